"""docs/images/: what a librarian and a crew see in a first meeting, at 1024x768, once in each language.

For each language one demo club is played from the page “This week” to the attendance, and another one, with some weeks
behind it, shows what is around the meetings. Pictures have a palette: pages of flat colours lose nothing by it that an
eye would miss, and the repository stays small.
"""

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from devtools.chromium import MISSING, find_chromium, get_browser_environment
from docs.make.club import HOST, DemoClub, get_time_zone, open_club
from docs.make.club_life import show_club_life
from docs.make.meeting import Shoot, play_meeting
from tests.browser.conftest import CHROMIUM_ARGUMENTS

LOCALES = {"ro": "ro-RO", "en": "en-GB"}
COLOURS = 64

Play = Callable[[DemoClub, Callable[[], Page], Shoot], None]


def make_images(folder: Path) -> list[Path]:
    """The files that were written, those of each language in a folder of its own; what else lay there is deleted."""
    made: list[Path] = []
    chromium = find_chromium()
    if chromium is None:
        raise SystemExit(MISSING)
    os.environ.update(get_browser_environment(chromium))
    with tempfile.TemporaryDirectory(prefix="cluboteca-docs-") as scratch, sync_playwright() as playwright:
        for language in LOCALES:
            with open_club(Path(scratch) / language, language) as club:
                browser = _start_browser(playwright, chromium, club)
                made += _play(browser, play_meeting, club, language, folder / language)
                browser.close()
            with open_club(Path(scratch) / f"{language}-past", language) as club:
                club.live_through_weeks(language)
                browser = _start_browser(playwright, chromium, club)
                made += _play(browser, show_club_life, club, language, folder / language)
                browser.close()
    for stale in set(folder.rglob("*.png")) - set(made):
        stale.unlink()
    return made


def _start_browser(playwright: Playwright, chromium: Path, club: DemoClub) -> Browser:
    """It finds the club at the address that a library's network would have."""
    rules = f"--host-resolver-rules=MAP {HOST}:8000 127.0.0.1:{club.server.port}, EXCLUDE 127.0.0.1, MAP * ~NOTFOUND"
    kept = [argument for argument in CHROMIUM_ARGUMENTS if "host-resolver-rules" not in argument]
    return playwright.chromium.launch(executable_path=chromium, args=[*kept, rules])


def _play(browser: Browser, play: Play, club: DemoClub, language: str, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []

    def open_page() -> Page:
        context = browser.new_context(
            viewport={"width": 1024, "height": 768},
            locale=LOCALES[language],
            timezone_id=get_time_zone(),
            reduced_motion="reduce",
        )
        return context.new_page()

    def shoot(page: Page, name: str) -> None:
        page.evaluate("document.fonts.ready")
        page.wait_for_load_state("networkidle")
        page.mouse.move(1023, 767)
        path = folder / f"{name}.png"
        path.write_bytes(shrink(page.screenshot(animations="disabled", caret="hide")))
        made.append(path)

    play(club, open_page, shoot)
    return made


def shrink(png: bytes) -> bytes:
    small = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        palette = image.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        palette.save(small, "PNG", optimize=True)
    return small.getvalue()
