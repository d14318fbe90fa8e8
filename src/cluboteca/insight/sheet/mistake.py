"""Every answer to a question that is wrong by one choice."""

from collections.abc import Iterator

from cluboteca.insight.sheet.work import Answer
from cluboteca.packformat.sheet.quiz.activity import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)
from cluboteca.packformat.sheet.quiz.shuffle import right_id


def list_mistakes(question: Question) -> Iterator[Answer]:
    """Of a short answer there are too many, but for none at all."""
    if isinstance(question, SingleQuestion):
        yield from (option for option in question.options if option != question.right)
    elif isinstance(question, MultipleQuestion):
        for option in question.options:
            yield tuple(each for each in question.options if (each in question.right) != (each == option))
    elif isinstance(question, OrderQuestion):
        for first in range(len(question.items) - 1):
            swapped = list(question.items)
            swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
            yield tuple(swapped)
    elif isinstance(question, MatchQuestion):
        right = {pair: right_id(question.id, pair) for pair in question.pairs}
        for one, other in zip(question.pairs, question.pairs[1:], strict=False):
            yield {**right, one: right[other], other: right[one]}
    yield ""
