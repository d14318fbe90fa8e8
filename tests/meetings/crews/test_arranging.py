"""Whatever the club, the suggestion keeps its promises."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from cluboteca.meetings.crews.arranging import MOST_IN_CREW, Seat, arrange, count_crews

SEEDS = st.integers(0, 9999)
COMPUTERS = st.integers(0, 12)


@st.composite
def seats(draw: st.DrawFn) -> list[Seat]:
    count = draw(st.integers(0, 30))
    return [
        Seat(
            learner_id=number,
            meetings=draw(st.integers(0, 12)),
            turns=draw(st.integers(0, 20)),
            is_ambassador=draw(st.sampled_from([True, False, False, False, False])),
            partners=draw(st.dictionaries(st.integers(0, count), st.integers(1, 8), max_size=4)),
        )
        for number in range(count)
    ]


@given(seats(), COMPUTERS, SEEDS)
def test_everyone_sits_in_exactly_one_crew_of_at_most_four(seats: list[Seat], computers: int, seed: int) -> None:
    crews = arrange(seats, computers, seed)
    assert sorted(seat.learner_id for crew in crews for seat in crew) == [seat.learner_id for seat in seats]
    assert all(1 <= len(crew) <= MOST_IN_CREW for crew in crews)


@given(seats(), COMPUTERS, SEEDS)
def test_crews_are_as_even_as_can_be_and_no_more_than_needed(seats: list[Seat], computers: int, seed: int) -> None:
    crews = arrange(seats, computers, seed)
    sizes = [len(crew) for crew in crews]
    assert not sizes or max(sizes) - min(sizes) <= 1
    assert len(crews) <= max(computers, -(-len(seats) // MOST_IN_CREW))


@given(seats(), COMPUTERS, SEEDS)
def test_nobody_new_is_left_among_others_who_are_new(seats: list[Seat], computers: int, seed: int) -> None:
    crews = arrange(seats, computers, seed)
    if sum(not seat.is_new for seat in seats) >= len(crews):
        assert all(any(not seat.is_new for seat in crew) for crew in crews)


@given(seats(), COMPUTERS, SEEDS)
def test_ambassadors_sit_apart(seats: list[Seat], computers: int, seed: int) -> None:
    counts = [sum(seat.is_ambassador for seat in crew) for crew in arrange(seats, computers, seed)]
    assert not counts or max(counts) - min(counts) <= 1


@given(seats(), COMPUTERS, SEEDS)
def test_who_has_driven_least_drives_first(seats: list[Seat], computers: int, seed: int) -> None:
    for crew in arrange(seats, computers, seed):
        assert crew[0].turns == min(seat.turns for seat in crew)


@given(seats(), COMPUTERS, SEEDS)
def test_the_same_seed_gives_the_same_crews_whatever_the_order_of_the_list(
    seats: list[Seat], computers: int, seed: int
) -> None:
    assert arrange(seats, computers, seed) == arrange(list(reversed(seats)), computers, seed)


def hold_meetings(children: int, computers: int, meetings: int, seed: int) -> tuple[Counter[int], Counter[tuple]]:
    """How often each drove first, and how often each pair sat together, after so many meetings."""
    turns: Counter[int] = Counter()
    pairs: Counter[tuple] = Counter()
    for held in range(meetings):
        seats = [
            Seat(
                pk,
                meetings=held,
                turns=turns[pk],
                partners={other: pairs[tuple(sorted((pk, other)))] for other in range(children) if other != pk},
            )
            for pk in range(children)
        ]
        for crew in arrange(seats, computers, seed + held):
            turns[crew[0].learner_id] += 1
            pairs.update(tuple(sorted((one.learner_id, other.learner_id))) for one, other in combinations(crew, 2))
    return turns, pairs


@settings(max_examples=20)
@given(st.integers(8, 16), SEEDS)
def test_in_ten_meetings_everybody_drives_first_about_as_often(children: int, seed: int) -> None:
    turns, _pairs = hold_meetings(children, computers=4, meetings=10, seed=seed)
    counts = [turns[pk] for pk in range(children)]
    assert min(counts) >= 1, "nobody is always left out"
    assert max(counts) - min(counts) <= 2


@settings(max_examples=10)
@given(SEEDS)
def test_in_ten_meetings_no_two_sit_together_always(seed: int) -> None:
    _turns, pairs = hold_meetings(12, computers=4, meetings=10, seed=seed)
    assert max(pairs.values()) <= 5
    assert len(pairs) >= 50, "of the 66 pairs"


def test_with_many_computers_nobody_sits_alone_for_no_reason() -> None:
    assert [count_crews(learners, 10) for learners in (1, 2, 3, 4, 5, 12, 20)] == [1, 1, 1, 2, 2, 6, 10]
    assert [count_crews(learners, 4) for learners in (0, 12, 16, 17)] == [0, 4, 4, 5]


def test_one_who_helps_others_counts_as_one_who_knows_the_way() -> None:
    assert not Seat(1, meetings=0, is_ambassador=True).is_new
    assert replace(Seat(1, meetings=0)).is_new
