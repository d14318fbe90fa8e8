"""Whether an offline copy is what the end of its name says, so that a browser can show it."""

_BEGINNINGS = {
    "pdf": b"%PDF-",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    "sb3": b"PK\x03\x04",
}
_ROOTS = {"svg": "<svg", "html": "<"}


def is_what_it_says(path: str, content: bytes) -> bool:
    ending = path.rpartition(".")[2]
    if ending in _BEGINNINGS:
        return content.startswith(_BEGINNINGS[ending])
    try:
        return _ROOTS[ending] in content.decode("utf-8-sig").lower()
    except UnicodeDecodeError:
        return False
