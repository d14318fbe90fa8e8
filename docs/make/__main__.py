"""Makes again what the documentation shows of the program: `python3 dev.py docs [states | images]`.

states: docs/reference/states.md, from the tables of transitions; takes a second. images: docs/images/, from a demo club
that is started for it and played through a meeting; needs Chromium. Without a word: both.
"""

import sys
import tempfile
from pathlib import Path

from cluboteca.cli.data_folder import set_up_django
from docs.make.place import IMAGES, ROOT, STATES


def main(words: list[str]) -> int:
    if words not in ([], ["states"], ["images"]):
        print("python3 dev.py docs [states | images]", file=sys.stderr)
        return 2
    if words != ["images"]:
        _make_states()
    if words != ["states"]:
        _make_images()
    return 0


def _make_states() -> None:
    with tempfile.TemporaryDirectory(prefix="cluboteca-docs-") as data:
        set_up_django(Path(data))
        from docs.make.states import draw_states  # noqa: PLC0415 -- models can be imported only now

        STATES.write_text(draw_states(), encoding="utf-8", newline="\n")
    print(STATES.relative_to(ROOT).as_posix())


def _make_images() -> None:
    from docs.make.images import make_images  # noqa: PLC0415 -- the diagrams need no browser

    for path in make_images(IMAGES):
        print(f"{path.relative_to(ROOT).as_posix()}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
