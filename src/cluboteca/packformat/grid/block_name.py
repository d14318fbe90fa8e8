"""What blocks are called in sentences: the words on them in `frontend/src/editor-blocks/blocks.ts`, without holes."""

from cluboteca.packformat.sentence import gettext_noop

START_NAME = gettext_noop("when ▶ is pressed")

BLOCK_NAMES: dict[str, str] = {
    "move": gettext_noop("move forward"),
    "turn_left": gettext_noop("turn left"),
    "turn_right": gettext_noop("turn right"),
    "pick": gettext_noop("pick up"),
    "water": gettext_noop("water the flower"),
    "repeat": gettext_noop("repeat"),
    "until": gettext_noop("repeat until"),
    "while": gettext_noop("while"),
    "if": gettext_noop("if"),
    "if_else": gettext_noop("if … else"),
    "path": gettext_noop("path"),
    "here": gettext_noop("here is"),
    "at_goal": gettext_noop("at the goal"),
    "not": gettext_noop("not"),
}

BLOCK_CATEGORIES: dict[str, str] = {
    **dict.fromkeys(("move", "turn_left", "turn_right"), "move"),
    **dict.fromkeys(("pick", "water"), "thing"),
    **dict.fromkeys(("repeat", "until", "while"), "loop"),
    **dict.fromkeys(("if", "if_else"), "branch"),
    **dict.fromkeys(("path", "here", "at_goal", "not"), "test"),
}
"""Blocks of one category have one colour in the workspace, and in texts."""
