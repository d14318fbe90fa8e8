"""What the checks of a stage activity name: things of the project, and texts of the language's page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.problem import Where
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.outline import StageProgram, text_name
from cluboteca.packformat.stage.project import StageOutline
from cluboteca.packformat.stage.word import STAGE

Known = dict[str, set[str]]


@dataclass(frozen=True)
class Mention:
    """kind: the section of an outline that has to hold `id`."""

    where: Where
    kind: str
    id: str


_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    # key: (section, words that mean something else there)
    "sprite": ("sprites", ("any",)),
    "follow": ("sprites", ()),
    "steer": ("sprites", ()),
    "to": ("sprites", ()),
    "from": ("sprites", ()),
    "click": ("sprites", (STAGE,)),
    "mouse": ("sprites", ()),
    "of": ("sprites", ("mouse",)),
    "touches": ("sprites", ("edge", "mouse")),
    "touch": ("sprites", ("edge", "mouse")),
    "in": ("sprites", (STAGE,)),
    "variable": ("variables", ()),
    "list": ("lists", ()),
    "backdrop": ("backdrops", ()),
    "costume": ("costumes", ()),
    "sent": ("messages", ()),
    "send": ("messages", ()),
    "message": ("messages", ()),
    "receives": ("messages", ()),
    "sound": ("sounds", ("any",)),
    "own": ("own_blocks", ("any",)),
}


_SEVERAL = ("to", "from", "touches", "touch")
"""Words that may have a list of names."""


def list_mentions(activity: StageActivity) -> Iterator[Mention]:
    """Of all checks and findings, with places in activity.yaml."""
    definition = activity.model_dump(mode="json", exclude_none=True)
    for section in ("checks", "findings"):
        yield from find_mentions((section,), definition[section])


def find_mentions(where: Where, value: Any) -> Iterator[Mention]:
    """Of a rule, or a part of one, as JSON. `where` leads to it."""
    if isinstance(value, dict):
        for key, part in value.items():
            section, others = _KINDS.get(key, ("", ()))
            named = [part] if isinstance(part, str) else part if key in _SEVERAL and isinstance(part, list) else None
            if section and named is not None:
                yield from (Mention((*where, key), section, id) for id in named if id not in others)
            else:
                yield from find_mentions((*where, key), part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from find_mentions((*where, index), part)


def list_text_names(activity: StageActivity) -> set[str]:
    """Names of texts: `caught` of `$caught`."""
    return set(_text_names(activity.model_dump(mode="json", exclude_none=True)["checks"]))


def _text_names(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        name = text_name(value)
        if name:
            yield name
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _text_names(part)


def known_ids(*programs: StageProgram) -> Known:
    """By section, of any of the outlines."""
    known: Known = {section: set() for section, _others in _KINDS.values()}
    for program in programs:
        outline = program.outline
        known["sprites"] |= set(outline.sprites)
        known["variables"] |= set(outline.variables)
        known["lists"] |= set(outline.lists)
        known["messages"] |= set(outline.messages)
        known["backdrops"] |= {backdrop.id for backdrop in outline.backdrops}
        known["sounds"] |= {sound.id for holder in outline.holders for sound in holder.sounds}
        known["own_blocks"] |= {id for holder in outline.holders for id in holder.own_blocks}
        known["costumes"] |= _costumes(outline)
    return known


def _costumes(outline: StageOutline) -> set[str]:
    return {costume.id for sprite in outline.sprites.values() for costume in sprite.costumes}
