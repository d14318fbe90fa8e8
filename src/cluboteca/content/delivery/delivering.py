"""One round: ask an origin, fetch what is new, install it, and tidy up. Called by the courier and by the terminal.

Everything that can keep activities from coming ends in a refusal: kept with the origin or with the delivery, and told
on the page. What has come stays.
"""

from contextlib import suppress
from pathlib import Path

from django.db import DatabaseError

from cluboteca.content.actions import LoadedPack
from cluboteca.content.delivery.asking import Offer, Repository
from cluboteca.content.delivery.belonging import check_may_bring
from cluboteca.content.delivery.fetching import fetch_parts, list_missing_parts
from cluboteca.content.delivery.folder import FolderSupply
from cluboteca.content.delivery.installing import install_delivery
from cluboteca.content.delivery.manifest_queries import list_needed_parts
from cluboteca.content.delivery.moving import move, take_up
from cluboteca.content.delivery.policies import IsMeetingOpen
from cluboteca.content.delivery.progress import Doing, Progress
from cluboteca.content.delivery.queries import (
    find_delivered,
    list_pending,
)
from cluboteca.content.delivery.refusal import Altered, ClockWrong, FullDisk, NewerFormat, NoLine, NoStick, PlaceRemoved
from cluboteca.content.delivery.seeding import keep_parts_of_shipped
from cluboteca.content.delivery.store import find_part, keep_part, remove_partials, remove_parts_but
from cluboteca.content.delivery.supply import Supply, is_web
from cluboteca.content.delivery.web import WebSupply
from cluboteca.content.models import DeliveryState, PackDelivery, PackOrigin
from cluboteca.content.queries import get_release
from cluboteca.core.clock import now
from cluboteca.core.errors import KindError, is_disk_full
from cluboteca.packformat.release import fault
from cluboteca.packformat.release.manifest import read_root
from cluboteca.packformat.version import is_newer_version


def open_supply(address: str, progress: Progress) -> Supply:
    return WebSupply(address, tell=progress.tell) if is_web(address) else FolderSupply(Path(address))


def deliver(
    origin: PackOrigin,
    supply: Supply,
    *,
    is_meeting_open: IsMeetingOpen,
    progress: Progress,
    only: str | None = None,
    takes_over: bool = False,
) -> list[LoadedPack]:
    """What was installed. only: the id of one pack. takes_over: even a pack that the club has from elsewhere.

    Raises the first KindError that kept something from coming.
    """
    progress.begin(Doing.ASKING)
    try:
        repository = Repository(origin, supply)
        offers = [offer for offer in repository.list_offers() if only in (None, offer.pack_slug)]
    except OSError as error:
        if not is_disk_full(error):
            raise
        _keep_answer(origin, FullDisk.code)
        raise FullDisk from error
    except KindError as error:
        _keep_answer(origin, error.code)
        raise
    installed: list[LoadedPack] = []
    refusals: list[KindError] = []
    for offer in offers:
        try:
            delivery = _take_up(origin, offer, repository, takes_over=takes_over)
            loaded = delivery and carry(delivery, supply, is_meeting_open=is_meeting_open, progress=progress)
        except KindError as error:
            refusals.append(error)
        except OSError as error:
            if not is_disk_full(error):
                raise
            refusals.append(FullDisk())
        else:
            installed += [loaded] if loaded else []
    wrong_clock = ClockWrong.code if repository.is_clock_wrong else ""
    _keep_answer(origin, refusals[0].code if refusals else wrong_clock)
    if refusals:
        raise refusals[0]
    tidy_up()
    return installed


