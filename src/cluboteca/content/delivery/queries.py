"""Reading origins and deliveries."""

from collections.abc import Iterable

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


def list_sources(releases: Iterable[PackRelease]) -> dict[int, PackDelivery]:
    """How each came here, by the release's id; none for those that came with the program or from a folder."""
    rows = PackDelivery.objects.filter(release__in=[each.pk for each in releases]).select_related("origin")
    return {row.release_id: row for row in rows.order_by("pk") if row.release_id is not None}


def list_unread_news() -> list[ReleaseNews]:
    """Newest first."""
    return list(ReleaseNews.objects.filter(read_at__isnull=True).select_related("release__pack").order_by("-pk"))


def list_news(releases: Iterable[PackRelease]) -> dict[int, ReleaseNews]:
    """By the release's id; of a release that changed nothing there are none."""
    return {news.release_id: news for news in ReleaseNews.objects.filter(release__in=[each.pk for each in releases])}


def find_news_of(release_id: int) -> ReleaseNews:
    """Raises NotYours when there is none."""
    news = ReleaseNews.objects.filter(release__in=PackRelease.objects.filter(pk=release_id)).first()
    if news is None:
        raise NotYours
    return news


def tell_news(news: ReleaseNews, locale: str) -> list[str]:
    """The two sentences in this language, else in the pack's."""
    sentences = news.sentences.get(locale) or next(iter(news.sentences.values()))
    return list(sentences)
