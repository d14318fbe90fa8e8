"""Asking for a program to be run on the maps of an activity. Somebody else runs it: `insight` starts no process."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class RunQuestion:
    """id: unique within a batch. activity: world and checks, as in activity.yaml."""

    id: str
    activity: dict[str, Any]
    work: object


@dataclass(frozen=True)
class RunAnswer:
    """results: of the run checks by id. error: why nothing was run, None when it was."""

    results: Mapping[str, bool]
    facts: object
    error: str | None = None


RunChecks = Callable[[Sequence[RunQuestion]], Mapping[str, RunAnswer]]
"""Answers all questions of a batch, by their ids."""
