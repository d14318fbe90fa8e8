"""All measures, in the order in which they are taken."""

from bench.figure import Measure
from bench.measures import (
    commands,
    errors,
    idle,
    kill,
    pages,
    power_cut,
    press,
    python,
    python_cold,
    python_memory,
    saving,
    scratch_checks,
    scratch_editor,
    scratch_insight,
    sign_in,
    size,
    stage,
    start,
)

MEASURES: tuple[Measure, ...] = (
    *size.MEASURES,
    *start.MEASURES,
    *idle.MEASURES,
    *saving.MEASURES,
    *kill.MEASURES,
    *power_cut.MEASURES,
    *sign_in.MEASURES,
    *pages.MEASURES,
    *stage.MEASURES,
    *press.MEASURES,
    *python_cold.MEASURES,
    *python.MEASURES,
    *python_memory.MEASURES,
    *errors.MEASURES,
    *scratch_editor.MEASURES,
    *scratch_insight.MEASURES,
    *scratch_checks.MEASURES,
    *commands.MEASURES,
)
