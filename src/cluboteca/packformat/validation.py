"""From what Pydantic says to a Problem: one clear sentence and a remedy."""

import json
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cluboteca.packformat.base import FORMAT, PackModel
from cluboteca.packformat.known_word import find_near_words
from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Model = TypeVar("Model", bound=PackModel)


def validate(model: type[Model], value: object) -> Model | list[Problem]:
    """The model of a document's value, or what is wrong with it, in the order of the fields."""
    if not isinstance(value, dict):
        return [
            Problem(
                (),
                sentence(gettext_noop("Names with values are expected here, one a line.")),
                sentence(gettext_noop("Write: {keys}."), keys=", ".join(f"{name}: ..." for name in model.model_fields)),
            )
        ]
    try:
        # By way of JSON, for there a list may become a tuple without loosening anything else.
        return model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        details = [_with_near_words(model, detail) for detail in error.errors(include_url=False)]
        return [_as_problem(detail) for detail in _drop_echoes(_drop_misspelt(_placed(details, value)))]


def _with_near_words(model: type[PackModel], detail: ErrorDetails) -> ErrorDetails:
    if detail["type"] != "extra_forbidden":
        return detail
    *path, word = detail["loc"]
    return {**detail, "ctx": {"near": find_near_words(model, path, str(word))}}


def _placed(details: list[ErrorDetails], value: object) -> list[ErrorDetails]:
    """With places of the document alone: of what may be of several types, Pydantic also names the type it tried."""
    return [{**detail, "loc": _place_in(value, detail)} for detail in details]


def _place_in(value: object, detail: ErrorDetails) -> Where:
    where: list[str | int] = []
    loc = detail["loc"]
    for index, part in enumerate(loc):
        if _has(value, part):
            value = value[part]  # type: ignore[index]
        elif detail["type"] != "missing" or index < len(loc) - 1:
            continue
        where.append(part)
    return tuple(where)


def _has(value: object, part: str | int) -> bool:
    if isinstance(value, list):
        return isinstance(part, int) and part < len(value)
    return isinstance(value, dict) and part in value


def _drop_misspelt(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """A name that is misspelt isn't also told as missing."""
    meant = {
        (*detail["loc"][:-1], detail["ctx"]["near"][0])
        for detail in details
        if detail["type"] == "extra_forbidden" and detail["ctx"]["near"]
    }
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in meant]


def _drop_echoes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """One mistake is told once: a list isn't also too short because an entry of it is wrong, and a value that may be
    of several types is blamed for the first one only.
    """
    kept: dict[Where, ErrorDetails] = {}
    for detail in details:
        where = detail["loc"]
        is_echo = detail["type"] == "too_short" and any(
            other["loc"][: len(where)] == where and other is not detail for other in details
        )
        if not is_echo:
            kept.setdefault(where, detail)
    return list(kept.values())


def _as_problem(detail: ErrorDetails) -> Problem:
    context: dict[str, Any] = detail.get("ctx", {})
    where = tuple(detail["loc"])
    kind = detail["type"]
    if kind == "told":
        if "map" in context:
            where = (*where, context["map"])
        return Problem(where, context["what"], context["remedy"], row=context.get("row"))
    if kind == "union_tag_invalid" and context["discriminator"] == "_kind()":
        kind, context = _of_unknown_kind(detail["input"], context["expected_tags"])
        where = where if kind == "dict_type" else (*where, "kind")
    if kind == "literal_error" and where == ("format",):
        return Problem(
            where,
            sentence(
                gettext_noop("This pack isn't written in format {format}, the one this version reads."), format=FORMAT
            ),
            sentence(gettext_noop("Update Cluboteca, or write format: {format}."), format=FORMAT),
        )
    if kind == "string_pattern_mismatch" and where and isinstance(where[-1], int):
        context = {**context, "value": str(detail["input"])}
    what, remedy = _words(kind, context, next((str(key) for key in reversed(where) if isinstance(key, str)), ""))
    return Problem(where, what, remedy)


def _of_unknown_kind(value: object, expected_tags: str) -> tuple[str, dict[str, Any]]:
    """What would be wrong if `kind` were a word like any other."""
    if not isinstance(value, dict):
        return "dict_type", {}
    kind = "literal_error" if "kind" in value else "missing"
    return kind, {"expected": expected_tags.replace("<", "").replace(">", "")}


