"""The folder of exercises in digital basics."""

from typing import Any

from cluboteca.packformat.sentence import gettext_noop
from cluboteca.packformat.sheet.basics.activity import (
    BasicsActivity,
    FilesTask,
    KeyboardTask,
    MouseTask,
    SearchTask,
    Task,
    name_of,
)
from cluboteca.packformat.sheet.basics.text import BasicsFront, BasicsText, TaskFront, TaskText
from cluboteca.packformat.sheet.source import Json, Sheet, Showing, write_sheet_work
from cluboteca.packformat.text import CheckText

GENERAL = CheckText(passed=gettext_noop("You've got it."), failed=gettext_noop("This task isn't finished yet. Go on."))


class BasicsSource(Sheet[BasicsActivity, BasicsFront]):
    def starter(self) -> Json:
        return write_sheet_work("basics", tasks={})

    def solution_in(self, locale: str) -> Json:
        fronts = self.fronts[locale].tasks
        return write_sheet_work(
            "basics", tasks={task.id: _solve(task, fronts[task.id]) for task in self.definition.tasks}
        )

    def render(self, locale: str, showing: Showing) -> BasicsText:
        front = self.fronts[locale]
        return BasicsText(
            **self._heading(locale, showing),
            introduction_html=showing.block(self.bodies[locale]),
            tasks={
                id: TaskText(
                    html=showing.block(task.text),
                    lines=task.lines,
                    names=task.names,
                    words=task.words,
                    results=task.results,
                )
                for id, task in front.tasks.items()
            },
            checks={id: showing.check(task.passed, task.failed, GENERAL) for id, task in front.tasks.items()},
        )


def _solve(task: Task, front: TaskFront) -> Json:
    solved: dict[str, Any] = {"done": True}
    if isinstance(task, MouseTask):
        solved["count"] = task.count
    elif isinstance(task, KeyboardTask):
        solved["typed"] = list(front.lines)
    elif isinstance(task, FilesTask):
        solved["files"] = list(tidy(task))
    elif isinstance(task, SearchTask):
        solved |= {"query": " ".join(words[0] for words in front.words), "chosen": task.right}
    return solved


def tidy(task: FilesTask) -> tuple[str, ...]:
    """All that is there when the task is done: what `gone` names isn't, and what `end` names has come to its place."""
    there = [path for path in task.begin if not any(_is_in(path, gone) for gone in task.gone)]
    for end in task.end:
        if end in there:
            continue
        begin = next((path for path in there if name_of(path) == name_of(end) and path not in task.end), None)
        if begin is None:
            there.append(end)
        else:
            there = [end + path.removeprefix(begin) if _is_in(path, begin) else path for path in there]
    return tuple(sorted(there))


def _is_in(path: str, place: str) -> bool:
    return path == place or (place.endswith("/") and path.startswith(place))
