"""Languages of folders, as `ro-RO`, and of packs, as `ro`."""

import re
from collections.abc import Iterable

_HOME = {
    "ar": "SA",
    "bn": "IN",
    "ca": "ES",
    "cs": "CZ",
    "cy": "GB",
    "da": "DK",
    "el": "GR",
    "en": "GB",
    "et": "EE",
    "eu": "ES",
    "fa": "IR",
    "ga": "IE",
    "gl": "ES",
    "he": "IL",
    "hi": "IN",
    "hy": "AM",
    "ja": "JP",
    "ka": "GE",
    "kn": "IN",
    "ko": "KR",
    "ml": "IN",
    "mr": "IN",
    "nb": "NO",
    "nn": "NO",
    "no": "NO",
    "sl": "SI",
    "sq": "AL",
    "sr": "RS",
    "sv": "SE",
    "ta": "IN",
    "te": "IN",
    "uk": "UA",
    "ur": "PK",
    "vi": "VN",
    "xh": "ZA",
    "zu": "ZA",
}
"""Where the region says no more than the language; elsewhere when it is the language's own, as in `ro-RO`."""
_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?\Z")


def map_languages(folders: Iterable[str]) -> dict[str, str]:
    """The locale of each folder. A folder whose locale is taken already, or that has none, is missing."""
    taken: dict[str, str] = {}
    for folder in sorted(folders, key=lambda each: (len(each), each)):
        for locale in _candidates(folder):
            if locale not in taken.values():
                taken[folder] = locale
                break
    return taken


def _candidates(folder: str) -> list[str]:
    language, _, region = folder.partition("-")
    language, region = language.lower(), region.upper()
    whole = f"{language}-{region}"
    is_home = region in ("", language.upper(), _HOME.get(language))
    found = [language, whole] if is_home else [whole, language]
    return [each for each in found if _LOCALE.match(each)]


def is_same_language(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]
