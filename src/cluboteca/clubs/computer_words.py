"""What the librarian is told about a computer: for each workspace one sentence, and what to do."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.computer_facts import ComputerFacts
from cluboteca.clubs.computer_fitness import (
    Finding,
    Fitness,
    Reason,
    Workspace,
    has_small_screen,
    is_old,
    judge_computer,
)

_CLOSE_OTHERS = _("Close all other windows and programs, then check again.")
_WORK_ALL_THE_SAME = _(
    "Close all other windows and programs, then check again. If it stays so, children can work here, only with more patience."
)
_OTHER_COMPUTER = _("For these activities, let the children sit at another computer.")
_WITH_BLOCKS = _("There is nothing to do: here an activity in Scratch offers the children the same one with blocks.")

# By reason: the sentence, and what to do.
_TOLD: dict[Reason, tuple[str | Promise, str | Promise]] = {
    Reason.FINE: (_("Runs well here."), ""),
    Reason.OPENS_SLOWLY: (_("Runs here, but opens slowly."), _WORK_ALL_THE_SAME),
    Reason.MOVES_SLOWLY: (_("Runs here, but games with many sprites move in jerks."), _WORK_ALL_THE_SAME),
    Reason.LITTLE_MEMORY: (_("Runs here, but slowly: little memory is free."), _WORK_ALL_THE_SAME),
    Reason.TOO_LITTLE_MEMORY: (_("Doesn't run here: too little memory is free."), _CLOSE_OTHERS),
    Reason.TOO_SLOW: (_("Doesn't run here: this computer is too slow for it."), _OTHER_COMPUTER),
    Reason.NO_WEBGL: (_("Doesn't run here: this browser can't draw with WebGL, which it needs."), _OTHER_COMPUTER),
    Reason.NO_START: (
        _("Doesn't run here: it didn't start."),
        _("Close the browser, open it again and check once more. If it still doesn't start, try another browser."),
    ),
    Reason.OLD_BROWSER: (
        _("Doesn't run here: this browser is too old."),
        _("Have Chrome 109 or Firefox 115 installed, or a newer one, and check in that. Both exist for Windows 7 too."),
    ),
}
_SAME_WITH_BLOCKS = (Reason.TOO_SLOW, Reason.NO_WEBGL)
BADGES = {
    Fitness.WELL: ("good", "circle-check", _("Well")),
    Fitness.SLOW: ("warn", "snail", _("Slowly")),
    Fitness.NOT: ("danger", "ban", _("No")),
}


@dataclass(frozen=True)
class Told:
    """A finding in words. kind, icon, word: of its badge."""

    workspace: Workspace
    fitness: Fitness
    sentence: str
    advice: str
    kind: str
    icon: str
    word: str


def tell_finding(finding: Finding) -> Told:
    sentence, advice = _TOLD[finding.reason]
    if finding.workspace == Workspace.SCRATCH and finding.reason in _SAME_WITH_BLOCKS:
        advice = _WITH_BLOCKS
    kind, icon, word = BADGES[finding.fitness]
    return Told(finding.workspace, finding.fitness, str(sentence), str(advice), kind, icon, str(word))


def tell_computer(facts: ComputerFacts) -> list[Told]:
    return [tell_finding(finding) for finding in judge_computer(facts)]


def list_remarks(facts: ComputerFacts) -> list[str]:
    """What concerns all workspaces, each with what to do."""
    remarks = []
    if facts.browser and is_old(facts.browser):
        remarks.append(
            _("This browser is %(name)s %(version)d, which is too old for Cluboteca.")
            % {"name": facts.browser.name, "version": facts.browser.version}
        )
    if has_small_screen(facts):
        remarks.append(
            _(
                "The screen is small (%(width)d × %(height)d). Pages are made for 1024 × 768: hold Ctrl and press the minus key until "
                "everything fits."
            )
            % {"width": facts.screen.width, "height": facts.screen.height}
        )
    return [str(remark) for remark in remarks]
