"""Maps of the village grid: a drawing in letters, as it stands in activity.yaml.

The hero walks on paths only; everything that can be taken, watered or reached lies on a path.
"""

from dataclasses import dataclass
from types import MappingProxyType

from cluboteca.packformat.grid.word import Facing, Thing
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MIN_COLUMNS, MAX_COLUMNS = 3, 10
MIN_ROWS, MAX_ROWS = 3, 8
HEROES: MappingProxyType[str, Facing] = MappingProxyType({">": "east", "<": "west", "^": "north", "v": "south"})
THING_CELLS: MappingProxyType[str, Thing] = MappingProxyType({"a": "apple", "e": "egg", "l": "letter", "f": "flower"})
GOAL_CELL = "G"
PATH_CELLS = frozenset({"=", "b", GOAL_CELL, *HEROES, *THING_CELLS})
SCENERY_CELLS = frozenset(".TPHF~RSW")
CELLS = PATH_CELLS | SCENERY_CELLS


@dataclass(frozen=True)
class VillageMap:
    """Cells are (column, row), from 0, rows downwards."""

    rows: tuple[str, ...]
    start: tuple[int, int]
    facing: Facing
    goal: tuple[int, int] | None
    things: dict[Thing, int]


class MapProblem(Exception):
    """row: from 0, None when the whole map is to blame."""

    def __init__(self, row: int | None, what: Sentence, remedy: Sentence) -> None:
        self.row = row
        self.what = what
        self.remedy = remedy
        super().__init__(what.msgid)


def read_map(text: str) -> VillageMap:
    """Raises MapProblem at the first thing that is wrong."""
    rows = tuple(text.rstrip("\n").split("\n"))
    _check_size(rows)
    heroes: list[tuple[int, int]] = []
    goals: list[tuple[int, int]] = []
    things: dict[Thing, int] = {}
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell not in CELLS:
                raise MapProblem(
                    y,
                    sentence(
                        gettext_noop("Row {row} of the map holds “{cell}”, which is no cell of the village."),
                        row=y + 1,
                        cell=cell,
                    ),
                    sentence(gettext_noop("The cells are: {cells}."), cells=" ".join(sorted(CELLS))),
                )
            if cell in HEROES:
                heroes.append((x, y))
            elif cell == GOAL_CELL:
                goals.append((x, y))
            elif cell in THING_CELLS:
                things[THING_CELLS[cell]] = things.get(THING_CELLS[cell], 0) + 1
    if len(heroes) != 1:
        raise MapProblem(
            heroes[1][1] if heroes else None,
            sentence(gettext_noop("Heroes on the map: {count}."), count=len(heroes)),
            sentence(gettext_noop("Put exactly one of > < ^ v on it.")),
        )
    if len(goals) > 1:
        raise MapProblem(
            goals[1][1],
            sentence(gettext_noop("Goals on the map: {count}."), count=len(goals)),
            sentence(gettext_noop("Keep one G.")),
        )
    x, y = heroes[0]
    return VillageMap(rows, heroes[0], HEROES[rows[y][x]], goals[0] if goals else None, things)


def _check_size(rows: tuple[str, ...]) -> None:
    if not MIN_ROWS <= len(rows) <= MAX_ROWS:
        raise MapProblem(
            None,
            sentence(gettext_noop("Rows of the map: {count}."), count=len(rows)),
            sentence(gettext_noop("Give it {low} to {high} rows."), low=MIN_ROWS, high=MAX_ROWS),
        )
    for y, row in enumerate(rows):
        if len(row) != len(rows[0]):
            raise MapProblem(
                y,
                sentence(
                    gettext_noop("The length of row {row} of the map is {count}, that of the first one {first}."),
                    row=y + 1,
                    count=len(row),
                    first=len(rows[0]),
                ),
                sentence(gettext_noop("Make all rows equally long.")),
            )
    if not MIN_COLUMNS <= len(rows[0]) <= MAX_COLUMNS:
        raise MapProblem(
            0,
            sentence(gettext_noop("The width of the map is {count}."), count=len(rows[0])),
            sentence(gettext_noop("Make it {low} to {high} wide."), low=MIN_COLUMNS, high=MAX_COLUMNS),
        )
