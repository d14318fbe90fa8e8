"""Questions made to fit the limits of a quiz; what doesn't fit goes whole into the report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cluboteca.packformat.importing.imported import MAX_WHAT, Report
from cluboteca.packformat.importing.plain_text import as_line
from cluboteca.packformat.importing.quiz.question import Option, Question
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

MAX_CHOICES = 10
MAX_ACCEPTED = 50
MAX_TEXT = 4_000
MAX_LINE = 300

Pair = tuple[str, str]


def lose_whole(report: Report, where: str, what: str, why: Sentence) -> None:
    """Into the report to the last letter, in several parts when one entry can't hold it."""
    for start in range(0, max(len(what), 1), MAX_WHAT):
        report.lose(where, what[start : start + MAX_WHAT], why)


def lose_question(report: Report, question: Question, why: Sentence) -> None:
    lose_whole(report, question.where, "\n".join(_list_texts(question)), why)


def fit(question: Question, report: Report) -> list[Question]:
    """The question as one that a quiz can hold, or several, or none."""
    fitted = _Fitting(question, report)
    if not question.markdown.strip():
        lose_question(report, question, sentence(gettext_noop("The question has no text.")))
        return []
    if any(len(text) > MAX_TEXT for text in _list_markdown(question)):
        why = sentence(gettext_noop("A text here is longer than {count} characters."), count=MAX_TEXT)
        lose_question(report, question, why)
        return []
    said = replace(question, passed=fitted.as_said(question.passed), failed=fitted.as_said(question.failed))
    if question.kind in ("single", "multiple"):
        return fitted.choice(said)
    if question.kind == "match":
        return fitted.match(said)
    if question.kind == "order":
        return fitted.order(said)
    return fitted.short(said)


