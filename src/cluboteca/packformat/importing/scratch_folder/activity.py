"""One project of Scratch as an activity with steps, and nothing judged."""

from collections.abc import Iterator
from typing import Any

from cluboteca.packformat.importing.plain_pack.source import ImportedActivity
from cluboteca.packformat.scratch_file import ScratchParts

MINUTES = 30
_CONCEPTS = {
    "events": ("event_when",),
    "repeat": ("control_repeat", "control_forever"),
    "condition": ("control_if",),
    "until": ("control_repeat_until", "control_wait_until"),
    "messages": ("event_broadcast", "event_whenbroadcastreceived"),
    "variables": ("data_setvariableto", "data_changevariableby"),
    "lists": ("data_addtolist", "data_itemoflist", "data_insertatlist", "data_deleteoflist"),
    "clones": ("control_create_clone_of", "control_start_as_clone"),
    "own_blocks": ("procedures_definition",),
    "coordinates": ("motion_gotoxy", "motion_setx", "motion_sety", "motion_changex", "motion_changey", "motion_glidesecstoxy"),
    "pen": ("pen_",),
    "sound": ("sound_",),
    "input": ("sensing_askandwait",),
    "texts": ("operator_join", "operator_letter_of", "operator_contains"),
    "chance": ("operator_random",),
}  # fmt: skip

_GOALS = {
    "ro": "Descoperă cum e făcut acest proiect și schimbă ceva în el.",
    "en": "Find out how this project is made, and change something in it.",
}
_PLAY = {
    "ro": (
        "Joacă",
        "Apasă steagul verde și încearcă proiectul. Merge cu mausul sau cu tastele? Ce face fiecare personaj?",
    ),
    "en": (
        "Play",
        "Click the green flag and try the project. Does it need the mouse or keys? What does each sprite do?",
    ),
}
_READ = {
    "ro": ("Citește", "Apasă pe rând pe fiecare personaj și citește-i scripturile. Care bloc pornește fiecare script?"),
    "en": ("Read", "Click the sprites one by one and read their scripts. Which block starts each script?"),
}
_CHANGE = {
    "ro": ("Schimbă", "Schimbă un număr, un text sau un costum. Apasă din nou steagul verde. Ce s-a schimbat?"),
    "en": ("Change", "Change a number, a text or a costume. Click the green flag again. What is different now?"),
}
_FINISH = {
    "ro": (
        "Completează",
        "Proiectul e abia început. Ce îi lipsește? Adaugă pe rând câte ceva și încearcă după fiecare pas.",
    ),
    "en": (
        "Complete it",
        "This project is only a beginning. What is missing? Add one thing at a time, and try after each.",
    ),
}


def describe(id: str, title: str, starter: bytes, parts: ScratchParts, solution: bytes | None) -> ImportedActivity:
    """The page is there in every language that the words are in."""
    steps = (_PLAY, _READ, _FINISH if solution else _CHANGE)
    definition = {"kind": "scratch", "minutes": MINUTES, "concepts": _find_concepts(parts.project), "checks": []}
    files = {"starter.sb3": starter} | ({"solution.sb3": solution} if solution else {})
    return ImportedActivity(
        id,
        definition,
        {locale: {"title": title, "goal": goal} for locale, goal in _GOALS.items()},
        {locale: "\n\n".join(f"## {words[locale][0]}\n\n{words[locale][1]}" for words in steps) for locale in _GOALS},
        files,
    )


def _find_concepts(project: dict[str, Any]) -> list[str]:
    """What the blocks are about, at least one thing."""
    opcodes = set(_list_opcodes(project))
    found = [
        concept for concept, beginnings in _CONCEPTS.items() if any(opcode.startswith(beginnings) for opcode in opcodes)
    ]
    return found or ["sequence"]


def _list_opcodes(project: dict[str, Any]) -> Iterator[str]:
    targets = project.get("targets")
    for target in targets if isinstance(targets, list) else []:
        blocks = target.get("blocks") if isinstance(target, dict) else None
        for block in blocks.values() if isinstance(blocks, dict) else []:
            if isinstance(block, dict) and isinstance(block.get("opcode"), str):
                yield block["opcode"]
