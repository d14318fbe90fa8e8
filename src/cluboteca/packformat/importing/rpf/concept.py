"""What a project is about, as far as the blocks and words of its programs tell."""

import re
from collections.abc import Iterable

_SCRATCH = {
    "events": r"when flag clicked|when green flag|when .* key pressed|when this sprite|c[âa]nd se d[ăa] click",
    "repeat": r"^\s*\+?\s*(?:repeat|forever|repet[ăa]|la infinit|pentru totdeauna)",
    "condition": r"^\s*\+?\s*(?:if|dac[ăa])\b",
    "messages": r"broadcast|i receive|difuzeaz",
    "variables": r"^\s*\+?\s*(?:set|change) \[",
    "clones": r"clone",
    "sound": r"play sound|start sound",
    "pen": r"pen down|stamp",
    "chance": r"pick random",
    "own_blocks": r"^\s*define ",
}
_PYTHON = {
    "output": r"\bprint\(",
    "input": r"\binput\(",
    "variables": r"^\s*\w+ = ",
    "repeat": r"^\s*(?:for|while) ",
    "condition": r"^\s*if ",
    "functions": r"^\s*def ",
    "lists": r"= \[",
    "chance": r"\brandom\b|randint|choice\(",
}
_FENCE = re.compile(r"^[ \t]*```(?:blocks3|python)?[ \t]*$(.*?)^[ \t]*```", re.MULTILINE | re.DOTALL)


def find_concepts(kind: str, texts: Iterable[str]) -> list[str]:
    """At least one."""
    programs = "\n".join(match[1] for text in texts for match in _FENCE.finditer(text))
    patterns = _SCRATCH if kind == "scratch" else _PYTHON
    found = [name for name, pattern in patterns.items() if re.search(pattern, programs, re.MULTILINE | re.IGNORECASE)]
    return found or ["sequence"]
