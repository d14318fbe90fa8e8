"""Sentences for people, without deciding the language: a msgid with its values, translated where it is shown.

Pure modules can't ask which language the reader has. They give a `Sentence`; the command line, the page or the API
says it with its own `translate`. Every msgid is marked with `gettext_noop`, so that it lands in the catalogue.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

Translate = Callable[[str], str]


def gettext_noop(msgid: str) -> str:
    return msgid


def untranslated(msgid: str) -> str:
    """A `translate` for tests and for readers of English."""
    return msgid


@dataclass(frozen=True)
class Sentence:
    """`msgid` holds `{name}` places for `values`. A value that is a Sentence is translated too."""

    msgid: str
    values: dict[str, object] = field(default_factory=dict)

    def told(self, translate: Translate) -> str:
        values = {
            name: value.told(translate) if isinstance(value, Sentence) else value for name, value in self.values.items()
        }
        return translate(self.msgid).format(**values)


def sentence(msgid: str, **values: object) -> Sentence:
    return Sentence(msgid, values)
