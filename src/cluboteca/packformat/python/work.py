"""A program as the Python workspace saves it."""

from typing import Any

MAIN_FILE = "main.py"


def write_python_work(text: str) -> dict[str, Any]:
    return {
        "format": 1,
        "workspace": "python",
        "world": "python",
        "files": [{"name": MAIN_FILE, "text": text}],
    }
