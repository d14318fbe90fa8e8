"""A folder that is there as a whole or not at all."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cluboteca.cli.say import Stop, gettext


def check_free(folder: Path) -> None:
    """Raises Stop unless it doesn't exist yet, or is empty."""
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError:
        is_taken = True
    if is_taken:
        raise Stop(gettext("{folder} is there already and isn't empty. Choose another folder.").format(folder=folder))


@contextmanager
def make_whole(folder: Path) -> Iterator[Path]:
    """A folder to make, beside it, which takes its place at the end. What is raised meanwhile leaves nothing; OSError is
    told as Stop.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".making-") as temporary:
            made = Path(temporary) / "made"
            yield made
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    except OSError as error:
        text = gettext("{folder} can't be written ({reason}). Choose another folder.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """files: by path inside it. Raises OSError."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
