"""Names stand everywhere in the order of the Romanian alphabet."""

from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.queries import list_roster
from cluboteca.meetings.attendance.queries import get_book
from cluboteca.people.alphabet import get_sort_key
from tests.named_people import make_learner


def test_a_letter_with_its_mark_comes_after_the_one_without() -> None:
    names = ["Țuți", "Toma", "Tzigara", "ana", "Ăna", "Barbu", "Ștefan", "Svetlana", "Încă", "Izidor", "Jan", "Âna"]
    in_order = ["ana", "Ăna", "Âna", "Barbu", "Izidor", "Încă", "Jan", "Svetlana", "Ștefan", "Toma", "Tzigara", "Țuți"]
    assert sorted(names, key=get_sort_key) == in_order


def test_other_marks_cedillas_and_large_letters_make_no_difference() -> None:
    names = ["ana", "Ana-Maria", "Ágnes", "ANCA", "\u015ftefan", "Ștefana", "'; DROP", "Zoe", "S\u0326tef"]
    in_order = ["'; DROP", "Ágnes", "ana", "Ana-Maria", "ANCA", "S\u0326tef", "\u015ftefan", "Ștefana", "Zoe"]
    assert sorted(names, key=get_sort_key) == in_order


def test_the_list_the_roster_and_the_attendance_have_one_order(club: Club) -> None:
    for name in ("Țuți", "Zoe", "ana", "Barbu", "Toma", "Ștefan", "Sava"):
        make_learner(name, club)
    in_order = ["ana", "Barbu", "Sava", "Ștefan", "Toma", "Țuți", "Zoe"]
    assert [learner.nickname for learner in list_learners(club)] == in_order
    assert [row.learner.nickname for row in list_roster(club)] == in_order
    assert [child.nickname for child in get_book(club).children] == in_order
