"""Where files of a repository are read from: a folder (also on a stick) or a web address."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol
from urllib.parse import urlsplit

from cluboteca.content.delivery.refusal import BadPlace
from cluboteca.content.delivery.sink import Sink


class Supply(Protocol):
    """path: inside the repository, with `/`, percent-encoded where need be."""

    def receive(self, path: str, into: Sink, *, most_bytes: int) -> None:
        """Go on from what `into` holds until the file is whole.

        Raises NotThere, TooLong, and what keeps the rest from coming: NoLine, NoStick, WrongCertificate, BadAnswer.
        """

    def stop(self) -> None:
        """From another thread: what is being received ends with PlaceRemoved, and so does all that would come after."""

    def close(self) -> None: ...


def is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def clean_address(typed: str) -> str:
    """As it is kept: a web address that ends in `/`, or the whole path of a folder. Raises BadPlace."""
    text = typed.strip()
    if is_web(text):
        if not _is_plain(text):
            raise BadPlace
        return text if text.endswith("/") else f"{text}/"
    if not text or not text.isprintable() or not (PurePosixPath(text).is_absolute() or PureWindowsPath(text).drive):
        raise BadPlace
    return str(Path(text))


def _is_plain(address: str) -> bool:
    """A host, perhaps a port and a path, and nothing else."""
    try:
        parts = urlsplit(address)
        if parts.port == 0:
            return False
        (parts.hostname or "").encode("idna")
    except ValueError:  # also what is no name of a host
        return False
    is_more = parts.username or parts.query or parts.fragment
    return bool(parts.hostname) and not is_more and address.isprintable()
