"""Judging a press of "Check": what works already, and one thing to try next."""

from collections.abc import Mapping
from dataclasses import dataclass

from cluboteca.insight.facts import read_facts
from cluboteca.insight.grid import check as grid_check
from cluboteca.insight.grid.facts import GridFacts
from cluboteca.insight.grid.finding import find_finding as find_grid_finding
from cluboteca.insight.project import read_project, read_work
from cluboteca.insight.stage import check as stage_check
from cluboteca.insight.stage.facts import StageFacts
from cluboteca.insight.stage.finding import find_finding as find_stage_finding
from cluboteca.insight.stage.note import find_next_try
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.definition import BlocksActivity
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.sentence import Sentence, Translate
from cluboteca.packformat.stage.activity import StageActivity
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


@dataclass(frozen=True)
class _Read:
    """What reading alone tells. passed: the reading checks, by id. note: what the child is told when no finding holds."""

    passed: Mapping[str, bool]
    finding: str | None
    note: Sentence | None


def judge(
    *,
    activity: BlocksActivity,
    texts: BlocksText,
    work: object,
    results: Mapping[str, bool],
    facts: object,
    translate: Translate,
) -> Judgement:
    """work: the saved bytes, or their parsed JSON. results: of the run checks by id; a missing one counts as failed.

    facts: of the run, from the browser. translate: into the language of `texts`. Raises UnreadableWork.
    """
    project = read_project(work) if isinstance(work, bytes) else read_work(work)
    if isinstance(activity, StageActivity):
        if not isinstance(project, StageProject):
            raise UnreadableWork("not_a_work")
        read = _read_stage(activity, project, facts, results)
    else:
        if isinstance(project, StageProject):
            raise UnreadableWork("not_a_work")
        read = _read_grid(activity, project, facts)
    passed = {check.id: read.passed.get(check.id, results.get(check.id) is True) for check in activity.checks}
    answers = tuple(_answer(id, texts, has_passed) for id, has_passed in passed.items())
    if all(passed.values()):
        return Judgement(answers, is_solved=True, finding=None, next_try=None)
    if read.finding is not None and read.finding in texts.findings:
        return Judgement(answers, is_solved=False, finding=read.finding, next_try=texts.findings[read.finding].message)
    next_try = (
        read.note.told(translate) if read.note else next(answer.message for answer in answers if not answer.passed)
    )
    return Judgement(answers, is_solved=False, finding=None, next_try=next_try)


def _read_grid(activity: GridActivity, program: Program, facts: object) -> _Read:
    known = read_facts(facts)
    passed = {check.id: grid_check.passes(check.read, program) for check in activity.checks if check.read is not None}
    finding = find_grid_finding(activity.findings, program, known if isinstance(known, GridFacts) else GridFacts())
    return _Read(passed, finding.id if finding else None, None)


def _read_stage(activity: StageActivity, project: StageProject, facts: object, results: Mapping[str, bool]) -> _Read:
    """What failed is told by the results, since those decide; notes and limits by the facts."""
    read = read_facts(facts)
    ran = frozenset(check.id for check in activity.checks if check.run)
    failed = tuple(check.id for check in activity.checks if check.run and results.get(check.id) is not True)
    known = (read if isinstance(read, StageFacts) else StageFacts()).model_copy(update={"failed": failed})
    targets = project.targets
    passed = {check.id: stage_check.passes(check.read, targets) for check in activity.checks if check.read is not None}
    finding = find_stage_finding(activity.findings, targets, known, ran)
    return _Read(passed, finding.id if finding else None, find_next_try(known))


def _answer(id: str, texts: BlocksText, passed: bool) -> CheckAnswer:
    words = texts.checks[id]
    return CheckAnswer(id, passed, words.passed if passed else words.failed)
