"""What stands after a dot, and modules: misspelt, of another language, or of another kind of value."""

import re
from string import ascii_lowercase

from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.running.names import Found
from cluboteca.insight.python.vocabulary import KNOWN_NAMES, METHODS, METHODS_ELSEWHERE, MODULES, TEXTS, nearest, plain


def explain_attribute(failure: Failure, owner: str, name: str) -> Found:
    before = re.search(rf"([\w.]+)\.{re.escape(name)}(?!\w)", failure.code)
    elsewhere = METHODS_ELSEWHERE.get(owner, {}).get(name)
    if elsewhere:
        return _elsewhere(before, name, elsewhere)
    if owner == "dict" and re.search(rf"(['\"]){re.escape(name)}\1", failure.source.text):
        return "run_attribute_key", {"name": name, "owner": before[1] if before else "dict"}
    if line := _local_of_init(failure, name):
        return "run_attribute_self", {"name": name, "given_line": f"{line}"}
    meant = _meant(failure, METHODS.get(owner) or _own_methods(failure), name)
    if meant:
        return "run_attribute_suggestion", {"name": name, "meant": meant}
    misspelt = nearest(name, [word for word in METHODS_ELSEWHERE.get(owner, {}) if len(word) > 4])
    if misspelt:
        return _elsewhere(before, name, METHODS_ELSEWHERE[owner][misspelt])
    return "run_attribute_unknown", {"name": name}


def _elsewhere(before: re.Match[str] | None, name: str, meant: str) -> Found:
    """Where a function takes what stands before the dot, that is put into its brackets."""
    is_function = meant.startswith('"') or meant.split("(", maxsplit=1)[0] in KNOWN_NAMES
    written = meant.replace("...", before[1]) if before and is_function else meant
    return "run_attribute_elsewhere", {"name": name, "meant": written}


def _local_of_init(failure: Failure, name: str) -> int | None:
    """The line where __init__ gives the value to a variable of its own, not to the object."""
    for number, line in enumerate(failure.bare_lines, 1):
        if re.match(rf"\s+{re.escape(name)}\s*(?::[^=]+)?=(?!=)", line):
            head = failure.functions_around(number)[:1]
            if head and failure.bare_lines[head[0] - 1].lstrip().startswith("def __init__"):
                return number
    return None


def explain_module_attribute(failure: Failure, module: str, name: str) -> Found:
    meant = _meant(failure, METHODS.get(module, []), name)
    if meant:
        return "run_attribute_suggestion", {"name": name, "meant": meant}
    return "run_attribute_module", {"module": module, "name": name}


def explain_module(module: str) -> Found:
    meant = nearest(module.lower(), MODULES) if module not in MODULES else None
    if meant is None and module.lower() in MODULES:
        meant = module.lower()
    if meant:
        return "run_module_suggestion", {"module": module, "meant": meant}
    return "run_module", {"module": module}


def explain_imported_name(failure: Failure, module: str | None, name: str) -> Found:
    """module: None when Python doesn't say it, but the line does."""
    if module is None:
        said = re.search(r"\bfrom\s+([\w.]+)\s+import\b", failure.code)
        module = said[1] if said else ""
    meant = _meant(failure, METHODS.get(module, []), name)
    if meant:
        return "run_import_name_suggestion", {"module": module, "name": name, "meant": meant}
    return "run_import_name", {"module": module, "name": name}


def explain_text(kind: str, name: str) -> Found:
    """A text by which the program asks for a colour, a key that isn't there. Sprites only the browser knows."""
    in_romanian = TEXTS.get(kind, {})
    meant = in_romanian.get(plain(name))
    if meant is None and kind == "run_stage_key" and len(name) == 1:
        meant = plain(name) if plain(name) != name and plain(name) in ascii_lowercase else None
    elif meant is None:
        meant = _nearest_text(name, list(in_romanian.values()))
    return ("run_text_suggestion", {"name": name, "meant": meant}) if meant else (kind, {"name": name})


def _nearest_text(name: str, known: list[str]) -> str | None:
    others = {plain(text): text for text in known if text != name}
    found = plain(name) if plain(name) in others else nearest(name, list(others))
    return None if found is None else others[found]


def _meant(failure: Failure, known: list[str], name: str) -> str | None:
    said = re.search(r"[Dd]id you mean:? '\.?(\w+)'", failure.message)
    return nearest(name, known) or (said[1] if said else None)


def _own_methods(failure: Failure) -> list[str]:
    """Of classes of the program, and what they keep in self."""
    text = "\n".join(failure.bare_lines)
    return re.findall(r"\bdef\s+(\w+)", text) + re.findall(r"\bself\.(\w+)\s*=", text)
