"""The channel as a whole: its tree, and the files that the tree names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cluboteca.packformat.activity_source import ActivitySource, UnpluggedSource
from cluboteca.packformat.exporting.kolibri.exercise import ExerciseWriter
from cluboteca.packformat.exporting.kolibri.licence import as_licence
from cluboteca.packformat.exporting.kolibri.page import Page, PageWriter
from cluboteca.packformat.exporting.loss import Loss
from cluboteca.packformat.paper.of_source import choose_locale
from cluboteca.packformat.rendering import render_activity
from cluboteca.packformat.sentence import Sentence, Translate, gettext_noop, sentence, untranslated
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuizText
from cluboteca.packformat.sheet.reading.source import ReadingSource
from cluboteca.packformat.source import CourseSource, PackSource, UnitSource

TREE = "ricecooker_json_tree.json"
CHEF = "sushichef.py"
DOMAIN = "cluboteca"
"""Together with the pack's id and the language it makes the id of the channel."""
MAX_DESCRIPTION = 400
MAX_AUTHOR = 200
FOR_WHO_LEADS = gettext_noop("For who leads the meeting")
INTRODUCTION = gettext_noop("Before you begin: {title}")
_THUMBNAILS = (".png", ".jpg", ".jpeg")

Json = dict[str, Any]


@dataclass(frozen=True)
class Channel:
    """files: bytes by path inside the folder. kinds: how many nodes there are of each kind, and how many `questions`."""

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...]
    kinds: Mapping[str, int]


def export_channel(pack: PackSource, locale: str, *, translate: Translate) -> Channel:
    """locale: of the pack. translate: into it. What doesn't exist in it is there in the pack's default language."""
    return _ChannelWriter(pack, locale, translate).write()


