"""Who was erased while copies for safety still hold them: a small file beside the copies, for a return elsewhere.

A new computer, onto which a copy is brought, knows nothing of what was done on the old one. So each folder of copies
holds the random keys of people who were erased lately, with the day, and no word about them: one line of JSON for each.
The name bears the letters of the installation, as those of its copies do: libraries may share a stick.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

MOST_BYTES = 1_000_000


@dataclass
class Erased:
    """days: by key, in hexadecimal digits, the day of erasing, as in 2027-01-31. is_whole: each line could be read."""

    days: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True


def find_erased_file(folder: Path, letters: str) -> Path:
    return folder / f"cluboteca-{letters}-erased.jsonl"


def read_erased(path: Path) -> Erased:
    """What can be read; a file that isn't there is whole and empty."""
    found = Erased()
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return found
    except OSError:
        return Erased(is_whole=False)
    found.is_whole = len(content) <= MOST_BYTES
    for text in content[:MOST_BYTES].decode("utf-8", errors="replace").splitlines():
        try:
            line = json.loads(text)
            key, day = UUID(line["learner"]).hex, date.fromisoformat(line["on"]).isoformat()
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            found.is_whole = False
        else:
            found.days[key] = min(day, found.days.get(key, day))
    return found


def write_erased(path: Path, days: Mapping[str, str]) -> None:
    """All of `days` and nothing else, or no file where there is none to tell. Raises OSError, with the older one left."""
    if not days:
        path.unlink(missing_ok=True)
        return
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for key, day in sorted(days.items(), key=lambda each: (each[1], each[0])):
                file.write(json.dumps({"learner": key, "on": day}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