def _words(kind: str, context: dict[str, Any], name: str) -> tuple[Sentence, Sentence]:
    if kind == "missing":
        return (
            sentence(gettext_noop("“{key}” is missing."), key=name),
            sentence(gettext_noop("Add “{key}”."), key=name),
        )
    if kind == "extra_forbidden":
        return (
            sentence(gettext_noop("“{key}” isn't known here."), key=name[:40]),
            sentence(gettext_noop("Do you mean one of these: {words}?"), words=", ".join(context["near"]))
            if context.get("near")
            else sentence(gettext_noop("Look for a typing mistake, or remove it.")),
        )
    if kind == "literal_error":
        return (
            sentence(gettext_noop("The value of “{key}” isn't one of those that are known."), key=name),
            sentence(
                gettext_noop("Write one of: {words}."), words=context["expected"].replace(" or ", ", ").replace("'", "")
            ),
        )
    if kind == "string_pattern_mismatch":
        return _pattern_words(name, context.get("value"))
    if kind in ("string_type", "string_sub_type"):
        return (
            sentence(gettext_noop("“{key}” has to be text."), key=name),
            sentence(gettext_noop("Write text; put quotation marks around it if it looks like a number.")),
        )
    if kind == "string_too_long":
        return (
            sentence(gettext_noop("“{key}” is longer than {count} characters."), key=name, count=context["max_length"]),
            sentence(gettext_noop("Make it shorter.")),
        )
    if kind == "string_too_short":
        return (
            sentence(gettext_noop("“{key}” is empty."), key=name),
            sentence(gettext_noop("Write its text.")),
        )
    if kind in ("too_short", "too_long"):
        return _count_words(name, context)
    if kind in ("greater_than_equal", "less_than_equal"):
        return (
            sentence(gettext_noop("The number of “{key}” is too small or too large."), key=name),
            sentence(gettext_noop("Write at least {limit}."), limit=context["ge"])
            if "ge" in context
            else sentence(gettext_noop("Write at most {limit}."), limit=context["le"]),
        )
    return _type_words(kind, name)


def _pattern_words(name: str, value: str | None) -> tuple[Sentence, Sentence]:
    remedies = {
        "version": sentence(gettext_noop('Write numbers and dots, in quotation marks: "1.0".')),
        "path": sentence(
            gettext_noop("Write it as images/name.png (png, jpg, gif, webp or svg; small letters without accents).")
        ),
        "offline": sentence(
            gettext_noop(
                "Write it as offline/name.pdf (pdf, png, jpg, svg, html or sb3; small letters without accents)."
            )
        ),
        "address": sentence(gettext_noop("Write the whole address; it begins with https://.")),
    }
    usual = sentence(gettext_noop("Use small letters without accents, digits and hyphens, and begin with a letter."))
    what = (
        sentence(gettext_noop("The value of “{key}” isn't written as it has to be."), key=name)
        if value is None
        else sentence(
            gettext_noop("“{value}” under “{key}” isn't written as it has to be."), value=value[:60], key=name
        )
    )
    return what, remedies.get(name, usual)


def _count_words(name: str, context: dict[str, Any]) -> tuple[Sentence, Sentence]:
    low, high = context.get("min_length"), context.get("max_length")
    what = sentence(gettext_noop("Entries of “{key}”: {count}."), key=name, count=context.get("actual_length", 0))
    if low is not None:
        return what, sentence(gettext_noop("Give it at least {limit}."), limit=low)
    return what, sentence(gettext_noop("Give it at most {limit}."), limit=high)


_TYPES = {
    "int": gettext_noop("a whole number"),
    "bool": gettext_noop("true or false"),
    "tuple": gettext_noop("a list"),
    "list": gettext_noop("a list"),
    "dict": gettext_noop("names with values"),
    "model": gettext_noop("names with values"),
    "model_attributes": gettext_noop("names with values"),
}


def _type_words(kind: str, name: str) -> tuple[Sentence, Sentence]:
    if kind.startswith("date_"):
        return (
            sentence(gettext_noop("“{key}” isn't a date."), key=name),
            sentence(gettext_noop("Write year, month and day: 2026-11-20.")),
        )
    expected = _TYPES.get(kind.removesuffix("_type").removesuffix("_parsing"), gettext_noop("something else"))
    return (
        sentence(gettext_noop("“{key}” has to be {expected}."), key=name, expected=sentence(expected)),
        sentence(gettext_noop("Mend the value.")),
    )
