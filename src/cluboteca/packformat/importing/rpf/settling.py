"""The last look at a text: what would still be a fault of it is mended, by the eyes of the reader of packs itself."""

import re

from markdown_it.token import Token

from cluboteca.packformat.markdown.parser import list_tokens

MAX_ROUNDS = 6


def settle(markdown: str) -> str:
    """Headings below those of the steps; no link that was missed; no more than one empty line in a row."""
    markdown = re.sub(r"[ \t]+(?=\n\n|\Z)|(?<! )[ \t](?=\n)", "", markdown)
    lines = re.sub(r"\n{3,}", "\n\n", markdown).strip("\n").split("\n")
    for number in range(MAX_ROUNDS):
        found = [(line, token) for line, token in list_tokens("\n".join(lines)) if _is_wrong(token)]
        if not found:
            break
        for line, token in reversed(found):
            _mend(lines, line, token, reach=max(0, number - 1))
    return "\n".join(lines).strip("\n")


def _is_wrong(token: Token) -> bool:
    if token.type == "link_open":
        return True
    return token.type == "heading_open" and token.tag in ("h1", "h2", "h5", "h6")


def _mend(lines: list[str], line: int, token: Token, *, reach: int) -> None:
    if token.type == "link_open":
        # An address over several lines begins further up than the token knows.
        for each in range(max(0, line - reach), min(line + reach + 1, len(lines))):
            lines[each] = re.sub(r"(?<![\\!])\[|(?<!\\)<", r"\\\g<0>", lines[each])
        return
    begin, end = token.map or [line, line + 1]
    wanted = "###" if token.tag in ("h1", "h2") else "####"
    if token.markup.startswith("#"):
        lines[begin] = re.sub(r"#+", wanted, lines[begin], count=1)
        return
    # A line of dashes or equals signs below a paragraph makes a heading of it.
    lead = re.match(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*", lines[begin])
    text = " ".join(each.strip() for each in lines[begin : end - 1])
    margin = lead[0] if lead else ""
    lines[begin:end] = [f"{margin}{wanted} {text[len(margin.strip()) :].strip()}", *[""] * (end - begin - 1)]
