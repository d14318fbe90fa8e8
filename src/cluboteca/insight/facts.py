"""What the browser saw when it ran the program. Believed for words only, and only where it makes sense."""

from cluboteca.insight.grid.facts import GridFacts
from cluboteca.insight.grid.facts import read_facts as read_grid_facts
from cluboteca.insight.python_project.facts import PythonFacts
from cluboteca.insight.python_project.facts import read_facts as read_python_facts
from cluboteca.insight.scratch_project.facts import ScratchFacts
from cluboteca.insight.scratch_project.facts import read_facts as read_scratch_facts
from cluboteca.insight.stage.facts import StageFacts
from cluboteca.insight.stage.facts import read_facts as read_stage_facts

RunFacts = GridFacts | StageFacts | PythonFacts | ScratchFacts


def read_facts(value: object) -> RunFacts:
    """Never raises: what can't be read is not known."""
    world = value.get("world") if isinstance(value, dict) else None
    if world == "stage":
        return read_stage_facts(value)
    if world == "scratch":
        return read_scratch_facts(value)
    return read_python_facts(value) if world == "python" else read_grid_facts(value)
