"""Finding texts in templates and TypeScript that a reader would see and no catalogue translates.

A reasonable net, not a proof: text nodes and spoken attributes of templates, what TypeScript puts into a page by name
or in a Lit template, and Romanian letters anywhere.
"""

import re
from html.parser import HTMLParser

SPOKEN_ATTRIBUTES = {"alt", "aria-label", "aria-description", "placeholder", "title"}
NAMES = re.compile(r"Cluboteca|(?<!\S)/[a-z/-]+(?!\S)|&\w+;|&#\w+;")
WORD = re.compile(r"[^\W\d_]{2,}")
ROMANIAN = re.compile("[ăâîșțĂÂÎȘȚ]")

UNSEEN = re.compile(
    r"{#.*?#}"
    r"|{%\s*comment\b.*?{%\s*endcomment\s*%}"
    r"|{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}"
    r"|{%\s*block\s+\w*_(?:class|kind)\s*%}.*?{%\s*endblock[^%]*%}"
    r"|<!--.*?-->"
    r"|<script\b.*?</script>"
    r"|<style\b.*?</style>"
    r"|{%.*?%}"
    r"|{{.*?}}",
    re.DOTALL,
)
TS_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
TS_ASSIGNED = re.compile(
    r"""(?:\.(?:textContent|innerText|innerHTML|title|placeholder|alt|ariaLabel)\s*=\s*"""
    r"""|setAttribute\(\s*['"](?:aria-label|title|placeholder|alt)['"]\s*,\s*)(?P<quote>['"`])(?P<text>.*?)(?P=quote)"""
)
LIT_TEMPLATE = re.compile(r"\bhtml`([^`]*)`", re.DOTALL)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts.extend(value for name, value in attrs if name in SPOKEN_ATTRIBUTES and value)


def list_bare_texts_of_html(source: str) -> list[str]:
    parser = _Seen()
    parser.feed(UNSEEN.sub("", source))
    parser.close()
    return [text.strip() for text in parser.texts if WORD.search(NAMES.sub("", text))]


def list_bare_texts_of_typescript(source: str) -> list[str]:
    code = TS_COMMENT.sub("", source)
    assigned = [match["text"] for match in TS_ASSIGNED.finditer(code)]
    in_templates = [
        text for body in LIT_TEMPLATE.findall(code) for text in list_bare_texts_of_html(re.sub(r"\${[^{}]*}", "", body))
    ]
    bare = [text for text in assigned if WORD.search(re.sub(r"\${.*?}|<[^>]*>", "", text))]
    return bare + in_templates + [line.strip() for line in code.splitlines() if ROMANIAN.search(line)]
