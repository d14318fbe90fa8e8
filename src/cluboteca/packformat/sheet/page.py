"""What the browser is given of a sheet: `SheetData` of `frontend/src/sheet/sheet.ts`. Right answers of a quiz aren't in it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cluboteca.packformat.sheet.basics.activity import (
    BasicsActivity,
    FilesTask,
    KeyboardTask,
    MouseTask,
    SearchTask,
    Task,
)
from cluboteca.packformat.sheet.basics.text import BasicsText, TaskText
from cluboteca.packformat.sheet.kind import AnySheetText, SheetActivity
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.text import LinkText
from cluboteca.packformat.sheet.quiz.activity import MatchQuestion, OrderQuestion, Question, QuizActivity, ShortQuestion
from cluboteca.packformat.sheet.quiz.shuffle import right_id, shuffle
from cluboteca.packformat.sheet.quiz.text import QuestionText, QuizText
from cluboteca.packformat.sheet.reading.text import ReadingText

Json = dict[str, Any]
OfflineAddress = Callable[[str], str]
"""From `offline/first-project.pdf` to the address where a page finds it."""
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "html": "text/html; charset=utf-8",
    "sb3": "application/x.scratch.sb3",
}
"""Of offline copies, by the end of the name."""


def describe_sheet(activity: SheetActivity, texts: AnySheetText, *, offline_address: OfflineAddress) -> Json:
    """texts: of the activity, in the reader's language."""
    if isinstance(activity, QuizActivity) and isinstance(texts, QuizText):
        questions = [_describe_question(each, texts.questions[each.id]) for each in activity.questions]
        return {"introduction": texts.introduction_html, "questions": questions}
    if isinstance(activity, BasicsActivity) and isinstance(texts, BasicsText):
        tasks = [_describe_task(each, texts.tasks[each.id]) for each in activity.tasks]
        return {"introduction": texts.introduction_html, "tasks": tasks}
    if isinstance(activity, LinkActivity) and isinstance(texts, LinkText):
        return _describe_link(activity, texts, offline_address)
    assert isinstance(texts, ReadingText)
    return {"pages": [page.model_dump() for page in texts.pages]}


def _describe_question(question: Question, text: QuestionText) -> Json:
    asked: Json = {"id": question.id, "kind": question.kind, "html": text.html}
    if isinstance(question, ShortQuestion):
        return asked
    if isinstance(question, OrderQuestion):
        return asked | {"items": _list_parts(shuffle(question.items, question.id), text.items)}
    if isinstance(question, MatchQuestion):
        halves = {right_id(question.id, pair): text.pairs[pair].right for pair in question.pairs}
        right = [right_id(question.id, pair) for pair in shuffle(question.pairs, question.id)]
        left = {pair: text.pairs[pair].left for pair in question.pairs}
        return asked | {"left": _list_parts(question.pairs, left), "right": _list_parts(right, halves)}
    options = {id: option.html for id, option in text.options.items()}
    return asked | {"options": _list_parts(question.options, options)}


def _list_parts(ids: Iterable[str], htmls: Mapping[str, str]) -> list[Json]:
    return [{"id": id, "html": htmls[id]} for id in ids]


def _describe_task(task: Task, text: TaskText) -> Json:
    asked: Json = {"id": task.id, "kind": task.kind, "html": text.html}
    if isinstance(task, MouseTask):
        return asked | {"act": task.act, "count": task.count, "size": task.size}
    if isinstance(task, KeyboardTask):
        return asked | {"lines": list(text.lines)}
    if isinstance(task, FilesTask):
        paths = {"begin": list(task.begin), "end": list(task.end), "gone": list(task.gone)}
        return asked | paths | {"names": dict(text.names)}
    assert isinstance(task, SearchTask)
    results = [{"id": id, **text.results[id].model_dump()} for id in task.results]
    return asked | {"words": [list(words) for words in text.words], "results": results, "right": task.right}


def _describe_link(activity: LinkActivity, texts: LinkText, offline_address: OfflineAddress) -> Json:
    copy = activity.offline
    media_type = MEDIA_TYPES[copy.rpartition(".")[2]].partition(";")[0] if copy else ""
    told = activity.model_dump(
        mode="json", include={"address", "author", "licence", "languages", "ages", "needs_internet", "last_checked"}
    )
    return told | {
        "without_internet": texts.without_internet,
        "offline": {"address": offline_address(copy), "media_type": media_type} if copy else None,
    }
