"""The proof that a pack does what it says.

For each activity, and where programs hold words in each locale: everything renders; the solution can be built from the
toolbox and passes every check; the starter doesn't pass them all; there are enough typical wrong attempts, and each raises its
finding; no finding is without an attempt. Where nothing is judged, what there is can be opened. Of sheets see `sheet.proof`.
That the texts, hints, steps and licences are complete was seen when the pack was read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.project import read_work
from cluboteca.insight.run import RunAnswer, RunChecks, RunQuestion, encode_files
from cluboteca.insight.sheet.proof import find_sheet_faults
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.blocks_source import BlocksSource
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.project_source import ProjectSource
from cluboteca.packformat.rendering import list_shown, render_activity, render_unit
from cluboteca.packformat.scratch.source import ScratchSource
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence, untranslated
from cluboteca.packformat.sheet.kind import SheetSource
from cluboteca.packformat.source import PackSource
from cluboteca.packformat.text import ProjectText

MIN_ATTEMPTS = 3


def prove(pack: PackSource, run_checks: RunChecks, today: date | None = None) -> list[Fault]:
    """What is wrong, activity by activity. All programs are run in one batch. today: None for the computer's own date."""
    faults = list(_find_unrendered(pack))
    for activity in pack.list_activities():
        if isinstance(activity, SheetSource):
            faults += find_sheet_faults(activity, pack.offline, today or datetime.now(UTC).date())
    projects = [activity for activity in pack.list_activities() if isinstance(activity, ProjectSource)]
    for project in projects:
        if project.definition.is_guided:
            faults += _find_unopened(project)
    activities = [project for project in projects if not project.definition.is_guided]
    cases = {case.id: case for activity in activities for case in _list_cases(activity)}
    questions = [
        RunQuestion(id, describe_activity(case.activity, case.locale), case.work, files=case.files)
        for id, case in cases.items()
    ]
    answers = run_checks(questions) if questions else {}
    for activity in activities:
        faults += _find_static(activity)
    told: set[tuple[str, str]] = set()
    for case in cases.values():
        for fault in _find_in_run(case, answers):
            if (fault.path, str(fault.what)) not in told:
                told.add((fault.path, str(fault.what)))
                faults.append(fault)
    return faults


def describe_activity(activity: ProjectSource, locale: str) -> dict[str, Any]:
    """What running needs of activity.yaml, as the browser has it in this locale."""
    cast = {"cast": activity.cast_in(locale)} if isinstance(activity, ScratchSource) else {}
    return {
        "world": activity.definition.world.model_dump(mode="json", exclude_none=True),
        "checks": activity.run_checks(locale),
        **cast,
    }


@dataclass(frozen=True)
class _Case:
    """One program in one locale. raises: the finding that it has to raise; for attempts. files: as of a RunQuestion."""

    activity: ProjectSource
    path: str
    locale: str
    work: dict[str, Any]
    raises: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"{self.path} {self.locale}"

    @property
    def is_solution(self) -> bool:
        return self.path.startswith(f"{self.activity.folder}/solution.")

    def fault(self, what: Sentence, remedy: Sentence) -> Fault:
        return Fault(self.path, None, what, remedy)


def _list_cases(activity: ProjectSource) -> list[_Case]:
    """What says the same in all languages is run once."""
    locales = list(activity.fronts)[:1] if activity.is_same_everywhere else list(activity.fronts)
    return [
        _Case(
            activity,
            path,
            locale,
            work,
            activity.raises.get(path),
            encode_files(_files_of(activity, locale).get(path, {})),
        )
        for locale in locales
        for path, work in activity.works(locale).items()
    ]


def _files_of(activity: ProjectSource, locale: str) -> Mapping[str, Mapping[str, bytes]]:
    """By the program's path; only Scratch has any."""
    return activity.files(locale) if isinstance(activity, ScratchSource) else {}


def _find_unrendered(pack: PackSource) -> Iterator[Fault]:
    for course in pack.courses:
        for unit in course.units:
            for locale in unit.fronts:
                shown = render_unit(unit, locale, translate=untranslated, image_address=str)
                if not shown.introduction_html:
                    yield _empty(f"units/{unit.id}/{locale}.md")
    for activity in pack.list_activities():
        for locale in activity.fronts:
            text = render_activity(activity, locale, translate=untranslated, image_address=str)
            if not all(list_shown(text)):
                yield _empty(f"activities/{activity.id}/{locale}.md")


def _find_unopened(activity: ProjectSource) -> Iterator[Fault]:
    """Where nothing is judged, and so nothing is run."""
    if isinstance(activity, BlocksSource):
        yield from _find_unbuildable(activity)
    for locale in activity.fronts:
        for path, work in activity.works(locale).items():
            try:
                read_work(work)
            except UnreadableWork as error:
                yield Fault(path, None, error.sentence, sentence(gettext_noop("Mend it, or leave it out.")))


