"""The types of H5P that are questions, each with what becomes of it."""

from collections.abc import Callable, Iterator
from typing import Any

from cluboteca.packformat.importing.h5p.gap import Gap, find_gaps
from cluboteca.packformat.importing.h5p.image import ImageTaker
from cluboteca.packformat.importing.h5p.package import Json
from cluboteca.packformat.importing.h5p.text import TextReader, plain
from cluboteca.packformat.importing.imported import Report
from cluboteca.packformat.importing.plain_text import as_markdown
from cluboteca.packformat.importing.quiz import words
from cluboteca.packformat.importing.quiz.fitting import lose_whole
from cluboteca.packformat.importing.quiz.question import Option, Question
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence


class QuestionReader:
    def __init__(self, text: TextReader, images: ImageTaker, locale: str, report: Report) -> None:
        self.text = text
        self.images = images
        self.locale = locale
        self.report = report

    def read(self, library: str, params: Json, where: str) -> list[Question]:
        picture = self.images.take_media(params.get("media"), where)
        return list(READERS[library](self, params, picture, where))

    def choice(self, params: Json, picture: str, where: str) -> Iterator[Question]:
        options = tuple(
            Option(
                self.text.markdown(answer.get("text"), where),
                answer.get("correct") is True,
                self._feedback(answer, where),
            )
            for answer in _dicts(params.get("answers"))
        )
        behaviour = _dict(params.get("behaviour"))
        passed, failed = self._overall(params, where)
        is_single = behaviour.get("type") == "single" or behaviour.get("singleAnswer") or params.get("singleAnswer")
        if is_single and sum(option.is_right for option in options) > 1:
            what = gettext_noop("One of several right answers was enough; now all of them have to be chosen.")
            self.report.note(where, plain(str(params.get("question") or "")), sentence(what))
        yield Question(
            where,
            "multiple",
            _join(picture, self.text.markdown(params.get("question"), where)),
            options=options,
            passed=passed,
            failed=failed,
            keeps_order=behaviour.get("randomAnswers", params.get("randomAnswers")) is False,
        )

    def _feedback(self, answer: Json, where: str) -> str:
        """Since version 1.8 it stands in a group of its own."""
        found = {**answer, **_dict(answer.get("tipsAndFeedback"))}
        for name in ("tip", "notChosenFeedback"):
            self._lose_text(
                found.get(name), where, sentence(gettext_noop("There is no place for this hint or feedback."))
            )
        return self.text.line(found.get("chosenFeedback"))

    def truth(self, params: Json, picture: str, where: str) -> Iterator[Question]:
        behaviour = _dict(params.get("behaviour"))
        is_true = str(params.get("correct")).lower() == "true"
        yield Question(
            where,
            "single",
            _join(picture, self.text.markdown(params.get("question"), where)),
            options=tuple(
                Option(word, truth == is_true)
                for word, truth in zip(words.get_truth_words(self.locale), (True, False), strict=True)
            ),
            passed=self.text.line(behaviour.get("feedbackOnCorrect")),
            failed=self.text.line(behaviour.get("feedbackOnWrong")),
            keeps_order=True,
        )

    def choice_set(self, params: Json, picture: str, where: str) -> Iterator[Question]:
        """The first answer of each is the right one."""
        self._overall(params, where, is_of_one=False)
        for number, choice in enumerate(_dicts(params.get("choices")), start=1):
            place = f"{where}/choices/{number}"
            answers = choice.get("answers")
            options = tuple(
                Option(self.text.markdown(answer, place), index == 0)
                for index, answer in enumerate(answers if isinstance(answers, list) else [])
            )
            yield Question(place, "single", self.text.markdown(choice.get("question"), place), options=options)

    def blanks(self, params: Json, picture: str, where: str) -> Iterator[Question]:
        """Each gap is a question of its own, the others stay gaps, so that none is given away."""
        self._overall(params, where, is_of_one=False)
        task = _join(picture, self.text.markdown(params.get("text"), where))
        lines = params.get("questions")
        for number, line in enumerate(lines if isinstance(lines, list) else [], start=1):
            place = f"{where}/questions/{number}"
            if not isinstance(line, str):
                continue
            hidden, gaps = find_gaps(line, one_answer=False)
            shown = self.text.markdown(hidden, place)
            if not gaps:
                lose_whole(
                    self.report, place, plain(line), sentence(gettext_noop("Nothing is missing in this sentence."))
                )
            for index, gap in enumerate(gaps):
                self._lose_text(gap.tip, place, sentence(gettext_noop("There is no place for this hint or feedback.")))
                accepted = tuple(self.text.line(answer) for answer in gap.answers)
                yield Question(place, "short", self._ask(task, shown, gaps, index), accepted=accepted)

    def drag_text(self, params: Json, picture: str, where: str) -> Iterator[Question]:
        """Each gap is a choice among all the words."""
        self._overall(params, where, is_of_one=False)
        task = _join(picture, self.text.markdown(params.get("taskDescription"), where))
        text = params.get("textField")
        hidden, gaps = find_gaps(text if isinstance(text, str) else "", one_answer=True)
        shown = self.text.markdown_of_plain(hidden)
        distractors = params.get("distractors")
        others = find_gaps(distractors, one_answer=True)[1] if isinstance(distractors, str) else []
        offered = dict.fromkeys(self.text.line(gap.answers[0]) for gap in [*gaps, *others])
        if not gaps:
            self._lose_text(text, where, sentence(gettext_noop("Nothing is missing in this sentence.")))
        for index, gap in enumerate(gaps):
            self._lose_text(gap.tip, where, sentence(gettext_noop("There is no place for this hint or feedback.")))
            right = self.text.line(gap.answers[0])
            yield Question(
                where,
                "single",
                self._ask(task, shown, gaps, index),
                options=tuple(Option(as_markdown(word), word == right) for word in offered),
                passed=self.text.line(gap.passed),
                failed=self.text.line(gap.failed),
            )

    def _ask(self, task: str, line: str, gaps: list[Gap], index: int) -> str:
        if len(gaps) == 1:
            return _join(task, line.replace(gaps[0].sign, words.GAP))
        for number, gap in enumerate(gaps, start=1):
            line = line.replace(gap.sign, f"({number}) {words.GAP}")
        return _join(task, line, words.ask_for_gap(self.locale, index + 1))

    def _overall(self, params: Json, where: str, *, is_of_one: bool = True) -> tuple[str, str]:
        """What is said at the end, by how much was right: to all, and to none; the rest goes into the report."""
        passed = failed = ""
        for each in _dicts(params.get("overallFeedback")):
            said = self.text.line(each.get("feedback"))
            is_fit = is_of_one and "@" not in said  # @score and @total stand for points, which a quiz here doesn't have
            if said and is_fit and each.get("to") == 100 and not passed:
                passed = said
            elif said and is_fit and each.get("from") == 0 and not failed:
                failed = said
            elif said:
                lose_whole(
                    self.report, where, said, sentence(gettext_noop("There is no place for this hint or feedback."))
                )
        return passed, failed

    def _lose_text(self, value: Any, where: str, why: Sentence) -> None:
        text = plain(value) if isinstance(value, str) else ""
        if text:
            lose_whole(self.report, where, text, why)


Reader = Callable[[QuestionReader, Json, str, str], Iterator[Question]]
READERS: dict[str, Reader] = {
    "H5P.MultiChoice": QuestionReader.choice,
    "H5P.TrueFalse": QuestionReader.truth,
    "H5P.SingleChoiceSet": QuestionReader.choice_set,
    "H5P.Blanks": QuestionReader.blanks,
    "H5P.DragText": QuestionReader.drag_text,
}


def _dict(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[Json]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _join(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
