"""The words of the village grid: what packs, outlines, saved works and facts may name.

The same lists stand in `frontend/src/shared/contract.ts`; a test compares them.
"""

from typing import Literal, get_args

Hero = Literal["ana", "matei", "grivei"]
Goal = Literal["well", "library", "home", "school"]
Facing = Literal["north", "east", "south", "west"]
Direction = Literal["ahead", "left", "right"]
PickableThing = Literal["apple", "egg", "letter"]
Thing = Literal["apple", "egg", "letter", "flower"]
Obstacle = Literal["meadow", "tree", "fir", "house", "fence", "water", "rock", "haystack", "flowers", "edge"]
Ended = Literal["done", "crashed", "endless", "empty"]

SimpleWord = Literal["move", "turn_left", "turn_right", "pick", "water"]
LoopWord = Literal["until", "while"]
StatementWord = Literal["move", "turn_left", "turn_right", "pick", "water", "repeat", "until", "while", "if", "if_else"]
ConditionWord = Literal["path", "here", "at_goal", "not"]
ToolboxWord = Literal[
    "move",
    "turn_left",
    "turn_right",
    "pick",
    "water",
    "repeat",
    "until",
    "while",
    "if",
    "if_else",
    "path",
    "here",
    "at_goal",
    "not",
]

SIMPLE_WORDS: tuple[SimpleWord, ...] = get_args(SimpleWord)
STATEMENT_WORDS: tuple[StatementWord, ...] = get_args(StatementWord)
CONDITION_WORDS: tuple[ConditionWord, ...] = get_args(ConditionWord)
TOOLBOX_WORDS: tuple[ToolboxWord, ...] = get_args(ToolboxWord)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
THINGS: tuple[Thing, ...] = get_args(Thing)

START_BLOCK = "village_start"
BLOCK_PREFIX = "village_"
MAX_TIMES = 99
