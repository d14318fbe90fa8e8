"""All addresses of a club server, as the program itself knows them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
# What belongs to no club: files of packs and of the program, the book, the first start.
LEFT_OUT = (
    *("static/", "components/", "api/docs", "api/openapi.json", "help/images/", "setup/"),
    *("packs/<", "offline-copies/", "activity-files/"),
)


@dataclass(frozen=True)
class Address:
    """template: as in urls.py, from the root, such as `learners/<int:learner_id>/pictures/`."""

    template: str

    @property
    def arguments(self) -> list[str]:
        return ARGUMENT.findall(self.template)

    def fill(self, values: Mapping[str, object]) -> str:
        return "/" + ARGUMENT.sub(lambda found: str(values[found[1]]), self.template)

    def __str__(self) -> str:
        return self.template or "(start)"


def list_addresses() -> list[Address]:
    found = (Address(template) for template in _walk(get_resolver(), ""))
    return sorted((each for each in found if not each.template.startswith(LEFT_OUT)), key=str)


def _walk(resolver: URLResolver, start: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        template = start + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield template
        else:
            yield from _walk(pattern, template)
