"""Addresses of other people's pages: as they are kept, shown, and whether a link activity may have them."""

import re
from html import unescape
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from cluboteca.packformat.sheet.link.activity import SecureAddress

_SECURE: TypeAdapter[str] = TypeAdapter(SecureAddress)


def clean_address(url: str) -> str:
    url = re.sub(r"\s+", "%20", unescape(url.strip()))
    return f"https:{url}" if url.startswith("//") else url


def as_shown(url: str) -> str:
    """Short, as text that is no link."""
    shown = re.sub(r"^(?:https?:)?//|^mailto:|/+$", "", clean_address(url))
    return "`" + shown.replace("`", "%60") + "`" if shown else ""


def as_secure(url: str) -> str | None:
    """With https, or None where that can't be an address."""
    url = re.sub(r"^http://", "https://", clean_address(url))
    try:
        return _SECURE.validate_python(url)
    except ValidationError:
        return None


def host_of(url: str) -> str:
    try:
        return (urlsplit(clean_address(url)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
