"""meta.yml of one language: what there is to say of the project and its steps. Whatever is odd in it, it says something."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.loose_yaml import read_loosely
from cluboteca.packformat.importing.rpf.plain import as_plain
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_BYTES = 256 * 1024
_CARRIED = frozenset({"title", "description", "hero_image", "steps", "last_tested"})
_STEP_CARRIED = frozenset({"title", "challenge", "knowledge_quiz"})
_HARMLESS = frozenset({"original_url"})


@dataclass(frozen=True)
class MetaStep:
    title: str
    is_challenge: bool
    quiz: str


@dataclass(frozen=True)
class Meta:
    """steps: None of a meta.yml that names none. words: what it says of technologies, in small letters."""

    title: str = ""
    description: str = ""
    hero_image: str = ""
    last_tested: date | None = None
    original: str = ""
    words: str = ""
    is_ingredient: bool = False
    steps: tuple[MetaStep, ...] = ()


def read_meta(carrying: Carrying) -> Meta:
    text = carrying.read(MAX_BYTES)
    if text is None:
        return Meta()
    value, is_yaml = read_loosely(text)
    if not is_yaml:
        carrying.lose(
            0, "meta.yml", sentence(gettext_noop("This isn't readable YAML. What could be read of it was taken."))
        )
    steps = value.get("steps")
    left_out = sorted(
        key for key, part in value.items() if key not in _CARRIED | _HARMLESS and part not in (None, "", [])
    )
    details = sorted({key for step in _list(steps) if isinstance(step, dict) for key in step} - _STEP_CARRIED)
    details += ["passing_score"] if any("passing_score" in str(step) for step in _list(steps)) else []
    if left_out or details:
        what = ", ".join([*(f"{key}: {value[key]}" for key in left_out), *(f"steps: {key}" for key in details)])
        carrying.lose(0, what, sentence(gettext_noop("The publisher's own records: packs have no place for them.")))
    return Meta(
        title=_line(value.get("title")),
        description=_line(value.get("description")),
        hero_image=_line(value.get("hero_image")),
        last_tested=_date(value.get("last_tested"), carrying),
        original=_line(value.get("original_url")),
        words=" ".join(_line(value.get(key)) for key in ("technologies", "software", "title")).lower(),
        is_ingredient=str(value.get("ingredient")).lower() == "true",
        steps=tuple(_step(each) for each in _list(steps)),
    )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _line(value: Any) -> str:
    return as_plain(str(value)) if isinstance(value, str | int | float) else ""


def _step(value: Any) -> MetaStep:
    if not isinstance(value, dict):
        return MetaStep(_line(value), is_challenge=False, quiz="")
    quiz = value.get("knowledge_quiz")
    path = quiz.get("path") if isinstance(quiz, dict) else quiz if isinstance(quiz, str) else ""
    path = str(path or "").strip().strip("/")
    return MetaStep(
        _line(value.get("title")),
        is_challenge=str(value.get("challenge")).lower() in ("true", "yes"),
        quiz=path if re.fullmatch(r"[\w-]{1,60}", path) else "",
    )


def _date(value: Any, carrying: Carrying) -> date | None:
    text = str(value or "").strip()
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        carrying.lose(0, f"last_tested: {text}", sentence(gettext_noop("There is no such day.")))
        return None
