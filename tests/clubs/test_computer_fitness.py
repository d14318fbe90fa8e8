"""What is judged of a computer, and how it is told."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from django.utils import translation

from cluboteca.clubs import computer_fitness
from cluboteca.clubs.computer_facts import MOST_SIGNS, Browser, read_browser, read_facts
from cluboteca.clubs.computer_fitness import FITNESS, Fitness, Reason, Workspace, judge_computer, judge_workspace
from cluboteca.clubs.computer_words import list_remarks, tell_computer
from cluboteca.core.errors import BadRequest
from tests.clubs.trial_facts import SLOW_SCRATCH, WELL, WITHOUT_WEBGL, write_facts
from tests.docs.pages import list_names, list_rows, read_page

CHROME = (
    "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36"
)
FIREFOX = "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0"
NO_CHANGES: Mapping[str, object] = MappingProxyType({})
OLD_FIREFOX = FIREFOX.replace("115", "52")


def judge(changes: Mapping[str, object] = NO_CHANGES, user_agent: str = CHROME) -> dict[str, str]:
    """The reason by workspace."""
    facts = read_facts(write_facts(**changes), user_agent=user_agent)
    return {finding.workspace.value: finding.reason.value for finding in judge_computer(facts)}


@pytest.mark.parametrize(
    ("user_agent", "browser"),
    [
        (CHROME, Browser(name="Chrome", version=109)),
        (CHROME + " Edg/109.0.1518.140", Browser(name="Edge", version=109)),
        (CHROME.replace("Chrome/109", "HeadlessChrome/156"), Browser(name="Chrome", version=156)),
        (FIREFOX, Browser(name="Firefox", version=115)),
        ("Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15", None),
        ("", None),
    ],
)
def test_a_browser_is_known_by_what_it_calls_itself(user_agent: str, browser: Browser | None) -> None:
    assert read_browser(user_agent) == browser


@pytest.mark.parametrize("user_agent", [CHROME, FIREFOX, "an unknown one"])
def test_everything_runs_well_at_a_good_computer(user_agent: str) -> None:
    assert set(judge(user_agent=user_agent).values()) == {"fine"}


@pytest.mark.parametrize("user_agent", [OLD_FIREFOX, CHROME.replace("109", "108")])
def test_nothing_is_promised_in_a_browser_below_the_floor(user_agent: str) -> None:
    assert set(judge(user_agent=user_agent).values()) == {"old_browser"}


@pytest.mark.parametrize("workspace", Workspace.values)
def test_what_did_not_start_does_not_run(workspace: str) -> None:
    found = judge({workspace: None})
    assert found.pop(workspace) == "no_start"
    assert set(found.values()) == {"fine"}


@pytest.mark.parametrize(
    ("changes", "workspace", "reason"),
    [
        ({"scratch": WITHOUT_WEBGL}, "scratch", "no_webgl"),
        ({"scratch": SLOW_SCRATCH}, "scratch", "opens_slowly"),
        ({"scratch": SLOW_SCRATCH | {"script_speed": 0.09}}, "scratch", "too_slow"),
        ({"scratch": WELL["scratch"] | {"drawn_per_second": 29}}, "scratch", "moves_slowly"),
        ({"scratch": WELL["scratch"] | {"drawn_per_second": 9}}, "scratch", "too_slow"),
        ({"memory": {"got_mib": 240, "slowest_ms": 12}}, "scratch", "little_memory"),
        ({"memory": {"got_mib": 256, "slowest_ms": 501}}, "scratch", "little_memory"),
        ({"memory": {"got_mib": 112, "slowest_ms": 12}}, "scratch", "too_little_memory"),
        ({"memory": None}, "scratch", "too_little_memory"),
        ({"stage": WELL["stage"] | {"frames_per_second": 23}}, "stage", "moves_slowly"),
        ({"stage": WELL["stage"] | {"frames_per_second": 7}}, "stage", "too_slow"),
        ({"stage": WELL["stage"] | {"opens_ms": 5_001}}, "stage", "opens_slowly"),
        ({"blocks": WELL["blocks"] | {"opens_ms": 5_000}}, "blocks", "opens_slowly"),
        ({"blocks": WELL["blocks"] | {"again_ms": 1_001}}, "blocks", "opens_slowly"),
        ({"python": WELL["python"] | {"again_ms": 1_501}}, "python", "opens_slowly"),
    ],
)
def test_one_weakness_touches_one_workspace(changes: dict[str, object], workspace: str, reason: str) -> None:
    found = judge(changes)
    assert found.pop(workspace) == reason
    assert set(found.values()) == {"fine"}


def test_every_reason_is_told_in_both_languages_and_says_what_to_do() -> None:
    cases = [
        read_facts(write_facts(**dict.fromkeys(Workspace.values)), user_agent=CHROME),
        read_facts(write_facts(scratch=WITHOUT_WEBGL), user_agent=CHROME),
        read_facts(write_facts(scratch=SLOW_SCRATCH, memory=None), user_agent=CHROME),
        read_facts(write_facts(scratch=SLOW_SCRATCH), user_agent=OLD_FIREFOX),
    ]
    for language in ("ro", "en"):
        with translation.override(language):
            told = [each for facts in cases for each in tell_computer(facts)]
            assert all(each.sentence.endswith(".") for each in told)
            assert all(bool(each.advice) == (each.fitness != Fitness.WELL) for each in told)


def test_scratch_that_cannot_run_sends_nobody_to_another_computer() -> None:
    with translation.override("en"):
        facts = read_facts(write_facts(scratch=WITHOUT_WEBGL), user_agent=CHROME)
        assert "the same one with blocks" in tell_computer(facts)[-1].advice


def test_a_small_screen_and_an_old_browser_are_remarked() -> None:
    good = read_facts(write_facts(), user_agent=CHROME)
    bad = read_facts(write_facts(screen={"width": 800, "height": 600}), user_agent=OLD_FIREFOX)
    with translation.override("en"):
        assert list_remarks(good) == []
        browser, screen = list_remarks(bad)
    assert "Firefox 52" in browser
    assert "800 × 600" in screen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        write_facts(more=1),
        write_facts(screen=None),
        write_facts(stage=WELL["blocks"]),
        write_facts(memory={"got_mib": -1, "slowest_ms": 1}),
        write_facts(memory={"got_mib": 10**9, "slowest_ms": 1}),
        write_facts(scratch=WITHOUT_WEBGL | {"has_webgl": "yes"}),
        write_facts(blocks=WELL["blocks"] | {"opens_ms": float("nan")}),
        write_facts(blocks=WELL["blocks"] | {"opens_ms": float("inf")}),
        "[" * MOST_SIGNS,
        write_facts() + " " * MOST_SIGNS,
    ],
)
def test_what_is_no_finding_of_ours_is_refused(text: str) -> None:
    with pytest.raises(BadRequest):
        read_facts(text, user_agent=CHROME)


def test_every_reason_has_a_fitness_and_a_finding_has_one_workspace() -> None:
    assert FITNESS.keys() == set(Reason)
    facts = read_facts(write_facts(scratch=WITHOUT_WEBGL), user_agent=CHROME)
    assert judge_workspace(facts, Workspace.SCRATCH).fitness == Fitness.NOT
    assert judge_workspace(facts, Workspace.PYTHON).fitness == Fitness.WELL


def test_the_page_about_the_check_has_the_limits_of_the_program() -> None:
    rows = list_rows(read_page("explanation/computer-check.md"))
    written = {
        name: int(number.replace(",", "")) if "." not in number else float(number)
        for row in rows
        for name in list_names(row[0], "[A-Z_]+")
        for number in re.findall(r"^[\d.,]+", row[1])
    }
    limits = {name: value for name, value in vars(computer_fitness).items() if isinstance(value, (int, float))}
    assert written == {name: value for name, value in limits.items() if name.isupper()}
