"""Of the computer's own things there is nothing here: a program runs in a page. It may clear what it has printed."""

import _club

name = "posix"
sep = "/"
linesep = "\n"
curdir = "."
environ = {}


class _Path:
    sep = "/"

    def exists(self, path):
        return False

    isfile = exists
    isdir = exists

    def join(self, path, *paths):
        for part in paths:
            path = part if part.startswith("/") else path + ("" if path == "" or path.endswith("/") else "/") + part
        return path

    def basename(self, p):
        return p.rpartition("/")[2]

    def dirname(self, p):
        return p.rpartition("/")[0]

    def split(self, p):
        return self.dirname(p), self.basename(p)

    def splitext(self, p):
        stem, dot, end = self.basename(p).rpartition(".")
        return (p[: -len(end) - 1], dot + end) if stem else (p, "")

    def abspath(self, path):
        return path

    def getsize(self, filename):
        raise FileNotFoundError(2, "No such file or directory", filename)


path = _Path()


def system(command):
    """Clears the screen; other commands aren't found, as a shell says it: 127."""
    if command.strip().lower() in ("cls", "clear"):
        _club.clear_output()
        return 0
    return 127


def getenv(key, default=None):
    return default


def getcwd():
    return "/"


def getlogin():
    return "club"


def urandom(size):
    raise _refusal("urandom")


def _refusal(what):
    return OSError(f"os.{what} isn't there: this program runs in a page, without files of the computer")


def __getattr__(name):
    """Every other function is there, and refuses."""
    if name.startswith("_"):
        raise AttributeError(f"module 'os' has no attribute '{name}'")

    def refuse(*args, **kwargs):
        raise _refusal(name)

    return refuse
