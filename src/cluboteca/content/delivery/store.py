"""What has come, on the disk: parts named by their content, below `delivery/` in the data folder.

    parts/<two digits>/<sha-256>   whole and flushed: what stands here survives a power cut
    partial/<sha-256>              what has come of a part so far
    origins/<id>/                  the metadata that python-tuf trusts of each origin

A whole part gets there by a rename of its partial file, after its length and hash were looked at. It is looked at again
when it is read, since disks forget.
"""

import hashlib
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from django.conf import settings

from cluboteca.core.folder_flush import flush_folder


def get_store() -> Path:
    return Path(settings.DATA_DIR) / "delivery"


def get_partial_path(digest: str) -> Path:
    return get_store() / "partial" / digest


def get_metadata_folder(origin_id: int) -> Path:
    return get_store() / "origins" / str(origin_id)


def has_part(digest: str, length: int) -> bool:
    """Whether it stands there with this length; its content is looked at when it is read."""
    try:
        return _path_of(digest).stat().st_size == length
    except FileNotFoundError:
        return False


def find_part(digest: str) -> bytes | None:
    """None when it isn't there, or isn't what it was: then it is thrown away, so that it is fetched again."""
    path = _path_of(digest)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    if hashlib.sha256(content).hexdigest() != digest:
        path.unlink(missing_ok=True)
        return None
    return content


def accept_partial(digest: str, length: int) -> bool:
    """Take a partial file over as a whole part, if that is what it is; else it is thrown away. Raises OSError."""
    partial = get_partial_path(digest)
    with partial.open("rb+") as file:
        is_right = hashlib.file_digest(file, "sha256").hexdigest() == digest and file.tell() == length
        if is_right:
            os.fsync(file.fileno())
    if not is_right:
        partial.unlink(missing_ok=True)
        return False
    target = _path_of(digest)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial.replace(target)
    for folder in (target.parent, target.parent.parent, get_store()):
        flush_folder(folder)
    return True


def keep_part(content: bytes) -> str:
    """Keep bytes that are here already. Returns their hash. Raises OSError."""
    digest = hashlib.sha256(content).hexdigest()
    if not has_part(digest, len(content)):
        partial = get_partial_path(digest)
        partial.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        accept_partial(digest, len(content))
    return digest


def remove_parts_but(needed: Collection[str]) -> int:
    """Parts and partial files that nobody needs any more. Returns how many went."""
    gone = 0
    for path in _list_all():
        if path.name not in needed:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def remove_partials() -> None:
    """What came half. Whatever is still wanted of it is fetched anew."""
    shutil.rmtree(get_store() / "partial", ignore_errors=True)


def remove_metadata(origin_id: int) -> None:
    shutil.rmtree(get_metadata_folder(origin_id), ignore_errors=True)


def _list_all() -> Iterator[Path]:
    store = get_store()
    yield from list((store / "partial").glob("*"))
    yield from list((store / "parts").glob("??/*"))


def _path_of(digest: str) -> Path:
    return get_store() / "parts" / digest[:2] / digest
