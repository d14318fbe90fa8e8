"""docs/reference/states.md, drawn from the tables of transitions by which the program itself goes.

A table is a dictionary named `..._TRANSITIONS`: each state, and the states that it may become. The state that stands
first is where things begin; one that becomes nothing more is an end. Needs Django to be set up.
"""

from collections.abc import Iterator, Mapping, Sequence

from django.db.models import TextChoices
from django.utils import translation

from cluboteca.content.delivery import policies as delivery
from cluboteca.meetings import policies as meetings

Table = Mapping[TextChoices, Sequence[TextChoices]]

HEAD = """\
# States

<!-- Made by `python3 dev.py docs` from the tables of transitions in the policies. Change it there. -->

An arrow is a change that may happen; no other does.
The tables stand in the `policies.py` of `src/cluboteca/meetings/` and `src/cluboteca/content/delivery/`.
"""

OF_A_HAND = """\
A crew raises its hand. A librarian or an ambassador may take it, which tells the others that help is on its way; who
takes it later takes it over. The crew or a helper lowers it. A hand that is down stays down: the next call for help is
a new one."""

OF_A_MEETING = """\
A meeting is open from the moment when the librarian starts it. An ended one doesn't open again."""

OF_A_DELIVERY = """\
A release of a pack on its way into the club. It is found in the signed metadata of an origin, its missing parts are
fetched (for as many days as that takes), and it is installed; while a meeting is open it waits instead. What failed is
tried again with the next look; a newer release takes the place of one that isn't installed yet."""

# What stands above each diagram: the heading, and what the states mean for people.
WORDS = {
    "HAND_TRANSITIONS": ("RaisedHand", OF_A_HAND),
    "MEETING_TRANSITIONS": ("Meeting", OF_A_MEETING),
    "DELIVERY_TRANSITIONS": ("PackDelivery", OF_A_DELIVERY),
}


def list_tables() -> dict[str, Table]:
    found = {**vars(meetings), **vars(delivery)}
    return {name: table for name, table in found.items() if name.endswith("_TRANSITIONS")}


def draw_states() -> str:
    with translation.override("en"):
        return HEAD + "".join(_draw(name, table) for name, table in list_tables().items())


def _draw(name: str, table: Table) -> str:
    heading, meaning = WORDS[name]
    diagram = "\n".join(f"    {line}" for line in _list_lines(table))
    return f"\n## {heading}\n\n{meaning}\n\n```mermaid\nstateDiagram-v2\n{diagram}\n```\n"


def _list_lines(table: Table) -> Iterator[str]:
    for state in table:
        if str(state.label) != state.value:
            yield f"{state.value}: {state.label}"
    yield f"[*] --> {next(iter(table)).value}"
    for state, following in table.items():
        for later in following:
            yield f"{state.value} --> {later.value}"
        if not following:
            yield f"{state.value} --> [*]"
