"""activity.yaml of exercises in digital basics."""

from collections.abc import Collection
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator
from pydantic_core import PydanticCustomError

from cluboteca.packformat.base import Name, PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.definition import SheetDefinition
from cluboteca.packformat.sheet.quiz.activity import check_among

MAX_TASKS = 20
FilePath = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}(/[a-z][a-z0-9_-]{0,39}){0,3}/?$", max_length=120)
]
"""`photos/cat`; a folder ends with a slash."""


class MouseTask(PackModel):
    id: Name
    kind: Literal["mouse"]
    act: Literal["click", "double_click", "right_click", "drag"]
    count: Annotated[int, Field(ge=1, le=20)] = 5
    size: Literal["small", "medium", "large"] = "large"


class KeyboardTask(PackModel):
    """What is to be typed stands in the texts."""

    id: Name
    kind: Literal["keyboard"]


class FilesTask(PackModel):
    """begin: what is there. end: what has to be there, at that place. gone: what mustn't be at that place any more.

    A folder that only `end` has is made by the child, and a file that only `end` has is one of `gone` with a new name.
    """

    id: Name
    kind: Literal["files"]
    begin: Annotated[tuple[FilePath, ...], Field(min_length=1, max_length=30)]
    end: Annotated[tuple[FilePath, ...], Field(max_length=30)] = ()
    gone: Annotated[tuple[FilePath, ...], Field(max_length=30)] = ()

    @model_validator(mode="after")
    def _check_paths(self) -> Self:
        for paths in (self.begin, self.end, self.gone):
            check_unique([path.rstrip("/") for path in paths])
        for path in self.begin:
            _check_folder(path, self.begin)
        known = {name_of(path) for path in self.begin}
        for path in self.end:
            _check_folder(path, (*self.begin, *self.end))
            may_be_new = path.endswith("/") or any(not gone.endswith("/") for gone in self.gone)
            if name_of(path) not in known and not may_be_new:
                raise _not_there(path, self.begin)
        for path in self.gone:
            if path not in self.begin:
                raise _not_there(path, self.begin)
            for end in self.end:
                if end == path or (path.endswith("/") and end.startswith(path)):
                    raise refuse(
                        sentence(gettext_noop("“{path}” can't be there while “{gone}” is gone."), path=end, gone=path),
                        sentence(gettext_noop("Take one of the two out of end or gone.")),
                    )
        if self.holds(self.begin):
            raise refuse(
                sentence(gettext_noop("There is nothing to do: it already is as it has to become.")),
                sentence(gettext_noop("Say under end what has to be elsewhere, or under gone what has to go.")),
            )
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Of everything that is there at the beginning or in the end, each with a text of its own."""
        return tuple(dict.fromkeys(name_of(path) for path in (*self.begin, *self.end)))

    def holds(self, paths: Collection[str]) -> bool:
        """Whether these are as they have to become. As `isTidy` of `frontend/src/editor-basics/files/tree.ts`."""
        return set(self.end) <= set(paths) and not set(self.gone) & set(paths)


def name_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _not_there(path: str, begin: tuple[str, ...]) -> PydanticCustomError:
    return refuse(
        sentence(gettext_noop("“{path}” isn't there at the beginning."), path=path),
        sentence(gettext_noop("Write one of: {words}."), words=", ".join(begin)),
    )


def _check_folder(path: str, known: tuple[str, ...]) -> None:
    folder, slash, _name = path.rstrip("/").rpartition("/")
    if slash and f"{folder}/" not in known:
        raise refuse(
            sentence(gettext_noop("The folder of “{path}” isn't there."), path=path),
            sentence(gettext_noop("Add “{folder}”, before what is in it."), folder=f"{folder}/"),
        )


class SearchTask(PackModel):
    """results: what is found, in the order of the page. right: the one to open."""

    id: Name
    kind: Literal["search"]
    results: Annotated[tuple[Name, ...], Field(min_length=2, max_length=10)]
    right: Name

    @model_validator(mode="after")
    def _check_right(self) -> Self:
        check_unique(self.results)
        check_among(self.right, self.results)
        return self


def _kind(value: Any) -> str:
    return f"<{value.get('kind') if isinstance(value, dict) else getattr(value, 'kind', None)}>"


Task = Annotated[
    Annotated[MouseTask, Tag("<mouse>")]
    | Annotated[KeyboardTask, Tag("<keyboard>")]
    | Annotated[FilesTask, Tag("<files>")]
    | Annotated[SearchTask, Tag("<search>")],
    Discriminator(_kind),
]


class BasicsWorld(PackModel):
    kind: Literal["basics"] = "basics"


class BasicsActivity(SheetDefinition):
    kind: Literal["basics"]
    world: BasicsWorld = BasicsWorld()
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=MAX_TASKS)]

    @property
    def check_ids(self) -> tuple[str, ...]:
        return tuple(task.id for task in self.tasks)
