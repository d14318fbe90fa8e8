"""Values of a kind that doesn't fit: what in this program explains it best?"""

import re

from cluboteca.insight.python.running.failure import Failure
from cluboteca.insight.python.running.names import Found
from cluboteca.insight.python.vocabulary import KNOWN_NAMES, MODULES, nearest

_SIGNS = {"neg": "-", "pos": "+", "invert": "~"}
"""As Brython says it: a value has no method of this name."""
_ANY_SIGN = re.compile(r"\*\*|//|[-+*/%|&^@]")
_FROM_INPUT = re.compile(r"^\s*(\w+)\s*=\s*input\s*\(")


def explain_operands(failure: Failure, kind: str, values: dict[str, str]) -> Found:
    """Most often a text came from input(), and was taken for a number."""
    names = {match[1] for line in failure.bare_lines if (match := _FROM_INPUT.match(line))}
    used = re.findall(r"\w+", failure.bare_lines[failure.line - 1])
    name = next((word for word in used if word in names), None)
    if "operator" in values:
        values = {"sign": _SIGNS[values["operator"]]}
    elif values.get("sign") == "undefined":
        sign = _ANY_SIGN.search(failure.bare_lines[failure.line - 1])
        values = {"sign": sign[0] if sign else "+"}
    if name is not None and ("str" in failure.message or kind == "run_type_multiply"):
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
    """Too many values or too few. A method whose author forgot self gets the object in the place of a value."""
    name, given, expected = values["name"], values["given"], values["expected"]
    numbers = {"no": 0, "one": 1, "two": 2, "exactly": 1}
    text = "\n".join(failure.bare_lines)
    head = re.search(rf"^([ \t]*)def\s+{re.escape(name)}\s*\(([^)]*)\)", text, re.MULTILINE)
    owner = re.search(rf"(\w*[)\]'\"]?)\.{re.escape(name)}\s*\(", failure.code)
    has_self = head is not None and head[2].strip().startswith("self")
    if owner and head and head[1] != "" and not has_self:
        return "run_type_self", {"name": name}
    # Both count the object before the dot, which nobody has written between the brackets.
    is_of_value = head is None and owner is not None and owner[1] not in MODULES
    less = 1 if has_self or (is_of_value and failure.message.startswith(f"{name}() takes")) else 0
    wanted = (numbers[expected] if expected in numbers else int(expected)) - less
    got = int(given) - less
    kind = "run_type_few" if got < wanted else "run_type_extra"
    return kind, {"name": name, "expected": f"{wanted}", "given": f"{got}"}


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
