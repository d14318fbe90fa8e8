"""A quiz as an exercise of Kolibri: questions with one answer or several, and those whose answer is a number.

Kolibri has no questions with things to order or to match, and none with words to type; these are told.
"""

import html
import re
from collections.abc import Callable
from typing import Any

from cluboteca.packformat.exporting.loss import Loss
from cluboteca.packformat.sentence import Translate, gettext_noop, sentence
from cluboteca.packformat.sheet.quiz.activity import MultipleQuestion, Question, ShortQuestion, SingleQuestion
from cluboteca.packformat.sheet.quiz.source import QuizSource
from cluboteca.packformat.sheet.quiz.text import QuestionFront
from cluboteca.packformat.vocabulary import Vocabulary

Json = dict[str, Any]
_BLOCK = re.compile(r"\{block:([^}\n]{0,60})\}")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")


class ExerciseWriter:
    """lose: is told what Kolibri can't hold. name: of the pack, for ids that are unique everywhere."""

    def __init__(
        self, quiz: QuizSource, locale: str, name: str, translate: Translate, lose: Callable[[Loss], None]
    ) -> None:
        self.quiz = quiz
        self.locale = locale
        self.name = name
        self.translate = translate
        self.lose = lose
        self.where = f"{quiz.folder}/{locale}.md"

    def questions(self) -> list[Json]:
        front = self.quiz.fronts[self.locale]
        for hint in front.hints:
            self.lose(
                Loss(self.where, hint, sentence(gettext_noop("A hint for the whole quiz has no place in Kolibri.")))
            )
        pairs = [(question, front.questions[question.id]) for question in self.quiz.definition.questions]
        return [asked for question, text in pairs if (asked := self._ask(question, text))]

    def _ask(self, question: Question, front: QuestionFront) -> Json | None:
        asked: Json = {
            "id": f"{self.name}/{self.quiz.id}/{self.locale}/{question.id}",
            "question": self._show(front.text),
        }
        if isinstance(question, SingleQuestion | MultipleQuestion):
            texts = {id: self._show(front.options[id].text) for id in question.options}
            asked["all_answers"] = list(texts.values())
            if isinstance(question, SingleQuestion):
                asked |= {"question_type": "single_selection", "correct_answer": texts[question.right]}
            else:
                right = [texts[id] for id in question.options if id in question.right]
                asked |= {"question_type": "multiple_selection", "correct_answers": right}
        elif isinstance(question, ShortQuestion):
            numbers = [answer for answer in front.accepted if _NUMBER.fullmatch(answer)]
            if not numbers:
                what = gettext_noop("Kolibri can only take a number as a typed answer.")
                self.lose(Loss(self.where, front.text, sentence(what)))
                return None
            for answer in front.accepted:
                if answer not in numbers:
                    what = gettext_noop("Kolibri can only take a number as a typed answer.")
                    self.lose(Loss(self.where, f"{front.text}: {answer}", sentence(what)))
            asked |= {"question_type": "input_question", "answers": numbers}
        else:
            what = gettext_noop("Kolibri has no questions of the kind “{kind}”.")
            self.lose(Loss(self.where, front.text, sentence(what, kind=question.kind)))
            return None
        self._tell_feedback(front)
        return asked

    def _tell_feedback(self, front: QuestionFront) -> None:
        said = [front.passed, front.failed, *(option.feedback for option in front.options.values())]
        for text in filter(None, said):
            what = gettext_noop("What is said to an answer has no place in an exercise of Kolibri.")
            self.lose(Loss(self.where, text, sentence(what)))

    def _show(self, markdown: str) -> str:
        return as_perseus(markdown, self.translate, self.quiz.vocabulary)


def as_perseus(markdown: str, translate: Translate, vocabulary: Vocabulary) -> str:
    """Markdown as Kolibri's exercises have it. A $ would begin a formula; ricecooker reads HTML in it, so signs are
    escaped; a break in a line is two spaces at its end.
    """
    named = _BLOCK.sub(lambda found: f"**{vocabulary.names[found[1]](translate)}**", markdown)
    return html.escape(named.replace("$", "\\$").replace("\\\n", "  \n"), quote=False)
