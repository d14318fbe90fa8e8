"""A disk whose power is cut: what was flushed is there; of what was written since, any part may be, in any order.

Sectors of 512 bytes are whole: written or not. Two things are left out: a disk that lies about flushing, and one that
loses what it had kept.
"""

from dataclasses import dataclass, field
from enum import Enum
from random import Random

from bench.write_log import Event, Flush, Truncate, Unlink, Write

SECTOR = 512


class Loss(Enum):
    """What becomes of writes that weren't flushed."""

    ALL = "none of them reached the disk"
    SOME_WRITES = "some of them did"
    SOME_SECTORS = "some of their sectors did"


@dataclass
class File:
    """flushed: content that survives. pending: (number of the event, event), not flushed yet."""

    flushed: bytearray
    pending: list[tuple[int, Write | Truncate]] = field(default_factory=list)

    def flush(self, covers: int) -> None:
        for number, event in self.pending:
            if number < covers:
                _apply(self.flushed, event)
        self.pending = [(number, event) for number, event in self.pending if number >= covers]

    def cut(self, loss: Loss, random: Random) -> bytes:
        content = bytearray(self.flushed)
        for _number, event in self.pending if loss is not Loss.ALL else ():
            if isinstance(event, Truncate) or loss is Loss.SOME_WRITES:
                if random.random() < 0.5:
                    _apply(content, event)
            else:
                for sector in _split(event):
                    if random.random() < 0.5:
                        _apply(content, sector)
        return bytes(content)


@dataclass
class Disk:
    """files: by name, as they were before the first event."""

    files: dict[str, File]
    _count: int = 0

    def take(self, event: Event) -> None:
        """The next event of the log."""
        file = self.files.setdefault(event.file, File(bytearray()))
        if isinstance(event, Write | Truncate):
            file.pending.append((self._count, event))
        elif isinstance(event, Flush):
            file.flush(event.covers)
        elif isinstance(event, Unlink):
            self.files[event.file] = File(bytearray())
        self._count += 1

    def cut(self, loss: Loss, random: Random) -> dict[str, bytes]:
        """The content of each file after the power comes back; an empty one may as well not be there."""
        return {name: file.cut(loss, random) for name, file in self.files.items()}


def _apply(content: bytearray, event: Write | Truncate) -> None:
    if isinstance(event, Truncate):
        del content[event.length :]
        content.extend(bytes(event.length - len(content)))
        return
    content.extend(bytes(max(0, event.offset - len(content))))
    content[event.offset : event.offset + len(event.content)] = event.content


def _split(event: Write) -> list[Write]:
    """By the borders of sectors."""
    parts, offset, rest = [], event.offset, event.content
    while rest:
        length = SECTOR - offset % SECTOR
        parts.append(Write(event.at, event.file, offset, rest[:length]))
        offset, rest = offset + length, rest[length:]
    return parts
