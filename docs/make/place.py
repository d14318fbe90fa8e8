"""Where things of the documentation stand."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
IMAGES = DOCS / "images"
LIBRARY = DOCS / "reference" / "library.md"
STATES = DOCS / "reference" / "states.md"
