"""The cards of a unit's games that are played without a screen, on paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from cluboteca.content.models import Activity
from cluboteca.content.queries import get_card, load_texts
from cluboteca.packformat.paper.folding import Unfolded, unfold
from cluboteca.packformat.text import UnpluggedText


@dataclass(frozen=True)
class PrintedCard:
    """body: of `text.card_html`, with the hints apart."""

    text: UnpluggedText
    body: Unfolded


def lay_out_cards(activities: Iterable[Activity], locale: str) -> list[PrintedCard]:
    """The cards of unplugged activities, in their order."""
    activities = list(activities)
    load_texts(activities)
    texts = [get_card(activity, locale) for activity in activities]
    return [PrintedCard(text, unfold(text.card_html)) for text in texts]
