import re

import pytest
from babel.messages.catalog import Catalog

from devtools.messages import DOMAINS, LANGUAGES, list_untranslated, read_catalogue, read_sources

PLACE = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")

catalogues = pytest.mark.parametrize(
    ("language", "domain"), [(language, domain) for language in LANGUAGES for domain in DOMAINS]
)


def get_keys(catalog: Catalog) -> set[tuple[str | None, str]]:
    """Context and (singular) msgid of each text."""
    ids = ((message.context, message.id) for message in catalog if message.id)
    return {(context, text if isinstance(text, str) else text[0]) for context, text in ids}


@catalogues
def test_catalogue_holds_exactly_the_texts_of_the_sources(language: str, domain: str) -> None:
    in_sources, in_catalogue = get_keys(read_sources(domain)), get_keys(read_catalogue(language, domain))
    advice = "do: python3 dev.py messages"
    assert in_sources - in_catalogue == set(), advice
    assert in_catalogue - in_sources == set(), advice


@catalogues
def test_every_text_is_translated_and_none_is_fuzzy(language: str, domain: str) -> None:
    assert list_untranslated(read_catalogue(language, domain)) == []


@catalogues
def test_translations_fill_the_same_places_as_the_texts(language: str, domain: str) -> None:
    wrong = []
    for message in read_catalogue(language, domain):
        if not message.id or not message.string:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = [message.string] if isinstance(message.string, str) else list(message.string)
        known = {place for text in ids for place in PLACE.findall(text)}
        # one form of a plural may leave the number out: "one apple"
        needed = known if len(ids) == 1 else set()
        for text in strings:
            places = set(PLACE.findall(text))
            if not needed <= places <= known:
                wrong.append(text)
    assert wrong == []
