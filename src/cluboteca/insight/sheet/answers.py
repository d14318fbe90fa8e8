"""A sheet's work beside its questions, for the librarian: on a page, on paper."""

from collections.abc import Iterator, Mapping

from cluboteca.insight.sheet.text import read_html, show_sheet
from cluboteca.insight.sheet.work import Answer, BasicsWork, QuizWork, SheetWork, TaskWork
from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.sheet.basics.text import BasicsText, TaskText
from cluboteca.packformat.sheet.kind import AnySheetText
from cluboteca.packformat.sheet.quiz.shuffle import right_id
from cluboteca.packformat.sheet.quiz.text import QuestionText, QuizText

NONE = "–"


def show_answers(work: SheetWork, texts: AnySheetText, translate: Translate) -> str:
    """In the words of the activity; what it doesn't ask is left out."""
    if isinstance(work, QuizWork) and isinstance(texts, QuizText):
        return "\n".join(_show_quiz(work, texts))
    if isinstance(work, BasicsWork) and isinstance(texts, BasicsText):
        return "\n".join(_show_basics(work, texts))
    return show_sheet(work, translate)


def _show_quiz(work: QuizWork, texts: QuizText) -> Iterator[str]:
    for number, (id, question) in enumerate(texts.questions.items(), start=1):
        yield f"{number}. {read_html(question.html)}"
        yield from (f"   {line}" for line in _list_answer(id, question, work.answers.get(id)) or [NONE])


def _list_answer(id: str, question: QuestionText, answer: Answer | None) -> list[str]:
    if isinstance(answer, Mapping):
        halves = {right_id(id, pair): text.right for pair, text in question.pairs.items()}
        return [
            f"{read_html(text.left)} – {read_html(halves.get(answer.get(pair, ''), NONE))}"
            for pair, text in question.pairs.items()
        ]
    if isinstance(answer, tuple):
        shown = {**question.items, **{option: text.html for option, text in question.options.items()}}
        return [read_html(shown[each]) for each in answer if each in shown]
    if answer is None:
        return []
    return [read_html(question.options[answer].html)] if answer in question.options else [answer]


def _show_basics(work: BasicsWork, texts: BasicsText) -> Iterator[str]:
    for number, (id, task) in enumerate(texts.tasks.items(), start=1):
        yield f"{number}. {read_html(task.html)}"
        yield from (f"   {line}" for line in _list_task(task, work.tasks.get(id, TaskWork())))


def _list_task(task: TaskText, work: TaskWork) -> list[str]:
    files = ["/".join(task.names.get(name, name) for name in path.split("/")) for path in work.files]
    chosen = task.results.get(work.chosen)
    return [*work.typed, *files, *([work.query] if work.query else []), *([chosen.title] if chosen else [])]
