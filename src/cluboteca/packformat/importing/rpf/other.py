"""Other projects that a text takes a part from: `[[[generic-scratch3-saving]]]`."""

from pathlib import Path

from cluboteca.packformat.importing.imported import NotImportable, Options
from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.document import carry_step
from cluboteca.packformat.importing.rpf.find import FoundProject, find_projects
from cluboteca.packformat.importing.rpf.language import is_same_language
from cluboteca.packformat.importing.rpf.licence import read_licence
from cluboteca.packformat.importing.rpf.meta import read_meta
from cluboteca.packformat.importing.rpf.picture import as_slug
from cluboteca.packformat.importing.source_files import SourceFiles, open_source
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_DEPTH = 3
MAX_BYTES = 64 * 1024
_ENDINGS = ("", "-main", "-master", ".zip", "-main.zip", "-master.zip")


class Others:
    """In the source itself, in the folders that were named, and beside the source."""

    def __init__(self, source: SourceFiles, projects: list[FoundProject], path: Path, options: Options) -> None:
        self.source = source
        self.given = {project.name: project for project in projects}
        self.folders = [*options.beside, path.absolute().parent]
        self.known: dict[str, FoundProject | None] = {}

    def transclude(self, name: str, carrying: Carrying) -> str | Sentence:
        """The other project's single step, as something to unfold."""
        name = name.strip().rstrip("/").rpartition("/")[2]
        project = self._find(name)
        if project is None:
            return sentence(
                gettext_noop(
                    "The project “{name}” isn't given. Put it beside the source, or name its folder with --with."
                ),
                name=name[:80],
            )
        if carrying.depth >= MAX_DEPTH or project is carrying.project:
            return sentence(gettext_noop("Projects take parts from one another too deeply here."))
        language = _language_of(project, carrying.language)
        path = f"{project.folder}{language}/step_1.md"
        if language is None or path not in project.files:
            return sentence(gettext_noop("The project “{name}” has no text to take."), name=name[:80])
        if not is_same_language(language, carrying.language):
            carrying.lose(
                0,
                f"[[[{name}]]]",
                sentence(
                    gettext_noop(
                        "The part that is taken from another project isn't translated. Its English text stands there."
                    )
                ),
            )
        return self._carried(project, language, path, carrying)

    def _carried(self, project: FoundProject, language: str, path: str, carrying: Carrying) -> str | Sentence:
        inner = Carrying(
            project, language, carrying.locale, path, read_licence(project), carrying.report, carrying.pictures,
            carrying.findings, carrying.transclude, {}, carrying.depth + 1,
            "" if project.source is self.source else f"{project.name}/" if not project.folder else "",
        )  # fmt: skip
        text = inner.read(MAX_BYTES)
        if text is None:
            return sentence(gettext_noop("The project “{name}” has no text to take."), name=project.name)
        step = carry_step(text, inner)
        for node in step.questions:
            inner.lose(
                node.tag.line if node.tag else 0,
                "--- question ---",
                sentence(gettext_noop("Questions aren't taken from other projects.")),
            )
        meta_path = f"{project.folder}{language}/meta.yml"
        title = read_meta(inner.at(meta_path)).title if meta_path in project.files else ""
        return f":::collapse {title or step.title or carrying.phrase('more')}\n\n{step.body}\n\n:::"

    def _find(self, name: str) -> FoundProject | None:
        if name in self.given:
            return self.given[name]
        if name not in self.known:
            self.known[name] = self._look_beside(name) if as_slug(name, "") and name not in (".", "..") else None
        return self.known[name]

    def _look_beside(self, name: str) -> FoundProject | None:
        for folder in self.folders:
            for path in [folder / (name + ending) for ending in _ENDINGS] + (
                [folder] if folder.name.startswith(name) else []
            ):
                try:
                    found = find_projects(open_source(path)) if path.exists() else []
                except (NotImportable, OSError, ValueError):
                    continue
                match = next((each for each in found if each.name == name), found[0] if len(found) == 1 else None)
                if match:
                    return match
        return None


def _language_of(project: FoundProject, wished: str) -> str | None:
    for language in (wished, *(each for each in project.languages if is_same_language(each, wished)), "en"):
        if language in project.languages:
            return language
    return None
