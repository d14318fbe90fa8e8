"""Why a run stopped: `explain_runtime`."""

import re
from dataclasses import replace
from functools import cache

from cluboteca.insight.python.cause import Cause
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.explanation import Explanation, tell
from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.running.members import (
    explain_attribute,
    explain_imported_name,
    explain_module,
    explain_module_attribute,
    explain_text,
)
from cluboteca.insight.python.running.names import Found, explain_name
from cluboteca.insight.python.running.numbers import explain_comma, explain_quoted
from cluboteca.insight.python.running.values import (
    explain_call,
    explain_extra,
    explain_key,
    explain_number_text,
    explain_operands,
)
from cluboteca.insight.python.source import UnreadableSource, make_source
from cluboteca.insight.python.vocabulary import RULES

_SYNTAX = frozenset({"SyntaxError", "IndentationError", "TabError"})
_MIXED = frozenset(
    {
        "run_type_text_plus",
        "run_type_compare",
        "run_type_operands",
        "run_type_multiply",
        "run_type_whole",
        "run_type_number",
    }
)
"""Kinds that a text from input() may be behind."""
_OF_NUMBERS = _MIXED | {"run_type_other", "run_type_convert"}
"""Kinds that a number in quotes may be behind."""
_TEXTS = frozenset(
    {
        *("run_stage_sprite", "run_stage_costume", "run_stage_backdrop", "run_stage_sound", "run_stage_key"),
        *("run_turtle_colour", "run_turtle_shape"),
    }
)
"""Kinds that a text of the program is behind, by which it asks for something."""


def explain_runtime(text: str, type_name: str, message: str, line: int, locale: str) -> Explanation:
    """type_name, message: of the last line of a traceback, in the words of CPython or Brython. line: counted from 1.

    An error of the text itself is explained by the text, when that has one.
    """
    if type_name in _SYNTAX and (explanation := explain_source(text, locale)) is not None:
        return explanation
    try:
        source = make_source(text)
    except UnreadableSource:
        source = make_source("")
    failure = Failure(source, type_name, message.strip(), min(max(line, 1), len(source.lines)))
    kind, values = _find(failure)
    if "at_line" in values:
        failure = replace(failure, line=int(values["at_line"]))
    names = ("name", "module", "sign", "found", "text")
    shown = next((values[name] for name in names if values.get(name)), "")
    start, end = failure.place_of(shown)
    values = {"type": type_name, "message": failure.message or type_name} | values
    return tell(Cause(kind, start, end, values), source, locale)


def _find(failure: Failure) -> Found:
    if _is_own_error(failure):
        return "run_custom", {}
    for type_name, pattern, kind in RULES:
        match = _compiled(pattern).search(failure.message) if type_name == failure.type_name else None
        if match:
            return _refine(failure, kind, {name: value for name, value in match.groupdict().items() if value})
    return "run_general", {}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The rules are written as browsers read them: (?<name>...)."""
    return re.compile(re.sub(r"\(\?<(?=\w)", "(?P<", pattern))


def _is_own_error(failure: Failure) -> bool:
    """The program raised it itself, or made the class of it."""
    name = re.escape(failure.type_name)
    is_own_class = re.search(rf"^\s*class\s+{name}\b", failure.source.text, re.MULTILINE)
    is_raised = re.match(rf"\s*raise\s+{name}\b", failure.code)
    return bool(is_own_class or is_raised)


def _refine(failure: Failure, kind: str, values: dict[str, str]) -> Found:  # noqa: C901, PLR0911, PLR0912 -- one line per kind
    if values.get("name") in {"__init__", "<lambda>"}:
        values["name"] = failure.called_name() or values["name"]
    if kind.startswith("run_type_") and (comma := explain_comma(failure, kind)):
        return comma
    if kind in _OF_NUMBERS and (quoted := explain_quoted(failure)):
        return quoted
    if kind == "run_name_unknown":
        return explain_name(failure, values["name"])
    if kind in _MIXED:
        return explain_operands(failure, kind, values)
    if kind == "run_type_iterate" and re.search(r"\+=\s*[\w.\[\]]+\s*$", failure.code):
        return "run_type_list_plus", values
    if kind == "run_type_call":
        return explain_call(failure)
    if kind == "run_type_extra":
        return explain_extra(failure, values)
    if kind == "run_index_assign" and re.match(r"\s*del\b", failure.code):
        return "run_index", values
    if kind == "run_type_missing":
        return kind, values | {
            "missing": values["missing"].replace("'", "").replace(", and ", ", ").replace(" and ", ", ")
        }
    if kind in {"run_value_int", "run_value_float"}:
        return explain_number_text(kind, values.get("text", ""))
    if kind == "run_key":
        return explain_key(failure, values.get("key", failure.message))
    if kind == "run_attribute_unknown":
        return explain_attribute(failure, values.get("owner", ""), values["name"])
    if kind == "run_attribute_module":
        return explain_module_attribute(failure, values["module"], values["name"])
    if kind == "run_import_name":
        return explain_imported_name(failure, values.get("module"), values["name"])
    if kind in _TEXTS:
        return explain_text(kind, values.get("name", ""))
    return explain_module(values["module"]) if kind == "run_module" else (kind, values)
