"""How a quiz is marked when it is opened again: as the latest press of "Check" left it."""

from cluboteca.content.models import Kind
from cluboteca.workspace.checking import Press, judge_work
from cluboteca.workspace.models import Attempt, Project, ProjectVersion
from cluboteca.workspace.policies import UnreadableWork
from cluboteca.workspace.queries import get_work


def list_marks(*, project: Project, latest: ProjectVersion | None, locale: str) -> list[dict[str, object]]:
    """Id, passed and message of each answer that is still as it was at that press, in the activity's order.

    Of an answer that has changed since nothing is told: nobody has asked about it. It is judged anew, since the words
    aren't kept and the language may be another now. Empty for all but a quiz: nothing else has marks of its own.
    """
    if project.activity.kind != Kind.QUIZ or latest is None:
        return []
    attempt = project.attempts.order_by("-tried_at", "-pk").first()
    if attempt is None:
        return []
    try:
        asked = _list_asked(attempt, latest)
        press = Press(latest.key, {}, {})
        judgement = judge_work(activity=project.activity, work=get_work(latest), press=press, locale=locale)
    except UnreadableWork:
        return []
    return [
        {"id": each.id, "passed": each.passed, "message": each.message}
        for each in judgement.checks
        if asked is None or each.id in asked
    ]


def _list_asked(attempt: Attempt, latest: ProjectVersion) -> set[str] | None:
    """The questions whose answer the attempt has seen; None: all, since nothing has changed. Raises UnreadableWork."""
    from cluboteca.insight.project import read_project  # noqa: PLC0415 -- readers of all works: not at every start
    from cluboteca.insight.sheet.quiz import is_answered  # noqa: PLC0415
    from cluboteca.insight.sheet.work import QuizWork  # noqa: PLC0415
    from cluboteca.insight.work import UnreadableWork as BrokenWork  # noqa: PLC0415

    if attempt.version_key == latest.key:
        return None
    version = ProjectVersion.objects.filter(project=attempt.project_id, key=attempt.version_key).first()
    if version is None:
        return set()
    try:
        then, now = read_project(get_work(version)), read_project(get_work(latest))
    except BrokenWork as error:
        raise UnreadableWork from error
    if not isinstance(then, QuizWork) or not isinstance(now, QuizWork):
        return set()
    return {id for id, answer in now.answers.items() if is_answered(answer) and then.answers.get(id) == answer}
