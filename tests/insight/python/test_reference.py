"""Explanations and findings, held against programs that nobody here wrote."""

import json
from pathlib import Path

import pytest

from bench.errors.sample import Sample, read_friendly, read_futurecoder, read_rpf
from bench.errors.verdict import Verdict, judge_all
from cluboteca.insight.python.inspect import inspect_python
from cluboteca.insight.python.source import make_source


@pytest.fixture(scope="module")
def verdicts(shared_data: Path) -> list[Verdict]:
    assert (shared_data / "python").is_dir()
    samples: list[Sample] = [*read_friendly(), *read_rpf(), *read_futurecoder()]
    return judge_all(samples)


def test_nine_of_ten_errors_are_told_by_their_own_cause(verdicts: list[Verdict]):
    wrong = [each.sample.name for each in verdicts if not each.is_right]
    assert len(wrong) <= len(verdicts) * 0.1, wrong


def test_nineteen_of_twenty_errors_are_shown_on_their_line(verdicts: list[Verdict]):
    wrong = [each.sample.name for each in verdicts if not each.is_line_right]
    assert len(wrong) <= len(verdicts) * 0.05, wrong


def test_good_programs_are_rarely_asked_about(shared_data: Path):
    folder = shared_data / "python"
    programs = [file.read_text(encoding="utf-8") for file in folder.glob("refactory/*/code/correct/*.py*")]
    course = json.loads((folder / "futurecoder" / "transcript_en.json").read_text(encoding="utf-8"))
    programs += ["\n".join(entry["program"]) for entry in course if entry["response"].get("passed")]
    asked = [
        program for program in programs if len(program) > 30 and inspect_python(make_source(program), "en").findings
    ]
    assert len(asked) <= len(programs) * 0.15, "\n\n".join(asked)
