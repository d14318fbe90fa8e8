"""What `pack check` and `pack build` ask of a pack that could be read."""

from cluboteca.insight.fences import find_unknown_blocks
from cluboteca.insight.proof import prove
from cluboteca.insight.run import RunChecks
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.source import PackSource


def find_faults(files: PackFolder, source: PackSource, run_checks: RunChecks) -> list[Fault]:
    """Empty: it does what it says. Raises NoChecks."""
    return [*prove(source, run_checks), *find_unknown_blocks(files, source.definition.locales, run_checks)]
