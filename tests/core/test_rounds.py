import threading

import pytest

from cluboteca.core import rounds as rounds_module
from cluboteca.core.rounds import Rounds, start_rounds, wake_rounds


def test_a_chore_that_fails_keeps_no_other_from_being_done(caplog: pytest.LogCaptureFixture) -> None:
    done = []

    def fail() -> None:
        raise ValueError("broken")

    Rounds([lambda: done.append("before"), fail, lambda: done.append("after")]).go_round()
    assert done == ["before", "after"]
    assert "broken" in caplog.text


def test_nothing_is_done_at_the_start_and_at_once_when_it_is_woken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds_module, "_running", [])
    done = threading.Event()
    threads = threading.active_count()
    start_rounds([done.set])
    assert threading.active_count() == threads + 1
    assert not done.is_set()
    wake_rounds()
    assert done.wait(10)


def test_waking_where_no_server_runs_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds_module, "_running", [])
    wake_rounds()


def test_the_rounds_are_woken_after_some_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds_module, "_running", [])
    done = threading.Event()
    start_rounds([done.set])
    wake_rounds(after_seconds=0.2)
    assert not done.wait(0.05)
    assert done.wait(10)
