"""The frame in which children's programs run: one page with one script, and a policy that lets nothing out.

Four things hold together, and each alone would leave a gap: the page that holds the frame gives it
`sandbox="allow-scripts"` and nothing more, so its origin is opaque; this policy says the same for whoever opens the
address directly, and forbids every request; the holding page's own policy has `frame-src 'self'`, so that the frame
can't be led elsewhere with what it knows; and the program runs in a worker of the frame, which can be ended.

The script stands in the page and is allowed by its hash: so no address at all has to be allowed. There are two such
pages: in the one that is for Python, a worker may make code of text, since that is how Python runs in a browser; it
reaches as little as in the other.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin

SCRIPT = "js/sandbox-frame.js"
PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Cluboteca</title><script>{script}</script></html>'


def make_policy(script: str, *, may_compile: bool = False) -> str:
    compiling = " 'unsafe-eval'" if may_compile else ""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        "sandbox allow-scripts; default-src 'none'; "
        f"script-src 'sha256-{digest}'{compiling}; worker-src blob:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )


@cache
def read_script(path: Path) -> str:
    """Of the built front end. Raises FileNotFoundError when that isn't built."""
    script = path.read_text(encoding="utf-8").strip()
    if "</script" in script.lower():
        raise ValueError(f"{path} can't stand in a page: it holds the end of a script.")
    return script


@xframe_options_sameorigin
def show_sandbox(request: HttpRequest, *, may_compile: bool = False) -> HttpResponse:
    script = read_script(settings.PACKAGE_DIR / "static" / SCRIPT)
    # The policy is set here, so the middleware leaves it alone.
    headers = {"Content-Security-Policy": make_policy(script, may_compile=may_compile), "Cache-Control": "no-cache"}
    return HttpResponse(PAGE.format(script=script), headers=headers)
