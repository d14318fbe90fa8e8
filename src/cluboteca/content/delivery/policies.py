"""The states of a release on its way into the club."""

from collections.abc import Callable

from cluboteca.content.models import DeliveryState

IsMeetingOpen = Callable[[], bool]
"""While one is open, nothing is installed."""

DELIVERY_TRANSITIONS: dict[DeliveryState, tuple[DeliveryState, ...]] = {
    DeliveryState.FOUND: (DeliveryState.FETCHING, DeliveryState.FAILED),
    DeliveryState.FETCHING: (
        DeliveryState.FETCHING,
        DeliveryState.WAITING,
        DeliveryState.INSTALLED,
        DeliveryState.FAILED,
    ),
    DeliveryState.WAITING: (
        DeliveryState.WAITING,
        DeliveryState.INSTALLED,
        DeliveryState.FETCHING,
        DeliveryState.FAILED,
    ),
    DeliveryState.FAILED: (DeliveryState.FETCHING, DeliveryState.FAILED),
    DeliveryState.INSTALLED: (),
}


class NotAllowed(Exception):
    """A mistake of the program: the table has no such transition."""


def check_delivery_may_become(state: DeliveryState, wanted: DeliveryState) -> None:
    """Raises NotAllowed."""
    if wanted not in DELIVERY_TRANSITIONS[state]:
        raise NotAllowed(f"{state} -> {wanted}")
