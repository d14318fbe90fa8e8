"""What stands in content.json: questions wherever they are, and everything else into the report."""

from collections.abc import Iterator
from typing import Any

from cluboteca.packformat.importing.h5p.image import ImageTaker
from cluboteca.packformat.importing.h5p.licence import read_licence
from cluboteca.packformat.importing.h5p.package import Json, Package
from cluboteca.packformat.importing.h5p.question import READERS, QuestionReader
from cluboteca.packformat.importing.h5p.text import TextReader, plain
from cluboteca.packformat.importing.imported import Options, Report
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.importing.quiz.question import Quiz
from cluboteca.packformat.sentence import gettext_noop, sentence

QUESTION_SET = "H5P.QuestionSet"
MAX_PARTS = 2_000
_WORDS_OF_BUTTONS = frozenset(
    ("UI", "behaviour", "l10n", "texts", "override", "confirmCheck", "confirmRetry", "metadata", "license")
    + ("extras", "library", "subContentId", "mime", "copyright", "contentType", "version")
)
"""What isn't a text of the author, but of buttons and settings."""


class ContentReader:
    def __init__(self, package: Package, quiz: Quiz, locale: str, report: Report, options: Options) -> None:
        self.package = package
        self.quiz = quiz
        self.report = report
        self.parts = 0
        images = ImageTaker(package, quiz, locale, report, options)
        self.text = TextReader(locale, images, report)
        self.questions = QuestionReader(self.text, images, locale, report)

    def read(self) -> None:
        self._take(self.package.library, self.package.content, self.package.info, "content.json")

    def _take(self, library: str, params: Json, metadata: Json, where: str) -> None:
        self.parts += 1
        name = library.partition(" ")[0]
        if self.parts > MAX_PARTS:
            self._tell(name, params, where)
        elif name in READERS:
            licence = read_licence(metadata)
            if licence not in (None, self.report.licence):
                self.report.note(where, str(licence), sentence(gettext_noop("This question has a licence of its own.")))
            self.quiz.questions.extend(self.questions.read(name, params, where))
        elif name == QUESTION_SET:
            self._take_set(params, where)
        else:
            self._take_inside(name, params, where)

    def _take_set(self, params: Json, where: str) -> None:
        intro = params.get("introPage")
        if isinstance(intro, dict):
            for field in ("title", "introduction"):
                shown = self.text.markdown(intro.get(field), f"{where}/introPage/{field}")
                if shown:
                    self.quiz.introduce(shown)
        if params.get("poolSize"):
            what = gettext_noop("Only some of the questions were asked, by chance; now all of them are.")
            self.report.note(where, str(params["poolSize"]), sentence(what))
        questions = params.get("questions")
        for index, part in enumerate(questions if isinstance(questions, list) else []):
            place = f"{where}/questions/{index + 1}"
            if _is_part(part):
                self._take(part["library"], part["params"], _metadata(part), place)
            else:
                self._tell("", part, place)
        rest = {
            key: value
            for key, value in params.items()
            if key not in ("introPage", "questions", "texts", "poolSize", "progressType", "passPercentage")
        }
        self._tell(QUESTION_SET, rest, where)

    def _take_inside(self, name: str, params: Json, where: str) -> None:
        """Of a type that isn't known: the questions that stand in it, and its own texts into the report."""
        for place, part in _find_parts(params, where):
            self._take(part["library"], part["params"], _metadata(part), place)
        self._tell(name, params, where, is_needed=True)

    def _tell(self, name: str, value: Any, where: str, *, is_needed: bool = False) -> None:
        """is_needed: also where there is no text, as of a game."""
        texts = list(dict.fromkeys(text for text in _list_texts(value) if text))
        if texts or is_needed:
            why = sentence(gettext_noop("Of {type} there is no counterpart here."), type=name or "H5P")
            lose_whole(self.report, where, "\n".join(texts) or name, why)


def _is_part(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("library"), str) and isinstance(value.get("params"), dict)


def _metadata(part: Json) -> Json:
    found = part.get("metadata")
    return found if isinstance(found, dict) else {}


def _find_parts(value: Any, where: str) -> Iterator[tuple[str, Json]]:
    """The nearest parts inside, each with its place."""
    if isinstance(value, dict):
        for key, each in value.items():
            if _is_part(each):
                yield f"{where}/{key}", each
            else:
                yield from _find_parts(each, f"{where}/{key}")
    elif isinstance(value, list):
        for index, each in enumerate(value, start=1):
            if _is_part(each):
                yield f"{where}/{index}", each
            else:
                yield from _find_parts(each, f"{where}/{index}")


def _list_texts(value: Any) -> Iterator[str]:
    """Texts of the author, without those of parts inside, which are told by themselves."""
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _WORDS_OF_BUTTONS and not _is_part(each):
                yield from _list_texts(each)
    elif isinstance(value, list):
        for each in value:
            if not _is_part(each):
                yield from _list_texts(each)
