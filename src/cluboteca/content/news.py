"""What a release changed, in two sentences for the librarian. Called inside the transaction that installs it.

The first sentence is computed: which meetings and activities are new, corrected or withdrawn, by title. The second is
the editor's own (`changes` in the pack's `<locale>.md`), else that the children's projects stay as they are.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, TextField
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.translation import gettext, ngettext

from cluboteca.content.models import Activity, PackRelease, ReleaseNews, Unit
from cluboteca.packformat.source import PackSource

MOST_TITLES = 3
_OF_UNIT = ("plan", "texts")
_OF_ACTIVITY = (
    "kind",
    "minutes",
    "words",
    "content__definition",
    "content__texts",
    "content__starter",
    "content__solution",
    "content__programs",
)


@dataclass(frozen=True)
class Snapshot:
    """What children and librarian get of a pack: by full id, a hash of all that it says. Withdrawn things aren't in it."""

    units: Mapping[str, bytes]
    activities: Mapping[str, bytes]


def take_snapshot(pack_slug: str) -> Snapshot:
    units = Unit.objects.filter(pack__slug=pack_slug, is_withdrawn=False)
    activities = Activity.objects.filter(pack__slug=pack_slug, is_withdrawn=False)
    return Snapshot(_hash_rows(units, _OF_UNIT), _hash_rows(activities, _OF_ACTIVITY))


def _hash_rows(rows: "Iterable[object]", names: tuple[str, ...]) -> dict[str, bytes]:
    """The JSON is hashed as it stands in the database: reading a hundred activities takes far longer."""
    texts = {f"text_{number}": Cast(F(name), TextField()) for number, name in enumerate(names)}
    found = rows.annotate(**texts).values_list("full_id", *texts)  # type: ignore[attr-defined]
    return {full_id: hashlib.sha256("\0".join(map(str, values)).encode()).digest() for full_id, *values in found}


def write_news(release: PackRelease, *, before: Snapshot, is_first: bool, source: PackSource) -> ReleaseNews:
    """is_first: no release of the pack stood here before."""
    after = take_snapshot(release.pack.slug)
    sentences = {}
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            first = (
                _tell_first(release, after, locale) if is_first else _tell_difference(release, before, after, locale)
            )
            sentences[locale] = [first, _find_editors_sentence(source, locale) or _reassure()]
    return ReleaseNews.objects.create(release=release, sentences=sentences)


def _find_editors_sentence(source: PackSource, locale: str) -> str | None:
    front = source.fronts.get(locale) or source.fronts[source.definition.default_locale]
    return front.changes


def _reassure() -> str:
    return gettext("The children's projects stay as they are.")


def _tell_first(release: PackRelease, after: Snapshot, locale: str) -> str:
    texts = release.pack.texts
    title = (texts.get(locale) or texts[release.pack.default_locale])["title"]
    meetings = ngettext("{count} meeting", "{count} meetings", len(after.units)).format(count=len(after.units))
    activities = ngettext("{count} activity", "{count} activities", len(after.activities))
    return gettext("The pack “{title}” is new here: {meetings}, {activities}.").format(
        title=title, meetings=meetings, activities=activities.format(count=len(after.activities))
    )


def _tell_difference(release: PackRelease, before: Snapshot, after: Snapshot, locale: str) -> str:
    """An activity of a new or withdrawn meeting isn't named beside it."""
    unit_titles = _list_titles(Unit.objects.filter(pack=release.pack), locale, "texts", release)
    activity_titles = _list_titles(Activity.objects.filter(pack=release.pack), locale, "words", release)
    unit_of = dict(Activity.objects.filter(pack=release.pack).values_list("full_id", "unit__full_id"))
    moved = set(before.units) ^ set(after.units)

    def list_activities(full_ids: Iterable[str]) -> list[str]:
        return [each for each in full_ids if unit_of.get(each) not in moved]

    new_units, corrected_units, gone_units = _compare(before.units, after.units)
    new, corrected, gone = _compare(before.activities, after.activities)
    new, gone = list_activities(new), list_activities(gone)
    clauses = [
        _tell(
            ngettext("{count} meeting is new: {titles}", "{count} meetings are new: {titles}", len(new_units)),
            new_units,
            unit_titles,
        ),
        _tell(
            ngettext("{count} activity is new: {titles}", "{count} activities are new: {titles}", len(new)),
            new,
            activity_titles,
        ),
        _tell(
            ngettext(
                "{count} meeting was corrected: {titles}",
                "{count} meetings were corrected: {titles}",
                len(corrected_units),
            ),
            corrected_units,
            unit_titles,
        ),
        _tell(
            ngettext(
                "{count} activity was corrected: {titles}",
                "{count} activities were corrected: {titles}",
                len(corrected),
            ),
            corrected,
            activity_titles,
        ),
        _tell(
            ngettext(
                "{count} meeting was withdrawn: {titles}", "{count} meetings were withdrawn: {titles}", len(gone_units)
            ),
            gone_units,
            unit_titles,
        ),
        _tell(
            ngettext(
                "{count} activity was withdrawn: {titles}", "{count} activities were withdrawn: {titles}", len(gone)
            ),
            gone,
            activity_titles,
        ),
    ]
    told = "; ".join(clause for clause in clauses if clause)
    return f"{told}." if told else gettext("Only pictures or small things about the pack changed.")


def _compare(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[list[str], list[str], list[str]]:
    """New, corrected, withdrawn."""
    return (
        [each for each in after if each not in before],
        [each for each in after if each in before and after[each] != before[each]],
        [each for each in before if each not in after],
    )


def _list_titles(rows: "Iterable[object]", locale: str, column: str, release: PackRelease) -> dict[str, str]:
    """Of an activity that exists in other languages alone, the title in the first of those."""
    named = rows.values_list("full_id", f"{column}__{locale}__title", f"{column}__{release.pack.default_locale}__title")  # type: ignore[attr-defined]
    titles = {full_id: title or fallback for full_id, title, fallback in named}
    elsewhere = [full_id for full_id, title in titles.items() if not title]
    for full_id, texts in rows.filter(full_id__in=elsewhere).values_list("full_id", column) if elsewhere else ():  # type: ignore[attr-defined]
        titles[full_id] = next((text["title"] for text in texts.values()), full_id)
    return titles


def _tell(clause: str, full_ids: list[str], titles: Mapping[str, str]) -> str:
    if not full_ids:
        return ""
    shown = [gettext("“{title}”").format(title=titles[each]) for each in full_ids[:MOST_TITLES]]
    more = len(full_ids) - len(shown)
    told = ", ".join(shown)
    if more:
        told = ngettext("{titles} and {count} more", "{titles} and {count} more", more).format(titles=told, count=more)
    return clause.format(count=len(full_ids), titles=told)
