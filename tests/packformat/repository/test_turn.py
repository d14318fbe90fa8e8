"""Two who write into a repository at once don't spoil it."""

import pytest

from cluboteca.packformat.repository.editing import renew
from cluboteca.packformat.repository.fault import Refused
from cluboteca.packformat.repository.turn import in_turn
from tests.packformat.repository.office import Office, read_tree


def test_who_comes_second_is_told_and_can_do_it_later(office: Office):
    before = read_tree(office.folder)

    @in_turn
    def write(_folder) -> None:
        with pytest.raises(Refused, match="Somebody else is just writing into"):
            renew(office.folder, office.online_signers(), office.tomorrow())

    write(office.folder)
    assert read_tree(office.folder) == before
    renew(office.folder, office.online_signers(), office.tomorrow())


def test_a_turn_ends_with_an_error_too(office: Office):
    with pytest.raises(Refused):
        renew(office.folder, {}, office.tomorrow())
    renew(office.folder, office.online_signers(), office.tomorrow())
