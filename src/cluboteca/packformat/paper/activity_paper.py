"""One activity on paper: its steps, its card or its questions, and the hints apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from cluboteca.packformat.definition import ScreenActivity, UnpluggedActivity
from cluboteca.packformat.paper.folding import unfold
from cluboteca.packformat.rendering import ActivityText
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.sentence import Translate, gettext_noop
from cluboteca.packformat.sheet.basics.text import BasicsText
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.text import LinkText
from cluboteca.packformat.sheet.quiz.text import QuestionText, QuizText
from cluboteca.packformat.sheet.reading.text import ReadingText
from cluboteca.packformat.text import StepText, UnpluggedText

QUESTION = gettext_noop("Question {number}")
TASK = gettext_noop("Task {number}")
WITHOUT_INTERNET = gettext_noop("Without internet")
ADDRESS = gettext_noop("Address")

AnyDefinition = ScreenActivity | UnpluggedActivity


@dataclass(frozen=True)
class PaperPart:
    """title: may be empty. number: of a step, from 1; 0 where it is none."""

    title: str
    html: str
    number: int = 0


@dataclass(frozen=True)
class ActivityPaper:
    """hints: HTML of each. is_twin: it stands in for an activity in Scratch where that doesn't run."""

    kind: str
    title: str
    goal: str
    minutes: int
    materials: tuple[str, ...]
    parts: tuple[PaperPart, ...]
    hints: tuple[str, ...]
    is_twin: bool = False


def mark_twins(papers: Iterable[tuple[str, AnyDefinition, ActivityPaper]]) -> tuple[ActivityPaper, ...]:
    """Of one unit; each with its id within the pack."""
    laid_out = list(papers)
    twins = {definition.twin for _, definition, _ in laid_out if isinstance(definition, ScratchActivity)}
    return tuple(replace(paper, is_twin=id in twins) for id, _, paper in laid_out)


def lay_out_activity(definition: AnyDefinition, text: ActivityText, *, translate: Translate) -> ActivityPaper:
    """translate: into the language of the text."""
    parts: list[PaperPart] = []
    hints: list[str] = []
    for part in _list_parts(definition, text, translate):
        unfolded = unfold(part.html)
        hints += unfolded.hints
        if part.title or unfolded.html:
            parts.append(replace(part, html=unfolded.html))
    return ActivityPaper(
        kind=definition.kind,
        title=text.title,
        goal=text.goal,
        minutes=definition.minutes,
        materials=text.materials if isinstance(text, UnpluggedText) else (),
        parts=tuple(parts),
        hints=tuple(hints) if isinstance(text, UnpluggedText) else (*hints, *text.hints),
    )


def _list_parts(definition: AnyDefinition, text: ActivityText, translate: Translate) -> Iterator[PaperPart]:
    if isinstance(text, UnpluggedText):
        yield PaperPart("", text.card_html)
    elif isinstance(text, QuizText):
        yield PaperPart("", text.introduction_html)
        for number, question in enumerate(text.questions.values(), start=1):
            yield PaperPart(translate(QUESTION).format(number=number), question.html + _answers(question))
    elif isinstance(text, BasicsText):
        yield PaperPart("", text.introduction_html)
        for number, task in enumerate(text.tasks.values(), start=1):
            yield PaperPart(translate(TASK).format(number=number), task.html + _list(map(escape, task.lines)))
    elif isinstance(text, LinkText):
        yield from _steps(text.steps)
        if isinstance(definition, LinkActivity):
            address = f"<p><strong>{escape(translate(ADDRESS))}:</strong> {escape(definition.address)}</p>"
            whose = f"<p><small>{escape(definition.author)}, {escape(definition.licence)}</small></p>"
            yield PaperPart("", address + whose)
        yield PaperPart(translate(WITHOUT_INTERNET), text.without_internet)
    elif isinstance(text, ReadingText):
        yield from (PaperPart(page.title, page.html) for page in text.pages)
    else:
        yield from _steps(text.steps)


def _steps(steps: Iterable[StepText]) -> Iterator[PaperPart]:
    return (PaperPart(step.title, step.html, number) for number, step in enumerate(steps, start=1))


def _answers(question: QuestionText) -> str:
    """What there is to tick, to number or to join, in an order that gives nothing away; else a line to write on."""
    if question.options:
        return _list((option.html for option in question.options.values()), look="paper-ticks")
    if question.items:
        return _list(sorted(question.items.values()), look="paper-ticks")
    if question.pairs:
        left = [pair.left for pair in question.pairs.values()]
        right = sorted(pair.right for pair in question.pairs.values())
        rows = (f"<tr><td>{a}</td><td>•</td><td>•</td><td>{b}</td></tr>" for a, b in zip(left, right, strict=True))
        return f'<table class="paper-pairs"><tbody>{"".join(rows)}</tbody></table>'
    return '<p class="paper-line"></p>'


def _list(items: Iterable[str], *, look: str = "") -> str:
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f'<ul class="{look}">{lines}</ul>' if lines else ""
