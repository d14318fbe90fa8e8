"""How much is measured: enough for figures that can be trusted, or a fast look."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Extent:
    starts: int = 5
    empty_starts: int = 3
    idle_seconds: float = 20
    saving_10s_seconds: float = 30
    saving_2s_seconds: float = 16
    nonstop_seconds: float = 10
    traced_seconds: float = 4
    cuts: int = 450
    kills: int = 5
    sign_ins: int = 3
    visits: int = 3
    presses: int = 9
    inspections: int = 7
    activities: int = 100
    projects: int = 1000
    weeks: int = 20


QUICK = Extent(
    starts=1,
    empty_starts=1,
    idle_seconds=5,
    saving_10s_seconds=10,
    saving_2s_seconds=4,
    nonstop_seconds=3,
    traced_seconds=1.5,
    cuts=45,
    kills=1,
    sign_ins=1,
    visits=1,
    presses=3,
    inspections=1,
    activities=20,
    projects=200,
    weeks=6,
)
