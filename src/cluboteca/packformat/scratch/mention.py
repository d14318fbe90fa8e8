"""What the checks of a Scratch activity name: things of the cast, and texts of the language's page."""

from collections.abc import Iterator
from typing import Any

from cluboteca.packformat.problem import Problem
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.mention import find_mentions
from cluboteca.packformat.stage.near_id import find_missing
from cluboteca.packformat.stage.outline import text_name

Json = dict[str, Any]


def find_unknown_mentions(activity: ScratchActivity) -> Iterator[Problem]:
    """Checks that speak of what the cast doesn't have. Places are in activity.yaml."""
    definition = activity.model_dump(mode="json", exclude_none=True)
    cast: Json = definition["cast"]
    for section in ("checks", "findings", "cast"):
        for mention in find_mentions((section,), definition[section]):
            known = cast.get(mention.kind, {})
            if mention.kind == "own_blocks" or mention.id in known:
                continue
            yield Problem(
                mention.where,
                sentence(
                    gettext_noop("“{id}” isn't under {section} of the cast."), id=mention.id, section=mention.kind
                ),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(sorted(known)))
                if known
                else sentence(gettext_noop("Add it there: who is it, and what is it called?")),
            )


def find_picture_problem(activity: ScratchActivity, library: Library) -> Iterator[Problem]:
    """A drawing that the library doesn't have; none when it isn't built."""
    if library.is_built and activity.picture is not None:
        yield from find_missing(activity.picture, library.sprites, ("picture",))


def list_text_names(activity: ScratchActivity) -> set[str]:
    """Names of texts: `caught` of `$caught`."""
    definition = activity.model_dump(mode="json", exclude_none=True)
    return set(_names_in([definition["checks"], definition["cast"]]))


def _names_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        name = text_name(value)
        if name:
            yield name
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _names_in(part)
