"""Projects as the JSON that pages and programs read."""

import json
from typing import TYPE_CHECKING

from cluboteca.workspace.credit import tell_credit
from cluboteca.workspace.models import Project, ProjectVersion
from cluboteca.workspace.queries import get_latest_version, get_work
from cluboteca.workspace.save_token import make_save_token

if TYPE_CHECKING:
    from cluboteca.insight.judge import Judgement


def describe_project(project: Project, sign_in_id: int) -> dict[str, object]:
    """The project as the API and the activity page tell it."""
    latest = get_latest_version(project)
    return {
        "id": project.pk,
        "activity": project.activity.full_id,
        "authors": [
            {"id": author.pk, "nickname": author.nickname, "avatar": author.avatar} for author in project.authors.all()
        ],
        "save_token": make_save_token(project_id=project.pk, sign_in_id=sign_in_id),
        "latest": str(latest.key) if latest else None,
        "credit": tell_credit(project),
    }


def describe_work(version: ProjectVersion) -> object:
    """The saved JSON; what can't be read becomes {}, which the page tells of and answers with the starter."""
    try:
        return json.loads(get_work(version), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return {}


def _refuse(name: str) -> None:
    """NaN and Infinity, which Python reads and no browser does."""
    raise ValueError(name)


def describe_judgement(judgement: "Judgement") -> dict[str, object]:
    return {
        "is_solved": judgement.is_solved,
        "checks": [{"id": each.id, "passed": each.passed, "message": each.message} for each in judgement.checks],
        "next_try": {"message": judgement.next_try, "finding": judgement.finding} if judgement.next_try else None,
    }
