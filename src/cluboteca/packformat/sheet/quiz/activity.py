"""activity.yaml of a quiz. The right answers stand here, but for those of `short`, which differ between languages."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from cluboteca.packformat.base import Name, PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.definition import SheetDefinition

MAX_QUESTIONS = 30
Choices = Annotated[tuple[Name, ...], Field(min_length=2, max_length=10)]


class Asked(PackModel):
    id: Name


def check_among(right: str, options: tuple[str, ...]) -> None:
    if right not in options:
        raise refuse(
            sentence(gettext_noop("The right answer “{right}” isn't among those that are offered."), right=right),
            sentence(gettext_noop("Write one of: {words}."), words=", ".join(options)),
        )


class SingleQuestion(Asked):
    kind: Literal["single"]
    options: Choices
    right: Name

    @model_validator(mode="after")
    def _check_right(self) -> Self:
        check_unique(self.options)
        check_among(self.right, self.options)
        return self


class MultipleQuestion(Asked):
    """right: all of them, and no other, have to be chosen."""

    kind: Literal["multiple"]
    options: Choices
    right: Annotated[tuple[Name, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _check_right(self) -> Self:
        check_unique(self.options)
        check_unique(self.right)
        for right in self.right:
            check_among(right, self.options)
        return self


class OrderQuestion(Asked):
    """items: in the right order. They are shown in another one."""

    kind: Literal["order"]
    items: Choices

    @field_validator("items")
    @classmethod
    def _check_items(cls, items: tuple[str, ...]) -> tuple[str, ...]:
        check_unique(items)
        return items


class MatchQuestion(Asked):
    """pairs: what stands on the left and on the right under one name belongs together."""

    kind: Literal["match"]
    pairs: Choices

    @field_validator("pairs")
    @classmethod
    def _check_pairs(cls, pairs: tuple[str, ...]) -> tuple[str, ...]:
        check_unique(pairs)
        return pairs


class ShortQuestion(Asked):
    """What is accepted stands in the texts."""

    kind: Literal["short"]


def _kind(value: Any) -> str:
    return f"<{value.get('kind') if isinstance(value, dict) else getattr(value, 'kind', None)}>"


Question = Annotated[
    Annotated[SingleQuestion, Tag("<single>")]
    | Annotated[MultipleQuestion, Tag("<multiple>")]
    | Annotated[OrderQuestion, Tag("<order>")]
    | Annotated[MatchQuestion, Tag("<match>")]
    | Annotated[ShortQuestion, Tag("<short>")],
    Discriminator(_kind),
]


class QuizWorld(PackModel):
    kind: Literal["quiz"] = "quiz"


class QuizActivity(SheetDefinition):
    kind: Literal["quiz"]
    world: QuizWorld = QuizWorld()
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=MAX_QUESTIONS)]

    @property
    def check_ids(self) -> tuple[str, ...]:
        return tuple(question.id for question in self.questions)
