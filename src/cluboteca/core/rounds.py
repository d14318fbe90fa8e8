"""The one quiet thread of a club server for what has to be done now and then: copies, and deleting what is over.

Each chore looks for itself whether it is due, and returns at once when it isn't. One that fails is logged and tried
again at the next round; the others are done all the same.
"""

import logging
import threading
from collections.abc import Callable, Sequence

from django.db import connection

FIRST_AFTER_SECONDS = 300
"""In the first minutes after the start the librarian waits for pages."""
EVERY_SECONDS = 1800
"""A PC that slept doesn't count its hours, so the chores look at the clock often."""

Chore = Callable[[], None]

logger = logging.getLogger(__name__)


class Rounds:
    def __init__(self, chores: Sequence[Chore]) -> None:
        self._chores = tuple(chores)
        self._call = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._go_on, name="rounds", daemon=True).start()

    def wake(self, *, after_seconds: float = 0) -> None:
        """Go round at once, also in the first minutes, or so many seconds from now."""
        if not after_seconds:
            self._call.set()
            return
        alarm = threading.Timer(after_seconds, self._call.set)
        alarm.daemon = True
        alarm.start()

    def go_round(self) -> None:
        """Called by the thread; and by tests, without it."""
        for chore in self._chores:
            try:
                chore()
            except Exception:
                logger.exception("A chore failed")

    def _go_on(self) -> None:
        pause = FIRST_AFTER_SECONDS
        while True:
            self._call.wait(pause)
            self._call.clear()
            self.go_round()
            connection.close()
            pause = EVERY_SECONDS


_running: list[Rounds] = []


def start_rounds(chores: Sequence[Chore]) -> Rounds:
    """Once in the life of a club server."""
    rounds = Rounds(chores)
    _running[:] = [rounds]
    rounds.start()
    return rounds


def wake_rounds(*, after_seconds: float = 0) -> None:
    """Nothing happens where no server runs, as in a command at the terminal."""
    for rounds in _running:
        rounds.wake(after_seconds=after_seconds)
