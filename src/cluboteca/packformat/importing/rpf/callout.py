"""The newer way of writing tags, as quotations: `> [!TASK]` with the text in the quotation. Written as the older tags.

The number of lines stays, so that the report names the right ones.
"""

import re

_OPENING = re.compile(r"(?P<lead>[ \t]*)>[ \t]?\[!(?P<name>[A-Za-z][\w-]{0,30})\][ \t]*(?P<title>.*)\Z")
_QUOTED = re.compile(r"[ \t]*>[ \t]?(?P<text>.*)\Z")
_TAGS = {
    **{name: name for name in ("task", "hint", "hints", "challenge", "collapse", "print-only", "no-print")},
    "accordion": "collapse",
}


def unquote_callouts(markdown: str) -> str:
    if "[!" not in markdown:
        return markdown
    lines = markdown.split("\n")
    index = 0
    while index < len(lines):
        match = _OPENING.match(lines[index]) if len(lines[index]) < 2_000 else None
        if match is None:
            index += 1
            continue
        index = _unquote(lines, index, match)
    return "\n".join(lines)


def _unquote(lines: list[str], begin: int, opening: re.Match[str]) -> int:
    """The line behind the quotation."""
    name, lead, title = opening["name"], opening["lead"], opening["title"].strip()
    tag = _TAGS.get(name.lower())
    if tag is None:
        # A tip or a note stays a quotation.
        lines[begin] = f"{lead}> **{name.capitalize()}** {title}".rstrip()
        return begin + 1
    end = begin + 1
    while end < len(lines) and (match := _QUOTED.match(lines[end])) and not _OPENING.match(lines[end]):
        lines[end] = lead + match["text"]
        end += 1
    lines[begin] = f"{lead}--- {tag} ---" + _titled(tag, title)
    if end < len(lines) and not lines[end].strip():
        lines[end] = f"{lead}--- /{tag} ---"
        return end + 1
    lines[end - 1] += f" --- /{tag} ---"
    return end


def _titled(tag: str, title: str) -> str:
    if not title:
        return ""
    return f" --- title: {title} ---" if tag == "collapse" and "---" not in title else f" **{title}**"
