"""A small correct pack to start from: the files beside this one."""

import shutil
from pathlib import Path

PACK = Path(__file__).parent / "pack"


def write(folder: Path, pack_id: str) -> None:
    """Make `folder`, which mustn't exist, and put the pack there under its own id."""
    shutil.copytree(PACK, folder)
    definition = folder / "pack.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text.replace("id: my-pack\n", f"id: {pack_id}\n"), encoding="utf-8", newline="\n")
