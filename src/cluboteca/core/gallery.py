"""What the page /components/ shows: each component as a page would write it, beside what comes of it. Development only.

The examples are templates themselves, so what is read there is what works. Their texts are samples, not translated.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml
from django import forms
from django.conf import settings
from django.template import engines
from django.utils.safestring import SafeString

from cluboteca.core.gallery_elements import BOARD, ELEMENTS, MEETING, SAMPLES
from cluboteca.core.gallery_sheets import JUDGED, SHEETS

LOAD = "{% load ui %}"
SOURCE = Path(__file__).with_name("gallery.yaml")


@dataclass(frozen=True)
class Example:
    """source: as a page would write it, without its `{% load ui %}`. css: how several parts stand: row, tiles, grid."""

    name: str
    source: str
    css: str = "row"

    def render(self) -> str:
        return engines["django"].from_string(LOAD + self.source).render(SAMPLE)


@dataclass(frozen=True)
class Learner:
    nickname: str
    avatar: str


class SampleForm(forms.Form):
    nickname = forms.CharField(label="Porecla", help_text="Cum îi spun ceilalți copii. Fără numele de familie.")
    birth_year = forms.IntegerField(label="Anul nașterii", required=False)
    day = forms.ChoiceField(label="Ziua întâlnirii", choices=[("mon", "luni"), ("thu", "joi")])
    is_ambassador = forms.BooleanField(label="Este ambasador", required=False)
    presence = forms.ChoiceField(
        label="A fost aici?", choices=[("yes", "Da"), ("part", "Puțin"), ("no", "Nu")], widget=forms.RadioSelect
    )


SAMPLE: dict[str, object] = {
    "ana": Learner("Ana", "fox"),
    "matei": Learner("Matei", "bear"),
    "form": SampleForm(),
    "wrong_form": SampleForm({"nickname": "", "birth_year": "doi", "day": "thu", "presence": "yes"}),
}


def read_examples() -> dict[str, list[Example]]:
    """By group, in the order of gallery.yaml."""
    groups = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    return {name: [Example(**fields) for fields in examples] for name, examples in groups.items()}


def list_drawings() -> dict[str, list[str]]:
    """Names of the drawings by folder, as `{% drawing %}` takes them."""
    found: dict[str, list[str]] = {}
    for folder in map(Path, settings.STATICFILES_DIRS):
        for path in sorted((folder / "drawings").glob("*/*.svg")):
            found.setdefault(path.parent.name, []).append(f"{path.parent.name}/{path.stem}")
    return found


def list_icons() -> list[str]:
    for folder in map(Path, settings.STATICFILES_DIRS):
        sprite = folder / "icons.svg"
        if sprite.exists():
            return [part.split('"')[0] for part in sprite.read_text().split('id="icon-')[1:]]
    return []


def describe_gallery() -> dict[str, object]:
    return {
        "groups": [
            (name, [(each, SafeString(each.render())) for each in examples])
            for name, examples in read_examples().items()
        ],
        "kinds": ["for-librarians", "for-learners", "for-projector"],
        "elements": ELEMENTS,
        "samples": {**SAMPLES, "sheets": SHEETS, "judged": JUDGED},
        "sheets": [(name, f"editor-{each['workspace']}") for name, each in SHEETS.items()],
        "board": BOARD,
        "meeting": MEETING,
        "icons": list_icons(),
        "drawings": list_drawings(),
    }
