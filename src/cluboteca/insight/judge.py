"""Judging a press of "Check": what works already, and one thing to try next."""

from collections.abc import Mapping
from dataclasses import dataclass

from cluboteca.insight.facts import read_facts
from cluboteca.insight.grid import check as grid_check
from cluboteca.insight.grid.facts import GridFacts
from cluboteca.insight.grid.finding import find_finding as find_grid_finding
from cluboteca.insight.project import Project, read_project, read_work
from cluboteca.insight.python_project.check import Reading
from cluboteca.insight.python_project.facts import PythonFacts
from cluboteca.insight.python_project.finding import find_finding as find_python_finding
from cluboteca.insight.python_project.note import find_next_try as find_python_try
from cluboteca.insight.python_project.project import PythonProject
from cluboteca.insight.scratch.finding.child import ChildQuestion
from cluboteca.insight.scratch.model import ScratchProject
from cluboteca.insight.scratch_project.check import Reading as ScratchReading
from cluboteca.insight.scratch_project.facts import ScratchFacts
from cluboteca.insight.scratch_project.finding import find_finding as find_scratch_finding
from cluboteca.insight.scratch_project.note import find_next_try as find_scratch_try
from cluboteca.insight.sheet import check as sheet_check
from cluboteca.insight.sheet.work import SheetWork
from cluboteca.insight.stage import check as stage_check
from cluboteca.insight.stage.facts import StageFacts
from cluboteca.insight.stage.finding import find_finding as find_stage_finding
from cluboteca.insight.stage.note import find_next_try
from cluboteca.insight.stage.project import StageProject
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.definition import ProjectActivity, ScreenActivity
from cluboteca.packformat.grid.activity import GridActivity
from cluboteca.packformat.grid.program import Program
from cluboteca.packformat.python.activity import PythonActivity
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.sentence import Sentence, Translate
from cluboteca.packformat.sheet.kind import AnySheetText, SheetActivity
from cluboteca.packformat.stage.activity import StageActivity
from cluboteca.packformat.text import ProjectText


@dataclass(frozen=True)
class CheckAnswer:
    """message: the activity's text for passed or failed; of a wrong answer in a quiz, what is said of this answer."""

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
    """What reading alone tells. passed: the reading checks, by id. note: what the child is told when no finding holds.

    question: what any project of this kind may be asked about, when there is no note either.
    """

    passed: Mapping[str, bool]
    finding: str | None
    note: Sentence | None
    question: ChildQuestion | None = None


def judge(
    *,
    activity: ScreenActivity,
    texts: ProjectText | AnySheetText,
    work: object,
    results: Mapping[str, bool],
    facts: object,
    translate: Translate,
) -> Judgement:
    """work: the saved bytes, or their parsed JSON. results: of the run checks by id; a missing one counts as failed.

    facts: of the run, from the browser. translate: into the language of `texts`. Raises UnreadableWork.
    """
    project = read_project(work) if isinstance(work, bytes) else read_work(work)
    if isinstance(activity, SheetActivity):
        assert not isinstance(texts, ProjectText)
        return _judge_sheet(activity, texts, project, translate)
    assert isinstance(texts, ProjectText)
    read = _read(activity, project, texts, facts, results)
    passed = {check.id: read.passed.get(check.id, results.get(check.id) is True) for check in activity.checks}
    answers = tuple(_answer(id, texts, has_passed) for id, has_passed in passed.items())
    if all(passed.values()):
        return Judgement(answers, is_solved=True, finding=None, next_try=None)
    if read.finding is not None and read.finding in texts.findings:
        return Judgement(answers, is_solved=False, finding=read.finding, next_try=texts.findings[read.finding].message)
    if read.question is not None and read.note is None:
        asked = read.question.question.told(translate)
        return Judgement(answers, is_solved=False, finding=read.question.id, next_try=asked)
    next_try = (
        read.note.told(translate) if read.note else next(answer.message for answer in answers if not answer.passed)
    )
    return Judgement(answers, is_solved=False, finding=None, next_try=next_try)


