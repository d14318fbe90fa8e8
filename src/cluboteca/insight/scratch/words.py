"""What the blocks are called, by language: `words/<language>.json`, from the official translations of Scratch.

`blocks`: by opcode, what stands on the block, with a name in braces for each field or slot; round brackets around the whole
for a block that gives a value, pointed ones for one that says yes or no. `choices`: by field or slot, the values of a menu
that are shown as something else; a value that isn't there is shown as it is. `words`: the rest.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
FALLBACK = "en"

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Words:
    """blocks: words and names of places in turn, beginning and ending with words, which may be empty."""

    blocks: dict[str, tuple[str, ...]]
    choices: dict[str, dict[str, str]]
    otherwise: str
    end: str
    stage: str

    def choice(self, place: str, value: str) -> str:
        return self.choices[place].get(value, value) if place in self.choices else value


@cache
def read_words(locale: str) -> Words:
    """Of the language, or of its nearest relative; English when there is none."""
    for name in (locale, re.split("[-_]", locale)[0], FALLBACK):
        if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", name) and (FOLDER / f"{name}.json").is_file():
            return _read(FOLDER / f"{name}.json")
    raise FileNotFoundError(FOLDER)


def _read(file: Path) -> Words:
    raw = json.loads(file.read_text(encoding="utf-8"))
    blocks = {opcode: tuple(_PLACE.split(said)) for opcode, said in raw["blocks"].items()}
    return Words(blocks, raw["choices"], raw["words"]["else"], raw["words"]["end"], raw["words"]["stage"])
