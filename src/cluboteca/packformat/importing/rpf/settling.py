"""The last look at a text: what would still be a fault of it is mended, by the eyes of the reader of packs itself."""

import re

from markdown_it.token import Token

from cluboteca.packformat.markdown.fence import KNOWN
from cluboteca.packformat.markdown.parser import list_tokens

MAX_ROUNDS = 6
_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})")


def settle(markdown: str) -> str:
    """Headings below those of the steps; no link that was missed; no more than one empty line in a row."""
    lines = _tidied(markdown.split("\n"))
    for number in range(MAX_ROUNDS):
        found = [(line, token) for line, token in list_tokens("\n".join(lines)) if _is_wrong(token)]
        if not found:
            break
        for line, token in reversed(found):
            _mend(lines, line, token, reach=max(0, number - 1))
    return "\n".join(_tidied(lines))


def _tidied(lines: list[str]) -> list[str]:
    """Programs stay as they are. Two spaces at the end of a line are a line break, unless the paragraph ends there."""
    tidied: list[str] = []
    fence = ""
    for index, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        if fence or mark:
            tidied.append(line)
            continue
        is_break = line.endswith("  ") and line.strip() and "".join(lines[index + 1 : index + 2]).strip()
        text = line.rstrip() + ("  " if is_break else "")
        if text or (tidied and tidied[-1]):
            tidied.append(text)
    while tidied and not tidied[-1]:
        tidied.pop()
    return tidied


def _is_wrong(token: Token) -> bool:
    if token.type == "link_open":
        return True
    if token.type == "fence":
        return token.info.strip() not in KNOWN and bool(token.info.strip())
    return token.type == "heading_open" and token.tag in ("h1", "h2", "h5", "h6")


def _mend(lines: list[str], line: int, token: Token, *, reach: int) -> None:
    if token.type == "link_open":
        # An address over several lines begins further up than the token knows.
        for each in range(max(0, line - reach), min(line + reach + 1, len(lines))):
            lines[each] = re.sub(r"(?<![\\!])\[|(?<!\\)<", r"\\\g<0>", lines[each])
        return
    begin, end = token.map or [line, line + 1]
    if token.type == "fence":
        lines[begin] = re.sub(r"(`{3,}|~{3,}).*", r"\1", lines[begin], count=1)
        return
    wanted = "###" if token.tag in ("h1", "h2") else "####"
    if token.markup.startswith("#"):
        lines[begin] = re.sub(r"#+", wanted, lines[begin], count=1)
        return
    # A line of dashes or equals signs below a paragraph makes a heading of it.
    lead = re.match(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*", lines[begin])
    text = " ".join(each.strip() for each in lines[begin : end - 1])
    margin = lead[0] if lead else ""
    lines[begin:end] = [f"{margin}{wanted} {text[len(margin.strip()) :].strip()}", *[""] * (end - begin - 1)]
