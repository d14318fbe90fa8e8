"""The roles of a repository and how long what they sign holds.

A village PC may get a stick twice a year, so nothing may expire within the half year that a stick travels, and the
publisher may forget it for some months besides. Who holds an old copy can show it to a club for as long as it holds
(a freeze), which costs the club news, not safety: so a year for what says which is the newest. What the editors sign
is renewed with each release; two years let a programme pause for a year. Root keys lie in three places, and bringing
two people together is the dear part: five years, and a warning half a year before.
"""

from datetime import UTC, datetime, timedelta
from typing import Literal

TopRole = Literal["root", "targets", "snapshot", "timestamp"]
TOP_ROLES: tuple[TopRole, ...] = ("root", "targets", "snapshot", "timestamp")
ROOT_THRESHOLD = 2
MIN_ROOT_KEYS = 3
VALID = {
    "root": timedelta(days=5 * 365),
    "targets": timedelta(days=2 * 365),
    "snapshot": timedelta(days=365),
    "timestamp": timedelta(days=365),
}
WARNING = {
    "root": timedelta(days=180),
    "targets": timedelta(days=120),
    "snapshot": timedelta(days=60),
    "timestamp": timedelta(days=60),
}
"""How long before it expires `pack verify` reminds of it."""


def expires(role: str, moment: datetime) -> datetime:
    """When what is signed at this moment expires; a publisher's role is as the editors' own."""
    return (moment + VALID.get(role, VALID["targets"])).replace(microsecond=0)


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
