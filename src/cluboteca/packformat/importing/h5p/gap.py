"""Sentences with gaps, as H5P writes them: `Oslo is the capital of *Norway/Norge:a country in the north*.`"""

import re
from dataclasses import dataclass

_FIRST = 0xF0100
MOST_GAPS = 200
_STAR, _SLASH = chr(0xF0001), chr(0xF0002)
_GAP = re.compile(r"\*([^*\n]{1,500})\*")


@dataclass(frozen=True)
class Gap:
    """answers: any of them is right. passed, failed: what is said then, of DragText."""

    sign: str
    answers: tuple[str, ...]
    tip: str = ""
    passed: str = ""
    failed: str = ""


def find_gaps(text: str, *, one_answer: bool) -> tuple[str, list[Gap]]:
    """The text with a sign in the place of each gap, a letter that means nothing, and the gaps. one_answer: a slash parts
    nothing.
    """
    hidden = "".join(" " if 0xF0000 <= ord(letter) < 0xF0300 else letter for letter in text)
    hidden = hidden.replace("**", _STAR).replace("\\/", _SLASH)
    gaps: list[Gap] = []

    def take(found: re.Match[str]) -> str:
        if len(gaps) == MOST_GAPS:
            return found[0]
        gap = _read(chr(_FIRST + len(gaps)), found[1], one_answer=one_answer)
        if not gap.answers:
            return found[0]
        gaps.append(gap)
        return gap.sign

    return show(_GAP.sub(take, hidden)), gaps


def _read(sign: str, text: str, *, one_answer: bool) -> Gap:
    passed = failed = ""
    if "\\-" in text:
        text, _, failed = text.partition("\\-")
    if "\\+" in text:
        text, _, passed = text.partition("\\+")
    answer, _, tip = text.partition(":")
    answers = [answer] if one_answer else answer.split("/")
    return Gap(
        sign,
        tuple(dict.fromkeys(shown for each in answers if (shown := show(each).strip()))),
        show(tip).strip(),
        show(passed).strip(),
        show(failed).strip(),
    )


def show(text: str) -> str:
    """Escaped stars and slashes as such."""
    return text.replace(_STAR, "*").replace(_SLASH, "/")
