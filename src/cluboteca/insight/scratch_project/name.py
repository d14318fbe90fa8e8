"""Names as children write them: capital letters, accents, spaces and a number behind make no difference."""

import re
import unicodedata
from collections.abc import Iterable

_NUMBER_BEHIND = re.compile(r"\s*\d+$")


def plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    whole = "".join(each for each in letters if not unicodedata.combining(each) and not each.isspace())
    return _NUMBER_BEHIND.sub("", whole) or whole


def is_called(name: str, names: Iterable[str]) -> bool:
    return plain(name) in {plain(each) for each in names}
