"""Reading a quiz's folder."""

from collections.abc import Iterator

from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sheet.quiz.activity import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    QuizActivity,
    ShortQuestion,
    SingleQuestion,
)
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuestionFront, QuizFront
from cluboteca.packformat.sheet.reader import SheetReader, find_differing_names, find_listed, find_same_texts


class QuizReader(SheetReader[QuizActivity, QuizFront, QuizSource]):
    definition_model = QuizActivity
    front_model = QuizFront
    source = QuizSource

    def is_markdown(self, where: Where) -> bool:
        return where[0] == "questions" and (
            where[-1] == "text" or where[-1] in ("left", "right") or (len(where) > 3 and where[2] == "items")
        )

    def find_problems(self, definition: QuizActivity, front: QuizFront) -> Iterator[Problem]:
        yield from find_differing_names(("questions",), front.questions, definition.check_ids)
        for question in definition.questions:
            if question.id in front.questions:
                yield from _find_in_question(question, front.questions[question.id])


def _find_in_question(question: Question, front: QuestionFront) -> Iterator[Problem]:
    where = ("questions", question.id)
    options = question.options if isinstance(question, SingleQuestion | MultipleQuestion) else ()
    items = question.items if isinstance(question, OrderQuestion) else ()
    pairs = question.pairs if isinstance(question, MatchQuestion) else ()
    yield from find_differing_names((*where, "options"), front.options, options)
    yield from find_differing_names((*where, "items"), front.items, items)
    yield from find_differing_names((*where, "pairs"), front.pairs, pairs)
    yield from find_listed((*where, "accepted"), front.accepted, is_needed=isinstance(question, ShortQuestion))
    yield from find_same_texts((*where, "options"), {id: option.text for id, option in front.options.items()})
    yield from find_same_texts((*where, "items"), front.items)
    yield from find_same_texts((*where, "pairs"), {id: pair.left for id, pair in front.pairs.items()})
    yield from find_same_texts((*where, "pairs"), {id: pair.right for id, pair in front.pairs.items()})
