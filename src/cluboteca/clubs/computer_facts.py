"""What the trials in a browser found, as `frontend/src/computer-check/` sends it and a ComputerCheck keeps it.

A trial that is None didn't come to an end: what it tried doesn't start there. Sent by a page of ours for a librarian, and
read as carefully as anything else that is sent.
"""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cluboteca.core.errors import BadRequest

Milliseconds = Annotated[float, Field(ge=0, le=600_000)]
Pixels = Annotated[int, Field(ge=0, le=100_000)]

MOST_SIGNS = 4_000
# In this order: an Edge calls itself Chrome, too. Both count their versions as Chromium does.
_BROWSERS = (
    ("Firefox", re.compile(r"Firefox/(\d{1,4})")),
    ("Edge", re.compile(r"Edg/(\d{1,4})")),
    ("Chrome", re.compile(r"Chrom(?:e|ium)/(\d{1,4})")),
)


class _Found(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Browser(_Found):
    """name: Chrome (or another one that is made of Chromium), Edge, Firefox."""

    name: str
    version: int


class Screen(_Found):
    """In CSS pixels."""

    width: Pixels
    height: Pixels


class MemoryTrial(_Found):
    """got_mib: how much of 256 MiB could be had and written to. slowest_ms: of pieces of 16 MiB."""

    got_mib: Annotated[int, Field(ge=0, le=256)]
    slowest_ms: Milliseconds


class EditorTrial(_Found):
    """A real editor. opens_ms: until it can be worked with. first_ms, again_ms: what is done in it, twice."""

    opens_ms: Milliseconds
    first_ms: Milliseconds
    again_ms: Milliseconds


class StageTrial(EditorTrial):
    """frames_per_second: of forty sprites that move, of at most 30."""

    frames_per_second: Annotated[float, Field(ge=0, le=100)]


class ScratchTrial(_Found):
    """has_webgl; drawn_per_second: pictures of forty sprites. script_speed: 1 is the computer of the budgets."""

    has_webgl: bool
    drawn_per_second: Annotated[float, Field(ge=0, le=1_000_000)]
    script_speed: Annotated[float, Field(ge=0, le=1_000)]


class Trials(_Found):
    """What the page sends."""

    screen: Screen
    memory: MemoryTrial | None
    blocks: EditorTrial | None
    stage: StageTrial | None
    python: EditorTrial | None
    scratch: ScratchTrial | None


class ComputerFacts(Trials):
    """browser: None when it is neither of those that are known; then the trials alone tell."""

    browser: Browser | None


def read_browser(user_agent: str) -> Browser | None:
    for name, pattern in _BROWSERS:
        if found := pattern.search(user_agent):
            return Browser(name=name, version=int(found[1]))
    return None


def read_facts(text: str, *, user_agent: str) -> ComputerFacts:
    """Raises BadRequest."""
    try:
        if len(text) > MOST_SIGNS:
            raise BadRequest
        trials = Trials.model_validate_json(text)
    except ValidationError as error:
        raise BadRequest from error
    return ComputerFacts(
        **{name: getattr(trials, name) for name in Trials.model_fields}, browser=read_browser(user_agent)
    )
