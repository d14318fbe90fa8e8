"""What the files of a stage activity say about each other: ids of the library, names of the pages, ids that checks name."""

from collections.abc import Iterable, Iterator

from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.stage.library import Library
from cluboteca.packformat.stage.mention import known_ids, list_mentions, list_text_names
from cluboteca.packformat.stage.near_id import find_missing
from cluboteca.packformat.stage.outline import StageProgram, needed_names, possible_names
from cluboteca.packformat.stage.project import SoundOutline, SpriteOutline, StageOutline


def find_library_problems(program: StageProgram, library: Library, where: Where) -> Iterator[Problem]:
    """Ids that the library doesn't have; none when it isn't built. `where` leads to the outline."""
    if not library.is_built:
        return
    outline = program.outline
    for index, backdrop in enumerate(outline.backdrops):
        yield from find_missing(backdrop.library or backdrop.id, library.backdrops, (*where, "backdrops", index))
    yield from _find_sounds(outline, library, where)
    for id, sprite in outline.sprites.items():
        inside = (*where, "sprites", id)
        yield from _find_costumes(sprite, library, inside)
        yield from _find_sounds(sprite, library, inside)


def _find_sounds(holder: StageOutline | SpriteOutline, library: Library, where: Where) -> Iterator[Problem]:
    sounds: Iterable[SoundOutline] = holder.sounds
    for index, sound in enumerate(sounds):
        yield from find_missing(sound.library or sound.id, library.sounds, (*where, "sounds", index))


def _find_costumes(sprite: SpriteOutline, library: Library, where: Where) -> Iterator[Problem]:
    if sprite.library is not None and sprite.library not in library.sprites:
        yield from find_missing(sprite.library, library.sprites, (*where, "library"))
        return
    for index, costume in enumerate(sprite.costumes):
        drawing, _, which = sprite.picture_of(costume).partition("/")
        place = (*where, "costumes", index)
        if drawing not in library.sprites:
            yield from find_missing(drawing, library.sprites, place)
        else:
            yield from find_missing(which, library.sprites[drawing].costumes, place)


def find_unknown_mentions(activity: StageActivity, starter: StageProgram, solution: StageProgram) -> Iterator[Problem]:
    """Checks that speak of things that neither the starter nor the solution has. Places are in activity.yaml."""
    known = known_ids(starter, solution)
    for mention in list_mentions(activity):
        if mention.id not in known[mention.kind]:
            yield Problem(
                mention.where,
                sentence(
                    gettext_noop("“{id}” isn't under {section} of the starter or the solution."),
                    id=mention.id,
                    section=mention.kind,
                ),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(sorted(known[mention.kind])))
                if known[mention.kind]
                else sentence(gettext_noop("Mend the name, or add it there.")),
            )


def split_names(activity: StageActivity | None, programs: Iterable[StageProgram]) -> tuple[set[str], set[str]]:
    """The names that a page must have, and those that it may have besides."""
    needed = list_text_names(activity) if activity else set()
    possible: set[str] = set()
    for program in programs:
        needed |= needed_names(program)
        possible |= possible_names(program)
    return needed, possible - needed
