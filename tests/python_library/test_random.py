"""The same numbers as CPython's `random` for the same seed."""

import random

import pytest

from tests.python_library.fake_host import FakeHost
from tests.python_library.library_loading import Library

SEEDS = [
    0,
    1,
    42,
    -5,
    2**32 - 1,
    2**32,
    2**64 + 3,
    10**30,
    "ana",
    "șarpe",
    "",
    1.5,
    -2.25,
    1e300,
    3.0,
    0.1,
    -1.0,
    b"xy",
    True,
    *range(100, 120),
]
CALLS = [
    "random()", "randint(1, 6)", "randrange(0, 100, 7)", "randrange(10, 0, -3)", "randrange(10**20)", "choice('abcdef')", "choices([1, 2, 3], k=5)",
    "choices('abc', weights=[1, 5, 2], k=5)", "choices('abc', cum_weights=[1, 5, 8])", "sample(range(1000), 5)", "sample(list(range(20)), 12)",
    "sample(['a', 'b'], 3, counts=[3, 4])", "uniform(-3, 7)", "triangular(1, 5, 2)", "triangular(2, 2, 2)", "gauss(0, 1)", "gauss(2, 3)",
    "normalvariate(1, 2)", "lognormvariate(0, 1)", "expovariate(2)", "betavariate(2, 0.5)", "gammavariate(0.7, 1)", "gammavariate(1, 2)",
    "gammavariate(5, 1)", "paretovariate(3)", "weibullvariate(1, 2)", "getrandbits(0)", "getrandbits(7)", "getrandbits(32)", "getrandbits(100)",
    "randbytes(5)",
]  # fmt: skip


@pytest.fixture
def ours():
    return Library().load("random")


def _call(module, call):
    return eval("module." + call, {"module": module})


@pytest.mark.parametrize("seed", SEEDS, ids=repr)
def test_a_seed_gives_the_numbers_that_it_gives_in_cpython(ours, seed):
    random.seed(seed)
    ours.seed(seed)
    for call in CALLS * 2:
        assert _call(ours, call) == _call(random, call), call
    mixed, expected = list(range(30)), list(range(30))
    ours.shuffle(mixed)
    random.shuffle(expected)
    assert mixed == expected


def test_thousands_of_numbers_in_a_row_are_the_same(ours):
    theirs, own = random.Random("multe"), ours.Random("multe")
    assert [own.randint(1, 1000) for _ in range(3_000)] == [theirs.randint(1, 1000) for _ in range(3_000)]


@pytest.mark.parametrize(
    "call",
    ["choice([])", "choice(5)", "choice({1, 2})", "randrange(0)", "randrange(1, 5, 0)", "randrange(5, step=2)", "randint(1)", "randint(1, '6')",
     "sample([1], 3)", "sample({1}, 1)", "sample([1], -1)", "choices([1], [1, 2])", "choices([1], 2)", "choices([], k=1)", "choices([1], [0])",
     "choices([1], [1], cum_weights=[1])", "shuffle('abc')", "shuffle((1, 2))", "seed([1])", "getrandbits(-1)"],
)  # fmt: skip
def test_what_cant_be_done_is_said_in_cpythons_words(ours, call):
    with pytest.raises(Exception) as expected:  # noqa: PT011
        _call(random, call)
    with pytest.raises(expected.type) as raised:
        _call(ours, call)
    assert str(raised.value) == str(expected.value)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("randint(6, 1)", r"empty range in randrange\(6, 2\)"),
        ("randrange(5, 1, 2)", r"empty range in randrange\(5, 1, 2\)"),
    ],
)
def test_an_empty_range_is_told_as_in_python_3_14(ours, call, message):
    with pytest.raises(ValueError, match=message):
        _call(ours, call)


@pytest.mark.parametrize("call", ["randint(1.5, 2)", "randrange(2.0)", "randint('1', 2)"])
def test_what_is_no_whole_number_is_refused_as_in_python_3_14(ours, call):
    with pytest.raises(TypeError, match="object cannot be interpreted as an integer"):
        _call(ours, call)


def test_without_a_seed_a_run_is_that_of_its_own_seed():
    runs = []
    for seed in (1, 1, 2):
        module = Library(FakeHost(seed=seed)).load("random")
        runs.append(
            [module.randint(1, 1000) for _ in range(5)]
            + [module.Random().randint(1, 1000), module.SystemRandom().randint(1, 1000)]
        )
    assert runs[0] == runs[1] != runs[2]
    assert len(set(runs[0])) > 4


def test_a_state_can_be_kept_and_come_back_to(ours):
    ours.seed(3)
    ours.random()
    state = ours.getstate()
    numbers = [ours.gauss() for _ in range(50)]
    ours.setstate(state)
    assert [ours.gauss() for _ in range(50)] == numbers


def test_importing_asks_the_host_for_nothing():
    host = FakeHost()
    host.seed = None  # type: ignore[method-assign, assignment]
    Library(host).load("random").seed(1)
