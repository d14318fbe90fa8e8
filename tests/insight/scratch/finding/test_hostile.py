"""Projects made to be slow don't make the finders slow: each takes time nearly linear in the size of the program."""

import time

import pytest

from bench.scratch.hostile import BLOCKS, HOSTILE, make_hostile
from cluboteca.insight.scratch.finding.find import find_findings
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch.reader import read_scratch

MAX_SECONDS = 0.3


@pytest.mark.parametrize("name", HOSTILE)
def test_a_project_as_large_as_may_be_is_searched_in_little_time(name: str):
    project = read_scratch(make_hostile(name))
    assert sum(len(target.blocks) for target in project.targets) >= BLOCKS
    assert min(_measure(project) for _ in range(3)) < MAX_SECONDS


def _measure(project: ScratchProject) -> float:
    """Seconds of this process alone, so that a busy computer doesn't count."""
    begun = time.process_time()
    find_findings(project)
    return time.process_time() - begun
