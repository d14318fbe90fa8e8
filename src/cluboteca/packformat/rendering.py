"""A pack's texts as pages show them: Markdown to clean HTML, the block names in the language of the text."""

from cluboteca.packformat.activity_source import ActivitySource, UnpluggedSource
from cluboteca.packformat.markdown_text import ImageAddress, render, render_line
from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.source import UnitSource
from cluboteca.packformat.text import ActivityText, ProjectText, StepText, UnitText, UnpluggedText


def render_unit(unit: UnitSource, locale: str, *, translate: Translate, image_address: ImageAddress) -> UnitText:
    """translate: into `locale`."""
    html = render(unit.introductions[locale], translate=translate, image_address=image_address, locale=locale)
    return UnitText(**dict(unit.fronts[locale]), introduction_html=html)


def render_activity(
    activity: ActivitySource, locale: str, *, translate: Translate, image_address: ImageAddress
) -> ActivityText:
    """translate: into `locale`."""
    if isinstance(activity, UnpluggedSource):
        html = render(activity.cards[locale], translate=translate, image_address=image_address, locale=locale)
        return UnpluggedText(**dict(activity.fronts[locale]), card_html=html)

    def show(markdown: str) -> str:
        return render(
            markdown, translate=translate, image_address=image_address, vocabulary=activity.vocabulary, locale=locale
        )

    def show_line(markdown: str) -> str:
        return render_line(
            markdown, translate=translate, image_address=image_address, vocabulary=activity.vocabulary, locale=locale
        )

    steps = tuple(StepText(title=step.title, html=show(step.markdown)) for step in activity.steps[locale])
    hints = tuple(show_line(hint) for hint in activity.fronts[locale].hints)
    return ProjectText(**{**dict(activity.fronts[locale]), "hints": hints}, steps=steps)
