"""Two browsers with the same form open: neither may wipe unseen what the other one has kept.

A page sends with each field, as `shown-` and its name, what stood there when the page was made. Only what its reader
changed is written; where somebody else has changed the same field meanwhile, nothing is.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError

PREFIX = "shown-"


class ChangedMeanwhile(KindError):
    """names: of the fields that both have changed."""

    code = "changed_meanwhile"
    status = 409
    message = _(
        "Somebody else has written here since you opened this page, so nothing is kept yet. Below you find both: "
        "put together what shall stay, and press the button again."
    )

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        super().__init__()


def as_shown(value: object) -> str:
    """As it stands in a form: one way to end lines, no space around."""
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def read_shown(sent: Mapping[str, Any], names: Iterable[str]) -> dict[str, str]:
    """A field of which nothing was sent was empty."""
    return {name: as_shown(sent.get(PREFIX + name)) for name in names}


def find_changed(
    *, shown: Mapping[str, str], sent: Mapping[str, object], current: Mapping[str, object]
) -> dict[str, object]:
    """Of `sent` what its writer has changed. Raises ChangedMeanwhile where another one has changed the same otherwise."""
    changed = {name: value for name, value in sent.items() if as_shown(value) != shown[name]}
    both = [name for name, value in changed.items() if as_shown(current[name]) not in (shown[name], as_shown(value))]
    if both:
        raise ChangedMeanwhile(both)
    return changed
