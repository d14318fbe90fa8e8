"""What lasts from one run of a project to the next, and which blocks read it or set it.

A piece of state is a variable or a list of somebody, or a property: where a sprite stands, which way it looks, its size,
costume, layer, effects and volume; of the stage the backdrop and the timer. Being visible is left out: almost every
sprite that hides would be found.
"""

from cluboteca.insight.scratch.finding.opcodes import DISTANCE, LIST_CHANGES, is_known
from cluboteca.insight.scratch.finding.program import Actor
from cluboteca.insight.scratch.finding.reading import PROPERTIES, reads_variable_of_other, slots_of
from cluboteca.insight.scratch.model import Block

State = tuple[str, str, str]
"""Kind or property, whose, and the name of a variable or list."""

_SET_ONLY = {
    "looks_seteffectto": "effect",
    "looks_cleargraphiceffects": "effect",
    "sound_seteffectto": "sound effect",
    "sound_cleareffects": "sound effect",
    "sound_setvolumeto": "volume",
    "looks_gotofrontback": "layer",
    "motion_setx": "position",
    "motion_sety": "position",
    "motion_goto": "position",
    "motion_gotoxy": "position",
    "motion_glideto": "position",
    "motion_glidesecstoxy": "position",
    "motion_pointindirection": "direction",
    "motion_pointtowards": "direction",
    "looks_switchcostumeto": "costume",
    "looks_setsizeto": "size",
    "looks_switchbackdropto": "backdrop",
    "looks_switchbackdroptoandwait": "backdrop",
    "sensing_resettimer": "timer",
}
_CHANGED = {
    "looks_changeeffectby": "effect",
    "sound_changeeffectby": "sound effect",
    "sound_changevolumeby": "volume",
    "looks_goforwardbackwardlayers": "layer",
    "motion_changexby": "position",
    "motion_changeyby": "position",
    "motion_movesteps": "position",
    "motion_turnleft": "direction",
    "motion_turnright": "direction",
    "looks_nextcostume": "costume",
    "looks_changesizeby": "size",
    "looks_nextbackdrop": "backdrop",
}
"""Read and set at once. The values in their slots aren't looked at for properties, as published."""
_READ = {
    "motion_xposition": "position",
    "motion_yposition": "position",
    DISTANCE: "position",
    "motion_direction": "direction",
    "sensing_timer": "timer",
    "sound_volume": "volume",
    "looks_costumenumbername": "costume",
    "looks_backdropnumbername": "backdrop",
    "looks_size": "size",
}
_OF_STAGE = frozenset(("backdrop", "timer"))
_VARIABLE_CHANGES = ("data_setvariableto", "data_changevariableby")
_LIST_READS = (
    "data_itemoflist",
    "data_itemnumoflist",
    "data_lengthoflist",
    "data_listcontainsitem",
    "data_listcontents",
)
_SILENT = ("looks_hide", "looks_show", "data_showvariable", "data_hidevariable", "data_showlist", "data_hidelist")

READING = (*_CHANGED, *_READ, "sensing_of", "data_variable", "data_changevariableby", *LIST_CHANGES, *_LIST_READS)
"""A program without any of these reads no state; besides a script that starts on the timer."""


def set_by(block: Block, actor: Actor) -> State | None:
    """By a command, whether or not it reads it before."""
    opcode = block.opcode
    if opcode in _VARIABLE_CHANGES:
        return _data(block, "VARIABLE", actor)
    if opcode in LIST_CHANGES:
        return _data(block, "LIST", actor)
    name = _SET_ONLY.get(opcode) or _CHANGED.get(opcode)
    return _property(name, actor) if name is not None else None


def read_by(block: Block, actor: Actor) -> set[State]:
    """By a command and by the values in its slots, but not by what stands inside it."""
    found: set[State] = set()
    opcode = block.opcode
    if opcode in _SILENT or not is_known(opcode):
        return found
    if opcode in _CHANGED:
        found.add(_property(_CHANGED[opcode], actor))
    elif opcode == "data_changevariableby":
        _add(found, _data(block, "VARIABLE", actor))
    elif opcode in LIST_CHANGES and opcode != "data_deletealloflist":
        _add(found, _data(block, "LIST", actor))
    for name, slot in slots_of(block).items():
        if isinstance(slot.value, Block):
            lists = opcode not in LIST_CHANGES or name == "INDEX"
            _collect(slot.value, actor, found, properties=opcode not in _CHANGED, lists=lists)
    return found


def read_by_start(hat: Block, actor: Actor) -> set[State]:
    """By `when timer > ...`, which starts a script."""
    found: set[State] = set()
    if (hat.choice("WHENGREATERTHANMENU") or "").lower() == "timer":
        found.add(_property("timer", actor))
    value = hat.value("VALUE")
    if isinstance(value, Block):
        _collect(value, actor, found, properties=True, lists=True)
    return found


def _collect(value: Block, actor: Actor, found: set[State], *, properties: bool, lists: bool) -> None:
    waiting = [value]
    while waiting:
        block = waiting.pop()
        opcode = block.opcode
        if opcode == "sensing_of":
            _add(found, _of_other(block, actor, properties=properties))
            continue
        if opcode in _READ:
            if properties:
                found.add(_property(_READ[opcode], actor))
        elif opcode == "data_variable":
            _add(found, _data(block, "VARIABLE", actor))
        elif opcode in _LIST_READS and lists:
            _add(found, _data(block, "LIST", actor))
        if is_known(opcode):
            waiting += [each.value for each in block.inputs.values() if isinstance(each.value, Block)]


def _of_other(block: Block, actor: Actor, *, properties: bool) -> State | None:
    """A property or a variable of the sprite that is chosen."""
    other, name = block.choice("OBJECT"), block.choice("PROPERTY") or ""
    if other is None:
        return None
    if reads_variable_of_other(block):
        return "variable", other, name
    if not properties:
        return None
    kind = PROPERTIES[name]
    return _property(kind, actor) if kind in _OF_STAGE else (kind, other, "")


def _property(name: str, actor: Actor) -> State:
    return name, (actor.program.actors[0] if name in _OF_STAGE else actor).name, ""


def _data(block: Block, name: str, actor: Actor) -> State | None:
    field = block.fields.get(name)
    return None if field is None else ("variable" if name == "VARIABLE" else "list", actor.owner(field), field.value)


def _add(found: set[State], state: State | None) -> None:
    if state is not None:
        found.add(state)
