"""The finders held against results that other people published, and against projects that good teachers published."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.child import pick_for_child
from cluboteca.insight.scratch.finding.find import find_findings
from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.reader import read_scratch
from tests.docs.pages import read_page
from tests.insight.scratch.finding.programs import count_findings

OWN = {"sensing_only_at_start"}
"""Not published by others."""
PUBLISHED = {
    "ImmediateStopAfterSay": "immediate_stop_after_say_think",
    "ValidTerminationCondition": "valid_termination",
    "WaitingCheckToStop": "waiting_check_stop",
}
"""Names that aren't the id in other letters."""
DIFFERENT = {
    ("missing_initialization", "scratch/forkphorus/quicksort.sb3"),
    ("boolean_expression", "scratch/forkphorus/quicksort.sb3"),
    ("used_variables", "scratch/forkphorus/quicksort.sb3"),
    ("boolean_expression", "scratch/forkphorus/for-each-in.sb3"),
    ("custom_block_usage", "scratch/forkphorus/for-each-in.sb3"),
    ("missing_ask", "litterbox/scratchblocks/attributeblocks.json"),
}
"""What lies in `for each` and `while`, which the editor doesn't offer, is read here and isn't there. The last one is
told there for the last sprite, whichever it is."""
FEW_PERCENT = 5


def test_counts_are_those_that_the_authors_of_the_patterns_assert(shared_data: Path):
    expected = json.loads((shared_data / "litterbox/EXPECTED_from_unit_tests.json").read_text(encoding="utf-8"))
    ids = {finder.id for finder in FINDERS}
    asserted = 0
    for name, tests in expected["expect"].items():
        counts = count_findings(read_scratch((shared_data / name).read_bytes()))
        for test in tests:
            pattern = PUBLISHED.get(test["finder"]) or re.sub(r"(?<!^)(?=[A-Z])", "_", test["finder"]).lower()
            if pattern in ids:
                asserted += 1
                assert counts.get(pattern, 0) == test["count"], (name, pattern)
    assert asserted == 62


def test_counts_are_those_of_litterbox_for_every_pattern_file_and_target_but_for_what_the_page_names(
    shared_data: Path,
):
    results = json.loads((shared_data / "REFERENCE_litterbox.json").read_text(encoding="utf-8"))["results"]
    published = {finder.id for finder in FINDERS} - OWN
    different, files = set(), 0
    for name, result in results.items():
        if "issues" not in result:
            continue
        files += 1
        theirs = Counter((issue["finder"], issue["actor"]) for issue in result["issues"])
        ours = Counter[tuple[str, str]]()
        for finding in find_findings(read_scratch((shared_data / name).read_bytes())):
            ours[finding.finder.id, finding.target] += finding.count
        different |= {
            (pattern, name)
            for pattern, target in ours.keys() | theirs.keys()
            if pattern in published and ours[pattern, target] != theirs[pattern, target]
        }
    assert files == 224
    assert different == DIFFERENT
    page = read_page("reference/scratch-insight.md")
    assert all(Path(name).name in page for _, name in DIFFERENT)


@pytest.fixture(scope="module")
def solutions(shared_data: Path) -> list[Path]:
    with (shared_data / "MANIFEST.csv").open(encoding="utf-8") as manifest:
        listed = [row["file"] for row in csv.DictReader(manifest) if row["role"] == "solution"]
    files = {shared_data / name for name in listed if name.startswith("scratch/rpf/")}
    return sorted(files | set((shared_data / "rpf").glob("*/*/solutions/*.sb3")))


def test_no_pattern_that_a_child_can_see_is_in_more_than_a_few_published_solutions(solutions: list[Path]):
    contents = {file.read_bytes() for file in solutions}
    assert len(contents) > 30
    shown = Counter(pattern for content in contents for pattern in count_findings(read_scratch(content)))
    for finder in FINDERS:
        if isinstance(finder, BugPattern) and finder.asks_child:
            assert 100 * shown[finder.id] <= FEW_PERCENT * len(contents), finder.id


def test_hardly_any_published_solution_leads_to_a_question_for_the_child(solutions: list[Path]):
    contents = {file.read_bytes() for file in solutions}
    asked = [content for content in contents if pick_for_child(find_findings(read_scratch(content))) is not None]
    assert 100 * len(asked) <= FEW_PERCENT * len(contents)
