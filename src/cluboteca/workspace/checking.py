"""A press of "Check": the browser's results, the reading checks on the saved work, the finding and the words.

The browser ran the program, and its results are taken as they stand: a child who forges them fools nobody else.
What can be read from the saved work is read here. All that judges is imported at the first press: it is much, and a start
needs none of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext

from cluboteca.content.models import Activity
from cluboteca.content.queries import get_judge_texts
from cluboteca.people.models import SignIn
from cluboteca.workspace.actions import record_attempt
from cluboteca.workspace.models import Attempt, Project
from cluboteca.workspace.policies import NothingSaved, UnreadableWork
from cluboteca.workspace.queries import get_latest_version, get_version, get_work

if TYPE_CHECKING:
    from cluboteca.insight.judge import Judgement


@dataclass(frozen=True)
class Press:
    """What came with a press of "Check". version_key: None for the latest. results: of the run checks, by id."""

    version_key: UUID | None
    results: Mapping[str, bool]
    facts: Mapping[str, object]


def check_version(*, project: Project, sign_in: SignIn, press: Press, locale: str) -> "tuple[Attempt, Judgement]":
    """Judge the version and keep the attempt. Raises NotYours, NothingSaved, UnreadableWork."""
    from cluboteca.insight.facts import read_facts  # noqa: PLC0415 -- see above

    version = get_version(project.pk, press.version_key) if press.version_key else get_latest_version(project)
    if version is None:
        raise NothingSaved
    judgement = judge_work(activity=project.activity, work=get_work(version), press=press, locale=locale)
    attempt = record_attempt(
        project=project,
        sign_in=sign_in,
        version_key=version.key,
        is_solved=judgement.is_solved,
        finding=judgement.finding or "",
        facts=read_facts(press.facts).model_dump(mode="json", exclude_none=True),
        results=[(each.id, each.passed) for each in judgement.checks],
    )
    return attempt, judgement


def judge_work(*, activity: Activity, work: object, press: Press, locale: str) -> "Judgement":
    """Keeps nothing. work: saved bytes, or their parsed JSON. Raises UnreadableWork."""
    from cluboteca.insight.judge import judge  # noqa: PLC0415 -- see above
    from cluboteca.insight.work import UnreadableWork as BrokenWork  # noqa: PLC0415

    needed = get_judge_texts(activity, locale)
    try:
        return judge(
            activity=needed.activity,
            texts=needed.texts,
            work=work,
            results=press.results,
            facts=press.facts,
            translate=gettext,
        )
    except BrokenWork as error:
        raise UnreadableWork from error
