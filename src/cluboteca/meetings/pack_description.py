"""What the page about packs shows, in the reader's words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cluboteca.content.delivery.courier import get_courier
from cluboteca.content.delivery.progress import Doing, Stand
from cluboteca.content.delivery.queries import (
    list_news,
    list_origins,
    list_pending,
    list_sources,
    list_unread_news,
    tell_news,
)
from cluboteca.content.delivery.refusal import tell_refusal
from cluboteca.content.models import DeliveryState, Pack, PackDelivery, PackOrigin, PackRelease, ReleaseNews
from cluboteca.content.queries import list_releases
from cluboteca.packformat.repository.fingerprint import show_fingerprint


@dataclass(frozen=True)
class ProgressLine:
    """text: what goes on now, or how the latest look ended. percent: None while it can't be said."""

    is_working: bool
    text: str
    percent: int | None
    is_trouble: bool

    def as_json(self) -> dict[str, Any]:
        return {"is_working": self.is_working, "text": self.text, "percent": self.percent}


def describe_progress() -> ProgressLine:
    courier = get_courier()
    stand = courier.progress.stand if courier else Stand()
    is_working = stand.doing is not Doing.NOTHING or bool(courier and courier.has_errands)
    trouble = "" if is_working else _tell_answer(stand)
    return ProgressLine(
        is_working,
        _tell_work(stand) if is_working else trouble,
        stand.percent if stand.doing is Doing.FETCHING and stand.bytes_in_all else None,
        is_trouble=bool(trouble),
    )


def _tell_work(stand: Stand) -> str:
    title = _find_title(stand.pack)
    if stand.doing is Doing.FETCHING:
        return _("“{pack}” is being fetched. You can go on working; what has come is kept.").format(pack=title)
    if stand.doing is Doing.INSTALLING:
        return _("“{pack}” is being put in. This takes a moment.").format(pack=title)
    return _("We are looking whether there are new activities.")


def _tell_answer(stand: Stand) -> str:
    return tell_refusal(stand.answer) or (_("Something went wrong. Please try again.") if stand.answer else "")


def describe_installed(locale: str) -> list[dict[str, Any]]:
    releases = list_releases()
    news, sources = list_news(releases), list_sources(releases)
    return [_describe_release(each, news.get(each.pk), sources.get(each.pk), locale) for each in releases]


def _describe_release(
    release: PackRelease, news: ReleaseNews | None, source: PackDelivery | None, locale: str
) -> dict[str, Any]:
    return {
        "title": get_title(release.pack, locale),
        "release": release,
        "authors": ", ".join(release.pack.authors),
        "origin": source.origin.address if source and source.origin else "",
        "sentences": tell_news(news, locale) if news else [],
    }


def describe_news(locale: str) -> list[dict[str, Any]]:
    """What she hasn't read yet, newest first."""
    return [describe_one_news(news, locale) for news in list_unread_news()]


def describe_one_news(news: ReleaseNews, locale: str) -> dict[str, Any]:
    return {
        "news": news,
        "title": get_title(news.release.pack, locale),
        "version": news.release.version,
        "sentences": tell_news(news, locale),
    }


def describe_pending(locale: str) -> list[dict[str, Any]]:
    """What is on its way, and why it isn't here yet."""
    return [
        {"title": _find_title(each.pack_slug, locale), "delivery": each, "why": _tell_why(each)}
        for each in list_pending()
    ]


def _tell_why(delivery: PackDelivery) -> str:
    if delivery.state == DeliveryState.WAITING:
        return _("It is here, and is put in as soon as the meeting has ended.")
    if delivery.state == DeliveryState.FAILED:
        return tell_refusal(delivery.reason)
    return _("It isn't whole yet; it goes on by itself.")


def describe_origins() -> list[dict[str, Any]]:
    return [_describe_origin(origin) for origin in list_origins()]


def _describe_origin(origin: PackOrigin) -> dict[str, Any]:
    return {
        "origin": origin,
        "fingerprint": show_fingerprint(origin.fingerprint),
        "answer": tell_refusal(origin.latest_answer),
    }


def get_title(pack: Pack, locale: str) -> str:
    texts = pack.texts.get(locale) or pack.texts.get(pack.default_locale) or {}
    return str(texts.get("title", pack.slug))


def _find_title(slug: str, locale: str = "") -> str:
    """Of a pack that isn't installed yet, as the release that is on its way calls it."""
    pack = Pack.objects.filter(slug=slug).first()
    locale = locale or get_language() or "ro"
    if pack is not None or not slug:
        return get_title(pack, locale) if pack else ""
    from cluboteca.content.delivery.manifest_queries import find_coming_title  # noqa: PLC0415 -- seldom needed

    return find_coming_title(slug, locale) or slug
