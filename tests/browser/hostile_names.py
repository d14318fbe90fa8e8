"""A project whose every text would run if anybody took it for a part of a page."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.programs import make_stage_work

MARKUP = "<img src=x onerror='window.hacked=1'>"
SCRIPT = "</script><script>window.hacked=1</script>"


def make_hostile_names() -> dict[str, Any]:
    """Every text of the work that a child can choose is markup that would run."""
    begin = [
        "when_flag",
        {"broadcast": "news"},
        {"say": MARKUP},
        {"list_add": {"item": SCRIPT, "list": "things"}},
        {"ask": MARKUP},
    ]
    outline = {
        "backdrops": ["meadow"],
        "messages": ["news"],
        "variables": {
            "score": {"value": MARKUP, "shown": True},
            "own": {"value": SCRIPT, "shown": True, "owner": "cat"},
        },
        "lists": {"things": {"items": [MARKUP, SCRIPT], "shown": True}},
        "sprites": {
            "cat": {
                "library": "cat",
                "costumes": ["walk-1"],
                "scripts": [begin, [{"when_message": "news"}, {"think": SCRIPT}]],
            }
        },
    }
    work = make_stage_work(outline, news=MARKUP, score=MARKUP, own=SCRIPT, things=MARKUP, cat=MARKUP)
    cat = work["stage"]["sprites"][0]
    parameter = {"id": "p", "name": SCRIPT, "kind": "value"}
    cat["own_blocks"] = [{"id": "o", "name": MARKUP, "parameters": [parameter]}]
    cat["costumes"][0]["name"] = MARKUP
    cat["sounds"] = [{"id": "s", "name": MARKUP, "library": "meow"}]
    work["stage"]["backdrops"][0]["name"] = SCRIPT
    return work


def expect_nothing_ran(page: Page) -> None:
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x']").count() == 0
