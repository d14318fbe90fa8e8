"""How far fetching is, one line on the terminal's stderr that is written over; one line a pack where nobody looks."""

import sys

from cluboteca.cli.say import gettext, tell
from cluboteca.content.delivery.progress import Doing, Progress


class TerminalProgress(Progress):
    def __init__(self) -> None:
        super().__init__()
        self._is_terminal = sys.stderr.isatty()
        self._shown = -1

    def begin(self, doing: Doing, pack: str = "") -> None:
        super().begin(doing, pack)
        self.finish()
        if doing is Doing.FETCHING:
            tell(gettext("Fetching {pack} ...").format(pack=pack))

    def tell(self, count: int) -> None:
        super().tell(count)
        percent = self.stand.percent
        if self._is_terminal and self.stand.doing is Doing.FETCHING and percent != self._shown:
            self._shown = percent
            print(f"\r{percent:3} %", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        """Leave the line."""
        if self._shown >= 0:
            print(file=sys.stderr)
        self._shown = -1