def _empty(path: str) -> Fault:
    return Fault(
        path,
        None,
        sentence(gettext_noop("A text of this file shows nothing.")),
        sentence(gettext_noop("Write something that can be read.")),
    )


def _find_unbuildable(activity: BlocksSource) -> Iterator[Fault]:
    for path, found in activity.sizes().items():
        for word in found.not_offered:
            yield Fault(
                path,
                None,
                sentence(gettext_noop("The block “{word}” isn't in the toolbox."), word=word),
                sentence(gettext_noop("Add it to toolbox in activity.yaml, or do without it.")),
            )
        limit = activity.definition.block_limit
        if limit is not None and found.blocks > limit:
            yield Fault(
                path,
                None,
                sentence(
                    gettext_noop("Blocks of this program: {count}; block_limit: {limit}."),
                    count=found.blocks,
                    limit=limit,
                ),
                sentence(gettext_noop("Use fewer blocks, or raise block_limit in activity.yaml.")),
            )


def _find_static(activity: ProjectSource) -> Iterator[Fault]:
    if isinstance(activity, BlocksSource):
        yield from _find_unbuildable(activity)
    if isinstance(activity, ScratchSource) and activity.definition.twin is None:
        yield Fault(
            f"{activity.folder}/activity.yaml",
            None,
            sentence(
                gettext_noop("This activity has no twin with blocks: where Scratch doesn't run, nothing is left.")
            ),
            sentence(gettext_noop("Name one under twin, of the same course.")),
        )
    path = f"{activity.folder}/attempts"
    if len(activity.attempts) < MIN_ATTEMPTS:
        yield Fault(
            path,
            None,
            sentence(gettext_noop("Wrong attempts: {count}."), count=len(activity.attempts)),
            sentence(gettext_noop("Write at least {limit} that children typically make."), limit=MIN_ATTEMPTS),
        )
    raised = {attempt.raises for attempt in activity.attempts}
    for finding in activity.definition.findings:
        if finding.id not in raised:
            yield Fault(
                path,
                None,
                sentence(gettext_noop("No attempt raises the finding “{finding}”."), finding=finding.id),
                sentence(gettext_noop("Add an attempt that does, or remove the finding.")),
            )


def _find_in_run(case: _Case, answers: Mapping[str, RunAnswer]) -> Iterator[Fault]:
    answer = answers.get(case.id)
    if answer is None or answer.error is not None:
        yield case.fault(
            sentence(gettext_noop("This program couldn't be run ({detail})."), detail=answer.error if answer else "?"),
            sentence(gettext_noop("Look at the checks in activity.yaml, and at its maps if it has any.")),
        )
        return
    activity = case.activity
    text = render_activity(activity, case.locale, translate=untranslated, image_address=str)
    assert isinstance(text, ProjectText)
    judgement = judge(
        activity=activity.definition,
        texts=text,
        work=case.work,
        results=answer.results,
        facts=answer.facts,
        translate=untranslated,
    )
    if case.raises is not None:
        yield from _find_in_attempt(case, judgement)
    elif case.is_solution:
        for check in judgement.checks:
            if not check.passed:
                yield case.fault(
                    sentence(gettext_noop("The solution doesn't pass the check “{check}”."), check=check.id),
                    sentence(gettext_noop("Mend the solution or the check.")),
                )
    elif judgement.is_solved:
        yield case.fault(
            sentence(gettext_noop("The starter passes every check: there is nothing left to do.")),
            sentence(gettext_noop("Take something out of the starter, or add a check.")),
        )


def _find_in_attempt(case: _Case, judgement: Judgement) -> Iterator[Fault]:
    if judgement.is_solved:
        yield case.fault(
            sentence(gettext_noop("This attempt passes every check: it isn't wrong.")),
            sentence(gettext_noop("Remove it, or add a check that it fails.")),
        )
    elif judgement.finding is None:
        yield case.fault(
            sentence(gettext_noop("This attempt raises no finding, but says “{raises}”."), raises=case.raises),
            sentence(gettext_noop("Mend the finding's when in activity.yaml, or the attempt.")),
        )
    elif judgement.finding != case.raises:
        yield case.fault(
            sentence(
                gettext_noop("This attempt raises “{finding}”, but says “{raises}”."),
                finding=judgement.finding,
                raises=case.raises,
            ),
            sentence(
                gettext_noop(
                    "The first finding that holds is told: make it narrower, change the order, or mend raises."
                )
            ),
        )
