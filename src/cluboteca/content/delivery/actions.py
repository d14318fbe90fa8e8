"""What the librarian decides: where packs may come from, and that she has read what changed."""

import hashlib
from contextlib import suppress

from django.db import transaction

from cluboteca.content.delivery.courier import leave_origin
from cluboteca.content.delivery.refusal import BadKeyFile, Busy, KnownPlace
from cluboteca.content.delivery.store import remove_metadata, remove_partials
from cluboteca.content.delivery.supply import clean_address
from cluboteca.content.delivery.turn import take_turn
from cluboteca.content.models import DeliveryState, PackOrigin, ReleaseNews
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.people.models import Person

MOST_KEY_FILE_BYTES = 64 * 1024


def check_new_origin(*, address: str, root: bytes) -> tuple[str, str]:
    """The address as it would be kept, and the key file's fingerprint. Raises BadPlace, BadKeyFile, KnownPlace."""
    from cluboteca.content.delivery.asking import check_key_file  # noqa: PLC0415 -- see courier

    place = clean_address(address)
    if not root or len(root) > MOST_KEY_FILE_BYTES:
        raise BadKeyFile
    check_key_file(root)
    if PackOrigin.objects.filter(address=place).exists():
        raise KnownPlace
    return place, hashlib.sha256(root).hexdigest()


def add_origin(*, address: str, root: bytes, by: Person | None) -> PackOrigin:
    """From now on packs that are signed by these keys are taken. by: None at the terminal.

    Raises BadPlace, BadKeyFile, KnownPlace.
    """
    place, fingerprint = check_new_origin(address=address, root=root)
    with transaction.atomic():
        origin = PackOrigin.objects.create(address=place, root=root, fingerprint=fingerprint, added_at=now())
        record_event(action="content.add_origin", about=origin, by=by, address=place, fingerprint=fingerprint)
    remove_metadata(origin.pk)  # of one that had this number before
    return origin


def remove_origin(*, origin: PackOrigin, by: Person) -> None:
    """Nothing comes from there any more, not even what is on its way; what was installed stays."""
    origin_id = origin.pk
    with transaction.atomic():
        record_event(action="content.remove_origin", about=origin, by=by, address=origin.address)
        origin.deliveries.exclude(state=DeliveryState.INSTALLED).delete()
        origin.delete()
    leave_origin(origin_id)
    remove_metadata(origin_id)
    with suppress(Busy), take_turn():  # else the courier tidies up, who has just been called off
        remove_partials()


def mark_news_read(*, news: ReleaseNews, by: Person) -> None:
    with transaction.atomic():
        if ReleaseNews.objects.filter(pk=news.pk, read_at__isnull=True).update(read_at=now()):
            record_event(action="content.read_news", about=news, by=by)
