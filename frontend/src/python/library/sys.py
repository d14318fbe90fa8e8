"""What a program may ask about the Python that it runs in."""

argv = ["main.py"]
version = "3.14.0 (Cluboteca)"
maxsize = 9223372036854775807
byteorder = "little"
platform = "cluboteca"
path = []
modules = {}


class _VersionInfo(tuple):
    major, minor, micro, releaselevel, serial = 3, 14, 0, "final", 0

    def __repr__(self):
        return "sys.version_info(major=3, minor=14, micro=0, releaselevel='final', serial=0)"


version_info = _VersionInfo((3, 14, 0, "final", 0))


def exit(status=None):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def getrecursionlimit():
    return 1000


def setrecursionlimit(limit):
    """How deep calls may go isn't the program's to say."""


def getsizeof(object, default=None):
    return 28


class _Output:
    encoding = "utf-8"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        print(text, end="")
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False


class _Input:
    encoding = "utf-8"

    def readline(self):
        try:
            return input() + "\n"
        except EOFError:
            return ""

    def isatty(self):
        return False


stdout = _Output()
stderr = _Output()
stdin = _Input()
