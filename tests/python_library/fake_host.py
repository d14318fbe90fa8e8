"""`_club` without a page: time passes when somebody sleeps, and what was drawn can be looked at."""

from collections.abc import Iterable
from copy import deepcopy
from types import ModuleType
from typing import Any

# 2026-03-01 10:30:05 in Greenwich
EPOCH_SECONDS = 1772361005.0


class FakeHost(ModuleType):
    """ops: what is drawn now, by id, in its order. turtles: how each looks now."""

    def __init__(self, *, seed: int = 1, answers: Iterable[str | None] = (), events: Iterable[tuple[Any, ...]] = ()):
        super().__init__("_club")
        self.ops: dict[int, dict[str, Any]] = {}
        self.turtles: dict[int, dict[str, Any]] = {}
        self.seen: dict[str, Any] = {}
        self.asked: list[tuple[str, str, str]] = []
        self.frames: list[tuple[float, dict[int, dict[str, Any]]]] = []
        self.cleared = 0
        self._seed = seed
        self._answers = list(answers)
        self._events = list(events)
        self._timers: list[tuple[float, int]] = []
        self._drawn = 0
        self._now_seconds = 0.0

    def draw(self, op: dict[str, Any]) -> int:
        self._drawn += 1
        self.ops[self._drawn] = deepcopy(op)
        return self._drawn

    def remove(self, ids: list[int]) -> None:
        for number in ids:
            del self.ops[number]

    def show_turtle(self, number: int, state: dict[str, Any]) -> None:
        self.turtles[number] = deepcopy(state)

    def hide_turtles(self) -> None:
        self.turtles = {}

    def canvas(self, state: dict[str, Any]) -> None:
        self.seen.update(state)

    def sleep(self, seconds: float) -> None:
        self.frames.append((self._now_seconds, deepcopy(self.turtles)))
        self._now_seconds += seconds

    def now(self) -> float:
        return self._now_seconds

    def epoch(self) -> float:
        return EPOCH_SECONDS

    def utc_offset(self) -> float:
        return 7200.0

    def seed(self) -> int:
        return self._seed

    def clear_output(self) -> None:
        self.cleared += 1

    def next_answer(self) -> str:
        answer = self._answers.pop(0)
        assert answer is not None
        return answer

    def ask(self, prompt: str, title: str, kind: str) -> str | None:
        self.asked.append((prompt, title, kind))
        return self._answers.pop(0)

    def set_timer(self, number: int, seconds: float) -> None:
        self._timers.append((self._now_seconds + seconds, number))

    def next_event(self, wait: bool) -> tuple[Any, ...] | None:
        self._timers.sort()
        if self._timers and self._timers[0][0] <= self._now_seconds:
            return ("timer", self._timers.pop(0)[1])
        if self._events:
            return self._events.pop(0)
        if not wait:
            return None
        assert self._timers, "nothing would ever happen"
        self._now_seconds = self._timers[0][0]
        return self.next_event(True)

    # --- What tests look at ---

    def kinds(self) -> list[str]:
        return [op["kind"] for op in self.ops.values()]

    def lines(self) -> list[tuple[tuple[float, float], tuple[float, float]]]:
        return [(tuple(op["from"]), tuple(op["to"])) for op in self.ops.values() if op["kind"] == "line"]
