"""All documents of one language of a project: its meta.yml, its steps, its quizzes."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.document import Step, carry_step
from cluboteca.packformat.importing.rpf.link import scan_frames
from cluboteca.packformat.importing.rpf.meta import Meta, MetaStep, read_meta
from cluboteca.packformat.importing.rpf.picture_text import carry_picture
from cluboteca.packformat.importing.rpf.plain import shortened
from cluboteca.packformat.importing.rpf.quiz import (
    MAX_LINE,
    MAX_QUESTIONS,
    Question,
    Quiz,
    carry_question,
    carry_quiz_file,
)
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_BYTES = 64 * 1024
MAX_TITLE = 80
_STEP_FILE = re.compile(r"step_(?P<number>\d{1,4})\.md\Z")
_QUESTION_FILE = re.compile(r"(?P<folder>[\w-]{1,60})/question_?(?P<number>\d{1,4})\.md\Z")


@dataclass(frozen=True)
class Reading:
    """steps: title and Markdown. quizzes: by the name of their folder; `steps` for questions that stood in steps.
    hero: Markdown of the project's picture.
    """

    carrying: Carrying
    meta: Meta
    title: str
    steps: tuple[tuple[str, str], ...]
    quizzes: dict[str, Quiz]
    hero: str


class LanguageReader:
    """Reads everything of one language once; `used` are the files that were read."""

    def __init__(self, carrying: Carrying) -> None:
        self.carrying = carrying
        self.project = carrying.project
        self.used: set[str] = set()
        self.inside = f"{self.project.folder}{carrying.language}/"
        self.texts: dict[str, str] = {}
        self.step_files = self._numbered(_STEP_FILE)
        self.meta = self._meta()
        self.title = shortened(self.meta.title or self.project.name.replace("-", " ").replace("_", " "), MAX_TITLE)
        carrying.findings.title = self.title
        self._tell_shortened(self.meta.title, MAX_TITLE)
        self._tell_shortened(self.meta.description, MAX_LINE)
        for path, _number in self.step_files:
            text = carrying.at(path).read(MAX_BYTES)
            self.used.add(path)
            if text is not None:
                self.texts[path] = text
        self.frames = [frame for text in self.texts.values() for frame in scan_frames(text)]

    def _meta(self) -> Meta:
        for name in ("meta.yml", "meta.yaml"):
            if self.inside + name in self.project.files:
                self.used.add(self.inside + name)
                return read_meta(self.carrying.at(self.inside + name))
        self.carrying.at(self.inside.rstrip("/")).lose(
            0, "meta.yml", sentence(gettext_noop("It is missing. The titles were taken from the steps."))
        )
        return Meta()

    def _tell_shortened(self, text: str, limit: int) -> None:
        if len(text) > limit:
            why = sentence(gettext_noop("It was shortened to {count} characters."), count=limit)
            self.carrying.at(f"{self.inside}meta.yml").lose(0, text, why)

    def _numbered(self, pattern: re.Pattern[str]) -> list[tuple[str, int]]:
        found = []
        for path in self.project.in_language(self.carrying.language):
            match = pattern.fullmatch(path[len(self.inside) :])
            if match:
                found.append((path, int(match["number"])))
        return sorted(found, key=lambda each: (each[1], each[0]))

    def read(self) -> Reading:
        """Once the titles of links are known."""
        quizzes = self._quizzes()
        steps: list[tuple[str, str]] = []
        asked: list[Question] = []
        for path, number in self.step_files:
            if path not in self.texts:
                continue
            carrying = self.carrying.at(path)
            step = carry_step(self.texts[path], carrying)
            asked += [each for node in step.questions if (each := carry_question(node, carrying))]
            steps.append(self._finished(step, number, quizzes, carrying))
        self._tell_missing_steps([title for title, _ in steps])
        if asked:
            quizzes["steps"] = Quiz(self._quiz_title(""), "", tuple(asked[:MAX_QUESTIONS]))
        meta_path = self.carrying.at(f"{self.inside}meta.yml")
        hero = carry_picture(self.title, self.meta.hero_image, 0, meta_path) if self.meta.hero_image else ""
        return Reading(
            self.carrying, self.meta, self.title, tuple(steps), quizzes, hero if hero.startswith("!") else ""
        )

    def _finished(self, step: Step, number: int, quizzes: dict[str, Quiz], carrying: Carrying) -> tuple[str, str]:
        known = self._meta_step(step.title, number)
        title = step.title or (known.title if known else "") or carrying.phrase("step", number=number)
        body = step.body
        if len(title) > MAX_TITLE:
            body = f"**{title}**\n\n{body}"
            carrying.report.note(
                carrying.where(0),
                title,
                sentence(gettext_noop("This title was shortened; the whole of it stands in the text.")),
            )
        if known and known.quiz in quizzes:
            body = f"{body}\n\n{carrying.phrase('to_quiz', title=quizzes[known.quiz].title)}"
        if known and known.is_challenge and ":::challenge" not in body and body.strip():
            body = f":::challenge\n\n{body}\n\n:::"
        return shortened(title, MAX_TITLE), body.strip() or carrying.phrase("empty")

    def _quiz_title(self, own: str) -> str:
        """own: what stands above the questions."""
        title = f"{own}: {self.title}" if own else self.carrying.phrase("quiz", title=self.title)
        self._tell_shortened(title, MAX_TITLE)
        return shortened(title, MAX_TITLE)

    def _meta_step(self, title: str, number: int) -> MetaStep | None:
        """What meta.yml says of a step: by its title; by its number only when it names as many as there are."""
        steps = self.meta.steps
        same = next((each for each in steps if title and each.title.casefold() == title.casefold()), None)
        if same is None and len(steps) == len(self.step_files) and 1 <= number <= len(steps):
            return steps[number - 1]
        return same

    def _tell_missing_steps(self, titles: list[str]) -> None:
        """More steps in meta.yml than there are files."""
        steps = self.meta.steps
        if len(steps) <= len(self.step_files):
            return
        for step in steps:
            if not any(_alike(step.title, title) for title in titles) and step.title:
                self.carrying.at(f"{self.inside}meta.yml").lose(
                    0,
                    step.title,
                    sentence(gettext_noop("meta.yml names this step, and there is no text of that title.")),
                )

    def _quizzes(self) -> dict[str, Quiz]:
        quizzes: dict[str, Quiz] = {}
        parts: dict[str, tuple[list[str], list[str], list[Question]]] = {}
        for path, _number in self._numbered(_QUESTION_FILE):
            folder = path[len(self.inside) :].partition("/")[0]
            carrying = self.carrying.at(path)
            self.used.add(path)
            text = carrying.read(MAX_BYTES)
            if text is None:
                continue
            title, introduction, questions = carry_quiz_file(text, carrying)
            titles, introductions, asked = parts.setdefault(folder, ([], [], []))
            titles += [title] if title else []
            introductions += [introduction] if introduction else []
            asked += questions
        for folder, (titles, introductions, asked) in parts.items():
            if not asked:
                self.carrying.at(self.inside + folder).lose(
                    0,
                    "\n".join([*titles, *introductions]),
                    sentence(gettext_noop("This quiz has no question that can be judged.")),
                )
                continue
            if len(asked) > MAX_QUESTIONS:
                self.carrying.at(self.inside + folder).lose(
                    0,
                    "\n".join(each.text for each in asked[MAX_QUESTIONS:]),
                    sentence(gettext_noop("A quiz has at most {count} questions."), count=MAX_QUESTIONS),
                )
            above = [*(f"**{title}**" for title in titles[1:]), *introductions]
            title = self._quiz_title(titles[0] if titles else "")
            quizzes[folder] = Quiz(title, "\n\n".join(above), tuple(asked[:MAX_QUESTIONS]))
        return quizzes


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() > 0.8
