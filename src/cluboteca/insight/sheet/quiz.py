"""Which answers of a quiz are right."""

import re
import unicodedata
from collections.abc import Iterable

from cluboteca.insight.sheet.work import Answer
from cluboteca.packformat.sheet.quiz.activity import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)
from cluboteca.packformat.sheet.quiz.shuffle import right_id
from cluboteca.packformat.sheet.quiz.text import QuestionText

_BETWEEN_DIGITS = re.compile(r"(?<=[0-9]),(?=[0-9])")
_AT_THE_END = " .!?;"
_QUOTES = "\"'„”“‘’«»"


def is_right(question: Question, text: QuestionText, answer: Answer | None) -> bool:
    """All of it, that is: an answer that is partly right isn't."""
    if isinstance(question, SingleQuestion):
        return answer == question.right
    if isinstance(question, MultipleQuestion):
        return isinstance(answer, tuple) and set(answer) == set(question.right)
    if isinstance(question, OrderQuestion):
        return answer == question.items
    if isinstance(question, MatchQuestion):
        return answer == {pair: right_id(question.id, pair) for pair in question.pairs}
    return isinstance(answer, str) and is_accepted(answer, text.accepted)


def is_accepted(answer: str, accepted: Iterable[str]) -> bool:
    return normalise(answer) in {normalise(each) for each in accepted} - {""}


def normalise(answer: str) -> str:
    """What makes no difference in a short answer is gone: capital letters, spaces around it, the end of the sentence,
    quotation marks, marks on letters (a keyboard may have none, or the cedillas), which sign stands before the decimals.
    """
    words = answer.translate({ord(quote): None for quote in _QUOTES})
    return _fold(words).rstrip(_AT_THE_END) or _fold(answer)


def _fold(answer: str) -> str:
    letters = unicodedata.normalize("NFKD", answer)
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold()
    return _BETWEEN_DIGITS.sub(".", " ".join(plain.split()))


def is_answered(answer: Answer | None) -> bool:
    return bool(answer.strip() if isinstance(answer, str) else answer)


def find_feedback(question: Question, text: QuestionText, answer: Answer | None) -> str | None:
    """What is said of the first wrong option that was chosen, if anything is."""
    if isinstance(question, SingleQuestion):
        chosen: tuple[str, ...] = (answer,) if isinstance(answer, str) else ()
        right: tuple[str, ...] = (question.right,)
    elif isinstance(question, MultipleQuestion):
        chosen = tuple(option for option in question.options if isinstance(answer, tuple) and option in answer)
        right = question.right
    else:
        return None
    wrong = (text.options[option] for option in chosen if option not in right and option in text.options)
    return next((option.feedback for option in wrong if option.feedback), None)
