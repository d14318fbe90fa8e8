"""Reference samples of errors, from ../shared/data/python."""

import ast
import json
import re
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.errors.expected import FRIENDLY, FUTURECODER, FUTURECODER_RUNS, REFACTORY, RPF, Expected
from bench.figure import NotMeasured
from devtools.place import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "python"
LATEST = re.compile(r"^(\w+(?:Error|Exception|Iteration)): ?(.*)$", re.MULTILINE)
PLACE = re.compile(r'File "[^"]*", line (\d+)')
SECONDS = 2
"""For one attempt. One that goes on for ever has no error to explain."""


@dataclass(frozen=True)
class Sample:
    """said: type, message and line of an error of a run; None for a text that doesn't parse."""

    group: str
    name: str
    program: str
    expected: Expected
    said: tuple[str, str, int] | None = None


def read_samples() -> list[Sample]:
    """Raises NotMeasured when the folder isn't there."""
    if not FOLDER.is_dir():
        raise NotMeasured("the reference samples belong in ../shared/data, beside the repository")
    return [*read_friendly(), *read_rpf(), *read_futurecoder(), *run_refactory()]


def read_friendly() -> Iterator[Sample]:
    for name, expected in FRIENDLY.items():
        file = FOLDER / "friendly_traceback" / "syntax" / f"{name}.py.txt"
        yield Sample("friendly_traceback", name, file.read_text(encoding="utf-8"), expected)


def read_rpf() -> Iterator[Sample]:
    examples = json.loads((FOLDER / "rpf_friendly_errors" / "examples.json").read_text(encoding="utf-8"))
    for example in examples:
        latest = LATEST.search(example["trace"])
        assert latest
        line = int(PLACE.findall(example["trace"])[-1])
        said = None if "SyntaxError" in latest[1] else (latest[1], latest[2], line)
        yield Sample("rpf", example["title"], example["code"], RPF[example["title"]], said)


def read_futurecoder() -> Iterator[Sample]:
    for entry in json.loads((FOLDER / "futurecoder" / "transcript_en.json").read_text(encoding="utf-8")):
        program = "\n".join(entry["program"])
        if not _parses(program):
            yield Sample("futurecoder", entry["step"], program, FUTURECODER[entry["step"]])
        for result in entry["response"].get("result", []):
            yield from _futurecoder_run(entry["step"], program, result)


def _futurecoder_run(step: str, program: str, result: dict[str, Any]) -> Iterator[Sample]:
    text = result.get("text")
    if not isinstance(text, list):
        return
    line = int(re.findall(r"line (\d+)", "\n".join(text))[-1])
    latest = LATEST.search(text[-1])
    expected = next((expected for known, expected in FUTURECODER_RUNS if known == text[-1]), None)
    if latest and expected:
        yield Sample("futurecoder", step, program, Expected(expected.kinds, line), (latest[1], latest[2], line))


def run_refactory() -> Iterator[Sample]:
    """Attempts of learners, each run with the tests of its task until one of them ends in an error."""
    for attempt in sorted((FOLDER / "refactory").glob("question_*/code/wrong/*.py*")):
        program = attempt.read_text(encoding="utf-8")
        for test in sorted((attempt.parent.parent.parent / "ans").glob("input_*.txt")):
            said = _run(f"{program}\n{test.read_text(encoding='utf-8')}")
            if said is not None:
                name = attempt.name.split(".")[0]
                yield Sample("refactory", name, program, Expected(REFACTORY.get(name, set()), said[2]), said)
                break


def _run(program: str) -> tuple[str, str, int] | None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "attempt.py"
        file.write_text(program, encoding="utf-8")
        try:
            done = subprocess.run(
                [sys.executable, "-I", file], capture_output=True, text=True, timeout=SECONDS, cwd=folder, check=False
            )
        except subprocess.TimeoutExpired:
            return None
    latest = LATEST.findall(done.stderr)
    return (*latest[-1], int(PLACE.findall(done.stderr)[-1])) if latest else None


def _parses(program: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(program)
        except SyntaxError:
            return False
    return True
