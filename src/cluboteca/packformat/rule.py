"""What checks and findings of every world have in common.

`run` rules are judged by playing the program in the browser (`frontend/src/checks`), `read` rules by reading it, on
the server (`insight`).
"""

from collections.abc import Sequence
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import BeforeValidator, Field, Strict, model_validator

from cluboteca.packformat.base import Name, PackModel, check_unique, refuse
from cluboteca.packformat.sentence import gettext_noop, sentence

Json = dict[str, Any]
Count = Annotated[int, Field(ge=0, le=100)]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


CheckIds = Annotated[
    tuple[Name, ...],
    Strict(False),
    Field(min_length=1, max_length=20),
    BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...]),
]


class OneOf(PackModel):
    """Exactly one of the fields is given."""

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        given = [name for name, value in self if value is not None]
        if len(given) != 1 or len(self.model_fields_set) != 1:
            words = [field.alias or name for name, field in type(self).model_fields.items()]
            raise refuse(
                sentence(gettext_noop("Exactly one rule is expected here.")),
                sentence(gettext_noop("Write one of: {words}."), words=", ".join(words)),
            )
        return self


class Bounded(PackModel):
    """How often: at_least, at_most or both."""

    at_least: Count | None = None
    at_most: Count | None = None

    @model_validator(mode="after")
    def _check_bound(self) -> Self:
        if self.at_least is None and self.at_most is None:
            raise refuse(
                sentence(gettext_noop("This rule says neither at_least nor at_most.")),
                sentence(gettext_noop("Add at least one of them.")),
            )
        return self

    def holds(self, count: int) -> bool:
        return (self.at_least or 0) <= count and (self.at_most is None or count <= self.at_most)


class AtMostBlocks(PackModel):
    count: Annotated[int, Field(ge=0, le=1000)]


class AtMostInARow(PackModel):
    count: Annotated[int, Field(ge=1, le=100)]


Run = TypeVar("Run", bound=PackModel)
Read = TypeVar("Read", bound=PackModel)
Facts = TypeVar("Facts", bound=PackModel)


class Check(PackModel, Generic[Run, Read]):
    """A rule; `run` or `read`, not both."""

    id: Name
    run: Run | None = None
    read: Read | None = None

    @model_validator(mode="after")
    def _check_one(self) -> Self:
        if (self.run is None) == (self.read is None):
            raise refuse(
                sentence(gettext_noop("A check has either run or read.")),
                sentence(gettext_noop("Keep one of the two; make a second check of the other.")),
            )
        return self


def list_run_rules(activity: PackModel) -> list[Json]:
    """The checks that a run judges, as JSON: `id` and `run`.

    They are written as a part of the activity, which Pydantic knows already; for one of them alone it would have to be
    told anew what such a rule is made of.
    """
    checks: list[Json] = activity.model_dump(mode="json", include={"checks"}, exclude_none=True)["checks"]
    return [check for check in checks if "run" in check]


class Condition(PackModel):
    """Facts of the run, all of which must hold."""

    @model_validator(mode="after")
    def _check_values(self) -> Self:
        for name in self.model_fields_set:
            if getattr(self, name) is None:
                raise refuse(
                    sentence(gettext_noop("“{key}” has no value."), key=name),
                    sentence(gettext_noop("Write its value, or remove it.")),
                )
        return self


class When(PackModel, Generic[Facts, Read]):
    run: Facts | None = None
    read: tuple[Read, ...] = ()

    @model_validator(mode="after")
    def _check_any(self) -> Self:
        if not self.read and not (self.run and self.run.model_fields_set):
            raise refuse(
                sentence(gettext_noop("This finding would match every wrong attempt.")),
                sentence(gettext_noop("Say under run or read when it holds.")),
            )
        return self


class Finding(PackModel, Generic[Facts, Read]):
    """What a wrong attempt most likely shows. The first finding whose `when` holds is told."""

    id: Name
    when: When[Facts, Read]


def check_named_checks(checks: Sequence[Check[Any, Any]], findings: Sequence[Finding[Any, Any]]) -> None:
    """Ids are unique, and findings speak of run checks that there are: a reading check is better said under `read`."""
    check_unique([check.id for check in checks])
    check_unique([finding.id for finding in findings])
    if findings and not checks:
        raise refuse(
            sentence(gettext_noop("There are findings, but no checks: nothing is ever found.")),
            sentence(gettext_noop("Remove the findings, or write checks.")),
        )
    ran = [check.id for check in checks if check.run]
    for finding in findings:
        condition = finding.when.run
        named = (*(condition.failed or ()), *(condition.passed or ())) if condition else ()
        for id in named:
            if id not in ran:
                raise refuse(
                    sentence(
                        gettext_noop("The finding “{finding}” speaks of “{check}”, which isn't a check that runs."),
                        finding=finding.id,
                        check=id,
                    ),
                    sentence(gettext_noop("Write one of: {words}."), words=", ".join(ran)),
                )
