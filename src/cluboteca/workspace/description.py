"""Projects as the JSON that pages and programs read."""

from cluboteca.workspace.models import Project
from cluboteca.workspace.queries import get_latest_version
from cluboteca.workspace.save_token import make_save_token


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
    }
