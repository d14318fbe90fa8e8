"""An outline as a picture of its blocks: nested boxes, the words on them in the language of the text.

    <div class="own-blocks"><div class="own-script">
      <div class="own-block" data-category="control">repeat <span class="own-hole">3</span>
        <div class="own-body"><div class="own-block" data-category="motion">move …</div></div></div>
    </div></div>

A block within a block is a `<span class="own-value">` or `own-condition`. Read aloud, it is the words in their order.
"""

import re
from collections.abc import Iterable
from html import escape

from cluboteca.packformat.grid.block_name import BLOCK_CATEGORIES, START_NAME
from cluboteca.packformat.grid.block_name import BLOCK_NAMES as VILLAGE_NAMES
from cluboteca.packformat.grid.program import AtGoal, Condition, Here, If, Not, Path, Program, Repeat, Simple, Statement
from cluboteca.packformat.markdown.outline import StageOutline, VillageOutline
from cluboteca.packformat.sentence import Translate, gettext_noop
from cluboteca.packformat.stage.block_name import BLOCK_NAMES as STAGE_NAMES
from cluboteca.packformat.stage.block_name import CHOICE_NAMES, ICONS
from cluboteca.packformat.stage.program import Block, Input, Script
from cluboteca.packformat.stage.word import WORDS

CATEGORIES = (
    *("start", "move", "thing", "loop", "branch", "test"),
    *("motion", "looks", "sound", "events", "control", "sensing", "operators"),
    *("variables", "lists", "own_blocks", "pen"),
)
_PLACE = re.compile(r"\{([A-Za-z]+)\}")
_PATHS = {
    "ahead": gettext_noop("path ahead"),
    "left": gettext_noop("path on the left"),
    "right": gettext_noop("path on the right"),
}
_THINGS = {
    "apple": gettext_noop("here is an apple"),
    "egg": gettext_noop("here is an egg"),
    "letter": gettext_noop("here is a letter"),
    "flower": gettext_noop("here is a thirsty flower"),
}
_LOOPS = {"until": gettext_noop("repeat until {condition}"), "while": gettext_noop("while {condition}")}


def draw_outline(outline: VillageOutline | StageOutline, translate: Translate) -> str:
    if isinstance(outline, VillageOutline):
        scripts = [_Village(translate).script(outline.program)]
    else:
        scripts = [_Stage(translate).script(script) for script in outline.scripts]
    shown = "".join(f'<div class="own-script">{script}</div>' for script in scripts)
    return f'<div class="own-blocks">{shown}</div>\n'


def _block(category: str, inside: str, *, is_hat: bool = False) -> str:
    look = "own-block own-hat" if is_hat else "own-block"
    return f'<div class="{look}" data-category="{category}">{inside}</div>'


def _body(blocks: Iterable[str]) -> str:
    return f'<div class="own-body">{"".join(blocks)}</div>'


def _within(look: str, category: str, inside: str) -> str:
    return f'<span class="{look}" data-category="{category}">{inside}</span>'


def _hole(text: str) -> str:
    return f'<span class="own-hole">{escape(text)}</span>'


def _fill(template: str, parts: dict[str, str]) -> str:
    """Escaped words with the HTML of each part in its place; a part that the words don't name comes last."""
    pieces = _PLACE.split(template)
    filled = [escape(piece) if index % 2 == 0 else parts.pop(piece, "") for index, piece in enumerate(pieces)]
    return "".join([*filled, *parts.values()]).strip()


class _Village:
    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def script(self, program: Program) -> str:
        start = _block("start", escape(self.translate(START_NAME)), is_hat=True)
        return start + "".join(self._statement(each) for each in program)

    def _statement(self, statement: Statement) -> str:
        if isinstance(statement, Simple):
            return _block(BLOCK_CATEGORIES[statement.word], escape(self.translate(VILLAGE_NAMES[statement.word])))
        body = _body(self._statement(each) for each in statement.do)
        if isinstance(statement, Repeat):
            words = _fill(self.translate(gettext_noop("repeat {times}")), {"times": _hole(str(statement.times))})
            return _block("loop", words + body)
        condition = {"condition": self._condition(statement.condition)}
        if not isinstance(statement, If):
            return _block("loop", _fill(self.translate(_LOOPS[statement.word]), condition) + body)
        inside = _fill(self.translate(gettext_noop("if {condition} then")), condition) + body
        if statement.otherwise is not None:
            rest = _body(self._statement(each) for each in statement.otherwise)
            inside += escape(self.translate(gettext_noop("else"))) + rest
        return _block("branch", inside)

    def _condition(self, condition: Condition | None) -> str:
        if condition is None:
            return _hole("…")
        if isinstance(condition, Not):
            part = {"condition": self._condition(condition.condition)}
            return _within("own-condition", "test", _fill(self.translate(gettext_noop("not {condition}")), part))
        if isinstance(condition, AtGoal):
            name = VILLAGE_NAMES["at_goal"]
        elif isinstance(condition, Path):
            name = _PATHS[condition.direction]
        else:
            assert isinstance(condition, Here)
            name = _THINGS[condition.thing]
        return _within("own-condition", "test", escape(self.translate(name)))


class _Stage:
    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def script(self, script: Script) -> str:
        first = WORDS[script[0].word].kind
        if first in ("value", "condition"):
            return self._value(script[0])
        return "".join(self._block(block) for block in script)

    def _block(self, block: Block) -> str:
        word = WORDS[block.word]
        return _block(word.category, self._inside(block), is_hat=word.kind == "hat")

    def _inside(self, block: Block) -> str:
        template = self.translate(STAGE_NAMES[block.word])
        parts = {name: _hole(self._choice(str(said))) for name, said in block.fields.items()}
        parts |= {name: self._value(value) for name, value in block.inputs.items()}
        parts |= {name: _body(self._block(each) for each in body) for name, body in block.bodies.items()}
        parts["ICON"] = escape(ICONS.get(block.word, ""))
        if block.own is not None:
            parts["NAME"] = escape(_plain(block.own))
        return _fill(template, parts)

    def _value(self, value: Input) -> str:
        if value is None:
            return _hole("…")
        if not isinstance(value, Block):
            return _hole(_plain(value) if isinstance(value, str) else f"{value:g}")
        word = WORDS[value.word]
        look = "own-condition" if word.kind == "condition" else "own-value"
        if value.word in ("variable", "list", "parameter", "parameter_is"):
            named = next(iter(value.fields.values()), "")
            return _within(look, word.category, escape(_plain(str(named))))
        return _within(look, word.category, self._inside(value))

    def _choice(self, said: str) -> str:
        return self.translate(CHOICE_NAMES[said]) if said in CHOICE_NAMES else _plain(said)


def _plain(name: str) -> str:
    """A name of the outline as words: there is no page of names for a fence."""
    return name.removeprefix("$").replace("_", " ")
