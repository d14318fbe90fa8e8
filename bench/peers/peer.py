"""Which files a bare page with another Python needs. Those of npm stand in the front end's packages."""

from dataclasses import dataclass
from pathlib import Path

from bench.figure import NotMeasured
from devtools.place import FRONTEND, STATIC

FOLDER = Path(__file__).parent
PACKAGES = FRONTEND / "node_modules"
PRINTED = "#out:not(:empty)"


@dataclass(frozen=True)
class Peer:
    """name: of its figures, and of its worker's script in this folder. files: what that script loads."""

    name: str
    files: tuple[Path, ...]
    is_module: bool = False

    def read_files(self) -> dict[str, bytes]:
        """By their paths below the page. Raises NotMeasured."""
        page = (FOLDER / "page.html").read_text(encoding="utf-8")
        page = page.replace("TYPE", "module" if self.is_module else "classic")
        found = {"index.html": page.encode(), "worker.js": (FOLDER / f"{self.name}.js").read_bytes()}
        for file in self.files:
            if not file.is_file():
                raise NotMeasured(f"{file} isn't there: python3 dev.py setup brings it")
            found[file.name] = file.read_bytes()
        return found


def _list_files(package: str, *names: str) -> tuple[Path, ...]:
    return tuple(PACKAGES / package / name for name in names)


PEERS = (
    Peer(
        "pyodide",
        _list_files(
            "pyodide", "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"
        ),
        is_module=True,
    ),
    Peer("skulpt", _list_files("skulpt/dist", "skulpt.min.js", "skulpt-stdlib.js")),
    Peer("brython", _list_files("brython", "brython.min.js", "brython_stdlib.js")),
    Peer("python_alone", (STATIC / "js" / "python-worker.js",)),
)
