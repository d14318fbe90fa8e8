"""Which files belong together: a project to begin with, and the same one when it is done."""

import re
from dataclasses import dataclass, replace

_SEPARATED = re.compile(r"^(?P<name>.*?)[\s_.()\[\]-]+(?P<word>[^\W\d_]+)[\s_.()\[\]-]*$")
_BEGIN = frozenset({"starter", "start", "begin", "template", "inceput", "început", "pornire"})
_END = frozenset(
    (
        "solution",
        "complete",
        "completed",
        "final",
        "finished",
        "done",
        "solutie",
        "soluție",
        "soluţie",
        "complet",
        "rezolvat",
    )
)


@dataclass(frozen=True)
class Pair:
    """starter, solution: paths. folder: in which they lie. name: what both are called."""

    folder: str
    name: str
    starter: str
    solution: str | None = None


def pair_up(paths: list[str]) -> list[Pair]:
    """In the order of paths. A solution without a starter is a project of its own."""
    starters: dict[tuple[str, str], Pair] = {}
    solutions: dict[tuple[str, str], str] = {}
    alone: list[Pair] = []
    for path in paths:
        folder, stem = _split(path)
        name, word = _read(stem)
        key = (folder, name.casefold())
        if word in _END and key not in solutions:
            solutions[key] = path
        elif key in starters or word in _END:
            alone.append(Pair(folder, _spaced(stem), path))
        else:
            starters[key] = Pair(folder, _spaced(name), path)
    pairs = list(alone)
    for key, path in solutions.items():
        if key in starters:
            starters[key] = replace(starters[key], solution=path)
        else:
            pairs.append(Pair(key[0], _spaced(_split(path)[1]), path))
    return sorted([*pairs, *starters.values()], key=lambda pair: pair.starter)


def _split(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    return folder, name[: name.rindex(".")]


def _read(stem: str) -> tuple[str, str]:
    """The name that both have, and the word that tells them apart, if there is one."""
    found = _SEPARATED.match(stem)
    word = found["word"].casefold() if found else ""
    return (found["name"], word) if found and found["name"] and word in _BEGIN | _END else (stem, "")


def _spaced(name: str) -> str:
    return re.sub(r"[\s_]+", " ", name).strip(" -") or name
