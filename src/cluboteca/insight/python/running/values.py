"""Values of a kind that doesn't fit: what in this program explains it best?"""

import re

from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.running.names import Found
from cluboteca.insight.python.vocabulary import KNOWN_NAMES, nearest

_FROM_INPUT = re.compile(r"^\s*(\w+)\s*=\s*input\s*\(")


def explain_operands(failure: Failure, kind: str, values: dict[str, str]) -> Found:
    """Most often a text came from input(), and was taken for a number."""
    names = {match[1] for line in failure.bare_lines if (match := _FROM_INPUT.match(line))}
    used = re.findall(r"\w+", failure.bare_lines[failure.line - 1])
    name = next((word for word in used if word in names), None)
    if name is not None and "str" in failure.message:
        return "run_type_input", {"name": name}
    return kind, values


def explain_call(failure: Failure) -> Found:
    called = re.findall(r"(\w+)\s*\(", failure.bare_lines[failure.line - 1])
    hidden = next((name for name in called if name in KNOWN_NAMES and name in failure.given), None)
    if hidden is not None:
        return "run_type_call_hidden", {"name": hidden, "given_line": f"{failure.given[hidden]}"}
    mine = [name for name in called if name not in KNOWN_NAMES]
    others = re.findall(r"([\w.]+|\))\s*\(", failure.bare_lines[failure.line - 1])
    return "run_type_call", {"name": (mine or called or others or [failure.code.strip()])[0]}


def explain_extra(failure: Failure, values: dict[str, str]) -> Found:
    """A method whose author forgot self gets the object in the place of a value."""
    name, given, expected = values["name"], values["given"], values["expected"]
    numbers = {"no": "0", "one": "1", "two": "2", "exactly": "1"}
    heads = re.findall(rf"^(\s*)def\s+{name}\s*\(([^)]*)\)", "\n".join(failure.bare_lines), re.MULTILINE)
    is_method = bool(heads) and heads[0][0] != "" and not heads[0][1].strip().startswith("self")
    if is_method and f".{name}" in failure.code:
        return "run_type_self", {"name": name}
    return "run_type_extra", {"name": name, "expected": numbers.get(expected, expected), "given": given}


def explain_number_text(kind: str, quoted: str) -> Found:
    """What int() or float() couldn't read. quoted: as Python shows it, in quotes."""
    text = quoted.strip()
    if len(text) > 1 and text[0] in "'\"" and text[-1] == text[0]:
        text = text[1:-1]
    bare = text.strip()
    if not bare:
        return "run_value_empty", {}
    if re.fullmatch(r"[-+]?\d+,\d+", bare):
        return "run_value_decimal_comma", {"text": bare, "instead": bare.replace(",", ".")}
    if kind == "run_value_int" and re.fullmatch(r"[-+]?\d*\.\d*", bare):
        return "run_value_decimal_point", {"text": bare}
    return kind, {"text": text}


def explain_key(failure: Failure, key: str) -> Found:
    """A key that the program spells a little differently, or keeps as a number where a text is asked for."""
    texts = re.findall(r"['\"]([^'\"]+)['\"]", failure.source.text)
    bare = key.strip("'\"")
    meant = nearest(bare, [text for text in texts if text != bare])
    if meant is not None and key.startswith(("'", '"')):
        return "run_key_suggestion", {"key": key, "meant": f"'{meant}'"}
    return "run_key", {"key": key}
