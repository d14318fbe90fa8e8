"""What a project does, in plain words: one sentence for each thing, none for how well.

A construct counts when a block of it is in a script that something starts, or in the definition of an own block; loose
blocks do nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cluboteca.insight.scratch.model import Block, ScratchProject
from cluboteca.insight.scratch.text import shorten
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_NAMES = 6
"""That a sentence lists."""


@dataclass(frozen=True, slots=True)
class Construct:
    """id: stable, for programs. said: what the project does, for people."""

    id: str
    said: Sentence


@dataclass(frozen=True, slots=True)
class _Kind:
    """shows: whether an opcode is one. name: what a block is about, for sentences with a place for names."""

    id: str
    msgid: str
    shows: Callable[[str], bool]
    name: Callable[[Block], str | None] | None = None


def list_constructs(project: ScratchProject) -> tuple[Construct, ...]:
    """In the order in which children meet them."""
    blocks: dict[str, list[Block]] = {}
    for target in project.targets:
        for script in target.scripts:
            for block in script.walk() if script.hat is not None else ():
                blocks.setdefault(block.opcode, []).append(block)
    return tuple(construct for kind in KINDS if (construct := _find(kind, blocks)) is not None)


def _find(kind: _Kind, blocks: Mapping[str, list[Block]]) -> Construct | None:
    found = [block for opcode, each in blocks.items() if kind.shows(opcode) for block in each]
    if not found:
        return None
    if kind.name is None:
        return Construct(kind.id, sentence(kind.msgid))
    names = list(dict.fromkeys(shorten(name) for block in found if (name := kind.name(block))))
    shown = ", ".join(names[:MAX_NAMES]) + (", …" if len(names) > MAX_NAMES else "")
    return Construct(kind.id, sentence(kind.msgid, names=shown or "…"))


def _is(*opcodes: str) -> Callable[[str], bool]:
    return frozenset(opcodes).__contains__


def _begins(*prefixes: str) -> Callable[[str], bool]:
    return lambda opcode: opcode.startswith(prefixes)


def _variable(block: Block) -> str | None:
    return block.choice("VARIABLE")


def _list(block: Block) -> str | None:
    return block.choice("LIST")


def _message(block: Block) -> str | None:
    return block.choice("BROADCAST_INPUT")


def _own_block(block: Block) -> str | None:
    """Its words, without the places for values."""
    prototype = block.value("custom_block")
    if not isinstance(prototype, Block) or prototype.signature is None:
        return None
    return " ".join(word for word in prototype.signature.code.split() if word not in ("%s", "%b", "%n"))


KINDS = (
    _Kind("flag", gettext_noop("It starts when the green flag is clicked."), _is("event_whenflagclicked")),
    _Kind(
        "key",
        gettext_noop("It does something when a key is pressed."),
        _is("event_whenkeypressed", "sensing_keypressed"),
    ),
    _Kind(
        "click",
        gettext_noop("It does something when it is clicked."),
        _is("event_whenthisspriteclicked", "event_whenstageclicked"),
    ),
    _Kind("mouse", gettext_noop("It watches the mouse."), _is("sensing_mousedown", "sensing_mousex", "sensing_mousey")),
    _Kind("motion", gettext_noop("Something moves or turns."), _begins("motion_")),
    _Kind("looks", gettext_noop("Something changes its looks or speaks."), _begins("looks_")),
    _Kind("sound", gettext_noop("It makes sounds or music."), _begins("sound_", "music_")),
    _Kind("pen", gettext_noop("It draws with the pen."), _begins("pen_")),
    _Kind("wait", gettext_noop("It waits for the right moment."), _is("control_wait", "control_wait_until")),
    _Kind(
        "repeat",
        gettext_noop("It repeats things."),
        _is("control_repeat", "control_forever", "control_repeat_until", "control_while", "control_for_each"),
    ),
    _Kind("decide", gettext_noop("It decides what to do."), _is("control_if", "control_if_else")),
    _Kind(
        "touch",
        gettext_noop("It notices when things touch or how far apart they are."),
        _is("sensing_touchingobject", "sensing_touchingcolor", "sensing_coloristouchingcolor", "sensing_distanceto"),
    ),
    _Kind("chance", gettext_noop("It plays with chance."), _is("operator_random")),
    _Kind("ask", gettext_noop("It asks questions and uses the answers."), _is("sensing_askandwait")),
    _Kind(
        "timer", gettext_noop("It measures time."), _is("sensing_timer", "sensing_resettimer", "event_whengreaterthan")
    ),
    _Kind(
        "variable",
        gettext_noop("It remembers: {names}."),
        _is("data_setvariableto", "data_changevariableby"),
        _variable,
    ),
    _Kind(
        "list",
        gettext_noop("It keeps lists: {names}."),
        _is("data_addtolist", "data_insertatlist", "data_replaceitemoflist", "data_itemoflist", "data_deleteoflist"),
        _list,
    ),
    _Kind(
        "calculate",
        gettext_noop("It calculates."),
        _is(
            "operator_add",
            "operator_subtract",
            "operator_multiply",
            "operator_divide",
            "operator_mod",
            "operator_mathop",
        ),
    ),
    _Kind("logic", gettext_noop("It combines conditions."), _is("operator_and", "operator_or", "operator_not")),
    _Kind(
        "text", gettext_noop("It puts texts together or takes them apart."), _is("operator_join", "operator_letter_of")
    ),
    _Kind(
        "message",
        gettext_noop("Its parts send each other messages: {names}."),
        _is("event_broadcast", "event_broadcastandwait"),
        _message,
    ),
    _Kind("clone", gettext_noop("It makes clones."), _is("control_create_clone_of")),
    _Kind("own_block", gettext_noop("It has blocks of its own: {names}."), _is("procedures_definition"), _own_block),
    _Kind("camera", gettext_noop("It looks through the camera."), _begins("videoSensing_")),
    _Kind("speech", gettext_noop("It speaks aloud or translates."), _begins("text2speech_", "translate_")),
    _Kind(
        "device",
        gettext_noop("It works with something plugged in."),
        _begins("microbit_", "makeymakey_", "ev3_", "boost_", "wedo2_", "gdxfor_"),
    ),
)
"""docs/reference/scratch-insight.md lists their ids."""
