"""Run checks of a Python activity as the browser is given them: names filled in, and who is meant on the stage."""

from collections.abc import Iterator, Mapping
from typing import Any

from cluboteca.packformat.problem import Problem
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.python.text_name import fill_names
from cluboteca.packformat.python.work import write_python_work
from cluboteca.packformat.stage.library import Library, Titles
from cluboteca.packformat.stage.mention import Mention, find_mentions
from cluboteca.packformat.stage.near_id import find_missing
from cluboteca.packformat.stage.work import Naming

Json = dict[str, Any]
_IN_LIBRARY = ("sprites", "backdrops", "sounds")


def write_run_check(rule: Json, solution: str, naming: Naming) -> Json:
    """`like: solution` becomes the solution's files: whoever checks draws it, too, and compares.

    rule: of `list_run_rules`.
    """
    written: Json = _fill(rule, naming.names)
    draws = written.get("draws")
    if draws and draws.get("like") == "solution":
        draws["like"] = {"files": write_python_work(solution)["files"]}
    if "stage" in written:
        written["stage"] = {**_fill_texts(written["stage"], naming), "cast": _write_cast(written["stage"], naming)}
    return written


def find_library_problems(activity: PythonActivity, library: Library) -> Iterator[Problem]:
    """Things of the stage that are named and the library doesn't have; none when it isn't built."""
    if not library.is_built:
        return
    mentions = list(find_mentions(("checks",), activity.model_dump(mode="json", exclude_none=True)["checks"]))
    if activity.picture is not None:
        mentions.append(Mention(("picture",), "sprites", activity.picture))
    for mention in mentions:
        if mention.kind in _IN_LIBRARY:
            yield from find_missing(mention.id, getattr(library, mention.kind), mention.where)


def _fill(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return fill_names(value, names)
    if isinstance(value, dict):
        return {key: _fill(part, names) for key, part in value.items()}
    return [_fill(part, names) for part in value] if isinstance(value, list) else value


def _fill_texts(value: Any, naming: Naming) -> Any:
    if isinstance(value, str):
        return naming.text(value)
    if isinstance(value, dict):
        return {key: _fill_texts(part, naming) for key, part in value.items()}
    return [_fill_texts(part, naming) for part in value] if isinstance(value, list) else value


def _write_cast(rule: Json, naming: Naming) -> Json:
    """A Python program brings its own sprites, by their names in the library; so each id is one of the library."""
    cast: dict[str, dict[str, Json]] = {}
    for mention in find_mentions((), rule):
        entries = cast.setdefault(mention.kind, {})
        if mention.kind == "sprites":
            titles = naming.library.titles_of_sprite(mention.id)
            place = entries.get(mention.id, {}).get("place", len(entries))
            entries[mention.id] = {"name": _called(mention.id, titles, naming), "library": mention.id, "place": place}
        elif mention.kind in ("backdrops", "sounds"):
            known: Mapping[str, Titles] = getattr(naming.library, mention.kind)
            titles = known.get(mention.id, {})
            entries[mention.id] = {"name": _called(mention.id, titles, naming), "library": mention.id}
        elif mention.kind != "costumes":
            entries[mention.id] = {"name": _called(mention.id, {}, naming)}
    return {section: entries for section, entries in cast.items() if entries}


def _called(id: str, titles: Titles, naming: Naming) -> str:
    return naming.names.get(id) or titles.get(naming.locale) or next(iter(titles.values()), id)
