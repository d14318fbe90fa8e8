"""Asking for a program to be run by the checks of an activity. Somebody else runs it: `insight` starts no process."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class RunQuestion:
    """id: unique within a batch. activity: world and checks, as in activity.yaml. trace: also tell what was seen.

    files: of Scratch, what the work names, in base64.
    """

    id: str
    activity: dict[str, Any]
    work: object
    trace: bool = False
    files: Mapping[str, str] = field(default_factory=dict)


def encode_files(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: b64encode(content).decode() for name, content in files.items()}


@dataclass(frozen=True)
class RunAnswer:
    """results: of the run checks by id. error: why nothing was run, None when it was.

    trace: by check of the stage, what was seen, line by line in English; only when it was asked for.
    """

    results: Mapping[str, bool]
    facts: object
    error: str | None = None
    trace: Mapping[str, list[str]] = field(default_factory=dict)


RunChecks = Callable[[Sequence[RunQuestion]], Mapping[str, RunAnswer]]
"""Answers all questions of a batch, by their ids."""
