import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ICONS = set(json.loads((ROOT / "frontend/assets/icons.json").read_text(encoding="utf-8")))

IN_TEMPLATES = re.compile(r"""{%\s*icon\s+"([a-z0-9-]+)"|\bicon_name="([a-z0-9-]+)"|\bmark_icon="([a-z0-9-]+)\"""")
NAV_LINK = re.compile(r"""{%\s*nav_link\s+\S+\s+_\("[^"]*"\)\s+"([a-z0-9-]+)\"""")
IN_SCRIPTS = re.compile(r"\bicon\('([a-z0-9-]+)'\)")


def list_used_icons() -> set[str]:
    used: set[str] = set()
    for template in (ROOT / "src/cluboteca").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        used.update("".join(found) for found in IN_TEMPLATES.findall(text))
        used.update(NAV_LINK.findall(text))
    for script in (ROOT / "frontend/src").rglob("*.ts"):
        used.update(IN_SCRIPTS.findall(script.read_text(encoding="utf-8")))
    return used


def test_every_icon_that_a_page_names_is_in_the_sprite() -> None:
    assert list_used_icons() - ICONS == set()


def test_the_scan_finds_icons() -> None:
    assert {"check", "calendar-days", "hand"} <= list_used_icons()
