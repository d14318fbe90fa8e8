"""README.md of an imported pack: where it comes from, and everything that an editor should know of it."""

from collections.abc import Iterable

from cluboteca.packformat.importing.imported import Remark, Report
from cluboteca.packformat.sentence import untranslated

MOST_BYTES = 200_000


def write_readme(title: str, report: Report) -> bytes:
    """In English, as all that is for editors alone."""
    lines = [
        f"# {' '.join(title.split())}",
        "",
        f"Imported by `cluboteca import` from the format “{report.format}”. Nothing reads this file but you.",
        "",
        *_list("Mended, or left to write", report.notes),
        *_list("Not carried over, or not as it was", report.not_carried),
    ]
    text = "\n".join(lines).rstrip() + "\n"
    content = text.encode()
    if len(content) <= MOST_BYTES:
        return content
    kept = content[:MOST_BYTES].rpartition(b"\n")[0]
    return kept + b"\n- and more: `cluboteca import --json` lists everything.\n"


def _list(heading: str, remarks: Iterable[Remark]) -> list[str]:
    lines = [
        f"- `{remark.where}`: {' '.join(remark.what.split())} – {remark.why.told(untranslated)}" for remark in remarks
    ]
    return [f"## {heading}", "", *(dict.fromkeys(lines) or ["Nothing."]), ""]