def _take_up(origin: PackOrigin, offer: Offer, repository: Repository, *, takes_over: bool) -> PackDelivery | None:
    """The delivery that is still to be carried, with its root manifest here. None when nothing has to come.

    What stands here is left alone when it is newer, however it came. Raises KindError.
    """
    delivered = find_delivered(offer.pack_slug)
    if delivered is not None and delivered.manifest == offer.manifest:
        return None
    check_may_bring(origin, offer, takes_over=takes_over)
    manifest = find_part(offer.manifest)
    if manifest is None:
        manifest = repository.fetch_manifest(offer)
        keep_part(manifest)
    try:
        root = read_root(manifest)
    except fault.NewerFormat as error:
        delivery = take_up(origin=origin, pack_slug=offer.pack_slug, version="", manifest=offer.manifest)
        move(delivery, DeliveryState.FAILED, reason=NewerFormat.code)
        raise NewerFormat from error
    except fault.BrokenRelease as error:
        raise Altered from error
    if root.pack != offer.pack_slug:
        raise Altered  # who may sign one pack could take the place of another
    version = root.version
    in_force = get_release(offer.pack_slug)
    if in_force is not None and is_newer_version(in_force.version, version):
        return None
    return take_up(origin=origin, pack_slug=offer.pack_slug, version=version, manifest=offer.manifest)


def carry(
    delivery: PackDelivery, supply: Supply, *, is_meeting_open: IsMeetingOpen, progress: Progress
) -> LoadedPack | None:
    """Fetch and install one. None: it waits for the end of a meeting.

    Raises KindError; then it has failed, unless it is only the line or the stick that is missing: then it is still being
    fetched, and goes on the next time.
    """
    try:
        manifest = find_part(delivery.manifest) or b""
        if delivery.state != DeliveryState.WAITING or list_missing_parts(manifest):
            move(delivery, DeliveryState.FETCHING)
            progress.begin(Doing.FETCHING, delivery.pack_slug)
            keep_parts_of_shipped(delivery.pack_slug, manifest)
            fetch_parts(manifest, supply, expect=progress.expect)
        progress.begin(Doing.INSTALLING, delivery.pack_slug)
        return install_delivery(delivery, is_meeting_open=is_meeting_open)
    except (NoLine, NoStick):
        raise
    except PackDelivery.DoesNotExist as error:
        raise PlaceRemoved from error
    except KindError as error:
        with suppress(PackDelivery.DoesNotExist):  # the place was taken off the list meanwhile
            move(delivery, DeliveryState.FAILED, reason=error.code)
        raise
    except (OSError, DatabaseError) as error:
        if not is_disk_full(error):
            raise
        with suppress(DatabaseError):
            move(delivery, DeliveryState.FAILED, reason=FullDisk.code)
        raise FullDisk from error


def install_waiting(*, is_meeting_open: IsMeetingOpen, progress: Progress) -> list[LoadedPack]:
    """Those that waited for the end of a meeting, or whose parts had all come when the program was killed."""
    installed = []
    for delivery in list_pending():
        if delivery.state not in (DeliveryState.WAITING, DeliveryState.FETCHING) or not _is_here(delivery):
            continue
        progress.begin(Doing.INSTALLING, delivery.pack_slug)
        try:
            loaded = install_delivery(delivery, is_meeting_open=is_meeting_open)
        except KindError as error:
            move(delivery, DeliveryState.FAILED, reason=error.code)
        else:
            installed += [loaded] if loaded else []
    if installed:
        tidy_up()
    return installed


def _is_here(delivery: PackDelivery) -> bool:
    manifest = find_part(delivery.manifest)
    try:
        return manifest is not None and not list_missing_parts(manifest)
    except KindError:
        return False


def tidy_up() -> int:
    """Remove the parts that nothing installed or on its way needs. Returns how many went."""
    return remove_parts_but(list_needed_parts())


def _keep_answer(origin: PackOrigin, code: str) -> None:
    """Raises PlaceRemoved when there is nothing any more to keep it with."""
    if not PackOrigin.objects.filter(pk=origin.pk).update(latest_asked_at=now(), latest_answer=code):
        remove_partials()
        raise PlaceRemoved
