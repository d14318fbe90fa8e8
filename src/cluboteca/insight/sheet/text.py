"""Works of sheets as lines to read: what was answered and done."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from cluboteca.insight.sheet.work import Answer, BasicsWork, LinkWork, QuizWork, ReadingWork, SheetWork, TaskWork
from cluboteca.packformat.sentence import Translate, gettext_noop

_DONE, _NOT_DONE = gettext_noop("done"), gettext_noop("not done yet")


def show_sheet(work: SheetWork, translate: Translate) -> str:
    """Without knowing the activity: answers under the names that the activity gives them."""
    if isinstance(work, QuizWork):
        return "\n".join(f"{id}: {_show_answer(answer)}" for id, answer in work.answers.items())
    if isinstance(work, BasicsWork):
        return "\n".join(line for id, task in work.tasks.items() for line in _show_task(id, task, translate))
    return _show_done(work, translate)


def _show_answer(answer: Answer) -> str:
    if isinstance(answer, str):
        return _one_line(answer)
    if isinstance(answer, Mapping):
        return ", ".join(f"{_one_line(left)} – {_one_line(right)}" for left, right in answer.items())
    return ", ".join(_one_line(each) for each in answer)


def _show_task(id: str, task: TaskWork, translate: Translate) -> Iterator[str]:
    yield f"{_one_line(id)}: {translate(_DONE if task.is_done else _NOT_DONE)}"
    for line in (*task.typed, *task.files, *([task.query] if task.query else [])):
        yield f"  {_one_line(line)}"


def _show_done(work: ReadingWork | LinkWork, translate: Translate) -> str:
    return translate(_DONE if work.is_done else _NOT_DONE)


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.words += [f" {value} " for name, value in attrs if tag == "img" and name == "alt" and value]


def read_html(html: str) -> str:
    """The words of cleaned HTML, in one line."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _one_line("".join(reader.words))
