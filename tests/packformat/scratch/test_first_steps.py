"""The pages of the shipped Scratch activities: what they show as blocks is what children see on them."""

import re
from collections.abc import Iterator

from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.text import show_project
from cluboteca.packformat.scratch.outline.convert import convert
from cluboteca.packformat.scratch.outline.file import write_sb3
from tests.packformat.scratch.outline.outlines import LOCALES, ROOT, list_outlines

ACTIVITIES = ROOT / "packs/first-steps/activities"
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
            scripts = "\n\n".join(script for target in shown for script in target.scripts)
            solutions[name.removesuffix("/solution"), naming.locale] = dedented(scripts)
    fences = [(id, locale, fence) for id, locale, page in list_pages() for fence in _FENCE.findall(page)]
    assert len(fences) >= 8
    for id, locale, fence in fences:
        lines = dedented(fence).split("\n")
        assert all(line in solutions[id, locale].split("\n") for line in lines), (id, locale, fence)


def dedented(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().split("\n"))


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
