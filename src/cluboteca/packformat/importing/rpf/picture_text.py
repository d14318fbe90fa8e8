"""A picture as Markdown."""

import re

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.sentence import Sentence


def carry_picture(description: str, reference: str, line: int, carrying: Carrying) -> str:
    """Markdown of the picture, or its description where it can't be shown."""
    alt = " ".join(re.sub(r"[\[\]`\\*_<>]", " ", re.sub(r"\]\([^)]*\)", "", description)).split())
    taken = carrying.take_picture(reference)
    if not isinstance(taken, Sentence):
        name = reference.rpartition("/")[2].rpartition(".")[0]
        return f"![{alt or carrying.phrase('picture') + ': ' + ' '.join(re.split(r'[^A-Za-z0-9]+', name)).strip()}]({taken})"
    carrying.lose(line, f"![{description}]({reference})", taken)
    is_spy = "tracking pixel" in alt.lower()
    return f"*({carrying.phrase('picture')}: {alt})*" if alt and not is_spy else ""
