"""One row of the table as a question."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cluboteca.packformat.importing.csv_quiz.table import Column
from cluboteca.packformat.importing.plain_text import as_markdown
from cluboteca.packformat.importing.quiz.question import Option, Question
from cluboteca.packformat.importing.quiz.words import get_truth_words
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Kind = Literal["single", "multiple", "order", "match", "short", "truth"]

_NAMES: dict[Kind, tuple[str, ...]] = {
    "single": ("single", "single choice", "one", "choice", "unic", "o singura varianta", "o varianta", "grila"),
    "multiple": ("multiple", "multiple choice", "many", "mai multe", "mai multe variante", "multiplu"),
    "order": ("order", "ordering", "sequence", "ordine", "ordonare"),
    "match": ("match", "matching", "pairs", "pereche", "perechi", "potrivire", "asociere"),
    "short": ("short", "short answer", "text", "scurt", "raspuns scurt", "completare"),
    "truth": ("true/false", "true false", "truefalse", "tf", "adevarat/fals", "adevarat fals", "a/f"),
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names}
_TRUE = frozenset({"true", "t", "yes", "adevarat", "a", "da", "1"})
_FALSE = frozenset({"false", "f", "no", "fals", "nu", "0"})
_PAIR = re.compile(r"\s*(?:->|=>|→|=)\s*")


@dataclass(frozen=True)
class ReadRow:
    """problem: why there is no question."""

    question: Question | None
    problem: Sentence


_NO_QUESTION = sentence(gettext_noop("This line has no question."))


def read_row(cells: dict[Column, list[str]], where: str, locale: str) -> ReadRow:
    text = "\n\n".join(cells.get("question", ()))
    if not text:
        return ReadRow(None, _NO_QUESTION)
    right, wrong = _split(cells.get("right", ())), _split(cells.get("wrong", ()))
    named = " ".join(cells.get("kind", ()))
    kind = _KINDS.get(_plain(named)) if named else _guess(right, wrong)
    if kind is None:
        return ReadRow(None, sentence(gettext_noop("There is no kind of question “{kind}”."), kind=named[:40]))
    question = Question(where, "short" if kind == "truth" else kind, as_markdown(text))
    said = " ".join(cells.get("feedback", ()))
    return _answer(question, kind, right, wrong, said, locale)


def _answer(asked: Question, kind: Kind, right: list[str], wrong: list[str], said: str, locale: str) -> ReadRow:
    where, text = asked.where, asked.markdown
    if kind in ("order", "match", "short") and wrong:
        return ReadRow(None, sentence(gettext_noop("A question of this kind has no wrong answers.")))
    if kind == "truth":
        answer = _plain(right[0]) if len(right) == 1 else ""
        if answer not in _TRUE | _FALSE:
            return ReadRow(None, sentence(gettext_noop("The right answer has to be true or false.")))
        options = tuple(
            Option(word, is_right=(answer in _TRUE) == truth)
            for word, truth in zip(get_truth_words(locale), (True, False), strict=True)
        )
        return ReadRow(
            Question(where, "single", text, options=options, passed=said, failed=said, keeps_order=True), _NO_QUESTION
        )
    if kind in ("single", "multiple"):
        if kind == "single" and len(right) > 1:
            return ReadRow(None, sentence(gettext_noop("A question with one right answer has several.")))
        options = tuple(Option(as_markdown(answer), True) for answer in right)
        options += tuple(Option(as_markdown(answer), False) for answer in wrong)
        return ReadRow(Question(where, kind, text, options=options, passed=said, failed=said), _NO_QUESTION)
    if kind == "match":
        parts = [_PAIR.split(answer, maxsplit=1) for answer in right]
        if any(len(each) != 2 for each in parts):
            return ReadRow(None, sentence(gettext_noop("Write a pair as: left = right.")))
        pairs = tuple((as_markdown(each[0]), as_markdown(each[1])) for each in parts)
        return ReadRow(Question(where, kind, text, pairs=pairs, passed=said, failed=said), _NO_QUESTION)
    if kind == "order":
        items = tuple(as_markdown(answer) for answer in right)
        return ReadRow(Question(where, kind, text, items=items, passed=said, failed=said), _NO_QUESTION)
    return ReadRow(Question(where, "short", text, accepted=tuple(right), passed=said, failed=said), _NO_QUESTION)


def _guess(right: Sequence[str], wrong: Sequence[str]) -> Kind:
    if wrong:
        return "single" if len(right) == 1 else "multiple"
    return "match" if len(right) > 1 and all(len(_PAIR.split(answer)) == 2 for answer in right) else "short"


def _split(cells: Sequence[str]) -> list[str]:
    return [answer.strip() for cell in cells for answer in re.split(r"[|\n]", cell) if answer.strip()]


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[\s_-]+", " ", ascii_only).strip()
