"""Reading origins and deliveries."""

from cluboteca.content.models import DeliveryState, PackDelivery, PackOrigin, PackRelease, ReleaseNews
from cluboteca.core.errors import NotYours


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
