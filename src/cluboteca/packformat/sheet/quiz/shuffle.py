"""In which order a child sees what it has to put in order or to match: always the same one, and never the right one."""

from collections.abc import Iterable
from hashlib import sha256


def shuffle(names: Iterable[str], seed: str) -> tuple[str, ...]:
    """seed: such as the question's id, so that not all questions are shuffled alike."""
    right = tuple(names)
    shuffled = sorted(right, key=lambda name: sha256(f"{seed} {name}".encode()).digest())
    if tuple(shuffled) == right:
        shuffled = [*shuffled[1:], *shuffled[:1]]
    return tuple(shuffled)


def right_id(question: str, pair: str) -> str:
    """What the right half of a pair is called in the browser: not as the left one, or the page would tell the answer."""
    return "r" + sha256(f"{question} / {pair}".encode()).hexdigest()[:10]
