"""Reading the folder of exercises in digital basics."""

from collections.abc import Iterator

from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sheet.basics.activity import BasicsActivity, FilesTask, KeyboardTask, SearchTask, Task
from cluboteca.packformat.sheet.basics.source import BasicsSource
from cluboteca.packformat.sheet.basics.text import BasicsFront, TaskFront
from cluboteca.packformat.sheet.reader import SheetReader, find_differing_names, find_listed, find_same_texts


class BasicsReader(SheetReader[BasicsActivity, BasicsFront, BasicsSource]):
    definition_model = BasicsActivity
    front_model = BasicsFront
    source = BasicsSource

    def is_markdown(self, where: Where) -> bool:
        return where[0] == "tasks" and len(where) == 3 and where[2] == "text"

    def find_problems(self, definition: BasicsActivity, front: BasicsFront) -> Iterator[Problem]:
        yield from find_differing_names(("tasks",), front.tasks, definition.check_ids)
        for task in definition.tasks:
            if task.id in front.tasks:
                yield from _find_in_task(task, front.tasks[task.id])


def _find_in_task(task: Task, front: TaskFront) -> Iterator[Problem]:
    where = ("tasks", task.id)
    names = task.names if isinstance(task, FilesTask) else ()
    results = task.results if isinstance(task, SearchTask) else ()
    yield from find_listed((*where, "lines"), front.lines, is_needed=isinstance(task, KeyboardTask))
    yield from find_differing_names((*where, "names"), front.names, names)
    yield from find_listed((*where, "words"), front.words, is_needed=isinstance(task, SearchTask))
    yield from find_differing_names((*where, "results"), front.results, results)
    yield from find_same_texts((*where, "names"), front.names)
    yield from find_same_texts((*where, "results"), {id: result.title for id, result in front.results.items()})
