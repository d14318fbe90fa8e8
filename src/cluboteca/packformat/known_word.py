"""Which words a model knows at the place where it was given another one."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Tag

MANY = 3


def find_near_words(model: type[BaseModel], path: Sequence[str | int], word: str) -> list[str]:
    """path: as Pydantic tells it, to what holds the word; the tags of unions are part of it. Empty: none is near."""
    types: list[Any] = [model]
    for part in path:
        types = [inner for each in types for inner in _inside(each, part)]
    known = {name for each in types for name in _names_of(each)}
    return get_close_matches(word, sorted(known), n=MANY)


def _arms(type_: Any, tag: str | None = None) -> Iterator[Any]:
    """Whatever may stand there; of what has a tag, only the one with this."""
    origin = get_origin(type_)
    if origin is Annotated:
        inner, *metadata = get_args(type_)
        tags = [each.tag for each in metadata if isinstance(each, Tag)]
        if not tags or tag is None or tag in tags:
            yield from _arms(inner, None if tags else tag)
    elif origin in (Union, UnionType):
        for arm in get_args(type_):
            yield from _arms(arm, tag)
    else:
        yield type_


def _inside(type_: Any, part: str | int) -> Iterable[Any]:
    if isinstance(part, str) and part.startswith("<"):
        return list(_arms(type_, part))
    found: list[Any] = []
    for arm in _arms(type_):
        if isinstance(arm, type) and issubclass(arm, BaseModel):
            # Pydantic leaves names of types that stand further down as they are.
            hints = get_type_hints(arm, include_extras=True)
            found += [hints[name] for name, field in arm.model_fields.items() if part in (name, field.alias)]
        elif isinstance(part, int):
            found += [each for each in get_args(arm) if each is not Ellipsis]
        else:
            found += get_args(arm)[1:]
    return found


def _names_of(type_: Any) -> Iterator[str]:
    for arm in _arms(type_):
        if isinstance(arm, type) and issubclass(arm, BaseModel):
            yield from (field.alias or name for name, field in arm.model_fields.items())
