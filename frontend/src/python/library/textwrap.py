"""Texts in lines of a given width."""


def _pieces(text):
    """Words, and the white space between them; a word is also cut behind its hyphens."""
    pieces = []
    for letter in text:
        is_space = letter == " "
        if pieces and (pieces[-1][-1] == " ") == is_space and not (_ends_in_hyphen(pieces[-1]) and letter.isalpha()):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _ends_in_hyphen(piece):
    return len(piece) > 2 and piece[-1] == "-" and piece[-2].isalpha() and piece[-3].isalpha()


def wrap(text, width=70, *, initial_indent="", subsequent_indent="", break_long_words=True, **options):
    if width <= 0:
        raise ValueError(f"invalid width {width!r} (must be > 0)")
    pieces = _pieces("".join([" " if letter in "\t\n\v\f\r" else letter for letter in text.expandtabs()]))
    pieces.reverse()
    lines = []
    while pieces:
        indent = subsequent_indent if lines else initial_indent
        room = width - len(indent)
        if lines and pieces[-1].strip() == "":
            pieces.pop()
        line = []
        length = 0
        while pieces and length + len(pieces[-1]) <= room:
            length += len(pieces[-1])
            line.append(pieces.pop())
        if pieces and len(pieces[-1]) > room:
            _take_long(pieces, line, room - length, break_long_words)
        if line and line[-1].strip() == "":
            line.pop()
        if line:
            lines.append(indent + "".join(line))
    return lines


def _take_long(pieces, line, room, is_broken):
    """A word that is longer than a line."""
    if is_broken:
        room = max(room, 1)
        line.append(pieces[-1][:room])
        pieces[-1] = pieces[-1][room:]
    elif not line:
        line.append(pieces.pop())


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, placeholder=" [...]", **options):
    words = text.split()
    whole = " ".join(words)
    if len(whole) <= width:
        return whole
    if len(placeholder.lstrip()) > width:
        raise ValueError("placeholder too large for max width")
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return " ".join(words) + placeholder if words else placeholder.lstrip()


def dedent(text):
    """Without the white space that all lines begin with."""
    lines = [line if line.strip() else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[: len(line) - len(line.lstrip())]
        if margin is None:
            margin = own
        while not own.startswith(margin):
            margin = margin[:-1]
    return "\n".join([line[len(margin or "") :] if line else "" for line in lines])


def indent(text, prefix, predicate=None):
    result = ""
    for line in text.splitlines(True):
        is_indented = line.strip() if predicate is None else predicate(line)
        result += prefix + line if is_indented else line
    return result
