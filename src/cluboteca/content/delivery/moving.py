"""One delivery from state to state: each move is by the table, and leaves its trace."""

from django.db import transaction

from cluboteca.content.delivery.policies import check_delivery_may_become
from cluboteca.content.models import DeliveryState, PackDelivery, PackOrigin, PackRelease
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now


def take_up(*, origin: PackOrigin, pack_slug: str, version: str, manifest: str) -> PackDelivery:
    """A release was found. It takes the place of an older one of this pack that is still on its way."""
    moment = now()
    with transaction.atomic():
        delivery = PackDelivery.objects.filter(pack_slug=pack_slug).exclude(state=DeliveryState.INSTALLED).first()
        if delivery is None:
            delivery = PackDelivery.objects.create(
                origin=origin,
                pack_slug=pack_slug,
                version=version,
                manifest=manifest,
                state=DeliveryState.FOUND,
                found_at=moment,
                changed_at=moment,
            )
            record_event(action="content.find", about=delivery, by=None, pack=pack_slug, version=version)
        elif delivery.manifest != manifest:
            delivery.origin, delivery.version, delivery.manifest = origin, version, manifest
            delivery.found_at = moment
            delivery.save()
            record_event(action="content.find", about=delivery, by=None, pack=pack_slug, version=version)
    return delivery


def move(delivery: PackDelivery, state: DeliveryState, *, reason: str = "", release: PackRelease | None = None) -> None:
    """Raises NotAllowed."""
    with transaction.atomic():
        current = PackDelivery.objects.get(pk=delivery.pk)
        before = DeliveryState(current.state)
        check_delivery_may_become(before, state)
        delivery.state, delivery.reason, delivery.changed_at = state, reason, now()
        if release is not None:
            delivery.release = release
        delivery.save(update_fields=["state", "reason", "changed_at", "release"])
        if state != before:
            record_event(
                action=f"content.delivery_{state.value}",
                about=delivery,
                by=None,
                pack=delivery.pack_slug,
                version=delivery.version,
                reason=reason,
            )
