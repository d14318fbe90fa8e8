"""Sticks in the club's computer: where they lie, and whose activities are on them."""

import os
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cluboteca.content.delivery.refusal import BadPlace, NothingThere, UnknownPublisher
from cluboteca.content.delivery.store import get_metadata_folder
from cluboteca.content.delivery.supply import clean_address, is_web
from cluboteca.content.models import PackOrigin

MOST_LOOKED_AT = 60
MOST_ROOT_BYTES = 256 * 1024


@dataclass(frozen=True)
class Stick:
    """folder: that of the activities, which may be one on the stick. has_activities: whether there are some."""

    folder: Path
    has_activities: bool


def list_sticks() -> list[Stick]:
    """Those with activities first."""
    found = []
    for place in _list_mounts():
        inside = [folder for folder in (place, *_list_folders(place)) if is_repository(folder)]
        found += [Stick(folder, has_activities=True) for folder in inside] or [Stick(place, has_activities=False)]
    return sorted(found, key=lambda stick: (not stick.has_activities, str(stick.folder)))


def is_repository(folder: Path) -> bool:
    try:
        return (folder / "metadata" / "timestamp.json").is_file()
    except OSError:
        return False


def choose_stick(typed: str) -> tuple[Path, PackOrigin]:
    """The folder of activities that is meant, and the origin whose keys they are signed with.

    Raises BadPlace, NothingThere, UnknownPublisher.
    """
    address = clean_address(typed)
    if is_web(address):
        raise BadPlace
    folder = next((each for each in (Path(address), *_list_folders(Path(address))) if is_repository(each)), None)
    if folder is None:
        raise NothingThere
    origin = find_origin(folder)
    if origin is None:
        raise UnknownPublisher
    return folder, origin


def find_origin(folder: Path) -> PackOrigin | None:
    """The origin with this address, else the one whose key file (or a later one that it led to) lies there.

    This only says whom to ask about the signatures; it trusts nothing.
    """
    known = PackOrigin.objects.filter(address=str(folder)).first()
    if known is not None:
        return known
    there = {root for file in sorted((folder / "metadata").glob("*.root.json"))[:256] if (root := _read(file))}
    for origin in PackOrigin.objects.all():
        history = get_metadata_folder(origin.pk) / "root_history"
        if there & {bytes(origin.root), *(_read(file) for file in history.glob("*.root.json"))}:
            return origin
    return None


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_ROOT_BYTES)
    except OSError:
        return b""


def _list_mounts() -> Iterator[Path]:
    if os.name == "nt":
        yield from (drive for letter in string.ascii_uppercase[3:] if (drive := Path(f"{letter}:\\")).exists())
        return
    for place in (Path("/media"), Path("/run/media")):
        for folder in _list_folders(place):
            inside = [each for each in _list_folders(folder) if os.path.ismount(each)]
            yield from inside or ([folder] if os.path.ismount(folder) else [])


def _list_folders(place: Path) -> list[Path]:
    try:
        with os.scandir(place) as found:
            entries = [entry for entry, _ in zip(found, range(MOST_LOOKED_AT), strict=False)]
            return sorted(Path(each.path) for each in entries if each.is_dir(follow_symlinks=False))
    except OSError:
        return []
