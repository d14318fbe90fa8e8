"""What the tests of the house look at: the files that git holds, or would hold if all were added."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def list_files() -> tuple[Path, ...]:
    """Deleted files that git still knows are left out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    files = (ROOT / name for name in sorted(set(listed.split("\0"))) if name)
    return tuple(file for file in files if file.is_file())


@cache
def read_texts() -> dict[str, str]:
    """Each text file by its path from the root; pictures and fonts are left out."""
    texts = {}
    for file in list_files():
        try:
            texts[file.relative_to(ROOT).as_posix()] = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return texts
