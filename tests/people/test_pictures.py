import pytest
from django.conf import settings

from cluboteca.people.pictures import PICTURES, check_pictures, deal_pictures, hash_pictures
from tests.named_people import Learner


def test_dealt_pictures_are_three_different_ones_of_the_twelve() -> None:
    for _ in range(50):
        pictures = deal_pictures()
        assert len(set(pictures)) == 3
        assert set(pictures) <= set(PICTURES)


def test_the_right_pictures_in_the_right_order_are_recognised() -> None:
    stored = hash_pictures(7, ["apple", "bell", "cat"])
    assert check_pictures(7, ["apple", "bell", "cat"], stored)
    assert not check_pictures(7, ["bell", "apple", "cat"], stored)


def test_another_learners_hash_does_not_fit_though_the_pictures_are_the_same() -> None:
    stored = hash_pictures(7, ["apple", "bell", "cat"])
    assert not check_pictures(8, ["apple", "bell", "cat"], stored)


def test_without_the_key_file_the_database_does_not_tell_the_pictures(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    stored = hash_pictures(7, ["apple", "bell", "cat"])
    other_key = tmp_path / "pictures.key"
    other_key.write_text("00" * 32)
    monkeypatch.setattr(settings, "PICTURES_KEY_FILE", other_key)
    assert not check_pictures(7, ["apple", "bell", "cat"], stored)


def test_the_stored_text_is_argon2_and_names_no_picture(ana: Learner) -> None:
    assert ana.person.pictures_hash.startswith("argon2$argon2id$")
    assert not any(picture in ana.person.pictures_hash for picture in PICTURES)


def test_a_learner_without_pictures_cannot_sign_in() -> None:
    assert not check_pictures(7, ["apple", "bell", "cat"], "")
