"""A project that was taken home as one HTML file, and comes back.

The file is a page that runs by itself; what matters here stands in one element of it, and nothing else is looked at:

    <script type="application/json" id="cluboteca-project">{"kind": "cluboteca-project", "format": 1,
      "activity": "first-steps/to-the-well", "versions": [{"key": UUID, "saved_at": ISO 8601, "work": {...}}, ...]}</script>

Versions are oldest first; the last one is how the child left it. Anything may stand in the bytes: they are judged as
strangers' work, none of it is run or shown as a page, and what isn't such a file raises UnreadableHomeFile.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from cluboteca.insight.project import read_project
from cluboteca.insight.work import UnreadableWork, parse, world_of
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_BYTES = 12 * 1024 * 1024
MAX_VERSIONS = 200
OPENING = b'<script type="application/json" id="cluboteca-project">'
CLOSING = b"</script>"

_NOT_ONE = gettext_noop(
    "This isn't a project that was taken home from Cluboteca. Choose the file that you saved at home."
)
_TOO_LARGE = gettext_noop("This file is too large to be a project. Choose the file that you saved at home.")
_DAMAGED = gettext_noop(
    "This file is damaged, so nothing of it was taken in. Bring another copy of it, if you have one."
)
_OTHER_ACTIVITY = gettext_noop("This file belongs to another activity. Open that activity and bring it in there.")


class UnreadableHomeFile(Exception):
    """sentence: what to tell the child."""

    def __init__(self, text: str) -> None:
        self.sentence: Sentence = sentence(text)
        super().__init__(text)


@dataclass(frozen=True)
class HomeVersion:
    """work: JSON as it will be kept. made_at: what the computer at home said the time was, in UTC."""

    key: UUID
    made_at: datetime
    work: bytes


def read_home_file(content: bytes, *, activity: str) -> list[HomeVersion]:
    """Its versions, oldest first, at least one; `check_works` judges what they hold. Raises UnreadableHomeFile."""
    if len(content) > MAX_BYTES:
        raise UnreadableHomeFile(_TOO_LARGE)
    project = _read_project(content)
    if project.get("activity") != activity:
        raise UnreadableHomeFile(_OTHER_ACTIVITY)
    entries = project.get("versions")
    if not isinstance(entries, list) or not 1 <= len(entries) <= MAX_VERSIONS:
        raise UnreadableHomeFile(_DAMAGED)
    versions = [_read_version(entry) for entry in entries]
    if len({version.key for version in versions}) != len(versions):
        raise UnreadableHomeFile(_DAMAGED)
    return versions


def check_works(versions: Iterable[HomeVersion], *, world: str) -> None:
    """Each of them can be opened in an activity of this world. Raises UnreadableHomeFile."""
    try:
        for version in versions:
            read_project(version.work)
            if world_of(parse(version.work)) != world:
                raise UnreadableHomeFile(_OTHER_ACTIVITY)
    except UnreadableWork:
        raise UnreadableHomeFile(_DAMAGED) from None


def _read_project(content: bytes) -> dict[str, Any]:
    begin = content.find(OPENING)
    end = content.find(CLOSING, begin)
    if begin < 0 or end < 0:
        raise UnreadableHomeFile(_NOT_ONE)
    try:
        project = json.loads(content[begin + len(OPENING) : end])
    except (ValueError, RecursionError):
        raise UnreadableHomeFile(_DAMAGED) from None
    if not isinstance(project, dict) or project.get("kind") != "cluboteca-project" or project.get("format") != 1:
        raise UnreadableHomeFile(_NOT_ONE)
    return project


def _read_version(entry: object) -> HomeVersion:
    if not isinstance(entry, dict) or not isinstance(entry.get("work"), dict):
        raise UnreadableHomeFile(_DAMAGED)
    try:
        key = UUID(entry["key"])
        told_at = datetime.fromisoformat(entry["saved_at"])
        made_at = told_at.astimezone(UTC) if told_at.tzinfo else told_at.replace(tzinfo=UTC)
        work = json.dumps(entry["work"], ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError):
        # Whatever is wrong with it, to the child it is one thing.
        raise UnreadableHomeFile(_DAMAGED) from None
    return HomeVersion(key, made_at, work)
