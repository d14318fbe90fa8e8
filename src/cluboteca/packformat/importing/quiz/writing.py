"""Quizzes as a pack: one unit, an activity for each quiz, several for one with many questions."""

from collections.abc import Sequence
from typing import Any

from cluboteca.packformat.importing.imported import Imported, NotImportable, Options, Report
from cluboteca.packformat.importing.plain_pack.readme import write_readme
from cluboteca.packformat.importing.plain_pack.source import UNKNOWN, ImportedActivity, ImportedPack, ImportedUnit
from cluboteca.packformat.importing.plain_pack.words import QUIZ
from cluboteca.packformat.importing.plain_text import as_new_slug, as_slug, as_title
from cluboteca.packformat.importing.quiz.fitting import fit
from cluboteca.packformat.importing.quiz.question import Question, Quiz
from cluboteca.packformat.sentence import gettext_noop, sentence

MOST_QUESTIONS = 20
"""Of one activity: a quiz with more is no fun."""
MOST_BYTES = 100_000
"""Of the texts of one activity, so that its page stays below what a file of a pack may have."""
GOALS = {"ro": "Răspunde la întrebări și vezi ce știi.", "en": "Answer the questions and see what you know."}


def write_quizzes(
    quizzes: Sequence[Quiz], name: str, options: Options, report: Report, authors: tuple[str, ...] = ()
) -> Imported:
    """name: of the source. authors: whom it names. Raises NotImportable when no question is left."""
    taken: set[str] = set()
    activities = [
        _as_activity(id, title, introduction, questions, options.locale)
        for quiz in quizzes
        for id, title, introduction, questions in _split(quiz, report, taken)
    ]
    if not activities:
        raise NotImportable(
            sentence(gettext_noop("No question in {name} can be carried over."), name=name), _why_nothing(report)
        )
    if report.licence is None:
        report.note(
            name,
            options.licence or UNKNOWN,
            sentence(gettext_noop("The source says no licence. Ask the author, then write it in pack.yaml."))
            if options.licence is None
            else sentence(gettext_noop("This licence was given with the command.")),
        )
        report.licence = options.licence
    title = as_title(name)
    images = {image.path: image for quiz in quizzes for image in quiz.images}
    pack = ImportedPack(
        id=options.pack_id or as_slug(name, "quiz"),
        title=title,
        locales=(options.locale,),
        licence=report.licence or UNKNOWN,
        authors=authors or (options.author or UNKNOWN,),
        units=(ImportedUnit(as_slug(name, "quiz"), title, tuple(activities)),),
        words=QUIZ,
        assets=tuple(
            {"path": path, "licence": image.licence, "author": image.author} for path, image in images.items()
        ),
        images={path: image.content for path, image in images.items()},
    )
    report.locales = [options.locale]
    report.activities = len(activities)
    return Imported({**pack.files(), "README.md": write_readme(title, report)}, report)


def _why_nothing(report: Report) -> Any:
    first = next(iter(report.not_carried), None)
    if first is None:
        return sentence(gettext_noop("Look whether it holds questions."))
    return sentence(gettext_noop("The first reason, at {where}: {why}"), where=first.where, why=first.why)


def _split(quiz: Quiz, report: Report, taken: set[str]) -> list[tuple[str, str, str, list[Question]]]:
    """id, title, introduction and questions of each activity that the quiz becomes."""
    questions = [fitted for question in quiz.questions for fitted in fit(question, report)]
    if not questions and quiz.introduction:
        report.lose(quiz.title, quiz.introduction, sentence(gettext_noop("No question follows this text.")))
    shares: list[list[Question]] = [[]]
    size = 0
    for question in questions:
        weight = len(repr(question).encode())
        if shares[-1] and (len(shares[-1]) == MOST_QUESTIONS or size + weight > MOST_BYTES):
            shares.append([])
            size = 0
        shares[-1].append(question)
        size += weight
    title = as_title(quiz.title, limit=70)
    return [
        (
            as_new_slug(quiz.title, "quiz", taken),
            title if len(shares) == 1 else f"{title} ({number})",
            quiz.introduction if number == 1 else "",
            share,
        )
        for number, share in enumerate(shares, start=1)
        if share
    ]


def _as_activity(
    id: str, title: str, introduction: str, questions: Sequence[Question], locale: str
) -> ImportedActivity:
    taken: set[str] = set()
    named = {
        as_new_slug(question.name or f"question {number}", "question", taken).replace("-", "_"): question
        for number, question in enumerate(questions, start=1)
    }
    definition = {
        "kind": "quiz",
        "minutes": min(60, max(5, round(1.5 * len(questions)))),
        "questions": [{"id": name, **_define(question)} for name, question in named.items()],
    }
    front = {
        "title": title,
        "goal": GOALS.get(locale, GOALS["en"]),
        "questions": {name: _say(question) for name, question in named.items()},
    }
    return ImportedActivity(id, definition, {locale: front}, {locale: introduction})


def _define(question: Question) -> dict[str, Any]:
    definition: dict[str, Any] = {"kind": question.kind}
    if question.kind in ("single", "multiple"):
        names = _name("option", question.options)
        right = [name for name, option in zip(names, question.options, strict=True) if option.is_right]
        definition |= {"options": names, "right": right[0] if question.kind == "single" else right}
    elif question.kind == "order":
        definition["items"] = _name("item", question.items)
    elif question.kind == "match":
        definition["pairs"] = _name("pair", question.pairs)
    return definition


def _say(question: Question) -> dict[str, Any]:
    said: dict[str, Any] = {"text": question.markdown}
    if question.kind in ("single", "multiple"):
        said["options"] = {
            name: {"text": option.markdown} | ({"feedback": option.feedback} if option.feedback else {})
            for name, option in zip(_name("option", question.options), question.options, strict=True)
        }
    elif question.kind == "order":
        said["items"] = dict(zip(_name("item", question.items), question.items, strict=True))
    elif question.kind == "match":
        said["pairs"] = {
            name: {"left": left, "right": right}
            for name, (left, right) in zip(_name("pair", question.pairs), question.pairs, strict=True)
        }
    else:
        said["accepted"] = list(question.accepted)
    return said | {key: text for key, text in (("passed", question.passed), ("failed", question.failed)) if text}


def _name(kind: str, values: Sequence[object]) -> list[str]:
    return [f"{kind}_{number}" for number in range(1, len(values) + 1)]
