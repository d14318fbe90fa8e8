"""The page of the Scratch editor: a frame with an origin of its own, which reaches nothing but its own scripts.

The page that holds it gives it `sandbox="allow-scripts"` and nothing more; this policy says the same for whoever opens
the address directly. Projects, costumes and sounds come to it by messages (docs/reference/scratch-frame.md), so it has
no address to fetch anything from: only the scripts of its own that are named here one by one, its own style sheet, the
pictures of its blocks, and those that the library shows. Blocks are styled by sheets that Blockly writes itself, hence
'unsafe-inline' for styles; no script may be made of text.
"""

import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_sameorigin

FOLDER = "scratch/"
PICTURES = ("scratch/static/blocks-media/", "library/")
PAGE = (
    '<!doctype html><html lang="en" data-base="{base}" data-chunks="{chunks}"><meta charset="utf-8">'
    '<title>Scratch</title><link rel="stylesheet" href="{style}"><body><script src="{script}"></script></body></html>'
)


@cache
def read_chunks(path: Path) -> tuple[str, ...]:
    """Names of the scripts that the editor brings when it needs them. Raises FileNotFoundError when it isn't built."""
    return tuple(json.loads(path.read_text(encoding="utf-8")))


def make_policy(*, scripts: list[str], style: str, pictures: list[str]) -> str:
    """All by their whole addresses: the frame's own origin isn't one that 'self' would stand for."""
    return (
        "sandbox allow-scripts; default-src 'none'; "
        f"script-src {' '.join(scripts)}; style-src 'unsafe-inline' {style}; "
        f"img-src data: blob: {' '.join(pictures)}; font-src data:; media-src data: blob:; connect-src data: blob:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )


@xframe_options_sameorigin
def show_scratch_frame(request: HttpRequest) -> HttpResponse:
    def address(name: str) -> str:
        return request.build_absolute_uri(static(FOLDER + name))

    def folder(path: str) -> str:
        return request.build_absolute_uri(settings.STATIC_URL + path)

    names = read_chunks(settings.PACKAGE_DIR / "static" / FOLDER / "chunks.json")
    chunks = {name: address(name) for name in names}
    script, style = address("editor.js"), address("editor.css")
    policy = make_policy(scripts=[script, *chunks.values()], style=style, pictures=[folder(path) for path in PICTURES])
    page = format_html(PAGE, base=folder(FOLDER), chunks=json.dumps(chunks), style=style, script=script)
    return HttpResponse(page, headers={"Content-Security-Policy": policy, "Cache-Control": "no-cache"})
