"""What CPython says of a text: a tree, or one complaint. The text is parsed and compiled, and never executed."""

import ast
import threading
import warnings
from dataclasses import dataclass

from cluboteca.insight.python.source import Source

_FILE = "<program>"
_WARNINGS = threading.Lock()
"""The filters of warnings belong to the whole process: two threads that change them at once would leave them changed."""


@dataclass(frozen=True)
class Complaint:
    """line: from 1. start, end: offsets, inside the text. is_late: it parses, and then doesn't compile."""

    type_name: str
    message: str
    line: int
    start: int
    end: int
    is_late: bool = False


class TooDeep(Exception):
    """The parser or the compiler gave up: too many things stand inside each other."""


def parse(source: Source) -> ast.Module | Complaint:
    """Only what is within the limits of `limits.find_excess` may come here. Raises TooDeep."""
    with _WARNINGS, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _parse(source)


def _parse(source: Source) -> ast.Module | Complaint:
    tree = None
    try:
        tree = ast.parse(source.text, _FILE)
        compile(tree, _FILE, "exec", dont_inherit=True)
    except SyntaxError as error:
        return _complaint(error, source, is_late=tree is not None)
    except (RecursionError, MemoryError):
        raise TooDeep from None
    except ValueError as error:  # a part that no version names better, such as a number of 5,000 digits in 3.11
        return Complaint("SyntaxError", str(error), 1, 0, 0)
    return tree


def parses(source: Source) -> Complaint | None:
    """Without compiling: the complaint of the parser alone, None when there is none. Raises TooDeep."""
    with _WARNINGS, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source.text, _FILE)
        except SyntaxError as error:
            return _complaint(error, source, is_late=False)
        except (RecursionError, MemoryError):
            raise TooDeep from None
        except ValueError as error:
            return Complaint("SyntaxError", str(error), 1, 0, 0)
    return None


def _complaint(error: SyntaxError, source: Source, *, is_late: bool) -> Complaint:
    line = min(max(error.lineno or 1, 1), len(source.lines))
    start = _offset(source, line, error.offset)
    end_line = min(max(error.end_lineno or line, line), len(source.lines))
    end = _offset(source, end_line, error.end_offset)
    return Complaint(type(error).__name__, error.msg or "", line, start, max(end, start), is_late)


def _offset(source: Source, line: int, column: int | None) -> int:
    """Versions disagree about columns at the end of a line and past it, so they are held within the line."""
    return source.starts[line - 1] + min(max((column or 1) - 1, 0), len(source.lines[line - 1]))
