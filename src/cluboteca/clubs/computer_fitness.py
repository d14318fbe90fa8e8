"""Which workspaces run well at a computer, judged from the facts of its check.

The limits and why they are so stand in docs/explanation/computer-check.md; a test holds that page against them.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.computer_facts import Browser, ComputerFacts, EditorTrial, MemoryTrial, ScratchTrial, StageTrial

OLDEST = {"Chrome": 109, "Edge": 109, "Firefox": 115}
SMALLEST_WIDTH = 1024
SMALLEST_HEIGHT = 700

OPENS_WELL_MS = 5_000
CHECK_WELL_MS = 1_000
PYTHON_WELL_MS = 1_500
STAGE_WELL = 24
STAGE_LEAST = 8
SCRATCH_DRAWS_WELL = 30
SCRATCH_DRAWS_LEAST = 10
SCRATCH_SPEED_WELL = 0.3
SCRATCH_SPEED_LEAST = 0.1
SCRATCH_MIB_WELL = 256
SCRATCH_MIB_LEAST = 128
PIECE_WELL_MS = 500


class Fitness(TextChoices):
    WELL = "well", _("runs well")
    SLOW = "slow", _("runs, but slowly")
    NOT = "not", _("doesn't run here")


class Workspace(TextChoices):
    """What a children's computer has to run, from the lightest to the heaviest."""

    BLOCKS = "blocks", _("Blocks in the village")
    STAGE = "stage", _("Blocks on the stage")
    PYTHON = "python", _("Python")
    SCRATCH = "scratch", _("Scratch")


class Reason(TextChoices):
    FINE = "fine"
    OPENS_SLOWLY = "opens_slowly"
    MOVES_SLOWLY = "moves_slowly"
    LITTLE_MEMORY = "little_memory"
    TOO_LITTLE_MEMORY = "too_little_memory"
    TOO_SLOW = "too_slow"
    NO_WEBGL = "no_webgl"
    NO_START = "no_start"
    OLD_BROWSER = "old_browser"


FITNESS = {
    Reason.FINE: Fitness.WELL,
    Reason.OPENS_SLOWLY: Fitness.SLOW,
    Reason.MOVES_SLOWLY: Fitness.SLOW,
    Reason.LITTLE_MEMORY: Fitness.SLOW,
    Reason.TOO_LITTLE_MEMORY: Fitness.NOT,
    Reason.TOO_SLOW: Fitness.NOT,
    Reason.NO_WEBGL: Fitness.NOT,
    Reason.NO_START: Fitness.NOT,
    Reason.OLD_BROWSER: Fitness.NOT,
}


@dataclass(frozen=True)
class Finding:
    workspace: Workspace
    reason: Reason

    @property
    def fitness(self) -> Fitness:
        return FITNESS[self.reason]


def is_old(browser: Browser | None) -> bool:
    return browser is not None and browser.version < OLDEST[browser.name]


def has_small_screen(facts: ComputerFacts) -> bool:
    return facts.screen.width < SMALLEST_WIDTH or facts.screen.height < SMALLEST_HEIGHT


def judge_computer(facts: ComputerFacts) -> list[Finding]:
    """One finding for each workspace, in their order."""
    if is_old(facts.browser):
        return [Finding(workspace, Reason.OLD_BROWSER) for workspace in Workspace]
    return [
        Finding(Workspace.BLOCKS, _judge_editor(facts.blocks, CHECK_WELL_MS)),
        Finding(Workspace.STAGE, _judge_stage(facts.stage)),
        Finding(Workspace.PYTHON, _judge_editor(facts.python, PYTHON_WELL_MS)),
        Finding(Workspace.SCRATCH, _judge_scratch(facts.scratch, facts.memory)),
    ]


def judge_workspace(facts: ComputerFacts, workspace: Workspace) -> Finding:
    return next(finding for finding in judge_computer(facts) if finding.workspace == workspace)


def _judge_editor(trial: EditorTrial | None, well_ms: int) -> Reason:
    if trial is None:
        return Reason.NO_START
    if trial.opens_ms + trial.first_ms > OPENS_WELL_MS or trial.again_ms > well_ms:
        return Reason.OPENS_SLOWLY
    return Reason.FINE


def _judge_stage(trial: StageTrial | None) -> Reason:
    if trial is None:
        return Reason.NO_START
    if trial.frames_per_second < STAGE_LEAST:
        return Reason.TOO_SLOW
    if trial.frames_per_second < STAGE_WELL:
        return Reason.MOVES_SLOWLY
    return Reason.OPENS_SLOWLY if trial.opens_ms > OPENS_WELL_MS else Reason.FINE


def _judge_scratch(trial: ScratchTrial | None, memory: MemoryTrial | None) -> Reason:
    """What keeps it from running comes before what makes it slow."""
    if trial is None:
        return Reason.NO_START
    if not trial.has_webgl:
        return Reason.NO_WEBGL
    got_mib = memory.got_mib if memory else 0
    if got_mib < SCRATCH_MIB_LEAST:
        return Reason.TOO_LITTLE_MEMORY
    if trial.script_speed < SCRATCH_SPEED_LEAST or trial.drawn_per_second < SCRATCH_DRAWS_LEAST:
        return Reason.TOO_SLOW
    if memory and (got_mib < SCRATCH_MIB_WELL or memory.slowest_ms > PIECE_WELL_MS):
        return Reason.LITTLE_MEMORY
    if trial.drawn_per_second < SCRATCH_DRAWS_WELL:
        return Reason.MOVES_SLOWLY
    return Reason.OPENS_SLOWLY if trial.script_speed < SCRATCH_SPEED_WELL else Reason.FINE
