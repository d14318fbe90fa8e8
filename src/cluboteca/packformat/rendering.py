"""A pack's texts as pages show them: Markdown to clean HTML, the block names in the language of the text."""

from cluboteca.packformat.activity_source import ActivitySource, UnpluggedSource
from cluboteca.packformat.markdown_text import ImageAddress, render, render_line
from cluboteca.packformat.sentence import Translate
from cluboteca.packformat.sheet.basics.text import BasicsText
from cluboteca.packformat.sheet.kind import AnySheetText, SheetSource
from cluboteca.packformat.sheet.quiz.text import QuestionText, QuizText
from cluboteca.packformat.sheet.reading.text import ReadingText
from cluboteca.packformat.sheet.source import Showing
from cluboteca.packformat.source import UnitSource
from cluboteca.packformat.text import ProjectText, UnitText, UnpluggedText

ActivityText = ProjectText | AnySheetText | UnpluggedText


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

    showing = Showing(show, show_line, translate)
    if isinstance(activity, SheetSource):
        return activity.render(locale, showing)
    steps = showing.parts(activity.steps[locale])
    hints = tuple(show_line(hint) for hint in activity.fronts[locale].hints)
    return ProjectText(**{**dict(activity.fronts[locale]), "hints": hints}, steps=steps)


def list_shown(text: ActivityText) -> list[str]:
    """The HTML of everything that a page shows of an activity, and that has to show something."""
    if isinstance(text, UnpluggedText):
        return [text.card_html]
    if isinstance(text, QuizText):
        return [html for question in text.questions.values() for html in _list_of_question(question)]
    if isinstance(text, BasicsText):
        return [task.html for task in text.tasks.values()]
    return [step.html for step in (text.pages if isinstance(text, ReadingText) else text.steps)]


def _list_of_question(question: QuestionText) -> list[str]:
    halves = [half for pair in question.pairs.values() for half in (pair.left, pair.right)]
    return [question.html, *(option.html for option in question.options.values()), *question.items.values(), *halves]
