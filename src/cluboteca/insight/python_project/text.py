"""A Python project as lines to read. Its words are the child's own: nothing is translated.

print("Bună!")

--- povesti.py ---
...
"""

import unicodedata

from cluboteca.insight.python_project.project import PythonProject

_KEPT = "\n\t"


def show_python(project: PythonProject) -> str:
    first, *others = project.files
    parts = [first.text, *(f"--- {file.name} ---\n{file.text}" for file in others)]
    return "\n\n".join(_readable(part).strip("\n") for part in parts)


def _readable(text: str) -> str:
    """Without signs that steer a terminal instead of being seen."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in whole if sign in _KEPT or unicodedata.category(sign) != "Cc")
