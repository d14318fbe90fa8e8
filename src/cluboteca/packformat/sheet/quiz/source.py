"""A quiz's folder."""

from cluboteca.packformat.base import Name
from cluboteca.packformat.sentence import gettext_noop
from cluboteca.packformat.sheet.quiz.activity import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    QuizActivity,
    SingleQuestion,
)
from cluboteca.packformat.sheet.quiz.shuffle import right_id
from cluboteca.packformat.sheet.quiz.text import (
    OptionText,
    PairText,
    QuestionFront,
    QuestionText,
    QuizFront,
    QuizText,
)
from cluboteca.packformat.sheet.source import Json, Sheet, Showing, write_sheet_work
from cluboteca.packformat.text import CheckText

GENERAL = CheckText(
    passed=gettext_noop("That's right."),
    failed=gettext_noop("Not right yet. Read the question once more, and think again."),
)


class QuizSource(Sheet[QuizActivity, QuizFront]):
    def starter(self) -> Json:
        return write_sheet_work("quiz", answers={})

    def solution_in(self, locale: str) -> Json:
        fronts = self.fronts[locale].questions
        return write_sheet_work(
            "quiz",
            answers={each.id: right_answer(each, fronts[each.id].accepted) for each in self.definition.questions},
        )

    def render(self, locale: str, showing: Showing) -> QuizText:
        front = self.fronts[locale]
        asked = {question.id: question for question in self.definition.questions}
        return QuizText(
            **self._heading(locale, showing),
            introduction_html=showing.block(self.bodies[locale]),
            questions={id: _render_question(question, showing) for id, question in front.questions.items()},
            checks={
                id: showing.check(_passed_of(asked[id], each), each.failed, GENERAL)
                for id, each in front.questions.items()
            },
        )


def _passed_of(question: Question, front: QuestionFront) -> str | None:
    """Feedback beside the right option says why it is right, where nothing else does."""
    if front.passed is None and isinstance(question, SingleQuestion):
        return front.options[question.right].feedback
    return front.passed


def right_answer(question: Question, accepted: tuple[str, ...]) -> str | list[str] | dict[Name, str]:
    """As it is saved. accepted: of a short answer, in the child's language."""
    if isinstance(question, SingleQuestion):
        return question.right
    if isinstance(question, MultipleQuestion):
        return [option for option in question.options if option in question.right]
    if isinstance(question, OrderQuestion):
        return list(question.items)
    if isinstance(question, MatchQuestion):
        return {pair: right_id(question.id, pair) for pair in question.pairs}
    return accepted[0]


def _render_question(front: QuestionFront, showing: Showing) -> QuestionText:
    return QuestionText(
        html=showing.block(front.text),
        options={
            id: OptionText(html=showing.inline(option.text), feedback=option.feedback)
            for id, option in front.options.items()
        },
        items={id: showing.inline(item) for id, item in front.items.items()},
        pairs={
            id: PairText(left=showing.inline(pair.left), right=showing.inline(pair.right))
            for id, pair in front.pairs.items()
        },
        accepted=front.accepted,
    )
