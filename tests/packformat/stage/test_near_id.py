"""What is meant by an id that the library doesn't have."""

import pytest

from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.stage.library import Library, LibrarySprite
from cluboteca.packformat.stage.near_id import find_missing

SPRITES = {
    "dog": LibrarySprite({"ro": "Câine", "en": "Dog"}, {}),
    "apple-tree": LibrarySprite({"ro": "Pom cu mere", "en": "Apple tree"}, {}),
    **{f"thing-{number}": LibrarySprite({"ro": f"Lucru {number}"}, {}) for number in range(10)},
}
LIBRARY = Library(sprites=SPRITES, sounds={"bark": {"ro": "Ham-ham"}, "moo": {"ro": "Muu"}}, is_built=True)


def remedy(id: str) -> str:
    (problem,) = find_missing(id, LIBRARY.sprites, ())
    return problem.remedy.told(untranslated)


@pytest.mark.parametrize(
    ("id", "meant"), [("caine", "dog"), ("Câine", "dog"), ("pom-cu-mere", "apple-tree"), ("Apple tree", "apple-tree")]
)
def test_a_title_in_any_language_leads_to_its_id(id: str, meant: str) -> None:
    assert remedy(id) == f"Write one of: {meant}."


def test_what_is_nearly_a_title_leads_to_the_id_first() -> None:
    assert remedy("cainele").startswith("The nearest are: dog, ")


def test_a_short_list_is_told_whole() -> None:
    (problem,) = find_missing("miau", LIBRARY.sounds, ())
    assert problem.remedy.told(untranslated) == "Write one of: bark, moo."


def test_a_known_id_is_no_problem() -> None:
    assert not list(find_missing("dog", LIBRARY.sprites, ()))
