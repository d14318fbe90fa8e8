"""A unit of a pack's source folder on paper."""

from collections.abc import Collection

from cluboteca.packformat.activity_source import ActivitySource
from cluboteca.packformat.markdown_text import ImageAddress
from cluboteca.packformat.paper.activity_paper import ActivityPaper, lay_out_activity, mark_twins
from cluboteca.packformat.paper.folding import unfold
from cluboteca.packformat.paper.unit_paper import Credits, PictureCredit, UnitPaper, choose_credited, list_plan
from cluboteca.packformat.rendering import render_activity, render_unit
from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.source import PackSource, UnitSource


def lay_out_unit(
    pack: PackSource, unit: UnitSource, locale: str, *, translate: Translate, image_address: ImageAddress
) -> UnitPaper:
    """locale: of the pack. translate: into it. What doesn't exist in it is printed in the pack's default language."""
    text = render_unit(unit, locale, translate=translate, image_address=image_address)

    def lay_out(activity: ActivitySource) -> ActivityPaper:
        chosen = choose_locale(activity.fronts, locale, pack.definition.default_locale)
        shown = render_activity(activity, chosen, translate=translate, image_address=image_address)
        return lay_out_activity(activity.definition, shown, translate=translate)

    activities = mark_twins((activity.id, activity.definition, lay_out(activity)) for activity in unit.activities)
    introduction = unfold(text.introduction_html).html
    shown = [introduction, *(part.html for activity in activities for part in activity.parts)]
    return UnitPaper(
        text=text,
        introduction=introduction,
        plan=list_plan([(part.id, part.minutes) for part in unit.definition.plan], text),
        activities=activities,
        credits=(_credits(pack, locale, shown),),
    )


def _credits(pack: PackSource, locale: str, shown: list[str]) -> Credits:
    definition = pack.definition
    pictures = [PictureCredit(asset.path, asset.licence, asset.author) for asset in definition.assets]
    return Credits(
        pack.fronts[locale].title,
        definition.version,
        definition.licence,
        definition.authors,
        choose_credited(pictures, shown),
    )


def choose_locale(there: Collection[str], locale: str, default: str) -> str:
    """The reader's language, else the pack's default one, else the first that there is."""
    return next(each for each in (locale, default, *there) if each in there)
