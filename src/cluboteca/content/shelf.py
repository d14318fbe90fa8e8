"""The resource shelf: the activities of the kind `link` in all installed packs, and what a librarian finds among them."""

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cluboteca.content.models import Activity, ActivityContent, Kind
from cluboteca.content.queries import get_activity_words, get_unit_words

FRESH_FOR = timedelta(days=365)


@dataclass(frozen=True)
class Resource:
    """One link on the shelf. theme: full id of the unit in which it stands. words: what a search looks through."""

    activity: Activity
    title: str
    goal: str
    theme: str
    theme_title: str
    address: str
    author: str
    licence: str
    languages: tuple[str, ...]
    from_age: int
    to_age: int
    needs_internet: bool
    checked_on: date | None
    has_offline_copy: bool
    words: str

    def needs_new_check(self, today: date) -> bool:
        """It was checked, and that is long ago."""
        return self.checked_on is not None and today - self.checked_on > FRESH_FOR


@dataclass(frozen=True)
class Wish:
    """What somebody looks for. Empty or None: that doesn't matter."""

    text: str = ""
    age: int | None = None
    language: str = ""
    theme: str = ""
    needs_internet: bool | None = None


def list_resources(locale: str, *, hidden: Collection[str] = ()) -> list[Resource]:
    """In the order of packs, units and activities; one query, whatever their number. hidden: slugs of packs."""
    rows = ActivityContent.objects.filter(activity__kind=Kind.LINK, activity__is_withdrawn=False)
    rows = rows.exclude(activity__pack__slug__in=hidden)
    rows = rows.select_related("activity__pack", "activity__unit__pack", "activity__unit__course")
    rows = rows.order_by("activity__pack__slug", "activity__unit__position", "activity__position", "pk")
    return [_describe(row, locale) for row in rows]


def find_resources(resources: Iterable[Resource], wish: Wish) -> list[Resource]:
    """Those that have every word of the text somewhere, and all else that is wished."""
    wanted = fold(wish.text).split()
    return [
        each
        for each in resources
        if all(word in each.words for word in wanted)
        and (wish.age is None or each.from_age <= wish.age <= each.to_age)
        and (not wish.language or wish.language in each.languages)
        and (not wish.theme or wish.theme == each.theme)
        and (wish.needs_internet is None or wish.needs_internet == each.needs_internet)
    ]


def fold(text: str) -> str:
    """For comparing: small letters without accents, so that "stiinta" finds "Știință"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _describe(row: ActivityContent, locale: str) -> Resource:
    activity, definition = row.activity, row.definition
    words = get_activity_words(activity, locale)
    theme = get_unit_words(activity.unit, locale)
    all_words = [*_list_words(activity.words), *_list_words(activity.unit.texts), theme.title, words.title]
    return Resource(
        activity=activity,
        title=words.title,
        goal=words.goal,
        theme=activity.unit.full_id,
        theme_title=theme.title,
        address=definition["address"],
        author=definition["author"],
        licence=definition["licence"],
        languages=tuple(definition["languages"]),
        from_age=definition["ages"]["from"],
        to_age=definition["ages"]["to"],
        needs_internet=definition["needs_internet"],
        checked_on=date.fromisoformat(checked) if (checked := definition.get("last_checked")) else None,
        has_offline_copy=bool(definition.get("offline")),
        words=fold(" ".join([*all_words, definition["author"], definition["address"]])),
    )


def _list_words(texts: dict[str, Any]) -> list[str]:
    """Titles and goals in every language: who searches in one may know the other name."""
    return [str(text.get(name, "")) for text in texts.values() for name in ("title", "goal")]
