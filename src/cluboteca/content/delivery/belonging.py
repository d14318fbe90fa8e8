"""Whose a pack is: it stays with where it came from, so that nobody who is trusted for one replaces another's.

A pack that came with the program may be brought up to date by the editors of a place that the librarian trusts, never
by a further publisher of theirs. What the club wrote itself is nobody else's.
"""

from django.conf import settings
from django.utils.translation import gettext as _

from cluboteca.content.delivery.asking import Offer
from cluboteca.content.delivery.queries import find_delivered, find_pending
from cluboteca.content.delivery.refusal import BelongsElsewhere
from cluboteca.content.models import DeliveryState, OwnPack, PackOrigin
from cluboteca.content.queries import get_release

OWN = ("own-", "trial-")
"""How the ids of what clubs write themselves begin."""


def check_may_bring(origin: PackOrigin, offer: Offer, *, takes_over: bool = False) -> None:
    """takes_over: whoever commands wants it from there from now on; own material stays the club's even so.

    Raises BelongsElsewhere.
    """
    slug = offer.pack_slug
    owner = _("the club's own material") if _is_own(slug) else ""
    if not owner and not takes_over:
        owner = _find_other_owner(origin, offer)
    if owner:
        raise BelongsElsewhere(pack=slug, owner=owner, place=origin.address)


def _find_other_owner(origin: PackOrigin, offer: Offer) -> str:
    """In words; empty when the origin may bring it."""
    slug = offer.pack_slug
    delivered = find_delivered(slug)
    if delivered is not None and delivered.origin is not None and delivered.origin != origin:
        return delivered.origin.address
    if _is_shipped(slug):
        return _("Cluboteca itself") if offer.is_delegated else ""
    if delivered is None and get_release(slug) is not None:
        return _("a folder that was installed by hand")
    pending = find_pending(slug)
    if pending is None or pending.origin is None or pending.origin == origin or pending.state == DeliveryState.FAILED:
        return ""
    return pending.origin.address


def _is_own(slug: str) -> bool:
    return (
        slug.startswith(OWN) or (OwnPack.objects.filter(slug=slug) | OwnPack.objects.filter(trial_slug=slug)).exists()
    )


def _is_shipped(slug: str) -> bool:
    return any((place / slug / "pack.yaml").is_file() for place in settings.PACKS_DIRS)
