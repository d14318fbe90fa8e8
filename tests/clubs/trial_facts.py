"""What the page of the check sends, of a computer on which everything runs well."""

import json
from typing import Any

WELL: dict[str, Any] = {
    "screen": {"width": 1024, "height": 768},
    "memory": {"got_mib": 256, "slowest_ms": 12.5},
    "blocks": {"opens_ms": 240, "first_ms": 58.9, "again_ms": 25.3},
    "stage": {"opens_ms": 154.1, "first_ms": 2036.8, "again_ms": 2013.6, "frames_per_second": 29.8},
    "python": {"opens_ms": 102.4, "first_ms": 282.5, "again_ms": 90},
    "scratch": {"has_webgl": True, "drawn_per_second": 160.13, "script_speed": 1},
}
WITHOUT_WEBGL = {"has_webgl": False, "drawn_per_second": 0, "script_speed": 1}
SLOW_SCRATCH = {"has_webgl": True, "drawn_per_second": 60, "script_speed": 0.2}


def write_facts(**changes: object) -> str:
    return json.dumps(WELL | changes)
