"""Programs for hypothesis: any that the blocks can say, unfinished ones included."""

from hypothesis import strategies as st

from cluboteca.packformat.grid.program import (
    AtGoal,
    Condition,
    Here,
    If,
    Loop,
    Not,
    Path,
    Program,
    Repeat,
    Simple,
    Statement,
)
from cluboteca.packformat.grid.word import DIRECTIONS, SIMPLE_WORDS, THINGS

conditions: st.SearchStrategy[Condition] = st.recursive(
    st.builds(AtGoal) | st.builds(Path, st.sampled_from(DIRECTIONS)) | st.builds(Here, st.sampled_from(THINGS)),
    lambda inner: st.builds(Not, st.none() | inner),
    max_leaves=4,
)


def _programs_of(statements: st.SearchStrategy[Statement]) -> st.SearchStrategy[Program]:
    return st.lists(statements, max_size=4).map(tuple)


def _around(inner: st.SearchStrategy[Statement]) -> st.SearchStrategy[Statement]:
    body = _programs_of(inner)
    condition = st.none() | conditions
    return (
        st.builds(Repeat, st.integers(1, 99), body)
        | st.builds(Loop, st.sampled_from(["until", "while"]), condition, body)
        | st.builds(If, condition, body, st.none() | body)
    )


programs: st.SearchStrategy[Program] = _programs_of(
    st.recursive(st.builds(Simple, st.sampled_from(SIMPLE_WORDS)), _around, max_leaves=12)
)
