"""Foreign text made fit for pack files: no control characters, right Romanian letters, plain text as Markdown that shows it."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029\ufeff]")
_CEDILLAS = str.maketrans("şţŞŢ", "șțȘȚ")
_INLINE = re.compile(r"[\\`*\[\]<>|~{]|&(?=#?\w{1,31};)|(?<![^\W_])_|_(?![^\W_])|!(?=\[)")
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=[-+=\s]|$)|:::)|^(\d{1,9})(?=[.)](?:\s|$))")
_SPACES = re.compile(r"\s+")


def clean(text: str, locale: str) -> str:
    """Without what no text file may hold; lines end with \\n. In Romanian the look-alikes with a cedilla are mended."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
    text = _CONTROL.sub("", text)
    return text.translate(_CEDILLAS) if locale == "ro" else text


def has_cedillas(text: str) -> bool:
    return text != text.translate(_CEDILLAS)


def as_markdown(text: str) -> str:
    """Markdown that shows just this text. Every line of it begins a new one; empty lines part paragraphs."""
    lines = [escape_line(line.strip()) for line in text.replace("\t", " ").strip().split("\n")]
    shown = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        shown.append(f"{line}\\" if line and after else line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(shown))


def escape_line(line: str) -> str:
    """One line of plain text as inline Markdown, fit to begin a paragraph."""
    return escape_start(escape_inline(line))


def escape_inline(text: str) -> str:
    return _INLINE.sub(lambda found: "\\" + found[0], text)


def escape_start(line: str) -> str:
    """What would begin a heading, a list or a container at the start of a line doesn't."""
    return _LINE_START.sub(lambda found: f"{found[2]}\\" if found[2] else "\\" + found[1], line)


def as_line(text: str) -> str:
    """In one line; the names of blocks, which no plain text may hold, taken apart."""
    return _SPACES.sub(" ", text).strip().replace("{block:", "{ block:")


def as_title(name: str, *, limit: int = 80) -> str:
    """Of a file's name, or of a text: begins with a capital letter, ends at a word."""
    line = as_line(name)
    if len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
    return line[:1].upper() + line[1:]


def as_slug(text: str, otherwise: str) -> str:
    """As the id of a pack, course, unit or activity. otherwise: when no letter of it can be kept."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].rstrip("-")
    if not slug:
        return otherwise
    return slug if slug[0].isalpha() else f"{otherwise}-{slug}"[:60].rstrip("-")


def as_new_slug(text: str, otherwise: str, taken: set[str]) -> str:
    """A slug that isn't taken; it is from now on."""
    first = as_slug(text, otherwise)
    slug, number = first, 2
    while slug in taken:
        slug, number = f"{first}-{number}", number + 1
    taken.add(slug)
    return slug
