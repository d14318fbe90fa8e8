"""What the librarian types for the place that packs come from."""

import pytest

from cluboteca.content.delivery.refusal import BadPlace
from cluboteca.content.delivery.supply import clean_address


def test_a_web_address_ends_in_a_slash():
    assert clean_address(" https://activities.example.org:8443/packs ") == "https://activities.example.org:8443/packs/"


@pytest.mark.parametrize(
    "typed",
    [
        *("", "activities", "ftp://example.org/", "https://", "https://ana@example.org/", "https://example.org/?a"),
        *(
            "https://example.org:65536/",
            "https://example.org:port/",
            "https://[/",
            "http://[::1",
            "https://example.org/\u202e",
        ),
        *("https://a..example.org/", f"https://{'a' * 64}.org/", "https://example.org:0/"),
    ],
)
def test_what_is_no_plain_address_is_refused(typed: str):
    with pytest.raises(BadPlace):
        clean_address(typed)
