"""A name that the program doesn't know: what was meant?"""

import re

from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.vocabulary import (
    COMMANDS,
    CONSTANTS,
    KNOWN_NAMES,
    MEMBERS,
    MODULES,
    SYNONYMS,
    distance,
    latin,
    nearest,
    plain,
    with_commas,
)

Found = tuple[str, dict[str, str]]
"""A kind and its values."""


def explain_name(failure: Failure, name: str) -> Found:
    known = [*failure.given, *KNOWN_NAMES]
    return (
        _other_letters(failure, name, known)
        or _romanian(name)
        or _elsewhere_in_program(failure, name)
        or _of_a_module(name)
        or _similar(failure, name, known)
        or _called_elsewhere(failure, name)
        or _without_quotes(failure, name)
        or ("run_name_unknown", {"name": name})
    )


def _other_letters(failure: Failure, name: str, known: list[str]) -> Found | None:
    """The same to the eye: a Cyrillic letter, or ş with a cedilla for ș with a comma."""
    for meant in known:
        if meant == name:
            continue
        for kind, spell in (("run_name_letter", latin), ("run_name_cedilla", with_commas)):
            if spell(meant) == spell(name):
                word = name if spell(name) != name else meant
                line = failure.line if word == name else failure.given.get(word, failure.line)
                odd = dict.fromkeys((a, b) for a, b in zip(word, spell(word), strict=True) if a != b)
                letter, better = (", ".join(letters) for letters in zip(*odd, strict=True))
                where = {"word": word, "word_line": f"{line}", "letter": letter, "better": better}
                return kind, {"name": name, "meant": meant} | where
    return None


def _romanian(name: str) -> Found | None:
    if command := COMMANDS.get(plain(name)):
        return "run_name_romanian", {"name": name, "command": command}
    if constant := CONSTANTS.get(plain(name)):
        return suggest_name(name, constant)
    return None


def _elsewhere_in_program(failure: Failure, name: str) -> Found | None:
    line = failure.given.get(name)
    if line is None or line == failure.line:
        return None
    values = {"name": name, "given_line": f"{line}"}
    home = failure.home_of(name, line)
    around = failure.functions_around(failure.line)
    if home is not None and home not in around:
        return "run_name_scope", values
    if line < failure.line:
        return None
    if home is not None and around[0] != home:
        return "run_unbound", {"name": name}
    is_function = failure.bare_lines[line - 1].lstrip().startswith(("def ", "class "))
    return "run_name_later_block" if is_function else "run_name_later", values


def _of_a_module(name: str) -> Found | None:
    if name in MODULES:
        return "run_name_module", {"name": name}
    if name in MEMBERS:
        return "run_name_from_module", {"name": name, "module": MEMBERS[name]}
    return None


def _similar(failure: Failure, name: str, known: list[str]) -> Found | None:
    said = re.search(r"[Dd]id you mean:? '(\w+)'", failure.message)
    meant = said[1] if said and distance(plain(name), plain(said[1])) <= 2 else nearest(name, known)
    return suggest_name(name, meant) if meant else None


def suggest_name(name: str, meant: str) -> Found:
    kind = "run_name_capital" if name.lower() == meant.lower() else "run_name_suggestion"
    return kind, {"name": name, "meant": meant}


def _called_elsewhere(failure: Failure, name: str) -> Found | None:
    """length(a): a function by the name that it has in other languages, and by its misspellings."""
    is_called = re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", failure.bare_lines[failure.line - 1])
    known = nearest(name, list(SYNONYMS)) if is_called and name not in SYNONYMS else name
    return suggest_name(name, SYNONYMS[known]) if is_called and known in SYNONYMS else None


def _without_quotes(failure: Failure, name: str) -> Found | None:
    """It stands alone where a value is wanted: print(Ana), nume = Ana, if nume == Ana."""
    alone = rf"(?:\(|,|[=!]=|=|\breturn)\s*{re.escape(name)}\s*(?:\)|,|:|$)"
    if re.search(alone, failure.bare_lines[failure.line - 1].rstrip()):
        return "run_name_quotes", {"name": name}
    return None
