"""Words that children write for Python's own: in Romanian, in other programming languages, with letters that look alike."""

import json
import unicodedata
from pathlib import Path
from typing import Any

ROMANIAN: dict[str, str] = {
    "daca": "if",
    "altfel": "else",
    "altfeldaca": "elif",
    "altdaca": "elif",
    "pentru": "for",
    "fiecare": "for",
    "repeta": "for",
    "cattimp": "while",
    "cat": "while",
    "timp": "while",
    "in": "in",
    "din": "in",
    "si": "and",
    "sau": "or",
    "nu": "not",
    "adevarat": "True",
    "fals": "False",
    "nimic": "None",
    "defineste": "def",
    "definim": "def",
    "functie": "def",
    "functia": "def",
    "clasa": "class",
    "returneaza": "return",
    "intoarce": "return",
    "importa": "import",
    "opreste": "break",
    "intrerupe": "break",
    "continua": "continue",
    "treci": "pass",
    "incearca": "try",
    "exceptie": "except",
    "sterge": "del",
}
"""Without diacritics and in small letters, as `plain` gives them."""

ROMANIAN_PAIRS: dict[tuple[str, str], str] = {
    ("cat", "timp"): "while",
    ("cit", "timp"): "while",
    ("pana", "cand"): "while",
    ("altfel", "daca"): "elif",
    ("altfel", "if"): "elif",
    ("else", "daca"): "elif",
    ("pentru", "fiecare"): "for",
    ("pentru", "orice"): "for",
    ("defineste", "functia"): "def",
    ("definesc", "functia"): "def",
}

_SHARED: dict[str, Any] = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
"""What the browser has to know, too."""
COMMANDS: dict[str, str] = _SHARED["commands"]
"""Functions of Python by their Romanian names."""
CONSTANTS: dict[str, str] = _SHARED["constants"]
SYNONYMS: dict[str, str] = _SHARED["synonyms"]
"""Functions of Python by what they are called elsewhere."""
MODULES: list[str] = _SHARED["modules"]
MEMBERS: dict[str, str] = _SHARED["members"]
"""Names that live in a module, with that module."""
METHODS: dict[str, list[str]] = _SHARED["methods"]
"""What may follow the dot: by the name of a type or a module."""
METHODS_ELSEWHERE: dict[str, dict[str, str]] = _SHARED["elsewhere"]
"""By type: methods that it doesn't have, with what Python writes instead."""
TEXTS: dict[str, dict[str, str]] = _SHARED["texts"]
"""By kind: texts by their Romanian names, in small letters and without diacritics."""
KNOWN_NAMES: list[str] = _SHARED["builtins"]
RULES: list[tuple[str, str, str]] = [(rule[0], rule[1], rule[2]) for rule in _SHARED["rules"]]
"""Type of an error, pattern of its message, kind. The first that fits holds."""
_LOOKALIKES: dict[str, str] = _SHARED["lookalikes"]
"""Cyrillic and Greek letters by the Latin ones that they look like."""

ELSEWHERE: dict[str, str] = {
    "elseif": "elif",
    "elsif": "elif",
    "elif": "elif",
    "elsieif": "elif",
    "function": "def",
    "func": "def",
    "fun": "def",
    "fn": "def",
    "define": "def",
    "sub": "def",
    "void": "def",
    "foreach": "for",
    "repeat": "for",
    "loop": "while",
    "until": "while",
    "unless": "if",
    "when": "if",
    "switch": "match",
    "catch": "except",
    "include": "import",
    "using": "import",
    "require": "import",
    "throw": "raise",
    "delete": "del",
    "null": "None",
}
"""Keywords of other languages."""

SUPERFLUOUS = frozenset({"then", "do", "atunci", "executa", "fa", "each", "every", "orice"})
TYPES = frozenset(
    {
        "int",
        "str",
        "float",
        "bool",
        "string",
        "double",
        "char",
        "var",
        "let",
        "const",
        "auto",
        "set",
        "dim",
        "integer",
        "list",
        "fie",
    }
)
"""Words that other languages put before a new variable."""

BUILTINS = frozenset(
    [
        "abs",
        "all",
        "any",
        "bool",
        "chr",
        "dict",
        "enumerate",
        "filter",
        "float",
        "input",
        "int",
        "isinstance",
        "len",
        "list",
        "map",
        "max",
        "min",
        "open",
        "ord",
        "pow",
        "print",
        "range",
        "repr",
        "reversed",
        "round",
        "set",
        "sorted",
        "str",
        "sum",
        "tuple",
        "type",
        "zip",
    ]
)
"""Those that a child meets."""


def plain(word: str) -> str:
    """In small letters and without diacritics, ş with a cedilla as ș with a comma: how children's spellings agree."""
    return "".join(each for each in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(each))


def latin(word: str) -> str:
    """With Latin letters in the place of those that look like them."""
    return "".join(_LOOKALIKES.get(letter, letter) for letter in word)


def strange_letters(word: str) -> str:
    """The letters of the word that only look Latin."""
    return "".join(dict.fromkeys(letter for letter in word if letter in _LOOKALIKES))


def with_commas(word: str) -> str:
    """ş and ţ with a cedilla, as old keyboards write them, with the comma that Romanian has."""
    return word.translate(str.maketrans("\u015e\u015f\u0162\u0163", "ȘșȚț"))


def distance(first: str, second: str, *, most: int = 2) -> int:
    """How many letters have to be changed, added, left out or swapped with a neighbour; `most` + 1 for any more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    two_above: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, two_above[column - 2] + 1)
            current.append(cost)
        two_above, above = above, current
    return min(above[-1], most + 1)


def nearest(word: str, known: "frozenset[str] | set[str] | list[str]") -> str | None:
    """The known word that a slip of the fingers, or another spelling of diacritics, turns into this one."""
    spelt = plain(latin(word))
    most = 1 if len(word) <= 4 else 2
    ranked = sorted((distance(spelt, plain(other), most=most), other) for other in known if other != word)
    if len(word) < 2 and not (ranked and ranked[0][0] == 0):
        return None
    return ranked[0][1] if ranked and ranked[0][0] <= most else None
