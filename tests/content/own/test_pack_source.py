"""The pack that is made of own material: the reader of packs takes it, and takes it for what was typed."""

from typing import Any

import pytest

from cluboteca.content.own.draft import OwnDraft, OwnKind
from cluboteca.content.own.faults import list_faults
from cluboteca.content.own.pack_source import OwnPackSource, OwnSource, make_pack_folder
from cluboteca.content.own.picture_gate import name_file
from cluboteca.insight.proof import prove
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.source import PackSource, read_pack
from tests.content.own.own_drafts import QUESTION, STEP, make_draft, make_png

PICTURE = make_png()
NAME = name_file(PICTURE, "png")
WITH_PICTURE = STEP | {"picture": NAME, "alt": "O pisică", "made_by": "Elena", "licence": "CC-BY-SA-4.0"}


def gather(kind: OwnKind, draft: OwnDraft) -> tuple[OwnSource, OwnPackSource]:
    source = OwnSource("pisica", kind, draft, "Elena")
    pack = OwnPackSource("own-valea-1", "1.1", "Clubul „Valea”", [source], {NAME: PICTURE})
    return source, pack


def read(kind: OwnKind, draft: OwnDraft) -> PackSource:
    return read_pack(make_pack_folder(gather(kind, draft)[1]), open_scratch=open_scratch)


def list_fields(kind: OwnKind, **changes: Any) -> list[str]:
    return [fault.field for fault in list_faults(*gather(kind, make_draft(kind, **changes)))]


@pytest.mark.parametrize("locale", ["ro", "en"])
@pytest.mark.parametrize("kind", OwnKind)
def test_a_complete_draft_of_every_kind_becomes_a_pack_that_is_proven(kind: OwnKind, locale: str) -> None:
    draft = make_draft(kind, locale=locale)
    assert list_faults(*gather(kind, draft)) == []
    pack = read(kind, draft)
    (activity,) = pack.list_activities()
    assert activity.definition.kind == kind
    assert list(activity.fronts) == [locale]
    assert prove(pack, lambda questions: {}) == []


TRICKY = 'Zi „da”: "nu" \\ # {x} [y] --- & *a* \u2028 €'


@pytest.mark.parametrize("kind", OwnKind)
def test_tricky_texts_come_through_as_they_were_typed(kind: OwnKind) -> None:
    changes = {"title": TRICKY[:60], "goal": TRICKY, "made_by": TRICKY, "licence": TRICKY, "without_internet": TRICKY}
    assert list_fields(kind, **changes) == []
    front = next(iter(read(kind, make_draft(kind, **changes)).list_activities()[0].fronts.values()))
    assert front.model_dump()["goal"] == " ".join(TRICKY.split())


@pytest.mark.parametrize("kind", [kind for kind in OwnKind if kind is not OwnKind.QUIZ])
def test_a_picture_comes_with_its_licence_and_description(kind: OwnKind) -> None:
    assert list_fields(kind, steps=[WITH_PICTURE]) == []
    (asset,) = read(kind, make_draft(kind, steps=[WITH_PICTURE])).definition.assets
    assert (asset.path, asset.author, asset.licence) == (f"images/{NAME}", "Elena", "CC-BY-SA-4.0")


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        (OwnKind.BLOCKS, ["says", "square", "repeats"]),
        (OwnKind.SCRATCH, ["says", "square", "repeats"]),
        (OwnKind.PYTHON, ["prints", "asks", "loops"]),
    ],
)
def test_simple_checks_are_read_with_their_words_and_a_model_answer(kind: OwnKind, rules: list[str]) -> None:
    draft = make_draft(kind, checks=[{"rule": rule, "text": 'Zi "bună" {x}'} for rule in rules])
    assert list_faults(*gather(kind, draft)) == []
    (activity,) = read(kind, draft).list_activities()
    assert len(activity.definition.checks) == len(rules)  # type: ignore[union-attr]
    assert activity.solution is not None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("kind", "changes", "fields"),
    [
        (OwnKind.READING, {"title": " ", "goal": "", "minutes": None}, ["title", "goal", "minutes"]),
        (OwnKind.READING, {"title": "a" * 81, "minutes": 500}, ["title", "minutes"]),
        (OwnKind.READING, {"steps": []}, ["steps"]),
        (OwnKind.READING, {"steps": [STEP, {}]}, ["steps.1.title", "steps.1.text"]),
        (OwnKind.SCRATCH, {"steps": [STEP, STEP | {"text": "Unu\n## Doi\ntrei"}]}, ["steps.1.text"]),
        (OwnKind.SCRATCH, {"steps": [STEP, STEP | {"text": "Unu\n---\ntrei"}]}, ["steps.1.text"]),
        (OwnKind.SCRATCH, {"steps": [STEP, STEP | {"text": "Vezi [aici](https://x.example)"}]}, ["steps.1.text"]),
        (OwnKind.UNPLUGGED, {"steps": [STEP, STEP | {"text": "![x](images/none.png)"}]}, ["steps.1.text"]),
        (OwnKind.READING, {"steps": [STEP | {"text": "ţară"}, STEP]}, ["steps.0.text"]),
        (OwnKind.READING, {"steps": [STEP, STEP | {"title": "ţară"}]}, ["steps.1.title"]),
        (
            OwnKind.READING,
            {"steps": [WITH_PICTURE | {"alt": "", "made_by": "", "licence": ""}]},
            ["steps.0.alt", "steps.0.made_by", "steps.0.licence"],
        ),
        (OwnKind.QUIZ, {"questions": []}, ["questions"]),
        (OwnKind.QUIZ, {"questions": [QUESTION, {"options": ["a"]}]}, ["questions.1.text", "questions.1.options"]),
        (OwnKind.QUIZ, {"questions": [QUESTION | {"right": 2}]}, ["questions.0.options"]),
        (OwnKind.QUIZ, {"questions": [QUESTION, QUESTION | {"text": "[a](https://x.example)"}]}, ["questions.1.text"]),
        (
            OwnKind.QUIZ,
            {"questions": [QUESTION, QUESTION | {"options": ["a", "[b](https://x.example)"]}]},
            ["questions.1.options"],
        ),
        (OwnKind.QUIZ, {"title": "ţară"}, ["title"]),
        (OwnKind.UNPLUGGED, {"materials": "a" * 301}, ["materials"]),
        (OwnKind.LINK, {"address": "https://scratch.example/" + "a" * 500}, ["address"]),
        (OwnKind.LINK, {"address": "http://scratch.mit.edu/"}, ["address"]),
        (OwnKind.LINK, {"address": "javascript:alert(1)"}, ["address"]),
        (OwnKind.LINK, {"age_from": 12, "age_to": 8, "languages": []}, ["languages", "age_from"]),
        (
            OwnKind.LINK,
            {"made_by": "", "licence": "", "without_internet": ""},
            ["made_by", "licence", "without_internet"],
        ),
        (OwnKind.BLOCKS, {"sprite": "nobody"}, ["sprite"]),
        (OwnKind.BLOCKS, {"checks": [{"rule": "prints"}, {"rule": "says"}]}, ["checks.0.rule"]),
        (OwnKind.PYTHON, {"checks": [{"rule": "prints"}]}, ["checks.0.text"]),
    ],
)
def test_what_is_missing_or_wrong_is_told_at_its_field(
    kind: OwnKind, changes: dict[str, Any], fields: list[str]
) -> None:
    assert list_fields(kind, **changes) == fields
