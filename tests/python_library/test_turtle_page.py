import re
from pathlib import Path

from tests.python_library.library_loading import FOLDER, Library

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "python-turtle.md").read_text(encoding="utf-8")


def test_the_page_lists_every_call_of_the_turtle():
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`[^`\n]+`", PAGE))))
    assert [name for name in Library().load("turtle").__all__ if name not in named] == []


def test_the_page_lists_every_module_of_the_library():
    modules = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")} - {"stage"}
    assert [name for name in sorted(modules) if f"`{name}`" not in PAGE] == []
