"""The pages of the shipped Scratch activities: what they show as blocks is what children see on them."""

import re
from collections.abc import Iterator

from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.text import show_project
from cluboteca.packformat.scratch.outline.convert import convert
from cluboteca.packformat.scratch.outline.file import write_sb3
from tests.packformat.scratch.outline.outlines import LOCALES, ROOT, list_outlines

ACTIVITIES = ROOT / "packs/first-steps/activities"
FLAG = {
    "când se face click pe stegulețul verde": "când se dă click pe ⚑",
    "when green flag clicked": "when ⚑ clicked",
}
_FENCE = re.compile(r"^```\n(.*?)^```", re.DOTALL | re.MULTILINE)


def list_pages() -> Iterator[tuple[str, str, str]]:
    """Of each Scratch activity: its id, a locale, and the text of the page in it."""
    for folder in sorted(ACTIVITIES.iterdir()):
        if "kind: scratch" in (folder / "activity.yaml").read_text(encoding="utf-8"):
            for locale in LOCALES:
                yield folder.name, locale, (folder / f"{locale}.md").read_text(encoding="utf-8")


def test_every_script_on_a_page_is_a_piece_of_the_solution_in_scratchs_own_words():
    solutions = {}
    for name, program, naming in list_outlines(ACTIVITIES):
        if name.endswith("/solution"):
            parts = convert(program, naming)
            shown = show_project(read_scratch(write_sb3(parts.project, parts.files)), naming.locale)
            lines = [line for target in shown for script in target.scripts for line in script.split("\n")]
            solutions[name.removesuffix("/solution"), naming.locale] = {seen_by_children(line) for line in lines}
    fences = [(id, locale, fence) for id, locale, page in list_pages() for fence in _FENCE.findall(page)]
    assert len(fences) >= 8
    for id, locale, fence in fences:
        shown_lines = {seen_by_children(line) for line in fence.strip().split("\n")}
        assert shown_lines <= solutions[id, locale], (id, locale, fence)


def seen_by_children(line: str) -> str:
    """Without the signs that scratchblocks and sentences put round values; the flag is a picture on the block."""
    plain = re.sub(r" v(?=[\])])|[\[\]()<>„”“]", "", line).strip()
    return FLAG.get(plain, plain)


def test_a_twin_has_the_very_same_projects():
    twins = 0
    for folder in sorted(ACTIVITIES.iterdir()):
        found = re.search(r"^twin: (\S+)$", (folder / "activity.yaml").read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            twin = ACTIVITIES / found[1]
            files = [file.relative_to(folder) for file in folder.rglob("*.yaml") if file.name != "activity.yaml"]
            assert [(folder / file).read_bytes() for file in files] == [(twin / file).read_bytes() for file in files]
            twins += 1
    assert twins >= 4
