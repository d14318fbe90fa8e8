"""What we believe is wrong in a program, and the edit that would put it right."""

from dataclasses import dataclass, field

from cluboteca.insight.python.token import Token


@dataclass(frozen=True)
class Edit:
    """Replace the text from offset `start` to offset `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Cause:
    """kind: an entry of the copydeck. start, end: offsets of the place to show. values: fill the copydeck's places.

    edits: what proves the cause. is_certain: it is believed without proof, because the place can't be right.
    """

    kind: str
    start: int
    end: int
    values: dict[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    is_certain: bool = False


def replace(token: Token, text: str) -> Edit:
    return Edit(token.start, token.end, text)


def insert(at: int, text: str) -> Edit:
    return Edit(at, at, text)


def at_token(kind: str, token: Token, /, *edits: Edit, is_certain: bool = False, **values: str) -> Cause:
    """A cause that one token shows."""
    return Cause(kind, token.start, token.end, values, edits, is_certain)


def at_tokens(
    kind: str, first: Token, latest: Token, /, *edits: Edit, is_certain: bool = False, **values: str
) -> Cause:
    """A cause that is shown from one token to another."""
    return Cause(kind, first.start, latest.end, values, edits, is_certain)
