"""Which exercises are done: as the browser says, and where that can be seen in the work, as it shows."""

import unicodedata

from cluboteca.insight.sheet.work import TaskWork
from cluboteca.packformat.sheet.basics.activity import FilesTask, KeyboardTask, Task
from cluboteca.packformat.sheet.basics.text import TaskText

_ALIKE = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "\u00a0": " ", "‘": "'", "’": "'", "–": "-", "—": "-"})


def is_done(task: Task, text: TaskText, work: TaskWork) -> bool:
    if isinstance(task, KeyboardTask):
        typed = work.typed[: len(text.lines)]
        return work.is_done and [as_typed(line) for line in typed] == [as_typed(line) for line in text.lines]
    if isinstance(task, FilesTask):
        return work.is_done and task.holds(work.files)
    return work.is_done


def as_typed(line: str) -> str:
    """As any keyboard could have made it; like `asTyped` of `frontend/src/editor-basics/keyboard/letters.ts`."""
    return unicodedata.normalize("NFC", line).translate(_ALIKE)
