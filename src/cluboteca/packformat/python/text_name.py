"""`{greeting}` in checks and findings: a text of the language's page, under `names`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.stage.outline import text_name

_NAME = re.compile(r"\{([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)\}")


def fill_names(text: str, names: Mapping[str, str]) -> str:
    """A name that there isn't stays as it is written."""
    return _NAME.sub(lambda found: names.get(found[1], found[0]), text)


def list_text_names(activity: PythonActivity) -> set[str]:
    """Of all checks and findings; also `caught` of `$caught`, as checks of the stage write it."""
    definition = activity.model_dump(mode="json", exclude_none=True)
    return set(_names_in([definition["checks"], definition["findings"]]))


def _names_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from _NAME.findall(value)
        whole = text_name(value)
        if whole:
            yield whole
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _names_in(part)
