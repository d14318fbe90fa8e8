"""Markdown as one line of plain text, for titles and sentences of heads."""

import re


def as_plain(markdown: str) -> str:
    text = re.sub(r"<!--.*?-->|</?[A-Za-z][^<>]{0,300}>", " ", markdown[:20_000], flags=re.DOTALL)
    text = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()]{0,600}\)", r"\1", text)
    text = re.sub(r"\{[ ]{0,2}(?:[:#.])[^{}\n]{0,160}\}", "", text)
    text = re.sub(r"\[\[\[([^\[\]]{1,100})\]\]\]", r"\1", text)
    text = text.replace("`", "").replace("**", "").replace("__", "").replace("{block:", "(block:")
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return " ".join(text.split())


def shortened(text: str, limit: int) -> str:
    """At most so many characters, cut between words."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def as_heading(text: str) -> str:
    """As text of a heading: what Markdown would read into it is taken as it is."""
    return re.sub(r"([\\`*_\[\]<>{}#|!])", r"\\\1", text)
