"""What `open()` gives: the project's own files of text, to read. Nothing can be written, so that a program changes no work."""

import _club


class TextFile:
    def __init__(self, name, text):
        self.name = name
        self.mode = "r"
        self.closed = False
        self._text = text
        self._at = 0

    def read(self, size=-1):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        part = self._text[self._at : end]
        self._at += len(part)
        return part

    def readline(self):
        self._check()
        end = self._text.find("\n", self._at)
        return self.read(len(self._text) - self._at if end < 0 else end + 1 - self._at)

    def readlines(self):
        return list(self)

    def close(self):
        self.closed = True

    def write(self, text):
        raise OSError("not writable")

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line == "":
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *error):
        self.close()


def open(name, mode="r", encoding=None, newline=None):
    if mode not in ("r", "rt"):
        raise OSError(f"files can only be read here: {str(name)!r}")
    text = _club.read_file(str(name))
    if text is None:
        raise FileNotFoundError(f"[Errno 2] No such file or directory: {str(name)!r}")
    return TextFile(str(name), text)
