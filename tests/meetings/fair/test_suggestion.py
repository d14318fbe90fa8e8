"""Which work could get which award: the best, ties, and that nobody is left out."""

from hypothesis import given
from hypothesis import strategies as st

from cluboteca.meetings.fair.suggestion import Criterion, find_candidates, suggest

IDEA, STORY, MADE = (
    Criterion(1, "Idea", "The boldest"),
    Criterion(2, "Story", "The loveliest"),
    Criterion(3, "Made", "The finest"),
)


def test_the_best_average_is_the_candidate_and_several_are_a_tie() -> None:
    averages = {(10, 1): 3.5, (11, 1): 2.0, (10, 2): 3.0, (11, 2): 3.0}
    idea, story, made = find_candidates([IDEA, STORY, MADE], [10, 11], averages)
    assert (idea.entry_ids, idea.average) == ((10,), 3.5)
    assert story.entry_ids == (10, 11)
    assert (made.entry_ids, made.average) == ((), None)


def test_each_award_goes_to_the_jurys_best_work_though_it_is_the_second_one() -> None:
    averages = {(10, 1): 2.0, (10, 2): 2.0, (11, 1): 4.0, (11, 2): 3.0}
    first, second = suggest([IDEA, STORY], [10, 11], averages)
    assert (first.awards, first.mention) == ([], "Idea")
    assert second.awards == ["The boldest", "The loveliest"]


def test_a_tie_goes_to_who_is_best_in_nothing_else() -> None:
    averages = {(10, 1): 4.0, (11, 1): 4.0, (10, 2): 4.0, (11, 2): 2.0}
    first, second = suggest([IDEA, STORY], [10, 11], averages)
    assert (first.awards, second.awards) == (["The loveliest"], ["The boldest"])


def test_with_more_criteria_than_works_the_best_gets_more() -> None:
    (only,) = suggest([IDEA, STORY], [10], {(10, 1): 1.0, (10, 2): 2.0})
    assert only.awards == ["The boldest", "The loveliest"]


def test_who_is_left_gets_a_mention_for_what_was_best_or_thanks() -> None:
    averages = {(10, 1): 4.0, (11, 1): 2.0, (11, 2): 3.0, (10, 2): 4.0, (13, 2): 4.0}
    by_id = {each.entry_id: each for each in suggest([IDEA, STORY], [10, 11, 12, 13], averages)}
    assert by_id[11].mention == "Story"
    assert by_id[12].is_thanked


@given(
    st.integers(1, 8),
    st.integers(1, 6),
    st.dictionaries(st.tuples(st.integers(1, 8), st.integers(1, 6)), st.sampled_from([1.0, 1.5, 2.0, 3.0, 4.0])),
)
def test_whatever_the_jury_wrote_everybody_has_something_and_each_award_goes_to_one(
    works: int, criteria: int, averages: dict[tuple[int, int], float]
) -> None:
    wanted = [Criterion(number, f"c{number}", f"a{number}") for number in range(1, criteria + 1)]
    suggested = suggest(wanted, list(range(1, works + 1)), averages)
    assert [each.entry_id for each in suggested] == list(range(1, works + 1))
    assert all(each.awards or each.mention or each.is_thanked for each in suggested)
    given_awards = [award for each in suggested for award in each.awards]
    assert len(given_awards) == len(set(given_awards))
    best = {f"a{line.criterion.id}": line.entry_ids for line in find_candidates(wanted, range(1, works + 1), averages)}
    assert set(given_awards) == {award for award, winners in best.items() if winners}
    assert all(each.entry_id in best[award] for each in suggested for award in each.awards)
