"""What everything of an outline is called in one language, as Scratch needs it: by names, for it knows no ids.

Sprites, costumes, sounds and messages are found by their names alone there, so no two of a kind can have the same one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cluboteca.packformat.problem import OutlineProblem, Where
from cluboteca.packformat.scratch.outline.part import CHOICES
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.project import SpriteOutline, StageOutline
from cluboteca.packformat.stage.work import Naming

BACKDROP_WORDS = frozenset({"next backdrop", "previous backdrop", "random backdrop"})
"""What Scratch doesn't take for the name of a backdrop."""


@dataclass(frozen=True)
class Names:
    """of: by section of the outline (`sprites`, `backdrops`...) and id. Of one target: costumes and sounds are its own."""

    of: Mapping[str, Mapping[str, str]]

    def chosen(self, section: str, value: str) -> str:
        """What stands in a field that names something: a thing of the project, or a word such as `mouse`."""
        found = self.of.get(section, {}).get(value)
        return CHOICES.get(("TARGET", value), value) if found is None else found


def names_of_stage(outline: StageOutline, naming: Naming, where: Where) -> Names:
    """Raises OutlineProblem. `where` leads to the outline."""
    of = {
        "sprites": {id: naming.sprite(id, sprite) for id, sprite in outline.sprites.items()},
        "backdrops": {each.id: naming.backdrop(each) for each in outline.backdrops},
        "sounds": {each.id: naming.sound(each) for each in outline.sounds},
        "messages": {id: naming.name(id) for id in outline.messages},
        "variables": {id: naming.name(id) for id in outline.variables},
        "lists": {id: naming.name(id) for id in outline.lists},
    }
    for section, names in of.items():
        if section not in ("variables", "lists"):
            _check_different(names, (*where, section))
    for section, owners in (
        ("variables", {id: each.owner for id, each in outline.variables.items()}),
        ("lists", {id: each.owner for id, each in outline.lists.items()}),
    ):
        for owner in (None, *outline.sprites):
            seen = {id: name for id, name in of[section].items() if owners[id] in (None, owner)}
            _check_different(seen, (*where, section))
    for id, name in of["backdrops"].items():
        if name.casefold() in BACKDROP_WORDS:
            raise OutlineProblem(
                (*where, "backdrops"),
                sentence(gettext_noop("In Scratch no backdrop can be called “{name}”."), name=name),
                sentence(gettext_noop("Give “{id}” another name on the page of the language."), id=id),
            )
    return Names(of)


def names_of_sprite(stage: Names, sprite: SpriteOutline, naming: Naming, where: Where) -> Names:
    """Raises OutlineProblem. `where` leads to the sprite."""
    own = {
        "costumes": {each.id: naming.costume(each, sprite.picture_of(each)) for each in sprite.costumes},
        "sounds": {each.id: naming.sound(each) for each in sprite.sounds},
    }
    for section, names in own.items():
        _check_different(names, (*where, section))
    return Names({**stage.of, **own})


def _check_different(names: Mapping[str, str], where: Where) -> None:
    for id, other, name in _same(names.items()):
        raise OutlineProblem(
            (*where, id) if where[-1] in ("sprites", "variables", "lists") else where,
            sentence(gettext_noop("“{id}” and “{other}” are both called “{name}”."), id=id, other=other, name=name),
            sentence(gettext_noop("Scratch tells them apart by name: give one of them another on the page.")),
        )


def _same(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Messages are compared without capital letters in Scratch; nobody can tell other things apart by them either."""
    seen: dict[str, str] = {}
    for id, name in named:
        other = seen.setdefault(name.casefold(), id)
        if other != id:
            yield id, other, name
