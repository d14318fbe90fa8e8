"""Makes again what the documentation shows of the program: `python3 dev.py docs [states | library | images]`.

states: docs/reference/states.md, from the tables of transitions; takes a second. library: docs/reference/library.md, from
the built library of the stage; likewise. images: docs/images/, from a demo club that is started for it and played through a
meeting; needs Chromium. Without a word: all.
"""

import sys
import tempfile
from pathlib import Path

from cluboteca.cli.data_folder import set_up_django
from docs.make.library import draw_library
from docs.make.place import IMAGES, LIBRARY, ROOT, STATES


def main(words: list[str]) -> int:
    makers = {"states": _make_states, "library": _make_library, "images": _make_images}
    if words and words not in [[word] for word in makers]:
        print("python3 dev.py docs [states | library | images]", file=sys.stderr)
        return 2
    for word in words or makers:
        makers[word]()
    return 0


def _make_library() -> None:
    LIBRARY.write_text(draw_library(), encoding="utf-8", newline="\n")
    print(LIBRARY.relative_to(ROOT).as_posix())


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
