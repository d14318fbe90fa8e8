"""What stands between the braces of a GIFT question, and the question that it makes."""

import re
from dataclasses import dataclass, replace

from cluboteca.packformat.importing.gift.block import GAP, Block, reveal
from cluboteca.packformat.importing.gift.number import read_number
from cluboteca.packformat.importing.gift.text import ShownText, show_line, show_text
from cluboteca.packformat.importing.imported import Report
from cluboteca.packformat.importing.quiz import words
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.importing.quiz.question import Option, Question
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d*)?)%")
_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}


@dataclass(frozen=True)
class _Piece:
    """One answer. sign: `=` or `~`. weight: in percent, None when none is given. Texts are hidden ones."""

    sign: str
    weight: float | None
    text: str
    feedback: str


class AnswerReader:
    def __init__(self, block: Block, where: str, locale: str, report: Report) -> None:
        self.block = block
        self.where = where
        self.locale = locale
        self.report = report
        asked = self._show(block.text)
        self.written_in = asked.written_in
        self.question = Question(where, "short", asked.markdown.replace(GAP, words.GAP), name=block.name)

    def show(self, hidden: str) -> str:
        return self._show(hidden).markdown

    def _show(self, hidden: str, written_in: str = "moodle") -> ShownText:
        return show_text(hidden, self.locale, written_in, self._lose)

    def read(self) -> Question | None:
        """None when it went into the report."""
        if self.block.problem is not None or self.block.answer is None:
            return self._give_up(self.block.problem or sentence(gettext_noop("There is no answer.")))
        answer, general = self.block.answer, ""
        if "####" in answer:
            answer, _, general = answer.rpartition("####")
            said = self._line(general)
            self.question = replace(self.question, passed=said, failed=said)
        answer = answer.strip()
        if not answer:
            return self._give_up(sentence(gettext_noop("An open answer can't be judged by the club.")))
        if answer.startswith("#"):
            return self._read_number(answer[1:])
        if "~" in answer:
            return self._read_choice(answer)
        if "=" in answer and "->" in answer:
            return self._read_match(answer)
        if answer.partition("#")[0].strip() in _TRUTH:
            return self._read_truth(answer)
        return self._read_short(answer)

    def _read_choice(self, answer: str) -> Question:
        pieces = _split(answer, "~=")
        is_single = any(piece.sign == "=" for piece in pieces)
        options = tuple(
            Option(
                self._show(piece.text, self.written_in).markdown,
                self._is_right(piece, is_single),
                self._line(piece.feedback),
            )
            for piece in pieces
        )
        if is_single and sum(option.is_right for option in options) > 1:
            self.report.note(
                self.where,
                reveal(self.block.text),
                sentence(gettext_noop("One of several right answers was enough; now all of them have to be chosen.")),
            )
        return replace(self.question, kind="multiple", options=options)

    def _is_right(self, piece: _Piece, is_single: bool) -> bool:
        if piece.sign == "=":
            is_right = piece.weight is None or piece.weight >= 100
        else:
            is_right = piece.weight is not None and (piece.weight >= 100 if is_single else piece.weight > 0)
        if not is_right and piece.weight is not None and piece.weight > 0:
            self._lose(
                f"%{piece.weight:g}% {reveal(piece.text)}",
                sentence(gettext_noop("An answer that was right in part is wrong now.")),
            )
        return is_right

    def _read_truth(self, answer: str) -> Question:
        word, _, feedback = answer.partition("#")
        wrong, _, right = feedback.partition("#")
        is_true = _TRUTH[word.strip()]
        options = tuple(
            Option(text, truth == is_true, self._line(right if truth == is_true else wrong))
            for text, truth in zip(words.get_truth_words(self.locale), (True, False), strict=True)
        )
        return replace(self.question, kind="single", options=options, keeps_order=True)

    def _read_match(self, answer: str) -> Question | None:
        pairs: list[tuple[str, str]] = []
        for piece in _split(answer, "="):
            # A feedback has no place here, so a # is just a letter.
            whole = f"{piece.text}#{piece.feedback}" if piece.feedback else piece.text
            left, arrow, right = whole.partition("->")
            if not arrow:
                return self._give_up(sentence(gettext_noop("Write a pair as: left -> right.")))
            if left.strip():
                shown = self._show(right.strip(), "plain").markdown
                pairs.append((self._show(left.strip(), self.written_in).markdown, shown))
            else:
                self._lose(
                    reveal(right).strip(), sentence(gettext_noop("An answer that belongs to nothing was left out."))
                )
        text = self.question.markdown or words.ask_for_pairs(self.locale)
        return replace(self.question, kind="match", markdown=text, pairs=tuple(pairs))

    def _read_short(self, answer: str) -> Question:
        accepted: list[str] = []
        question = self.question
        for piece in _split(answer, "="):
            text = reveal(piece.text).strip()
            feedback = self._line(piece.feedback)
            is_any = text == "*"
            if is_any:
                question = replace(question, failed=f"{feedback} {question.failed}".strip())
            elif "*" in text:
                self._lose(text, sentence(gettext_noop("An answer with a * for any letters can't be judged.")))
            elif piece.weight is not None and piece.weight < 100:
                what = gettext_noop("An answer that was right in part is wrong now.")
                self._lose(f"%{piece.weight:g}% {text}", sentence(what))
            else:
                accepted.append(text)
            if feedback and not is_any:
                if len(accepted) == 1 and text in accepted:
                    question = replace(question, passed=f"{feedback} {question.passed}".strip())
                else:
                    self._lose(feedback, sentence(gettext_noop("Only the first answer can have a feedback.")))
        return replace(question, accepted=tuple(accepted))

    def _read_number(self, answer: str) -> Question | None:
        before, tilde, after = answer.partition("~")
        question = self.question
        if tilde:
            wrong = self._line(after.partition("#")[2] or after)
            question = replace(question, failed=f"{wrong} {question.failed}".strip())
        accepted: list[str] = []
        for piece in _split(before, "="):
            read = None if piece.weight is not None and piece.weight < 100 else read_number(reveal(piece.text))
            if read is None:
                self._lose(
                    reveal(piece.text).strip(), sentence(gettext_noop("This number can't be accepted as an answer."))
                )
                continue
            accepted.extend(read.accepted)
            if read.is_narrowed:
                what = gettext_noop("All numbers of a range were right; now these are: {numbers}.")
                shown = ", ".join(read.accepted[:10])
                self._lose(reveal(piece.text).strip(), sentence(what, numbers=shown))
            if piece.feedback:
                question = replace(question, passed=f"{self._line(piece.feedback)} {question.passed}".strip())
        if not accepted:
            return self._give_up(sentence(gettext_noop("No number of this answer can be accepted.")))
        return replace(question, accepted=tuple(accepted))

    def _line(self, hidden: str) -> str:
        return show_line(hidden, self.locale, self.written_in)

    def _lose(self, what: str, why: Sentence) -> None:
        lose_whole(self.report, self.where, what, why)

    def _give_up(self, why: Sentence) -> Question | None:
        lose_whole(self.report, self.where, self.block.source, why)
        return None


def _split(answer: str, signs: str) -> list[_Piece]:
    """signs: those that begin an answer; without one at the beginning, a wrong answer of a choice, else a right one."""
    first = "~" if "~" in signs else "="
    pieces = []
    for sign, found in re.findall(rf"([{signs}]?)([^{signs}]*)", answer):
        text = found.strip()
        if not sign and not text:
            continue
        weight = _WEIGHT.match(text)
        body, _, feedback = (text[weight.end() :] if weight else text).partition("#")
        pieces.append(_Piece(sign or first, float(weight[1]) if weight else None, body.strip(), feedback.strip()))
    return pieces
