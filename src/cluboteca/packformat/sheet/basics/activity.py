"""activity.yaml of exercises in digital basics."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator

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
    """begin: what is there. end: what has to be there, at that place. gone: what mustn't be anywhere any more."""

    id: Name
    kind: Literal["files"]
    begin: Annotated[tuple[FilePath, ...], Field(min_length=1, max_length=30)]
    end: Annotated[tuple[FilePath, ...], Field(max_length=30)] = ()
    gone: Annotated[tuple[FilePath, ...], Field(max_length=30)] = ()

    @model_validator(mode="after")
    def _check_paths(self) -> Self:
        check_unique([name_of(path) for path in self.begin])
        for path in self.begin:
            _check_folder(path, self.begin)
        known = {_kind_of(path) + name_of(path) for path in self.begin}
        for path in self.end:
            if _kind_of(path) + name_of(path) not in known:
                raise refuse(
                    sentence(gettext_noop("“{path}” isn't there at the beginning."), path=path),
                    sentence(gettext_noop("Add it to begin, or mend the name; a folder's ends with /.")),
                )
            _check_folder(path, (*self.begin, *self.end))
        for path in self.gone:
            if path not in self.begin:
                raise refuse(
                    sentence(gettext_noop("“{path}” isn't there at the beginning."), path=path),
                    sentence(gettext_noop("Write one of: {words}."), words=", ".join(self.begin)),
                )
        if self.holds(self.begin):
            raise refuse(
                sentence(gettext_noop("There is nothing to do: it already is as it has to become.")),
                sentence(gettext_noop("Say under end what has to be elsewhere, or under gone what has to go.")),
            )
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Of everything that is there, each with a text of its own."""
        return tuple(name_of(path) for path in self.begin)

    def holds(self, paths: tuple[str, ...]) -> bool:
        """Whether these are as they have to become."""
        gone = {name_of(path) for path in self.gone}
        return set(self.end) <= set(paths) and not gone & {name_of(path) for path in paths}


def name_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _kind_of(path: str) -> str:
    return "folder " if path.endswith("/") else "file "


def _check_folder(path: str, known: tuple[str, ...]) -> None:
    folder, slash, _name = path.rstrip("/").rpartition("/")
    if slash and f"{folder}/" not in known:
        raise refuse(
            sentence(gettext_noop("The folder of “{path}” isn't there."), path=path),
            sentence(gettext_noop("Add “{folder}” to begin."), folder=f"{folder}/"),
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
