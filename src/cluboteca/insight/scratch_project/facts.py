"""What the browser saw when it played the checks of a Scratch activity: the same facts as on the stage, and who was who.

A fact that is absent or isn't what it should be is not known: then no finding that asks for it holds.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from cluboteca.insight.stage.facts import StageFacts

MAX_ROLES = 60
MAX_NAME = 100


def _names(value: Any) -> dict[str, str | None]:
    if not isinstance(value, dict):
        return {}
    known = {
        id: name
        for id, name in value.items()
        if isinstance(id, str)
        and len(id) <= MAX_NAME
        and (name is None or (isinstance(name, str) and len(name) <= MAX_NAME))
    }
    return dict(list(known.items())[:MAX_ROLES])


Names = Annotated[dict[str, str | None], BeforeValidator(_names)]


class FoundCast(BaseModel):
    """By the ids of the checks: what the child calls it. None: there is none."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    sprites: Names = {}
    variables: Names = {}


def _cast(value: Any) -> Any:
    return value if isinstance(value, dict) else {}


class ScratchFacts(StageFacts):
    """As in `frontend/src/shared/contract.ts`."""

    world: str = "scratch"
    cast: Annotated[FoundCast, BeforeValidator(_cast)] = FoundCast()


def read_facts(value: object) -> ScratchFacts:
    """Never raises."""
    return ScratchFacts.model_validate({**value, "world": "scratch"}) if isinstance(value, dict) else ScratchFacts()
