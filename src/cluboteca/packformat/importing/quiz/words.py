"""The few words that an importer has to put into a quiz itself, since the source doesn't have them."""

_TRUTH = {"ro": ("Adevărat", "Fals"), "en": ("True", "False"), "hu": ("Igaz", "Hamis")}
_MATCH = {"ro": "Potrivește perechile.", "en": "Match the pairs."}
_BLANK = {"ro": "Ce lipsește la ({number})?", "en": "What is missing at ({number})?"}
GAP = "\\_\\_\\_\\_\\_"
"""Where a word is missing, in Markdown."""


def get_truth_words(locale: str) -> tuple[str, str]:
    """For true, and for false."""
    return _TRUTH.get(locale, _TRUTH["en"])


def ask_for_pairs(locale: str) -> str:
    return _MATCH.get(locale, _MATCH["en"])


def ask_for_gap(locale: str, number: int) -> str:
    return _BLANK.get(locale, _BLANK["en"]).format(number=number)
