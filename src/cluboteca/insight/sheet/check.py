"""What a press of "Check" says of a sheet. All is read from the saved work: the browser doesn't know what is right."""

from collections.abc import Iterator, Mapping

from cluboteca.insight.sheet.basics import is_done
from cluboteca.insight.sheet.quiz import find_feedback, is_answered, is_right
from cluboteca.insight.sheet.work import Answer, BasicsWork, LinkWork, QuizWork, ReadingWork, SheetWork, TaskWork
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence
from cluboteca.packformat.sheet.basics.activity import BasicsActivity
from cluboteca.packformat.sheet.basics.text import BasicsText
from cluboteca.packformat.sheet.definition import DONE
from cluboteca.packformat.sheet.kind import AnySheetText, SheetActivity
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.quiz.activity import Question, QuizActivity
from cluboteca.packformat.sheet.quiz.text import QuizText
from cluboteca.packformat.sheet.reading.activity import ReadingActivity


def judge_checks(activity: SheetActivity, texts: AnySheetText, work: SheetWork) -> Mapping[str, bool]:
    """Whether each check is passed, in the activity's order. Raises UnreadableWork for a work of another kind."""
    if isinstance(activity, QuizActivity) and isinstance(texts, QuizText) and isinstance(work, QuizWork):
        return {
            question.id: is_right(question, texts.questions[question.id], work.answers.get(question.id))
            for question in activity.questions
        }
    if isinstance(activity, BasicsActivity) and isinstance(texts, BasicsText) and isinstance(work, BasicsWork):
        return {
            task.id: is_done(task, texts.tasks[task.id], work.tasks.get(task.id, TaskWork())) for task in activity.tasks
        }
    if isinstance(activity, ReadingActivity) and isinstance(work, ReadingWork):
        return {DONE: work.is_done}
    if isinstance(activity, LinkActivity) and isinstance(work, LinkWork):
        return {DONE: work.is_done}
    raise UnreadableWork("not_a_work")


def find_next_try(
    activity: SheetActivity, texts: AnySheetText, work: SheetWork, passed: Mapping[str, bool]
) -> Sentence | str | None:
    """Of the first wrong answer, what is said of it; else which question still waits. None: nothing but the check's words."""
    if not (isinstance(activity, QuizActivity) and isinstance(texts, QuizText) and isinstance(work, QuizWork)):
        return None
    return next(_tries_of_quiz(activity, texts, work, passed), None)


def tell_wrong(
    activity: SheetActivity, texts: AnySheetText, work: SheetWork, passed: Mapping[str, bool]
) -> Mapping[str, Sentence | str]:
    """What is said of each answer of a quiz that isn't right, by question; of other sheets the checks have all the words."""
    if not (isinstance(activity, QuizActivity) and isinstance(texts, QuizText) and isinstance(work, QuizWork)):
        return {}
    wrong = [question for question in activity.questions if not passed[question.id]]
    return {question.id: _tell_wrong_answer(question, texts, work.answers.get(question.id)) for question in wrong}


def _tell_wrong_answer(question: Question, texts: QuizText, answer: Answer | None) -> Sentence | str:
    if not is_answered(answer):
        return sentence(gettext_noop("This question is still waiting for an answer."))
    return find_feedback(question, texts.questions[question.id], answer) or texts.checks[question.id].failed


def _tries_of_quiz(
    activity: QuizActivity, texts: QuizText, work: QuizWork, passed: Mapping[str, bool]
) -> Iterator[Sentence | str]:
    wrong = [(number, each) for number, each in enumerate(activity.questions, start=1) if not passed[each.id]]
    for _number, question in wrong:
        if is_answered(work.answers.get(question.id)):
            yield _tell_wrong_answer(question, texts, work.answers.get(question.id))
    for number, _question in wrong:
        yield sentence(gettext_noop("Question {number} is still waiting for an answer."), number=number)