class _ChannelWriter:
    def __init__(self, pack: PackSource, locale: str, translate: Translate) -> None:
        self.pack = pack
        self.locale = locale
        self.translate = translate
        self.pages = PageWriter(pack, translate)
        self.files: dict[str, bytes] = {}
        self.losses: list[Loss] = []
        self.kinds: dict[str, int] = {}

    def write(self) -> Channel:
        definition, front = self.pack.definition, self.pack.fronts[self.locale]
        children = [self._course(course) for course in self.pack.courses]
        tree = {
            "title": front.title,
            "description": self._cut(front.description, f"{self.locale}.md"),
            "source_domain": DOMAIN,
            "source_id": f"{definition.id}/{self.locale}",
            "language": self.locale,
            **_first_thumbnail(children),
            "children": children,
        }
        self.files[TREE] = (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()
        self.files[CHEF] = (Path(__file__).parent / "sushichef.txt").read_bytes()
        self.files["README.md"] = _write_readme(front.title, self.losses)
        return Channel(dict(sorted(self.files.items())), tuple(self.losses), self.kinds)

    def _course(self, course: CourseSource) -> Json:
        front = course.fronts[self.locale]
        children = [self._unit(unit, f"content/{course.id}/{unit.id}") for unit in course.units]
        return self._topic(f"courses/{course.id}", front.title, front.description, children)

    def _unit(self, unit: UnitSource, folder: str) -> Json:
        front = unit.fronts[self.locale]
        plan = self._page(
            f"units/{unit.id}",
            f"{self.translate(FOR_WHO_LEADS)}: {front.title}",
            front.goal,
            self.locale,
            f"{folder}/00-plan.zip",
            self.pages.unit(unit, self.locale),
        )
        nodes = [{**plan, "role": "coach"}]
        for number, activity in enumerate(unit.activities, start=1):
            nodes += self._activity(activity, f"{folder}/{number:02}-{activity.id}")
        return self._topic(f"unit/{unit.id}", front.title, front.goal, nodes)

    def _activity(self, activity: ActivitySource, path: str) -> list[Json]:
        """One node; of a quiz with an introduction two, and none when Kolibri can't ask any of its questions."""
        locale = choose_locale(activity.fronts, self.locale, self.pack.definition.default_locale)
        front = activity.fronts[locale]
        if isinstance(activity, QuizSource):
            return self._quiz(activity, locale, path)
        in_workspace = not isinstance(activity, UnpluggedSource | ReadingSource | LinkSource)
        if in_workspace:
            what = gettext_noop(
                "Kolibri has no workspace for this: its page shows the steps. Checks and programs stay in Cluboteca."
            )
            self._lose(f"activities/{activity.id}", front.title, sentence(what))
        page = self.pages.activity(activity, locale, in_workspace=in_workspace)
        return [self._page(f"activities/{activity.id}", front.title, front.goal, locale, f"{path}.zip", page)]

    def _quiz(self, quiz: QuizSource, locale: str, path: str) -> list[Json]:
        front = quiz.fronts[locale]
        text = render_activity(quiz, locale, translate=self.translate, image_address=str)
        assert isinstance(text, QuizText)
        nodes = []
        if text.introduction_html:
            title = self.translate(INTRODUCTION).format(title=front.title)
            page = self.pages.introduction(title, text.introduction_html, locale)
            nodes.append(self._page(f"activities/{quiz.id}/introduction", title, "", locale, f"{path}.zip", page))
        name = self.pack.definition.id
        questions = ExerciseWriter(quiz, locale, name, self.translate, self.losses.append).questions()
        if not questions:
            what = gettext_noop("No question of this quiz can be asked in Kolibri.")
            self._lose(f"activities/{quiz.id}", front.title, sentence(what))
            return nodes
        written = json.dumps(questions, ensure_ascii=False)
        self.files.update({image: content for image, content in self.pack.images.items() if f"({image}" in written})
        node = self._node("exercise", f"activities/{quiz.id}", front.title, front.goal, locale)
        self._count("questions", len(questions))
        node |= {"exercise_data": {"mastery_model": "do_all", "randomize": False}, "questions": questions}
        return [*nodes, node]

    def _topic(self, source_id: str, title: str, description: str, children: list[Json]) -> Json:
        self._count("topic")
        return {
            "kind": "topic",
            "source_id": source_id,
            "title": title,
            "description": self._cut(description, source_id),
            "language": self.locale,
            **_first_thumbnail(children),
            "children": children,
        }

    def _page(self, source_id: str, title: str, description: str, locale: str, path: str, page: Page) -> Json:
        self.files[path] = page.content
        node = self._node("html5", source_id, title, description, locale)
        shown = next((image for image in page.images if image.endswith(_THUMBNAILS)), None)
        if shown:
            self.files[shown] = self.pack.images[shown]
            node["thumbnail"] = shown
        return {**node, "files": [{"file_type": "html5", "path": path, "language": locale}]}

    def _node(self, kind: str, source_id: str, title: str, description: str, locale: str) -> Json:
        self._count(kind)
        definition = self.pack.definition
        return {
            "kind": kind,
            "source_id": source_id,
            "title": title,
            "description": self._cut(description, source_id),
            "author": ", ".join(definition.authors)[:MAX_AUTHOR],
            "provider": "Cluboteca",
            "language": locale,
            "license": as_licence(definition.licence, definition.authors),
        }

    def _cut(self, text: str, where: str) -> str:
        if len(text) <= MAX_DESCRIPTION:
            return text
        what = gettext_noop("A description in Kolibri has at most {count} characters; it was cut.")
        self._lose(where, text, sentence(what, count=MAX_DESCRIPTION))
        return text[: MAX_DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"

    def _count(self, kind: str, by: int = 1) -> None:
        self.kinds[kind] = self.kinds.get(kind, 0) + by

    def _lose(self, where: str, what: str, why: Sentence) -> None:
        self.losses.append(Loss(where, what, why))


def _first_thumbnail(children: list[Json]) -> Json:
    """Of a topic: that of the first node in it which has one."""
    return next(({"thumbnail": child["thumbnail"]} for child in children if "thumbnail" in child), {})


def _write_readme(title: str, losses: list[Loss]) -> bytes:
    lines = [f"- `{loss.where}`: {' '.join(loss.what.split())} – {loss.why.told(untranslated)}" for loss in losses]
    text = f"""\
# {title}

A channel for [Kolibri](https://learningequality.org/kolibri/), made by `cluboteca export kolibri`. What stands here is read by
`ricecooker`:

    pip install "ricecooker>=0.8"
    python sushichef.py dryrun          # reads and checks everything, sends nothing
    python sushichef.py --token=TOKEN   # sends it to Kolibri Studio

Change the pack and export again rather than changing files here.

## Not carried over, or not as it was

"""
    return (text + "\n".join(dict.fromkeys(lines) or ["Nothing."]) + "\n").encode()
