"""Constructs by level of the course, in the order in which it teaches them, and what each is called for people."""

from cluboteca.packformat.python.construct import Construct
from cluboteca.packformat.sentence import gettext_noop

LEVELS: tuple[dict[Construct, str], ...] = (
    {
        "print": gettext_noop("output"),
        "input": gettext_noop("questions"),
        "assignment": gettext_noop("variables"),
        "text": gettext_noop("texts"),
        "number": gettext_noop("numbers"),
        "arithmetic": gettext_noop("calculating"),
        "number_from_text": gettext_noop("numbers from texts"),
        "text_from_number": gettext_noop("texts from numbers"),
    },
    {
        "if": gettext_noop("conditions"),
        "elif": gettext_noop("conditions with elif"),
        "else": gettext_noop("conditions with else"),
        "comparison": gettext_noop("comparing"),
        "and_or_not": gettext_noop("and, or, not"),
    },
    {
        "for_loop": gettext_noop("loops with for"),
        "range": gettext_noop("range"),
        "while_loop": gettext_noop("loops with while"),
        "change": gettext_noop("changing a variable"),
        "nested_loop": gettext_noop("loops in loops"),
        "break": gettext_noop("leaving a loop"),
        "continue": gettext_noop("skipping to the next round"),
    },
    {
        "function": gettext_noop("functions"),
        "own_call": gettext_noop("calls of own functions"),
        "parameter": gettext_noop("parameters"),
        "return": gettext_noop("values given back"),
        "global": gettext_noop("global variables"),
        "list": gettext_noop("lists"),
        "index": gettext_noop("single elements"),
        "method_call": gettext_noop("methods"),
    },
    {
        "dict": gettext_noop("dictionaries"),
        "tuple": gettext_noop("tuples"),
        "set": gettext_noop("sets"),
        "slice": gettext_noop("slices"),
        "comprehension": gettext_noop("comprehensions"),
        "f_string": gettext_noop("texts with values"),
        "try": gettext_noop("catching errors"),
        "import": gettext_noop("modules"),
        "random": gettext_noop("chance"),
        "turtle": gettext_noop("the turtle"),
        "stage": gettext_noop("the stage"),
    },
    {
        "class": gettext_noop("classes"),
        "recursion": gettext_noop("recursion"),
        "lambda": gettext_noop("nameless functions"),
        "generator": gettext_noop("generators"),
        "decorator": gettext_noop("decorators"),
        "raise": gettext_noop("raising errors"),
        "with": gettext_noop("with"),
    },
)
"""docs/reference/python-insight.md describes each."""
NAMES: dict[Construct, str] = {construct: name for level in LEVELS for construct, name in level.items()}
"""Texts to be translated, in the order of the levels."""
