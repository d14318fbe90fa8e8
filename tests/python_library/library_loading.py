"""The modules that children's programs import, run by CPython beside the real ones, with a host of the test's own."""

import builtins
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.python_library.fake_host import FakeHost

FOLDER = Path(__file__).parents[2] / "frontend" / "src" / "python" / "library"


class Library:
    """Its modules see each other and `_club`, and what isn't of the library (`math`) is CPython's. Nothing goes to sys.modules."""

    def __init__(self, host: FakeHost | None = None):
        self.host = host or FakeHost()
        self.loaded: dict[str, ModuleType] = {}
        self.printed: list[str] = []
        self.builtins = {**vars(builtins), "__import__": self._import, "print": self._print, "input": self._input}

    def load(self, name: str) -> Any:
        if name not in self.loaded:
            module = ModuleType(name)
            self.loaded[name] = module
            path = FOLDER / f"{name}.py"
            vars(module)["__builtins__"] = self.builtins
            exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), vars(module))
        return self.loaded[name]

    def run(self, program: str) -> str:
        """What it prints; the prompts of input() count as printed, the answers don't."""
        names = {"__name__": "__main__", "__builtins__": self.builtins}
        exec(compile(program, "main.py", "exec"), names)
        turtle = self.loaded.get("turtle")
        if turtle is not None and turtle._has_handlers():
            turtle._run_events()
        return "".join(self.printed)

    def _import(self, name: str, globals_: Any = None, locals_: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        if name == "_club":
            return self.host
        if (FOLDER / f"{name}.py").exists():
            return self.load(name)
        return builtins.__import__(name, globals_, locals_, fromlist, level)

    def _print(self, *values: Any, sep: str = " ", end: str = "\n", **_options: Any) -> None:
        self.printed.append(sep.join(str(value) for value in values) + end)

    def _input(self, prompt: str = "") -> str:
        self.printed.append(prompt)
        return self.host.next_answer()
