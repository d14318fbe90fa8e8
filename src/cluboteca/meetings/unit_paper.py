"""A unit of the installed content on paper, with what the club has put into its meeting, and its description for catalogues."""

from django.utils.translation import gettext

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, ActivityContent, Pack, PackImage, Unit
from cluboteca.content.queries import get_plan, get_release, get_unit_text
from cluboteca.meetings.programme import list_meeting_activities
from cluboteca.packformat.metadata import Json, Origin, Words, as_document, describe_activity, describe_unit
from cluboteca.packformat.paper.activity_paper import ActivityPaper, AnyDefinition, lay_out_activity, mark_twins
from cluboteca.packformat.paper.folding import unfold
from cluboteca.packformat.paper.of_source import choose_locale
from cluboteca.packformat.paper.stored import parse_stored
from cluboteca.packformat.paper.unit_paper import Credits, PictureCredit, PlanLine, UnitPaper, choose_credited


def get_unit_paper(club: Club, unit: Unit, locale: str) -> tuple[UnitPaper, Json]:
    """What is printed, and the description of it as JSON-LD. locale: the reader's, which is the one of this request."""
    text = get_unit_text(unit, locale)
    laid_out = [_lay_out(activity, content, locale) for activity, content in _list_contents(club, unit)]
    introduction = unfold(text.introduction_html).html
    shown = [introduction, *(part.html for _, _, paper in laid_out for part in paper.parts)]
    paper = UnitPaper(
        text=text,
        introduction=introduction,
        plan=tuple(PlanLine(p.title, p.text, p.minutes, p.starts_at_minute) for p in get_plan(unit, locale)),
        activities=mark_twins(
            (activity.full_id.rpartition("/")[2], definition, paper) for activity, definition, paper in laid_out
        ),
        credits=_list_credits(unit, [activity for activity, _, _ in laid_out], locale, shown),
    )
    return paper, _describe(unit, [(activity, definition) for activity, definition, _ in laid_out])


def _list_contents(club: Club, unit: Unit) -> list[tuple[Activity, ActivityContent]]:
    activities = list_meeting_activities(club, unit)
    contents = ActivityContent.objects.in_bulk([activity.pk for activity in activities])
    return [(activity, contents[activity.pk]) for activity in activities]


def _lay_out(
    activity: Activity, content: ActivityContent, locale: str
) -> tuple[Activity, AnyDefinition, ActivityPaper]:
    chosen = choose_locale(content.texts, locale, activity.pack.default_locale)
    definition, text = parse_stored(content.definition, content.texts[chosen])
    return activity, definition, lay_out_activity(definition, text, translate=gettext)


def _list_credits(unit: Unit, activities: list[Activity], locale: str, shown: list[str]) -> tuple[Credits, ...]:
    packs = {pack.pk: pack for pack in (unit.pack, *(activity.pack for activity in activities))}
    return tuple(_credits(pack, locale, shown) for pack in packs.values())


def _credits(pack: Pack, locale: str, shown: list[str]) -> Credits:
    images = PackImage.objects.filter(pack=pack).values_list("path", "licence", "author")
    release = get_release(pack.slug)
    title = pack.texts[choose_locale(pack.texts, locale, pack.default_locale)]["title"] if pack.texts else pack.slug
    return Credits(
        title,
        release.version if release else "",
        pack.licence,
        tuple(pack.authors),
        choose_credited([PictureCredit(*image) for image in images], shown),
    )


def _describe(unit: Unit, activities: list[tuple[Activity, AnyDefinition]]) -> Json:
    """In all languages of the content, not only in the reader's."""
    concepts = [concept for _, definition in activities for concept in getattr(definition, "concepts", None) or ()]
    minutes = sum(part["minutes"] for part in unit.plan)
    described = describe_unit(
        unit.full_id, _words(unit.texts), minutes=minutes, teaches=concepts, origin=_origin(unit.pack)
    )
    return as_document(
        [
            described,
            *(
                describe_activity(
                    activity.full_id,
                    _words(activity.words),
                    definition,
                    unit_id=unit.full_id,
                    origin=_origin(activity.pack),
                )
                for activity, definition in activities
            ),
        ]
    )


def _words(by_locale: dict[str, dict[str, str]]) -> dict[str, Words]:
    return {locale: Words(words["title"], words["goal"]) for locale, words in by_locale.items()}


def _origin(pack: Pack) -> Origin:
    return Origin(pack.slug, pack.licence, tuple(pack.authors))
