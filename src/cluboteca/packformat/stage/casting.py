"""Run checks of the stage as the browser is given them: texts in the reader's language, and who is meant by each id."""

from typing import Any

from cluboteca.packformat.stage.outline import StageProgram
from cluboteca.packformat.stage.project import StageOutline
from cluboteca.packformat.stage.work import Naming

Json = dict[str, Any]


def write_run_check(rule: Json, starter: StageProgram, solution: StageProgram, naming: Naming) -> Json:
    """`StageRunCheck` of `frontend/src/checks/stage/question.ts`. What the starter and the solution both have is as in
    the starter, for that is what the child has seen. rule: of `list_run_rules`.
    """
    written: Json = _fill(rule, naming)
    return {**written, "cast": _write_cast(starter.outline, solution.outline, naming)}


def _fill(value: Any, naming: Naming) -> Any:
    if isinstance(value, str):
        return naming.text(value)
    if isinstance(value, dict):
        return {key: _fill(part, naming) for key, part in value.items()}
    return [_fill(part, naming) for part in value] if isinstance(value, list) else value


def _write_cast(starter: StageOutline, solution: StageOutline, naming: Naming) -> Json:
    cast: dict[str, Json] = {}
    for outline in (solution, starter):
        for section, entries in _entries(outline, naming).items():
            cast.setdefault(section, {}).update(entries)
    return {section: entries for section, entries in cast.items() if entries}


def _entries(outline: StageOutline, naming: Naming) -> dict[str, Json]:
    return {
        "sprites": {
            id: {
                "name": naming.sprite(id, sprite),
                "library": sprite.picture_of(sprite.costumes[0]).partition("/")[0],
                "place": place,
            }
            for place, (id, sprite) in enumerate(outline.sprites.items())
        },
        "costumes": {
            f"{id}/{costume.id}": {
                "name": naming.costume(costume, sprite.picture_of(costume)),
                "library": sprite.picture_of(costume),
            }
            for id, sprite in outline.sprites.items()
            for costume in sprite.costumes
        },
        "backdrops": {
            backdrop.id: {"name": naming.backdrop(backdrop), "library": backdrop.library or backdrop.id}
            for backdrop in outline.backdrops
        },
        "sounds": {
            sound.id: {"name": naming.sound(sound), "library": sound.library or sound.id}
            for holder in outline.holders
            for sound in holder.sounds
        },
        "variables": {id: {"name": naming.name(id)} for id in outline.variables},
        "lists": {id: {"name": naming.name(id)} for id in outline.lists},
        "messages": {id: {"name": naming.name(id)} for id in outline.messages},
    }
