"""What the browser saw when it ran the program. Believed for words only, and only where it makes sense."""

from cluboteca.insight.grid.facts import GridFacts
from cluboteca.insight.grid.facts import read_facts as read_grid_facts
from cluboteca.insight.stage.facts import StageFacts
from cluboteca.insight.stage.facts import read_facts as read_stage_facts

RunFacts = GridFacts | StageFacts


def read_facts(value: object) -> RunFacts:
    """Never raises: what can't be read is not known."""
    is_stage = isinstance(value, dict) and value.get("world") == "stage"
    return read_stage_facts(value) if is_stage else read_grid_facts(value)
