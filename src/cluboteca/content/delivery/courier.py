"""The one thread of a club server that fetches packs: asleep but for once a day, a press of the librarian, and the end of
a meeting.

It begins nothing by itself in the first minutes after the start, nor while a meeting is open; what it has begun goes on
then, on a line that the meeting doesn't need. Work that fails is told on the page and tried again the next day;
sooner where only the line failed.
"""

import logging
import threading
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.db import connection

from cluboteca.content.delivery.policies import IsMeetingOpen
from cluboteca.content.delivery.progress import Doing, Progress
from cluboteca.content.delivery.refusal import BadAnswer, FullDisk, NoLine
from cluboteca.content.delivery.supply import Supply, is_web
from cluboteca.content.models import DeliveryState, PackOrigin
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError, is_disk_full

FIRST_AFTER = timedelta(minutes=5)
EVERY = timedelta(hours=20)
"""Somewhat less than a day: a PC that is switched on at nine each morning asks each morning."""
UNREACHED_EVERY = timedelta(hours=4)
"""Where there was no line."""
UNFINISHED_EVERY = timedelta(minutes=50)
"""Where something is still being fetched: the line was lost half-way, or the program was killed."""
AWAKE_SECONDS = 3600
"""A PC that slept doesn't count its hours, so the clock is looked at now and then."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Errand:
    """What the librarian asked for. origin_id: None means all. address: where to look instead of the origin's own."""

    origin_id: int | None = None
    address: str = ""


class Courier:
    def __init__(self, is_meeting_open: IsMeetingOpen) -> None:
        self.progress = Progress()
        self._is_meeting_open = is_meeting_open
        self._errands: list[Errand] = []
        self._turn = threading.Lock()
        self._call = threading.Event()
        self._quiet_until = now() + FIRST_AFTER
        self._open: tuple[int, Supply] | None = None

    def start(self) -> None:
        threading.Thread(target=self._go_on, name="courier", daemon=True).start()

    @property
    def has_errands(self) -> bool:
        """Whether something was asked for that hasn't been begun."""
        return bool(self._errands)

    def send(self, errand: Errand) -> None:
        with self._turn:
            self._errands.append(errand)
        self._call.set()

    def wake(self) -> None:
        """A meeting has ended: what waited can be installed."""
        self._call.set()

    def leave(self, origin_id: int) -> None:
        """The place was taken off the list: what is being fetched from there ends now."""
        opened = self._open
        if opened is not None and opened[0] == origin_id:
            opened[1].stop()

    def work(self) -> None:
        """All that is to be done now. Called by the thread; and by tests, without it."""
        from cluboteca.content.delivery.turn import take_turn  # noqa: PLC0415 -- see _install_waiting

        with self._turn:
            errands, self._errands = self._errands, []
            if errands:
                self.progress.begin(Doing.ASKING)  # at once: a page may ask before anything was imported
        if not errands:
            errands = [Errand(origin.pk) for origin in self._list_due()]
        try:
            with take_turn():
                self._install_waiting()
                for errand in errands:
                    self._run(errand)
        except KindError as error:
            self.progress.end(error.code)

    def _go_on(self) -> None:
        while True:
            try:
                self.work()
            except Exception as error:
                self.progress.end("full_disk" if is_disk_full(error) else "broken")
                logger.exception("Fetching packs failed")
            finally:
                connection.close()
            self._call.wait(AWAKE_SECONDS if now() >= self._quiet_until else FIRST_AFTER.total_seconds())
            self._call.clear()

    def _list_due(self) -> list[PackOrigin]:
        """Those to ask now. A folder that isn't there, as a stick that was taken away, is passed over."""
        moment = now()
        if moment < self._quiet_until or self._is_meeting_open():
            return []
        return [
            origin
            for origin in PackOrigin.objects.all()
            if (origin.latest_asked_at is None or moment - origin.latest_asked_at >= _get_pause(origin))
            and (is_web(origin.address) or Path(origin.address).is_dir())
        ]

    def _install_waiting(self) -> None:
        """What it needs is imported only now: a server that fetches nothing keeps the memory."""
        from cluboteca.content.delivery.queries import list_pending  # noqa: PLC0415

        if not list_pending():
            return
        from cluboteca.content.delivery.delivering import install_waiting  # noqa: PLC0415

        install_waiting(is_meeting_open=self._is_meeting_open, progress=self.progress)
        if not self.has_errands:
            self.progress.end()

    def _run(self, errand: Errand) -> None:
        """Ask each origin that is meant; the first refusal is told, and the others are asked all the same."""
        from cluboteca.content.delivery.delivering import deliver, open_supply  # noqa: PLC0415

        origins = PackOrigin.objects.all()
        if errand.origin_id is not None:
            origins = origins.filter(pk=errand.origin_id)
        answer = ""
        for origin in origins:
            address = errand.address or origin.address
            supply = open_supply(address, self.progress)
            self._open = (origin.pk, supply)
            try:
                deliver(origin, supply, is_meeting_open=self._is_meeting_open, progress=self.progress)
            except KindError as error:
                answer = answer or error.code
            except Exception as error:  # whatever one place does, the next one is asked
                logger.exception("Asking %s failed", address)
                code = FullDisk.code if is_disk_full(error) else BadAnswer.code
                PackOrigin.objects.filter(pk=origin.pk).update(latest_asked_at=now(), latest_answer=code)
                answer = answer or code
            finally:
                self._open = None
                supply.close()
        self.progress.end(answer)


def _get_pause(origin: PackOrigin) -> timedelta:
    if origin.deliveries.filter(state=DeliveryState.FETCHING).exists():
        return UNFINISHED_EVERY
    return UNREACHED_EVERY if origin.latest_answer == NoLine.code else EVERY


_running: list[Courier] = []


def start_courier(is_meeting_open: IsMeetingOpen) -> Courier:
    """Once in the life of a club server."""
    courier = Courier(is_meeting_open)
    _running[:] = [courier]
    courier.start()
    return courier


def get_courier() -> Courier | None:
    """None where no server runs, as in a command at the terminal."""
    return _running[0] if _running else None


def wake_courier() -> None:
    for courier in _running:
        courier.wake()


def leave_origin(origin_id: int) -> None:
    for courier in _running:
        courier.leave(origin_id)
