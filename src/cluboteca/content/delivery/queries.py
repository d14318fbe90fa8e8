"""Reading origins and deliveries."""

from cluboteca.content.delivery.fetching import list_missing_parts
from cluboteca.content.delivery.refusal import Altered, NewerFormat
from cluboteca.content.delivery.store import find_part
from cluboteca.content.models import DeliveryState, PackDelivery, PackOrigin, PackRelease, ReleaseNews
from cluboteca.core.errors import NotYours
from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.release.manifest import read_branch, read_root
from cluboteca.packformat.release.part import open_part
from cluboteca.packformat.release.read import list_branches


def list_origins() -> list[PackOrigin]:
    return list(PackOrigin.objects.all())


def get_origin(origin_id: int) -> PackOrigin:
    """Raises NotYours when there is none."""
    origin = PackOrigin.objects.filter(pk=origin_id).first()
    if origin is None:
        raise NotYours
    return origin


def find_pending(pack_slug: str) -> PackDelivery | None:
    """The release of this pack that is on its way, if one is; also one that failed."""
    return PackDelivery.objects.filter(pack_slug=pack_slug).exclude(state=DeliveryState.INSTALLED).first()


def find_coming_title(pack_slug: str, locale: str) -> str | None:
    """How the release that is on its way calls the pack; None when it can't be read."""
    pending = find_pending(pack_slug)
    manifest = find_part(pending.manifest) if pending else None
    try:
        root = read_root(manifest) if manifest else None
    except ReleaseRefused:
        return None
    return (root.titles.get(locale) or root.titles.get(root.default_locale)) if root else None


def list_pending() -> list[PackDelivery]:
    return list(PackDelivery.objects.exclude(state=DeliveryState.INSTALLED).select_related("origin"))


def find_delivered(pack_slug: str) -> PackDelivery | None:
    """The release that was delivered last and installed; another one may be in force since, from a folder."""
    return PackDelivery.objects.filter(pack_slug=pack_slug, state=DeliveryState.INSTALLED).order_by("-pk").first()


def list_delivered() -> list[PackDelivery]:
    """The latest of each pack."""
    rows = PackDelivery.objects.filter(state=DeliveryState.INSTALLED).select_related("release", "origin").order_by("pk")
    return list({row.pack_slug: row for row in rows}.values())


def find_source(release: PackRelease) -> PackDelivery | None:
    """How a release came here; None when it came with the program or from a folder."""
    return PackDelivery.objects.filter(release=release).select_related("origin").order_by("-pk").first()


def list_needed_parts() -> set[str]:
    """Hashes of all parts of what is installed and of what is on its way, so that only changes need to be fetched."""
    needed: set[str] = set()
    for delivery in (*list_delivered(), *list_pending()):
        manifest = find_part(delivery.manifest)
        if manifest is not None:
            needed |= {delivery.manifest, *_list_parts(manifest)}
    return needed


def _list_parts(manifest: bytes) -> set[str]:
    """Those that can be named by what is here, be they here or not."""
    try:
        found = {ref.sha256 for ref in list_missing_parts(manifest)}
        for ref in list_branches(read_root(manifest)):
            found.add(ref.sha256)
            stored = find_part(ref.sha256)
            if stored is not None:
                found |= {below.sha256 for below in read_branch(open_part(ref, stored)).refs()}
    except (Altered, NewerFormat, ReleaseRefused):
        return set()
    return found


def list_unread_news() -> list[ReleaseNews]:
    """Newest first."""
    return list(ReleaseNews.objects.filter(read_at__isnull=True).select_related("release__pack").order_by("-pk"))


def find_news(release: PackRelease) -> ReleaseNews | None:
    return ReleaseNews.objects.filter(release=release).first()


def find_news_of(release_id: int) -> ReleaseNews:
    """Raises NotYours when there is none."""
    news = ReleaseNews.objects.filter(release=release_id).first()
    if news is None:
        raise NotYours
    return news


def tell_news(news: ReleaseNews, locale: str) -> list[str]:
    """The two sentences in this language, else in the pack's."""
    sentences = news.sentences.get(locale) or next(iter(news.sentences.values()))
    return list(sentences)
