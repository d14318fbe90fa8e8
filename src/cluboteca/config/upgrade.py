"""Bringing a club's database to the form that this version of the program knows."""

import pkgutil
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder


class FromNewerVersion(Exception):
    """The database carries changes that this version doesn't know; it was left as it is."""


def bring_database_up_to_date() -> bool:
    """Apply what is missing, and whether anything was. Raises FromNewerVersion, with nothing changed."""
    if _is_up_to_date():
        return False
    executor = MigrationExecutor(connection)
    own_labels = {label for label, _name in executor.loader.disk_migrations}
    known = set(executor.loader.disk_migrations)
    replaced = {old for migration in executor.loader.disk_migrations.values() for old in migration.replaces}
    applied = set(executor.loader.applied_migrations)
    if {each for each in applied - known - replaced if each[0] in own_labels}:
        raise FromNewerVersion
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    if connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)
    else:
        _make_database(executor)
    return True


def _make_database(executor: MigrationExecutor) -> None:
    """All tables at once, as the models have them, or none. Nothing is there that a migration could carry over.

    Forty migrations, one after another, make the same (a test compares), but they build every model hundreds of times.
    """
    recorder = MigrationRecorder(connection)
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.can_migrate(connection):  # noqa: SLF001 -- Django documents _meta for others
                editor.create_model(model)
        recorder.ensure_schema()
        for label, name in executor.loader.disk_migrations:
            recorder.record_applied(label, name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias, apps=apps, plan=[])


def _is_up_to_date() -> bool:
    """Whether exactly the migrations that lie here were applied, by their names.

    So it is at nearly every start, and reading them all takes longer than whatever else a start asks the database.
    """
    here = {
        (app.label, module.name)
        for app in apps.get_app_configs()
        for module in pkgutil.iter_modules([str(Path(app.path) / "migrations")])
        if not module.ispkg and not module.name.startswith(("_", "~"))
    }
    labels = {label for label, _name in here}
    applied = {each for each in MigrationRecorder(connection).applied_migrations() if each[0] in labels}
    return bool(here) and here == applied
