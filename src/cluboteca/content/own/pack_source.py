"""The pack source that an own pack is made of: the same files that an editor would write by hand.

Every text is written so that the reader of packs takes it for the text that was typed: values of heads in quotation
marks, headings out of the way (`faults` refuses those of two signs in the text of a step).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from cluboteca.content.own.draft import PROJECT_KINDS, DraftStep, OwnDraft, OwnKind
from cluboteca.content.own.simple_check import RULES
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.stage.library import get_library

UNIT = "our-activities"
PACK_LICENCE = "CC-BY-SA-4.0"
HERO = "hero"


@dataclass(frozen=True)
class OwnSource:
    """One activity that is to stand in the pack. author: a name for pack.yaml and for own photos."""

    slug: str
    kind: OwnKind
    draft: OwnDraft
    author: str


@dataclass(frozen=True)
class OwnPackSource:
    """version: of pack.yaml. author: the club. files: of all activities, by name."""

    slug: str
    version: str
    author: str
    activities: Sequence[OwnSource]
    files: Mapping[str, bytes]


def make_pack_folder(pack: OwnPackSource) -> PackFolder:
    files: dict[str, str | bytes] = {}
    images = [step for source in pack.activities for step in list_steps(source) if step.picture]
    files["pack.yaml"] = _pack_yaml(pack, images)
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            heading = {"title": _("Our activities"), "description": _("What %(club)s has written itself.")}
            heading["description"] %= {"club": pack.author}
            files[f"{locale}.md"] = files[f"courses/{UNIT}/{locale}.md"] = _head(heading)
            files[f"units/{UNIT}/{locale}.md"] = _unit_page()
    files[f"courses/{UNIT}/course.yaml"] = f"audience: learners\nunits: [{UNIT}]\n"
    files[f"units/{UNIT}/unit.yaml"] = _unit_yaml(pack)
    for source in pack.activities:
        folder = f"activities/{source.slug}"
        files |= {f"{folder}/{name}": content for name, content in _activity_files(source, pack).items()}
    for step in images:
        files[f"images/{step.picture}"] = pack.files[step.picture]
    written = {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}
    return PackFolder(dict(sorted(written.items())))


def list_steps(source: OwnSource) -> tuple[DraftStep, ...]:
    """Those that the kind shows."""
    return () if source.kind is OwnKind.QUIZ else source.draft.steps


def _pack_yaml(pack: OwnPackSource, images: Sequence[DraftStep]) -> str:
    locales = [code for code, _name in settings.LANGUAGES]
    lines = [
        f"id: {pack.slug}",
        "format: 1",
        f"version: {quote(pack.version)}",
        f"locales: [{', '.join(locales)}]",
        f"default_locale: {settings.LANGUAGE_CODE}",
        f"licence: {PACK_LICENCE}",
        "authors:",
        *(f"  - {quote(name)}" for name in dict.fromkeys([pack.author, *(each.author for each in pack.activities)])),
        f"courses: [{UNIT}]",
    ]
    assets = {step.picture: step for step in images}
    if assets:
        lines.append("assets:")
    for name, step in sorted(assets.items()):
        lines.append(f"  - path: {quote('images/' + name)}")
        lines.append(f"    licence: {quote(step.licence.strip())}")
        lines.append(f"    author: {quote(step.made_by.strip())}")
    return "\n".join(lines) + "\n"


def _unit_yaml(pack: OwnPackSource) -> str:
    activities = "".join(f"  - {source.slug}\n" for source in pack.activities)
    return f"activities:\n{activities}plan:\n" + "".join(
        f"  - {{id: {id}, minutes: {minutes}}}\n" for id, minutes in (("arrival", 10), ("work", 60), ("show", 15))
    )


def _unit_page() -> str:
    plan = {
        "arrival": (_("Arrival"), _("The children sign in, and each crew says what it wants to do today.")),
        "work": (_("Work"), _("The crews do the activities that the club has written itself.")),
        "show": (_("We show what we did"), _("Some crews put their project on the projector.")),
    }
    head = _head_lines({"title": _("Our activities"), "goal": _("Children do what their own club has thought up.")})
    head.append("prepare: []\nplan:")
    for id, (title, text) in plan.items():
        head.append(f"  {id}: {{title: {quote(title)}, text: {quote(text)}}}")
    head.append("misunderstandings: []")
    introduction = _("These activities were written in your own club. You find them under “Our activities”.")
    return _page(head, introduction)


def _activity_files(source: OwnSource, pack: OwnPackSource) -> dict[str, str | bytes]:
    draft = source.draft
    page = f"{draft.locale}.md"
    common = [f"minutes: {draft.minutes}", f"locales: [{draft.locale}]"]
    head = _head_lines({"title": draft.title, "goal": draft.goal})
    if source.kind in PROJECT_KINDS:
        return _project_files(source, pack, common, head)
    if source.kind is OwnKind.QUIZ:
        return {"activity.yaml": _quiz_yaml(draft, common), page: _page([*head, *_quiz_head(draft)], "")}
    if source.kind is OwnKind.UNPLUGGED:
        materials = [line.strip() for line in draft.materials.split("\n") if line.strip()]
        if materials:
            head += ["materials:", *(f"  - {quote(line)}" for line in materials)]
        return {"activity.yaml": _yaml("unplugged", common), page: _page(head, write_steps(draft.steps))}
    if source.kind is OwnKind.LINK:
        head.append(f"without_internet: {quote(draft.without_internet.strip())}")
        return {
            "activity.yaml": _link_yaml(draft, common),
            page: _page(head, write_steps(draft.steps)),
        }
    return {"activity.yaml": _yaml("reading", common), page: _page(head, write_steps(draft.steps))}


def _project_files(
    source: OwnSource, pack: OwnPackSource, common: list[str], head: list[str]
) -> dict[str, str | bytes]:
    draft, kind = source.draft, source.kind
    worlds = {
        OwnKind.SCRATCH: ["concepts: [events]", "world: {kind: scratch}"],
        OwnKind.BLOCKS: ["concepts: [events]", "world: {kind: stage}"],
        OwnKind.PYTHON: ["concepts: [output]", "world: {kind: python}"],
    }
    rules = [(check, RULES[check.rule]) for check in draft.checks if check.rule in RULES]
    rules = [(check, rule) for check, rule in rules if kind in rule.kinds]
    checks = [f"  - {{id: check_{n}, {rule.yaml(f'text_{n}')}}}" for n, (_c, rule) in enumerate(rules, start=1)]
    lines = [*common, *worlds[kind], *(["checks:", *checks] if checks else ["checks: []"])]
    files: dict[str, str | bytes] = {"activity.yaml": _yaml(str(kind), lines)}
    names: dict[str, str] = {}
    answer: list[str] = []
    with translation.override(draft.locale):
        if rules:
            head = [*head, "hints:", *(f"  - {quote(hint)}" for hint in _general_hints()), "checks:"]
        for number, (check, rule) in enumerate(rules, start=1):
            head.append(f"  check_{number}: {{passed: {quote(_(rule.passed))}, failed: {quote(_(rule.failed))}}}")
            answer += rule.answer(check, f"text_{number}")
            if rule.text_label:
                names[f"text_{number}"] = check.text.strip()
        if any("$hello" in line for line in answer):
            names["hello"] = _("Hello!")
    if names:
        head += ["names:", *(f"  {name}: {quote(text)}" for name, text in names.items())]
    files[f"{draft.locale}.md"] = _page(head, write_steps(draft.steps))
    if kind is OwnKind.PYTHON:
        files["starter.py"] = draft.starter.text if draft.starter.kind == "text" else ""
        if rules:
            files["solution.py"] = "\n".join(answer) + "\n"
        return files
    outline = _stage_outline(draft)
    if kind is OwnKind.SCRATCH and draft.starter.kind == "file":
        files["starter.sb3"] = pack.files[draft.starter.name]
    else:
        files["starter.yaml"] = outline
    if rules:
        script = "".join(f"          {line}\n" for line in answer)
        files["solution.yaml"] = f"{outline}      scripts:\n        - - when_flag\n{script}"
    return files


def _stage_outline(draft: OwnDraft) -> str:
    sprite = get_library().sprites.get(draft.sprite)
    costumes = list(sprite.costumes)[:2] if sprite else ["walk-1"]
    return (
        f"stage:\n  backdrops: [{quote(draft.backdrop)}]\n  sprites:\n    {HERO}:\n"
        f"      library: {quote(draft.sprite)}\n      costumes: [{', '.join(costumes)}]\n"
    )


def _general_hints() -> list[str]:
    return [
        _("Read the step once more, word by word. What is the first thing to do?"),
        _("Look at what the check says: it names one thing to try."),
        _("Tell another crew what you want, and what happens instead. Or raise a hand."),
    ]


def _quiz_yaml(draft: OwnDraft, common: list[str]) -> str:
    lines = [*common, "questions:"]
    for number, question in enumerate(draft.questions, start=1):
        options = ", ".join(f"option_{n}" for n, text in enumerate(question.options, start=1) if text.strip())
        right = f"option_{(question.right or 0) + 1}"
        lines.append(f"  - {{id: question_{number}, kind: single, options: [{options}], right: {right}}}")
    return _yaml("quiz", lines)


def _quiz_head(draft: OwnDraft) -> list[str]:
    lines = ["questions:"]
    for number, question in enumerate(draft.questions, start=1):
        lines += [f"  question_{number}:", f"    text: {quote(question.text.strip())}", "    options:"]
        lines += [
            f"      option_{n}: {{text: {quote(text.strip())}}}"
            for n, text in enumerate(question.options, start=1)
            if text.strip()
        ]
    return lines


def _link_yaml(draft: OwnDraft, common: list[str]) -> str:
    """Nobody has said that the address was opened, so no day is named."""
    lines = [
        f"address: {quote(draft.address.strip())}",
        f"author: {quote(draft.made_by.strip())}",
        f"licence: {quote(draft.licence.strip())}",
        f"languages: [{', '.join(map(quote, draft.languages))}]",
        f"ages: {{from: {draft.age_from}, to: {draft.age_to}}}",
        f"needs_internet: {'true' if draft.needs_internet else 'false'}",
    ]
    return _yaml("link", [*common, *lines])


def write_steps(steps: Sequence[DraftStep]) -> str:
    """As a body: each step with its title, its text and its picture."""
    return "\n".join(f"{write_heading(step)}\n\n{write_step_text(step)}\n" for step in steps)


def write_heading(step: DraftStep) -> str:
    return f"## {' '.join(step.title.split())}"


def write_step_text(step: DraftStep) -> str:
    alt = " ".join(step.alt.replace("\\", "").replace("[", "(").replace("]", ")").split())
    picture = f"![{alt}](images/{step.picture})" if step.picture else ""
    return "\n\n".join(part for part in (step.text.strip("\n"), picture) if part.strip())


def _yaml(kind: str, lines: Sequence[str]) -> str:
    return "\n".join([f"kind: {kind}", *lines]) + "\n"


def _head_lines(values: Mapping[str, str]) -> list[str]:
    return [f"{name}: {quote(' '.join(value.split()))}" for name, value in values.items()]


def _head(values: Mapping[str, str]) -> str:
    return _page(_head_lines(values), "")


def _page(head: Sequence[str], body: str) -> str:
    return "\n".join(["---", *head, "---", "", body]) if body else "\n".join(["---", *head, "---", ""])


def quote(text: str) -> str:
    """A YAML text in quotation marks; JSON's are a part of YAML's."""
    return json.dumps(text, ensure_ascii=False)
