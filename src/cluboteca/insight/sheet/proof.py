"""The proof that a sheet does what it says.

In each locale: the work in which everything is right passes every check, an untouched one doesn't; each single wrong choice
fails its question; every accepted short answer passes; what is to be typed can be typed, and what is to be searched can be
asked for. Of a link: it was checked on a day that has been, and the copy that comes with it is what its name says.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from cluboteca.insight.sheet.check import judge_checks
from cluboteca.insight.sheet.lines import find_untypable
from cluboteca.insight.sheet.mistake import list_mistakes
from cluboteca.insight.sheet.offline import is_what_it_says
from cluboteca.insight.sheet.quiz import is_right
from cluboteca.insight.sheet.search import meets
from cluboteca.insight.sheet.work import read_work
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.rendering import render_activity
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence, untranslated
from cluboteca.packformat.sheet.basics.source import BasicsSource
from cluboteca.packformat.sheet.kind import AnySheetText, SheetSource
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.quiz.activity import ShortQuestion
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuizText


def find_sheet_faults(activity: SheetSource, offline: Mapping[str, bytes], today: date) -> Iterator[Fault]:
    """offline: the pack's copies, by path."""
    for locale in activity.fronts:
        page = f"{activity.folder}/{locale}.md"
        text = render_activity(activity, locale, translate=untranslated, image_address=str)
        assert isinstance(text, AnySheetText)
        for what, remedy in _find_in_page(activity, text, locale):
            yield Fault(page, None, what, remedy)
    if isinstance(activity, LinkSource):
        for what, remedy in _find_in_link(activity, offline, today):
            yield Fault(f"{activity.folder}/activity.yaml", None, what, remedy)


def _find_in_page(activity: SheetSource, text: AnySheetText, locale: str) -> Iterator[tuple[Sentence, Sentence]]:
    for id, is_passed in judge_checks(activity.definition, text, read_work(activity.solution_in(locale))).items():
        if not is_passed:
            yield (
                sentence(gettext_noop("The right answer doesn't pass the check “{check}”."), check=id),
                sentence(gettext_noop("Look at what it asks for in activity.yaml: it can't be done.")),
            )
    if all(judge_checks(activity.definition, text, read_work(activity.starter())).values()):
        yield (
            sentence(gettext_noop("Everything is passed before anything was done.")),
            sentence(gettext_noop("Ask for something in activity.yaml.")),
        )
    if isinstance(activity, QuizSource) and isinstance(text, QuizText):
        yield from _find_in_quiz(activity, text, locale)
    if isinstance(activity, BasicsSource):
        yield from _find_in_basics(activity, locale)


def _find_in_quiz(activity: QuizSource, text: QuizText, locale: str) -> Iterator[tuple[Sentence, Sentence]]:
    for question in activity.definition.questions:
        words = text.questions[question.id]
        for mistake in list_mistakes(question):
            if is_right(question, words, mistake):
                yield (
                    sentence(gettext_noop("A wrong answer to “{question}” passes."), question=question.id),
                    sentence(gettext_noop("Make the answers differ.")),
                )
        for accepted in words.accepted if isinstance(question, ShortQuestion) else ():
            if not is_right(question, words, accepted):
                yield (
                    sentence(gettext_noop("The accepted answer “{answer}” doesn't pass."), answer=accepted),
                    sentence(gettext_noop("Write an answer that can be typed.")),
                )


def _find_in_basics(activity: BasicsSource, locale: str) -> Iterator[tuple[Sentence, Sentence]]:
    for id, task in activity.fronts[locale].tasks.items():
        for line in task.lines:
            for sign in find_untypable(line):
                yield (
                    sentence(gettext_noop("“{sign}” in the line “{line}” can't be typed."), sign=sign, line=line),
                    sentence(gettext_noop("Use letters and signs that a Romanian keyboard has.")),
                )
        for words in task.words:
            for word in words:
                if not meets(word, [words]):
                    yield (
                        sentence(gettext_noop("“{word}” of the task “{task}” is never found."), word=word, task=id),
                        sentence(gettext_noop("Write words of letters and digits, with one space between them.")),
                    )


def _find_in_link(
    activity: LinkSource, offline: Mapping[str, bytes], today: date
) -> Iterator[tuple[Sentence, Sentence]]:
    definition = activity.definition
    if definition.last_checked is not None and definition.last_checked > today:
        yield (
            sentence(gettext_noop("The day of last_checked is still to come: {day}."), day=definition.last_checked),
            sentence(gettext_noop("Write the day on which you have looked at it.")),
        )
    copy = definition.offline
    if copy is not None and not is_what_it_says(copy, offline[copy]):
        yield (
            sentence(gettext_noop("What is in {path} isn't what its name says."), path=copy),
            sentence(gettext_noop("Save it once more, or mend the end of its name.")),
        )
