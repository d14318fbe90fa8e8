"""Typed readers of environment variables; each option carries the sentence that describes it.

The options that were read are listed in `OPTIONS`, in the order of reading: the settings reference in the docs is
held against it by a test.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Option:
    """One environment variable, its default as a person would write it, and what it does."""

    name: str
    default: str
    description: str


OPTIONS: list[Option] = []


class BadOption(Exception):
    """An environment variable has a value that can't be used; the message says which and what would do."""


def read_text(name: str, *, default: str, description: str) -> str:
    OPTIONS.append(Option(name, default, description))
    return os.environ.get(name, default)


def read_choice(name: str, *, default: str, choices: tuple[str, ...], description: str) -> str:
    value = read_text(name, default=default, description=description)
    if value not in choices:
        raise BadOption(f"{name} is “{value}”; it has to be one of: {', '.join(choices)}.")
    return value


def read_bool(name: str, *, default: bool, description: str) -> bool:
    value = read_choice(name, default="yes" if default else "no", choices=("yes", "no"), description=description)
    return value == "yes"


def read_path(name: str, *, default: Path, description: str) -> Path:
    return Path(read_text(name, default=str(default), description=description)).expanduser().resolve()
