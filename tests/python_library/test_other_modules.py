"""Each line of lines/<module>.txt is run by our module and by CPython's own, and has to give the same value, or the same error."""

import builtins
import importlib
from pathlib import Path

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library

LINES = {path.stem: path for path in (Path(__file__).parent / "lines").glob("*.txt")}


def _outcome(line, names):
    target, separator, value = line.partition(" = ")
    if separator and target.isidentifier():
        names[target] = eval(value, names)
        return None
    try:
        return repr(eval(line, names))
    except Exception as error:  # noqa: BLE001
        # CPython 3.14 says what is wrong with a date in other words than 3.11.
        return type(error).__name__ + ("" if "datetime" in names else f": {error}")


@pytest.mark.parametrize("name", sorted(LINES))
def test_a_module_does_what_cpythons_does(name):
    library = Library()
    ours = {**vars(library.load(name)), "__builtins__": library.builtins}
    theirs = {**vars(importlib.import_module(name)), "__builtins__": builtins}
    for line in LINES[name].read_text(encoding="utf-8").splitlines():
        assert _outcome(line, ours) == _outcome(line, theirs), line


def test_total_ordering_makes_all_four_of_one():
    library = Library()
    program = """
from functools import total_ordering
@total_ordering
class Height:
    def __init__(self, cm):
        self.cm = cm
    def __eq__(self, other):
        return self.cm == other.cm
    def __lt__(self, other):
        return self.cm < other.cm
low, high = Height(120), Height(150)
print(low < high, low <= high, low > high, low >= high, low <= Height(120), high > low)
"""
    assert library.run(program) == "True True False False True True\n"


# --- What isn't CPython's ---


def test_the_screen_can_be_cleared_and_nothing_else_of_the_computer_is_there():
    library = Library(FakeHost())
    os = library.load("os")
    assert os.system("cls" if os.name == "nt" else "clear") == 0
    assert library.host.cleared == 1
    assert os.system("rm -rf /") == 127
    assert os.path.exists("main.py") is False
    with pytest.raises(OSError, match=r"os\.listdir isn't there"):
        os.listdir(".")


def test_exit_ends_the_program_and_standard_streams_are_those_of_the_page():
    library = Library(FakeHost(answers=["salut"]))
    library.run(
        "import sys\nsys.stdout.write('a')\nsys.stdout.flush()\nprint(sys.stdin.readline(), sys.argv, sys.version_info >= (3, 10))"
    )
    assert "".join(library.printed) == "asalut\n ['main.py'] True\n"
    with pytest.raises(SystemExit) as ended:
        library.run("import sys\nsys.exit('gata')")
    assert ended.value.code == "gata"
