"""What every page owes to everybody: a language, one heading, no sideways scrolling, and no fault that axe can find.

axe-core is a package of the front end's development (frontend/package.json); it looks for WCAG 2.2 A and AA.
"""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from devtools.place import FRONTEND

LANGUAGE_COOKIE = "django_language"
NORMAL = {"width": 1024, "height": 768}
# What 200 % zoom leaves of it, in CSS pixels.
ZOOMED = {"width": 512, "height": 384}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@cache
def read_axe() -> str:
    return (FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def list_faults(page: Page, language: str) -> list[str]:
    """In words; none where all is well. The page is at its normal size before and after."""
    faults = []
    spoken = page.evaluate("document.documentElement.lang")
    if spoken != language:
        faults.append(f"lang is {spoken}")
    headings = page.evaluate("[...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length")
    if headings != 1:
        faults.append(f"{headings} h1")
    faults += list_axe_faults(page)
    for size in (ZOOMED, NORMAL):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            faults.append(f"{wide} px too wide at {size['width']}x{size['height']}: {_find_widest(page)}")
    return faults


def list_axe_faults(page: Page, within: str = "html") -> list[str]:
    """In words. within: a selector; nothing else is looked at."""
    # Evaluated and not put into the page, where the Content-Security-Policy would refuse it.
    page.evaluate(read_axe())
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    found: dict[str, Any] = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def _find_widest(page: Page) -> str:
    widest: str = page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        const wide = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > width + 1);
        return wide.slice(0, 4).map((each) => `${each.localName}.${each.getAttribute('class')}`).join(' > ');
    }""")
    return widest
