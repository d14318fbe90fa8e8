"""Whether this server still waits for its club to be founded: then the pages lead there.

Kept in the process, so that no request has to ask the database. `clubs` says at the start of the server that there is
no club, and takes it back as soon as there is one.
"""

from threading import Event

_awaited = Event()


def is_founding_awaited() -> bool:
    return _awaited.is_set()


def await_founding() -> None:
    _awaited.set()


def stop_awaiting_founding() -> None:
    _awaited.clear()
