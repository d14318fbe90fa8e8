"""Paths inside a pack as a release names them: a reader may put them down as files, so none may lead elsewhere."""

import re
from collections.abc import Iterable

from cluboteca.packformat.folder import MAX_DEPTH
from cluboteca.packformat.release.fault import BrokenRelease
from cluboteca.packformat.sentence import gettext_noop, sentence

# No separator of Windows, no drive, nothing hidden, nothing that a console or a shell takes for something else.
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\.)")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def check_paths(paths: Iterable[str]) -> None:
    """Each is safe, and all can lie side by side also where capitals don't count. Raises BrokenRelease."""
    seen: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        names = path.split("/")
        folded = path.lower()
        above = {"/".join(folded.split("/")[:depth]) for depth in range(1, len(names))}
        is_free = folded not in seen and folded not in folders and not above & seen
        if not is_free or len(names) > MAX_DEPTH + 1 or not all(map(_is_name, names)):
            raise BrokenRelease(
                sentence(gettext_noop("The pack names a file “{path}”, which can't be."), path=path[:100])
            )
        seen.add(folded)
        folders |= above


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not _DEVICE.fullmatch(name)
