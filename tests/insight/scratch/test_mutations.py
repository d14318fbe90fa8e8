"""Files with something wrong give a project or one reason, quickly and with little memory."""

import time
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest

from cluboteca.insight.scratch.inspect import inspect_scratch
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from tests.insight.scratch.mutations import mutate

MAX_SECONDS = 0.3
MAX_BYTES = 64 * 1024 * 1024


@pytest.fixture(scope="module")
def contents(shared_data: Path) -> list[bytes]:
    paths = [
        path for folder in ("scratch", "litterbox") for path in (shared_data / folder).rglob("*") if path.is_file()
    ]
    return [path.read_bytes() for path in sorted(paths)]


def test_files_with_something_wrong_are_projects_or_refused(contents: list[bytes]):
    refused: list[str] = []
    for number in range(500):
        try:
            inspect_scratch(mutate(contents, number), "ro")
        except UnreadableScratch as error:
            refused.append(error.sentence.msgid)
    assert 100 < len(refused) < 400
    assert all(refused)


@pytest.mark.slow
def test_twenty_thousand_of_them_take_little_time_and_memory(contents: list[bytes]):
    slow: list[tuple[int, float]] = []
    large: list[tuple[int, int]] = []
    for number in range(20_000):
        content = mutate(contents, number)
        took = _measure(content)
        if took > MAX_SECONDS:  # looked at again: the garbage of other tests may have been collected meanwhile
            took = min(_measure(content), _measure(content))
        if took > MAX_SECONDS:
            slow.append((number, took))
        if number % 20 == 0:  # tracing makes all of it several times slower
            tracemalloc.start()
            _look(content)
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            if peak > MAX_BYTES:
                large.append((number, peak))
    assert slow == []
    assert large == []


def _measure(content: bytes) -> float:
    """Seconds of this process alone, so that a busy computer doesn't count."""
    begun = time.process_time()
    _look(content)
    return time.process_time() - begun


def _look(content: bytes) -> None:
    with suppress(UnreadableScratch):
        read_scratch(content)
