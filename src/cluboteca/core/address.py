"""The address that the children's computers open, and its QR code."""

import io

import segno
from django.conf import settings
from django.http import HttpRequest

from cluboteca.core.hosts import list_own_addresses


def get_children_address(request: HttpRequest) -> str:
    """`http://ADDRESS:PORT/`. If the librarian sits at the server itself, its address on the library's network.

    A server that answers on one address alone is told by that: no other would work.
    """
    host, _, port = request.get_host().partition(":")
    if host in ("localhost", "127.0.0.1") and not settings.ANSWERS_ON:
        host = next(iter(list_own_addresses()), host)
    return f"http://{host}:{port}/" if port and port != "80" else f"http://{host}/"


def make_qr_svg(text: str) -> str:
    """An SVG element without styles or ids, to stand in a page."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, dark="#000")
    return out.getvalue().decode()
