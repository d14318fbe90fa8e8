"""What the scripts of one sprite, or of the stage, may name."""

from collections.abc import Mapping
from dataclasses import dataclass

from cluboteca.packformat.stage.project import OwnBlockOutline, SpriteOutline, StageOutline


@dataclass(frozen=True)
class Scope:
    """ids: by what a field names (`FieldKind.of`), in the order of the outline."""

    ids: Mapping[str, tuple[str, ...]]
    own_blocks: Mapping[str, OwnBlockOutline]


SECTIONS: Mapping[str, str] = {
    "sprite": "sprites",
    "backdrop": "backdrops",
    "costume": "costumes",
    "sound": "sounds",
    "message": "messages",
    "variable": "variables",
    "list": "lists",
    "parameter": "parameters",
}
"""Where an outline lists them."""


def scope_of(stage: StageOutline, sprite_id: str | None) -> Scope:
    """sprite_id: None for the stage itself."""
    sprite: SpriteOutline | None = stage.sprites[sprite_id] if sprite_id is not None else None
    holder = stage if sprite is None else sprite
    owners = (None, sprite_id)
    return Scope(
        ids={
            "sprite": tuple(stage.sprites),
            "backdrop": tuple(backdrop.id for backdrop in stage.backdrops),
            "costume": tuple(costume.id for costume in sprite.costumes) if sprite else (),
            "sound": tuple(sound.id for sound in holder.sounds),
            "message": stage.messages,
            "variable": tuple(id for id, each in stage.variables.items() if each.owner in owners),
            "list": tuple(id for id, each in stage.lists.items() if each.owner in owners),
        },
        own_blocks=holder.own_blocks,
    )
