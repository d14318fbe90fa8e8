"""What was delivered, after the program itself has changed."""

from pathlib import Path

from django.db import transaction

from cluboteca.content.actions import LoadedPack, load_files
from cluboteca.content.delivery.queries import list_delivered
from cluboteca.content.delivery.refusal import Altered, NewerFormat
from cluboteca.content.models import PackDelivery
from cluboteca.content.policies import PackBroken


def renew_delivered() -> list[LoadedPack]:
    """Render anew what was delivered, where a new version of the program or a mended translation asks for it.

    What can't be read any more stays as it is installed.
    """
    renewed: list[LoadedPack] = []
    delivered = list_delivered()
    if not delivered:
        return renewed
    from cluboteca.content.delivery.installing import read_files  # noqa: PLC0415 -- most clubs start without it

    for delivery in delivered:
        if delivery.release is None or delivery.release.pack.releases.order_by("-pk").first() != delivery.release:
            continue  # something else was installed since
        try:
            files = read_files(delivery)
            with transaction.atomic():
                loaded = load_files(files, Path(delivery.pack_slug))
                if loaded.is_changed:
                    PackDelivery.objects.filter(pk=delivery.pk).update(release=loaded.release)
        except (Altered, NewerFormat, PackBroken):
            continue
        if loaded.is_changed:
            renewed.append(loaded)
    return renewed
