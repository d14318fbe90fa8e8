"""Checks and cast of a Scratch activity as the browser is given them: texts in the reader's language."""

from typing import Any

from cluboteca.packformat.scratch.cast import ScratchCast
from cluboteca.packformat.stage.work import Naming

Json = dict[str, Any]


def write_run_check(rule: Json, naming: Naming) -> Json:
    """rule: of `list_run_rules`."""
    return _as_json(_fill(rule, naming))


def write_cast(cast: ScratchCast, naming: Naming) -> Json:
    return _as_json(_fill(cast.model_dump(mode="json", exclude_none=True, by_alias=True), naming))


def _fill(value: Any, naming: Naming) -> Any:
    if isinstance(value, str):
        return naming.text(value)
    if isinstance(value, dict):
        return {key: _fill(part, naming) for key, part in value.items()}
    return [_fill(part, naming) for part in value] if isinstance(value, list) else value


def _as_json(value: Any) -> Json:
    assert isinstance(value, dict)
    return value
