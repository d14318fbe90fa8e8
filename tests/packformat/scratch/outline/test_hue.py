"""Turned colours: the same as in the browser."""

import pytest

from cluboteca.packformat.scratch.outline.hue import recolour


@pytest.mark.parametrize(
    ("svg", "hue", "turned"),
    [
        ('<path fill="#C8383F"/>', 0, '<path fill="#C8383F"/>'),
        ('<path fill="#ff0000" stroke="#f00"/>', 120, '<path fill="#00ff00" stroke="#00ff00"/>'),
        ('<path fill="#ff0000"/>', 240, '<path fill="#0000ff"/>'),
        ('<path fill="#800000"/>', 240, '<path fill="#000080"/>'),
        ('<g stroke="#3b2a24"><path fill="#b8b1a6"/></g>', 90, '<g stroke="#3b2a24"><path fill="#b8b1a6"/></g>'),
        ('<path fill="#f3cba3"/><path fill="#e59a97"/>', 90, '<path fill="#f3cba3"/><path fill="#e59a97"/>'),
    ],
)
def test_colours_turn_but_ink_greys_and_skin_stay(svg: str, hue: int, turned: str):
    assert recolour(svg, hue) == turned
