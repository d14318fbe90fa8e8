"""A sprite has blocks that nothing starts, and blocks that start something but have nothing below them; no script
works."""

from collections.abc import Iterator

from cluboteca.insight.scratch.finding.finder import BugPattern
from cluboteca.insight.scratch.finding.program import Actor, Program, Start
from cluboteca.packformat.sentence import gettext_noop


class NoWorkingScripts(BugPattern):
    id = "no_working_scripts"
    description = gettext_noop("The starting block and the blocks to be started aren't put together.")
    misunderstanding = gettext_noop(
        "Thinks that blocks lying near each other belong together. They have to snap together."
    )
    question = gettext_noop("Which block starts this script? Are the blocks really joined?")

    def find(self, program: Program) -> Iterator[Actor]:
        for actor in program.actors:
            started = [script for script in actor.scripts if script.start is not Start.LOOSE]
            if started and len(started) < len(actor.scripts) and not any(script.body for script in started):
                yield actor
