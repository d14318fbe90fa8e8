"""The words of a JSON schema, for pages that have to name each of them."""

from collections.abc import Iterator
from typing import Any


def list_schema_words(schema: Any) -> Iterator[str]:
    """Names of properties and the texts of enumerations, at any depth."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (word for word in schema.get("enum", ()) if isinstance(word, str))
        for part in schema.values():
            yield from list_schema_words(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from list_schema_words(part)
