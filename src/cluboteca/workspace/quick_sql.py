"""The statements of a save, written out.

Saving is the busiest call by far: thirty crews, every few seconds, on a PC of 2010. Building these statements
through the ORM takes as long as all the rest of the call, so they stand here as SQL that SQLite and PostgreSQL know.
"""

from functools import cache
from threading import Lock
from uuid import UUID

from django.db import connection

from cluboteca.people.models import SignIn, SignInMember
from cluboteca.workspace.models import Project, ProjectVersion

_IS_AUTHOR = (
    f"SELECT 1 FROM {SignInMember._meta.db_table} stay "
    f"JOIN {SignIn._meta.db_table} sign_in ON sign_in.id = stay.sign_in_id "
    f"JOIN {Project.authors.through._meta.db_table} author ON author.person_id = stay.learner_id "
    "WHERE author.project_id = %s AND stay.sign_in_id = %s "
    "AND stay.left_at IS NULL AND sign_in.ended_at IS NULL LIMIT 1"
)

_HAS_NEWER = (
    f"SELECT 1 FROM {ProjectVersion._meta.db_table} "
    "WHERE project_id = %s AND key > %s AND key <= %s AND sign_in_id = %s LIMIT 1"
)
LARGEST_ID = 2**63 - 1
# States of one crew that overtake each other were made within moments, when their page was left. More between two keys
# says that the PC's clock was set, and nothing of their order.
_OVERTAKING_MS = 10_000

# Threads that wait for SQLite's own lock sleep and ask again, some for a tenth of a second; here they queue.
_one_writer = Lock()


def is_author(project_id: int, sign_in_id: int) -> bool:
    """Whether one of those who sit there now is an author of the project."""
    if project_id > LARGEST_ID:
        return False
    with connection.cursor() as cursor:
        cursor.execute(_IS_AUTHOR, [project_id, sign_in_id])
        return cursor.fetchone() is not None


def _is_overtaken(version: ProjectVersion) -> bool:
    """Whether a state that the crew made right after this one has arrived before it.

    Keys of version 7 begin with the browser's time in milliseconds; other keys say nothing of order.
    """
    if version.key.version != 7:
        return False
    latest = UUID(int=min(version.key.int + (_OVERTAKING_MS << 80), 2**128 - 1))
    field = ProjectVersion._meta.get_field("key")
    keys = [field.get_db_prep_value(key, connection) for key in (version.key, latest)]
    with connection.cursor() as cursor:
        cursor.execute(_HAS_NEWER, [version.project_id, *keys, version.sign_in_id])
        return cursor.fetchone() is not None


@cache
def _insert_statement() -> str:
    columns = [str(field.column) for field in ProjectVersion._meta.local_concrete_fields]
    names = ", ".join(connection.ops.quote_name(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    return (
        f"INSERT INTO {ProjectVersion._meta.db_table} ({names}) VALUES ({marks}) "
        "ON CONFLICT (project_id, key) DO NOTHING"
    )


def insert_version(version: ProjectVersion) -> bool:
    """Keep the version in a transaction of its own, and whether it is new: False when its key is taken.

    One that was overtaken by a newer state of the same crew becomes late.
    """
    with _one_writer, connection.cursor() as cursor:
        version.is_late = version.is_late or _is_overtaken(version)
        values = [
            field.get_db_prep_save(getattr(version, field.attname), connection)
            for field in ProjectVersion._meta.local_concrete_fields
        ]
        cursor.execute(_insert_statement(), values)
        return bool(cursor.rowcount == 1)
