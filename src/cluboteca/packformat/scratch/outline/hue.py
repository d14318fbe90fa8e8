"""The same drawing in other colours: as `frontend/src/studio/recolour.ts` does it, for Scratch keeps no turned hue.

Only fills and strokes change. Greys stay, and so do skin and the ink of the outline. Drawings of our library have their
colours as `#rgb` or `#rrggbb`.
"""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from math import floor

_KEPT = ("#3b2a24", "#e2d7c3")
_SKINS = (("#f3cba3", "#d9a178", "#e59a97"), ("#a8734e", "#875a38", "#d9a178", "#e59a97"))
"""In a drawing with the first colour, the others are parts of that face as well."""
_GREY = 0.1
"""A colour whose parts differ by less reads as grey."""
_PAINT = re.compile(r"\b((?:fill|stroke)\s*[=:]\s*[\"']?)(#[0-9a-f]{6}\b|#[0-9a-f]{3}\b)", re.IGNORECASE)


def recolour(svg: str, hue: int) -> str:
    """hue: degrees, 0..359."""
    if hue == 0:
        return svg
    small = svg.lower()
    kept = {*_KEPT, *(colour for skin in _SKINS if skin[0] in small for colour in skin)}
    return _PAINT.sub(lambda found: found[1] + _turn(found[2].lower(), hue, kept), svg)


def _turn(colour: str, hue: int, kept: set[str]) -> str:
    digits = colour[1:]
    full = "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)
    parts = [int(full[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    if full in kept or max(parts) - min(parts) < _GREY:
        return full
    at, lightness, saturation = rgb_to_hls(*parts)
    turned = hls_to_rgb((at + hue / 360) % 1, lightness, saturation)
    return "#" + "".join(f"{floor(part * 255 + 0.5):02x}" for part in turned)
