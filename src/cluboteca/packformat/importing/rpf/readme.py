"""README.md of a pack that was made of projects: where it comes from, and everything that an editor should know of it."""

from collections.abc import Iterable

from cluboteca.packformat.importing.imported import Remark, Report
from cluboteca.packformat.importing.rpf.project import Unit
from cluboteca.packformat.sentence import untranslated

MAX_BYTES = 200 * 1024


def write_readme(id: str, units: list[Unit], report: Report) -> bytes:
    lines = [
        f"# {id}",
        "",
        "Imported by `cluboteca import`. What stands here is for editors; nothing reads it.",
        "",
        "## Sources",
        "",
    ]
    for unit in units:
        title = next(iter(unit.titles.values()), unit.id)
        lines.append(f"- {title}: {unit.licence.author}, {unit.licence.name or 'licence unknown'}, {unit.address}")
    lines += ["", "## Mended, or left to write", "", *_listed(report.notes)]
    lines += ["", "## Not carried over, or not as it was", "", *_listed(report.not_carried)]
    content = ("\n".join(lines) + "\n").encode()
    if len(content) <= MAX_BYTES:
        return content
    return content[:MAX_BYTES].rpartition(b"\n")[0] + b"\n- ... and more: import again with --json for all of it.\n"


def _listed(remarks: Iterable[Remark]) -> list[str]:
    return [
        f"- `{each.where}`: {' '.join(each.what.split())[:200]} - {each.why.told(untranslated)}"
        for each in {(one.where, one.what, one.why.msgid): one for one in remarks}.values()
    ]
