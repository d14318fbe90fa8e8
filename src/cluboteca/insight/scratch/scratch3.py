"""Targets of Scratch 3, from the JSON of an .sb3, a .sprite3 or a bare project.json."""

from cluboteca.insight.scratch.document import Json, mapping, number, scalar, sequence, text
from cluboteca.insight.scratch.model import Comment, ListVariable, Medium, Target, Variable
from cluboteca.insight.scratch.scratch3_blocks import Blocks
from cluboteca.insight.scratch.unreadable import UnreadableScratch

MAX_BLOCKS = 20_000
"""Of one project; games of children have some hundreds."""


def read_targets(document: Json) -> tuple[Target, ...]:
    """The stage first. Raises UnreadableScratch."""
    raw = document.get("targets")
    if not isinstance(raw, list) or not all(isinstance(each, dict) for each in raw):
        raise UnreadableScratch("damaged")
    if sum(len(mapping(each.get("blocks"))) for each in raw) > MAX_BLOCKS:
        raise UnreadableScratch("too_many_blocks")
    targets = [read_target(each) for each in raw]
    if not any(target.is_stage for target in targets):
        raise UnreadableScratch("damaged")
    return tuple(sorted(targets, key=lambda target: not target.is_stage))


def read_target(raw: Json) -> Target:
    """Raises UnreadableScratch."""
    if "blocks" in raw and not isinstance(raw["blocks"], dict):
        raise UnreadableScratch("damaged")
    blocks = Blocks(mapping(raw.get("blocks")))
    scripts = blocks.scripts()
    return Target(
        name=text(raw.get("name")),
        is_stage=raw.get("isStage") is True,
        scripts=scripts,
        blocks=blocks.built,
        variables=_read_variables(mapping(raw.get("variables"))),
        lists=_read_lists(mapping(raw.get("lists"))),
        broadcasts={id_: text(name) for id_, name in mapping(raw.get("broadcasts")).items()},
        comments=_read_comments(mapping(raw.get("comments"))),
        costumes=_read_media(raw.get("costumes")),
        sounds=_read_media(raw.get("sounds")),
        costume=raw["currentCostume"] if isinstance(raw.get("currentCostume"), int) else 0,
        x=number(raw.get("x")),
        y=number(raw.get("y")),
        size=number(raw.get("size"), 100.0),
        direction=number(raw.get("direction"), 90.0),
        is_visible=raw.get("visible") is not False,
        is_draggable=raw.get("draggable") is True,
        rotation_style=text(raw.get("rotationStyle")) or "all around",
    )


def _read_variables(raw: Json) -> tuple[Variable, ...]:
    return tuple(
        Variable(id_, text(each[0]), scalar(each[1]), len(each) > 2 and each[2] is True)
        for id_, each in raw.items()
        if isinstance(each, list) and len(each) > 1
    )


def _read_lists(raw: Json) -> tuple[ListVariable, ...]:
    return tuple(
        ListVariable(id_, text(each[0]), tuple(scalar(item) for item in sequence(each[1])))
        for id_, each in raw.items()
        if isinstance(each, list) and len(each) > 1
    )


def _read_comments(raw: Json) -> tuple[Comment, ...]:
    return tuple(
        Comment(text(each.get("text")), text(each.get("blockId")) or None)
        for each in raw.values()
        if isinstance(each, dict)
    )


def _read_media(raw: object) -> tuple[Medium, ...]:
    return tuple(
        Medium(
            text(each.get("name")),
            text(each.get("md5ext")) or f"{text(each.get('assetId'))}.{text(each.get('dataFormat'))}",
        )
        for each in sequence(raw)
        if isinstance(each, dict)
    )
