"""A page links upward by the name of a URL: `{% url … as … %}` says nothing of a name that isn't there."""

import re

from django.urls import URLResolver, get_resolver

from tests.architecture.repository import read_texts

NAMED = re.compile(r"{%\s*url\s+\"([^\"]+)\"")
# Of the preview, which has addresses of its own.
ELSEWHERE = {"preview-enter"}


def list_names(resolver: URLResolver, space: str = "") -> set[str]:
    names = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            names |= list_names(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        elif pattern.name:
            names.add(f"{space}{pattern.name}")
    return names


def test_every_address_that_a_template_names_exists() -> None:
    known = list_names(get_resolver()) | ELSEWHERE
    named = {
        (name, path)
        for path, text in read_texts().items()
        if path.startswith("src/") and path.endswith(".html")
        for name in NAMED.findall(text)
    }
    assert {(name, path) for name, path in named if name not in known} == set()
    assert named