def _judge_sheet(activity: SheetActivity, texts: AnySheetText, project: Project, translate: Translate) -> Judgement:
    """Raises UnreadableWork when the work is of another world than the activity."""
    if not isinstance(project, SheetWork):
        raise UnreadableWork("not_a_work")
    passed = sheet_check.judge_checks(activity, texts, project)
    told = {
        id: _tell(words, translate) for id, words in sheet_check.tell_wrong(activity, texts, project, passed).items()
    }
    answers = tuple(
        CheckAnswer(id, has_passed, told[id]) if id in told else _answer(id, texts, has_passed)
        for id, has_passed in passed.items()
    )
    if all(passed.values()):
        return Judgement(answers, is_solved=True, finding=None, next_try=None)
    next_try = sheet_check.find_next_try(activity, texts, project, passed)
    first_failed = next(answer.message for answer in answers if not answer.passed)
    tried = first_failed if next_try is None else _tell(next_try, translate)
    return Judgement(answers, is_solved=False, finding=None, next_try=tried)


def _tell(words: Sentence | str, translate: Translate) -> str:
    return words.told(translate) if isinstance(words, Sentence) else words


def _read(
    activity: ProjectActivity, project: Project, texts: ProjectText, facts: object, results: Mapping[str, bool]
) -> _Read:
    """Raises UnreadableWork when the project is of another world than the activity."""
    if isinstance(activity, PythonActivity) and isinstance(project, PythonProject):
        return _read_python(activity, Reading(project, texts.names), facts, results)
    if isinstance(activity, StageActivity) and isinstance(project, StageProject):
        return _read_stage(activity, project, facts, results)
    if isinstance(activity, ScratchActivity) and isinstance(project, ScratchProject):
        return _read_scratch(activity, ScratchReading(project, activity.cast), facts, results)
    if isinstance(activity, GridActivity) and isinstance(project, tuple):
        return _read_grid(activity, project, facts)
    raise UnreadableWork("not_a_work")


def _read_grid(activity: GridActivity, program: Program, facts: object) -> _Read:
    known = read_facts(facts)
    passed = {check.id: grid_check.passes(check.read, program) for check in activity.checks if check.read is not None}
    finding = find_grid_finding(activity.findings, program, known if isinstance(known, GridFacts) else GridFacts())
    return _Read(passed, finding.id if finding else None, None)


def _read_stage(activity: StageActivity, project: StageProject, facts: object, results: Mapping[str, bool]) -> _Read:
    """What failed is told by the results, since those decide; notes and limits by the facts."""
    read = read_facts(facts)
    known = read if isinstance(read, StageFacts) else StageFacts()
    known = known.model_copy(update={"failed": _list_failed(activity, results)})
    targets = project.targets
    passed = {check.id: stage_check.passes(check.read, targets) for check in activity.checks if check.read is not None}
    finding = find_stage_finding(activity.findings, targets, known, _list_run(activity))
    return _Read(passed, finding.id if finding else None, find_next_try(known))


def _read_python(activity: PythonActivity, reading: Reading, facts: object, results: Mapping[str, bool]) -> _Read:
    """As of the stage."""
    read = read_facts(facts)
    known = read if isinstance(read, PythonFacts) else PythonFacts()
    known = known.model_copy(update={"failed": _list_failed(activity, results)})
    passed = {check.id: reading.passes(check.read) for check in activity.checks if check.read is not None}
    finding = find_python_finding(activity.findings, reading, known, _list_run(activity))
    return _Read(passed, finding.id if finding else None, find_python_try(known))


def _read_scratch(
    activity: ScratchActivity, reading: ScratchReading, facts: object, results: Mapping[str, bool]
) -> _Read:
    """As of the stage."""
    read = read_facts(facts)
    known = read if isinstance(read, ScratchFacts) else ScratchFacts()
    known = known.model_copy(update={"failed": _list_failed(activity, results)})
    passed = {check.id: reading.passes(check.read) for check in activity.checks if check.read is not None}
    finding = find_scratch_finding(activity.findings, reading, known, _list_run(activity))
    note = find_scratch_try(known)
    question = None if finding or note else reading.pick_question()
    return _Read(passed, finding.id if finding else None, note, question)


def _list_run(activity: StageActivity | PythonActivity | ScratchActivity) -> frozenset[str]:
    return frozenset(check.id for check in activity.checks if check.run)


def _list_failed(
    activity: StageActivity | PythonActivity | ScratchActivity, results: Mapping[str, bool]
) -> tuple[str, ...]:
    return tuple(check.id for check in activity.checks if check.run and results.get(check.id) is not True)


def _answer(id: str, texts: ProjectText | AnySheetText, passed: bool) -> CheckAnswer:
    words = texts.checks[id]
    return CheckAnswer(id, passed, words.passed if passed else words.failed)
