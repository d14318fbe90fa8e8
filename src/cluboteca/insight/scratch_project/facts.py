"""What the browser saw when it played the checks of a Scratch activity: the same facts as on the stage.

A fact that is absent or isn't what it should be is not known: then no finding that asks for it holds.
"""

from cluboteca.insight.stage.facts import StageFacts


class ScratchFacts(StageFacts):
    """As in `frontend/src/shared/contract.ts`."""

    world: str = "scratch"


def read_facts(value: object) -> ScratchFacts:
    """Never raises."""
    return ScratchFacts.model_validate({**value, "world": "scratch"}) if isinstance(value, dict) else ScratchFacts()