class _Fitting:
    def __init__(self, question: Question, report: Report) -> None:
        self.question = question
        self.report = report

    def as_said(self, text: str) -> str:
        """As a line; a longer text is cut at a word, and stands whole in the report."""
        line = as_line(text)
        if len(line) <= MAX_LINE:
            return line
        why = sentence(gettext_noop("A feedback has at most {count} characters; it was cut."), count=MAX_LINE)
        lose_whole(self.report, self.question.where, text, why)
        return line[: MAX_LINE - 1].rsplit(" ", 1)[0] + "…"

    def choice(self, question: Question) -> list[Question]:
        options = self._without_twins(question.options)
        if options is None:
            return []
        right = [option for option in options if option.is_right]
        wrong = [option for option in options if not option.is_right]
        if not right:
            return self._give_up(sentence(gettext_noop("No answer is marked as right.")))
        if len(options) < 2:
            return self._give_up(sentence(gettext_noop("There is only one answer to choose from.")))
        if len(right) > MAX_CHOICES:
            return self._give_up(sentence(gettext_noop("There are more than {count} answers."), count=MAX_CHOICES))
        left_out = wrong[MAX_CHOICES - len(right) :]
        for option in left_out:
            why = sentence(gettext_noop("There are more than {count} answers."), count=MAX_CHOICES)
            lose_whole(self.report, question.where, option.markdown, why)
        kept = tuple(option for option in options if option not in left_out)
        if not question.keeps_order:
            kept = tuple(sorted(kept, key=lambda option: _as_sorted(option.markdown)))
        return [self._with_praise(replace(question, kind="single" if len(right) == 1 else "multiple", options=kept))]

    def _with_praise(self, question: Question) -> Question:
        """What is said to a right answer: of a single one to who passes; of several there is no place for it."""
        praises = [option.feedback for option in question.options if option.is_right and option.feedback]
        options = tuple(replace(option, feedback="") if option.is_right else option for option in question.options)
        passed = question.passed
        if question.kind == "single" and praises:
            passed = self.as_said(f"{praises[0]} {passed}")
        else:
            for praise in praises:
                why = sentence(gettext_noop("Where several answers are right, none has a feedback of its own."))
                lose_whole(self.report, question.where, praise, why)
        return replace(question, options=options, passed=passed)

    def match(self, question: Question) -> list[Question]:
        """More pairs than one question can hold are dealt out to several."""
        pairs = list(dict.fromkeys(question.pairs))
        if not all(left.strip() and right.strip() for left, right in pairs):
            return self._give_up(sentence(gettext_noop("A pair has only one side.")))
        if len(pairs) < 2:
            return self._give_up(sentence(gettext_noop("There have to be at least two pairs.")))
        if _has_twins([left for left, _ in pairs]) or _has_twins([right for _, right in pairs]):
            return self._give_up(sentence(gettext_noop("Two pairs show the same, and can't be told apart.")))
        return [replace(question, pairs=tuple(share)) for share in _deal(pairs)]

    def order(self, question: Question) -> list[Question]:
        if not 2 <= len(question.items) <= MAX_CHOICES or not all(item.strip() for item in question.items):
            what = gettext_noop("Things to put in order: {count}. A question has 2 to {most}.")
            return self._give_up(sentence(what, count=len(question.items), most=MAX_CHOICES))
        if _has_twins(question.items):
            return self._give_up(sentence(gettext_noop("Two of the things show the same, and can't be told apart.")))
        return [question]

    def short(self, question: Question) -> list[Question]:
        accepted = list(dict.fromkeys(line for text in question.accepted if (line := as_line(text))))
        fitting = [line for line in accepted if len(line) <= MAX_LINE][:MAX_ACCEPTED]
        if not fitting:
            return self._give_up(sentence(gettext_noop("No answer is marked as right.")))
        for line in accepted:
            if line not in fitting:
                lose_whole(
                    self.report, question.where, line, sentence(gettext_noop("This answer isn't accepted any more."))
                )
        return [replace(question, accepted=tuple(fitting))]

    def _give_up(self, why: Sentence) -> list[Question]:
        lose_question(self.report, self.question, why)
        return []

    def _without_twins(self, options: Sequence[Option]) -> list[Option] | None:
        """Without empty answers, and of those that show the same one only. None when it was given up."""
        kept: dict[str, Option] = {}
        for option in options:
            if not option.markdown.strip():
                self.report.lose(
                    self.question.where, "", sentence(gettext_noop("An answer without a text was left out."))
                )
                continue
            first = kept.setdefault(_as_seen(option.markdown), option)
            if first.is_right != option.is_right:
                self._give_up(sentence(gettext_noop("The same answer is right and wrong.")))
                return None
            if first is not option:
                why = sentence(gettext_noop("Another answer shows the same."))
                lose_whole(self.report, self.question.where, option.markdown, why)
        return [replace(option, feedback=self.as_said(option.feedback)) for option in kept.values()]


def _as_sorted(text: str) -> tuple[bool, float, str]:
    """Numbers by their size, then texts by their letters."""
    number = re.fullmatch(r"-?\d{1,15}(?:[.,]\d{1,15})?", text.replace("\\", ""))
    return (number is None, float(number[0].replace(",", ".")) if number else 0.0, text.casefold())


def _as_seen(text: str) -> str:
    return " ".join(text.casefold().split())


def _has_twins(texts: Sequence[str]) -> bool:
    return len({_as_seen(text) for text in texts}) < len(texts)


def _deal(pairs: list[Pair]) -> Iterator[list[Pair]]:
    """In shares of about the same size."""
    count = -(-len(pairs) // MAX_CHOICES)
    for index in range(count):
        yield pairs[index * len(pairs) // count : (index + 1) * len(pairs) // count]


def _list_markdown(question: Question) -> Iterator[str]:
    yield question.markdown
    yield from (option.markdown for option in question.options)
    yield from question.items
    for pair in question.pairs:
        yield from pair


def _list_texts(question: Question) -> Iterator[str]:
    """Everything that it says, for the report."""
    yield question.markdown
    for option in question.options:
        yield f"{'+' if option.is_right else '-'} {option.markdown}" + (
            f" # {option.feedback}" if option.feedback else ""
        )
    yield from question.items
    yield from (f"{left} -> {right}" for left, right in question.pairs)
    yield from question.accepted
    yield from filter(None, (question.passed, question.failed))
