"""What is asked and told while one document is carried over: the project, its language, the report, the pictures."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from cluboteca.packformat.importing.imported import Report
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.importing.rpf.licence import Licence
from cluboteca.packformat.importing.rpf.phrase import phrase
from cluboteca.packformat.importing.rpf.picture import Pictures
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

LICENCE_UNKNOWN = "LicenseRef-unknown"
CEDILLAS = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"})


@dataclass(frozen=True)
class Address:
    """Of a link in the text. text: what was written for it."""

    text: str
    url: str


@dataclass(frozen=True)
class Frame:
    """Something of another site that was shown within the page."""

    url: str
    title: str
    where: str


@dataclass
class Findings:
    """What the documents of one language lead to. title: of the project in it."""

    title: str = ""
    addresses: list[Address] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    has_scratch: bool = False
    has_python: bool = False


@dataclass(frozen=True)
class Carrying:
    """path: of the document, inside the source. transclude: the text of another project's step, by its name, and why not.
    depth: how many projects are taken into one another here. prefix: before paths of a project that isn't of the source.
    """

    project: FoundProject
    language: str
    locale: str
    path: str
    licence: Licence
    report: Report
    pictures: Pictures
    findings: Findings
    transclude: "Callable[[str, Carrying], str | Sentence]"
    link_titles: dict[str, str]
    depth: int = 0
    prefix: str = ""

    def at(self, path: str) -> "Carrying":
        return replace(self, path=path)

    def where(self, line: int) -> str:
        return f"{self.prefix}{self.path}:{line}" if line else f"{self.prefix}{self.path}"

    def lose(self, line: int, what: str, why: Sentence) -> None:
        self.report.lose(self.where(line), what, why)

    def phrase(self, name: str, **values: object) -> str:
        return phrase(name, self.locale, **values)

    def take_picture(self, reference: str) -> str | Sentence:
        licence = self.licence.name or LICENCE_UNKNOWN
        return self.pictures.take(self.project, self.language, reference, licence=licence, author=self.licence.author)

    def read(self, limit: int) -> str | None:
        """The document's text: without what text doesn't have, and in Romanian with its own letters."""
        content = self.project.source.read(self.path, limit)
        if content is None:
            self.lose(
                0, self.path.rpartition("/")[2], sentence(gettext_noop("This file is too large, or can't be read."))
            )
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("utf-8", errors="replace")
            self.lose(
                0,
                self.path.rpartition("/")[2],
                sentence(gettext_noop("This file isn't UTF-8. Letters that can't be read are shown as “�”.")),
            )
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]", " ", text)
        return self.mended(text)

    def mended(self, text: str) -> str:
        if self.locale != "ro":
            return text
        mended = text.translate(CEDILLAS)
        if mended != text:
            count = sum(one != other for one, other in zip(text, mended, strict=True))
            self.report.note(
                self.where(0),
                str(count),
                sentence(gettext_noop("Letters with a cedilla were mended to those with a comma below.")),
            )
        return mended
