"""The counties of Romania."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def read_counties() -> dict[str, str]:
    """Names by codes, in the order in which they are shown."""
    import yaml  # noqa: PLC0415 -- they are seldom asked for: not at every start

    counties: dict[str, str] = yaml.safe_load(Path(__file__).with_name("counties.yaml").read_text(encoding="utf-8"))
    return counties
