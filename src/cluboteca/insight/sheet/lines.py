"""What a Romanian keyboard can type: printable ASCII, the letters ă â î ș ț, and the signs that it has with AltGr."""

from cluboteca.insight.sheet.basics import as_typed

_SIGNS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("ăâîșțĂÂÎȘȚ„”«»€§")


def find_untypable(line: str) -> list[str]:
    """Each sign once."""
    return [sign for sign in dict.fromkeys(as_typed(line)) if sign not in _SIGNS]
