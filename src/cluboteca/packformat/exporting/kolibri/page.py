"""An activity as one page that needs no server: index.html, and the pictures and copies that it shows, in a zip."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from cluboteca.packformat.activity_source import ActivitySource
from cluboteca.packformat.exporting.archive import pack_files
from cluboteca.packformat.markdown_text import render
from cluboteca.packformat.paper.activity_paper import ADDRESS, TASK, WITHOUT_INTERNET
from cluboteca.packformat.paper.unit_paper import PictureCredit, choose_credited
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.rendering import render_activity, render_unit
from cluboteca.packformat.sentence import Translate, gettext_noop
from cluboteca.packformat.sheet.basics.text import BasicsText
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.text import LinkText
from cluboteca.packformat.sheet.quiz.text import QuizText
from cluboteca.packformat.sheet.reading.text import ReadingText
from cluboteca.packformat.source import PackSource, UnitSource
from cluboteca.packformat.text import UnpluggedText

STYLE = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
GOAL = gettext_noop("Goal: {goal}")
HINT = gettext_noop("Hint {number}")
WHERE = gettext_noop("You do this at a computer on which Cluboteca is open. Here are the steps.")
STARTER = gettext_noop("The program to begin with")
MATERIALS = gettext_noop("You need")
PREPARE = gettext_noop("Before the meeting")
MISUNDERSTANDINGS = gettext_noop("What commonly goes wrong, and what to ask then")
MINUTES = gettext_noop("{minutes} minutes")
COPY = gettext_noop("A copy that needs no internet")


@dataclass(frozen=True)
class Part:
    """title: may be empty."""

    title: str
    html: str


@dataclass(frozen=True)
class Page:
    """content: the zip. images: the paths of those that it shows."""

    content: bytes
    images: tuple[str, ...]


class PageWriter:
    def __init__(self, pack: PackSource, translate: Translate) -> None:
        self.pack = pack
        self.translate = translate

    def activity(self, activity: ActivitySource, locale: str, *, in_workspace: bool) -> Page:
        """in_workspace: whether it says that the thing itself is done in Cluboteca."""
        text = render_activity(activity, locale, translate=self.translate, image_address=str)
        parts = [part for part in self._list_parts(activity, text, locale) if part.html]
        hints = () if isinstance(text, UnpluggedText) else text.hints
        lead = f'<p class="goal">{escape(self.translate(GOAL).format(goal=text.goal))}</p>'
        if in_workspace:
            lead += f'<p class="where">{escape(self.translate(WHERE))}</p>'
        return self._write(text.title, lead, [*parts, *self._fold(hints)], locale)

    def introduction(self, title: str, html: str, locale: str) -> Page:
        """What stands before a quiz."""
        return self._write(title, "", [Part("", html)], locale)

    def unit(self, unit: UnitSource, locale: str) -> Page:
        """The plan, for the one who leads the meeting."""
        text = render_unit(unit, locale, translate=self.translate, image_address=str)
        lead = f'<p class="goal">{escape(self.translate(GOAL).format(goal=text.goal))}</p>'
        plan = [
            Part(
                f"{text.plan[part.id].title} ({self.translate(MINUTES).format(minutes=part.minutes)})",
                f"<p>{escape(text.plan[part.id].text)}</p>",
            )
            for part in unit.definition.plan
        ]
        wrong = _list(f"{escape(each.sign)}<br><em>{escape(each.question)}</em>" for each in text.misunderstandings)
        parts = [
            Part("", text.introduction_html),
            Part(self.translate(PREPARE), _list(map(escape, text.prepare))),
            *plan,
            Part(self.translate(MISUNDERSTANDINGS), wrong),
        ]
        return self._write(text.title, lead, [part for part in parts if part.html], locale)

    def _list_parts(self, activity: ActivitySource, text: object, locale: str) -> Iterator[Part]:
        if isinstance(text, UnpluggedText):
            yield Part(self.translate(MATERIALS), _list(map(escape, text.materials)))
            yield Part("", text.card_html)
        elif isinstance(text, QuizText):
            yield Part("", text.introduction_html)
        elif isinstance(text, BasicsText):
            yield Part("", text.introduction_html)
            for number, task in enumerate(text.tasks.values(), start=1):
                html = task.html + _list(map(escape, task.lines)) + _list(map(escape, task.names.values()))
                yield Part(self.translate(TASK).format(number=number), html)
        elif isinstance(text, ReadingText):
            yield from (Part(page.title, page.html) for page in text.pages)
        elif isinstance(text, LinkText):
            yield from self._list_link(activity, text)
        else:
            steps = getattr(text, "steps", ())
            yield from (Part(f"{number}. {step.title}", step.html) for number, step in enumerate(steps, start=1))
            if isinstance(activity, PythonSource):
                program = activity.starter[locale].text
                fence = f"```python\n{program}\n```"
                if program.strip():
                    yield Part(self.translate(STARTER), render(fence, translate=self.translate, image_address=str))

    def _list_link(self, activity: ActivitySource, text: LinkText) -> Iterator[Part]:
        yield from (Part(f"{number}. {step.title}", step.html) for number, step in enumerate(text.steps, start=1))
        definition = activity.definition
        assert isinstance(definition, LinkActivity)
        whose = f"<p><small>{escape(definition.author)}, {escape(definition.licence)}</small></p>"
        yield Part(self.translate(ADDRESS), f"<p>{escape(definition.address)}</p>{whose}")
        yield Part(self.translate(WITHOUT_INTERNET), text.without_internet)
        if definition.offline:
            name = escape(self.translate(COPY))
            yield Part("", f'<p><a href="{escape(definition.offline)}">{name}</a></p>')

    def _fold(self, hints: Iterable[str]) -> Iterator[Part]:
        for number, hint in enumerate(hints, start=1):
            summary = escape(self.translate(HINT).format(number=number))
            yield Part("", f"<details><summary>{summary}</summary><p>{hint}</p></details>")

    def _write(self, title: str, lead: str, parts: Iterable[Part], locale: str) -> Page:
        body = "".join((f"<h2>{escape(part.title)}</h2>" if part.title else "") + part.html for part in parts)
        # ricecooker 0.8 stumbles over a body in which no text, not even a new line, comes first
        html = (
            f'<!DOCTYPE html>\n<html lang="{escape(locale)}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
            f"<body>\n<main><h1>{escape(title)}</h1>{lead}{body}<footer>{self._credit(body)}</footer></main></body></html>\n"
        )
        files = {**self.pack.images, **self.pack.offline}
        shown = {path: content for path, content in files.items() if f'"{escape(path)}"' in body}
        return Page(
            pack_files({"index.html": html.encode(), **shown}),
            tuple(path for path in shown if path in self.pack.images),
        )

    def _credit(self, body: str) -> str:
        definition = self.pack.definition
        assets = (PictureCredit(asset.path, asset.licence, asset.author) for asset in definition.assets)
        lines = [f"{', '.join(definition.authors)}, {definition.licence}"]
        lines += [
            f"{each.path.rpartition('/')[2]}: {each.author}, {each.licence}" for each in choose_credited(assets, [body])
        ]
        return "<br>".join(map(escape, lines))


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""
