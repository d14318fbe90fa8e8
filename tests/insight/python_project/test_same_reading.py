"""The browser (TypeScript) and the server (Python) take and refuse the same works, broken ones too."""

from collections.abc import Iterator
from typing import Any

from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.python_project.project import MAX_BYTES, MAX_FILES, read_work
from cluboteca.insight.run import RunQuestion
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.python.work import write_python_work
from tests.insight.broken_works import break_everywhere
from tests.insight.stage.test_judge import LOOP

ACTIVITY = {"world": {"kind": "python", "shows": "text"}, "checks": []}
WORK = {
    **write_python_work("x = 1\n"),
    "files": [
        {"name": "main.py", "text": "x = 1\n"},
        {"name": "povesti.py", "text": ""},
        {"name": "a.txt", "text": "ș"},
    ],
}
BREAKAGES: list[Any] = [
    *(
        None,
        True,
        0,
        1,
        1.0,
        2.5,
        "1",
        "",
        [],
        {},
        [[]],
        "main.py",
        "Main.py",
        "a.pyc",
        "../a.py",
        "_.py",
        "ă.py",
        "a b.py",
    ),
    *("python", "stage", "a" * 40 + ".py", "a" * 41 + ".py", {"name": "b.py", "text": "y = 2"}, {"name": "b.py"}),
]


def broken_works() -> Iterator[Any]:
    yield from break_everywhere(WORK, BREAKAGES, len(BREAKAGES))
    yield from BREAKAGES
    main = WORK["files"][0]
    for count in (MAX_FILES, MAX_FILES + 1):
        yield {**WORK, "files": [main, *({"name": f"f{number}.py", "text": ""} for number in range(count - 1))]}
    for length in (MAX_BYTES // 2, MAX_BYTES // 2 + 1):
        yield write_python_work("ă" * length)
    yield {**WORK, "scene": LOOP["stage"]}
    scenes: list[Any] = [None, [], {}, {**LOOP["stage"], "backdrops": []}]
    yield from ({**WORK, "scene": scene} for scene in scenes)


def is_read(work: Any) -> bool:
    try:
        read_work(work)
    except UnreadableWork:
        return False
    return True


def test_python_and_typescript_agree_on_every_work():
    works = list(broken_works())
    answers = run_checks([RunQuestion(str(number), ACTIVITY, work) for number, work in enumerate(works)])
    there = [answers[str(number)].error is None for number in range(len(works))]
    here = [is_read(work) for work in works]
    assert len(works) > 250
    assert set(here) == {True, False}
    assert [(work, one, other) for work, one, other in zip(works, here, there, strict=True) if one != other] == []
