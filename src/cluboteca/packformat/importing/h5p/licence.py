"""Licences and authors as H5P notes them: of the whole in h5p.json, of a part in its `metadata`, in old files `copyright`."""

from collections.abc import Mapping
from typing import Any

_CREATIVE_COMMONS = ("CC BY", "CC BY-SA", "CC BY-ND", "CC BY-NC", "CC BY-NC-SA", "CC BY-NC-ND")
_OTHERS = {
    "CC0": "CC0-1.0",
    "CC0 1.0": "CC0-1.0",
    "CC PDM": "Public domain",
    "PD": "Public domain",
    "ODC PDDL": "PDDL-1.0",
    "C": "All rights reserved",
}


def read_licence(metadata: Mapping[str, Any]) -> str | None:
    """As SPDX writes it, as far as it can; None when it isn't said."""
    code, version = _text(metadata, "license"), _text(metadata, "licenseVersion") or _text(metadata, "version")
    if code in _CREATIVE_COMMONS:
        number = version.split(" ")[0]
        return f"{code.replace(' ', '-')}-{number}" if number else code.replace(" ", "-")
    if code == "GNU GPL":
        return f"GPL {version}".strip()
    if code in ("", "U", "undisclosed"):
        return None
    return _OTHERS.get(code, code[:300])


def read_authors(metadata: Mapping[str, Any]) -> list[str]:
    authors = metadata.get("authors")
    names = [
        name for author in (authors if isinstance(authors, list) else []) if isinstance(author, dict)
        if (name := _text(author, "name"))
    ]  # fmt: skip
    return names or ([_text(metadata, "author")] if _text(metadata, "author") else [])


def _text(metadata: Mapping[str, Any], name: str) -> str:
    value = metadata.get(name)
    return value.strip() if isinstance(value, str) else ""
