"""From the parts that are here to rows: in one transaction, or not at all."""

from pathlib import Path

from django.db import transaction

from cluboteca.content.actions import LoadedPack, News, install_prepared, prepare_files
from cluboteca.content.delivery.moving import move
from cluboteca.content.delivery.policies import IsMeetingOpen
from cluboteca.content.delivery.refusal import Altered, DoesNotFit, NewerFormat
from cluboteca.content.delivery.store import find_part
from cluboteca.content.models import DeliveryState, PackDelivery
from cluboteca.content.policies import PackBroken
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.release import fault
from cluboteca.packformat.release.part import PartRef
from cluboteca.packformat.release.read import read_release


def install_delivery(delivery: PackDelivery, *, is_meeting_open: IsMeetingOpen) -> LoadedPack | None:
    """Whose parts have all come. None: a meeting is open, so it waits.

    Whether one is open is asked in the transaction itself, so that none can begin half-way.
    Raises Altered, DoesNotFit, NewerFormat.
    """
    if is_meeting_open():
        move(delivery, DeliveryState.WAITING)
        return None
    try:
        prepared = prepare_files(read_files(delivery), Path(delivery.pack_slug))
    except PackBroken as error:
        raise DoesNotFit from error
    if prepared.slug != delivery.pack_slug:
        raise Altered  # the name that was signed for
    with transaction.atomic():
        if is_meeting_open():
            move(delivery, DeliveryState.WAITING)
            return None
        loaded = install_prepared(prepared, news=News.ALWAYS)
        move(delivery, DeliveryState.INSTALLED, release=loaded.release)
    return loaded


def read_files(delivery: PackDelivery) -> PackFolder:
    """Each part is looked at again: a disk may have spoiled it since it came. Raises Altered, NewerFormat."""
    manifest = find_part(delivery.manifest)
    if manifest is None:
        raise Altered
    try:
        return read_release(manifest, _read_part)
    except fault.NewerFormat as error:
        raise NewerFormat from error
    except fault.BrokenRelease as error:
        raise Altered from error


def _read_part(ref: PartRef) -> bytes:
    stored = find_part(ref.sha256)
    if stored is None:
        raise Altered
    return stored
