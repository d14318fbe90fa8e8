"""What a traced server wrote to its database files, read from the log of strace.

strace prints each call in one line when it is over, or, when another thread's call came between, in two: the beginning
with `<unfinished ...>` and the end with `<... NAME resumed>`. A write counts from its beginning, a flush from its end,
and a flush covers just what was written before its beginning: nothing is taken as safe that may not be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

STRACE: Sequence[str] = (
    "strace",
    *("--follow-forks", "--seccomp-bpf", "--decode-fds=path", "--absolute-timestamps=format:unix,precision:us"),
    *("-xx", "--string-limit=1000000", "--trace=pwrite64,fdatasync,fsync,ftruncate,unlink"),
)
# 17 1700000000.123456 pwrite64(5<\x2f…>, "\x0d…", 4096, 0) = 4096
LINE = re.compile(r"(\d+) +(\d+\.\d+) (?:<\.\.\. )?(\w+)(\(| resumed>)(.*)")
FILE = re.compile(r'\d*[<"]((?:\\x[0-9a-f]{2})+)[>"]')
WRITE = re.compile(r'[^"]*"((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)')
LENGTH = re.compile(r"[^,]*, (\d+)")


class UnknownCall(Exception):
    """The log holds something that this reader doesn't understand."""


@dataclass(frozen=True)
class Event:
    """at: seconds since 1970 at which the call began. file: the name without its folder."""

    at: float
    file: str


@dataclass(frozen=True)
class Write(Event):
    offset: int
    content: bytes


@dataclass(frozen=True)
class Truncate(Event):
    length: int


@dataclass(frozen=True)
class Unlink(Event):
    pass


@dataclass(frozen=True)
class Flush(Event):
    """covers: how many events of the log came before it began."""

    covers: int


def read_log(lines: Iterable[str], folder: Path, names: Sequence[str]) -> Iterator[Event]:
    """The events on the files `names` in `folder`, in their order."""
    flushing: dict[str, Flush] = {}
    count = 0
    for line in lines:
        found = LINE.match(line)
        if not found:
            continue
        thread, at, call, how, rest = found.groups()
        if how != "(":
            event: Event | None = flushing.pop(thread, None) if call in ("fdatasync", "fsync") else None
        else:
            event = _read_event(call, float(at), rest, folder, names, count)
            if isinstance(event, Flush) and "<unfinished" in rest:
                flushing[thread] = event
                event = None
        if event is not None:
            count += 1
            yield event


def _read_event(call: str, at: float, rest: str, folder: Path, names: Sequence[str], count: int) -> Event | None:
    found = FILE.match(rest)
    path = Path(_decode(found[1]).decode()) if found else Path()
    if not found or path.parent != folder or path.name not in names:
        return None
    after = rest[found.end() :]
    if call == "pwrite64":
        parts = WRITE.match(after)
        if not parts or len(content := _decode(parts[1])) != int(parts[2]):
            raise UnknownCall(rest[:200])
        return Write(at, path.name, int(parts[3]), content)
    if call == "ftruncate" and (parts := LENGTH.match(after)):
        return Truncate(at, path.name, int(parts[1]))
    if call == "unlink":
        return Unlink(at, path.name)
    if call in ("fdatasync", "fsync"):
        return Flush(at, path.name, count)
    raise UnknownCall(f"{call}({rest[:200]}")


def _decode(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
