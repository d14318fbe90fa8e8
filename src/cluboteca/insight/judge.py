"""Judging a press of "Check": what works already, and one thing to try next."""

from collections.abc import Mapping
from dataclasses import dataclass

from cluboteca.insight.blocks import read_bytes, read_work
from cluboteca.insight.check import passes
from cluboteca.insight.facts import read_facts
from cluboteca.insight.finding import find_finding
from cluboteca.packformat.check import Check
from cluboteca.packformat.definition import BlocksActivity
from cluboteca.packformat.program import Program
from cluboteca.packformat.text import BlocksText


@dataclass(frozen=True)
class CheckAnswer:
    """message: the activity's text for passed or failed."""

    id: str
    passed: bool
    message: str


@dataclass(frozen=True)
class Judgement:
    """checks: in the activity's order. next_try: None when solved. finding: None then, or if nothing typical shows."""

    checks: tuple[CheckAnswer, ...]
    is_solved: bool
    finding: str | None
    next_try: str | None


def judge(
    *, activity: BlocksActivity, texts: BlocksText, work: object, results: Mapping[str, bool], facts: object
) -> Judgement:
    """work: the saved bytes, or their parsed JSON. results: of the run checks by id; a missing one counts as failed.

    facts: of the run, from the browser. Raises UnreadableWork.
    """
    program = read_bytes(work) if isinstance(work, bytes) else read_work(work)
    answers = tuple(_answer(check, texts, _has_passed(check, program, results)) for check in activity.checks)
    if all(answer.passed for answer in answers):
        return Judgement(answers, is_solved=True, finding=None, next_try=None)
    finding = find_finding(activity.findings, program, read_facts(facts))
    if finding is not None and finding.id in texts.findings:
        return Judgement(answers, is_solved=False, finding=finding.id, next_try=texts.findings[finding.id].message)
    first_failed = next(answer.message for answer in answers if not answer.passed)
    return Judgement(answers, is_solved=False, finding=None, next_try=first_failed)


def _has_passed(check: Check, program: Program, results: Mapping[str, bool]) -> bool:
    return passes(check.read, program) if check.read is not None else results.get(check.id) is True


def _answer(check: Check, texts: BlocksText, passed: bool) -> CheckAnswer:
    words = texts.checks[check.id]
    return CheckAnswer(check.id, passed, words.passed if passed else words.failed)
