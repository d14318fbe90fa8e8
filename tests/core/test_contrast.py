"""WCAG 2.2 AA on the design tokens: 4.5:1 for text, 3:1 for the edges of what can be pressed and for the focus ring."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "frontend" / "styles" / "tokens.css"
COLOURS = dict(re.findall(r"--colour-([a-z-]+): (#[0-9a-f]{6});", TOKENS.read_text(encoding="utf-8")))

GROUNDS = [
    "paper", "card", "primary-soft", "accent-soft", "good-soft", "warn-soft", "danger-soft", "sky",
]  # fmt: skip
TEXTS = ["ink", "ink-soft", "primary", "primary-strong", "accent", "good", "warn", "danger"]
STRONG = ["primary", "primary-strong", "accent", "good", "warn", "danger", "ink"]


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_text_can_be_read_on_every_ground(text: str, ground: str) -> None:
    assert contrast(COLOURS[text], COLOURS[ground]) >= 4.5


@pytest.mark.parametrize("ground", ["meadow", "sun"])
def test_ink_can_be_read_on_the_bright_grounds(ground: str) -> None:
    assert contrast(COLOURS["ink"], COLOURS[ground]) >= 4.5


@pytest.mark.parametrize("strong", STRONG)
def test_white_can_be_read_on_every_strong_colour(strong: str) -> None:
    assert contrast(COLOURS["primary-ink"], COLOURS[strong]) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), list(product(["line-strong", "focus"], GROUNDS)))
def test_edges_and_the_focus_ring_can_be_seen(edge: str, ground: str) -> None:
    assert contrast(COLOURS[edge], COLOURS[ground]) >= 3


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
