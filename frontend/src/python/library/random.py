"""Numbers by chance. For a seed they are those of CPython's `random`; without one, those of the run's own seed.

Nothing is reckoned before the first number is asked for, so that a program that only imports this doesn't wait.
"""

from math import ceil as _ceil
from math import floor as _floor
from math import isfinite as _isfinite
from math import log as _log

import _club
from _random_shapes import Shapes as _Shapes

_FLOAT_MODULUS = 2305843009213693951

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "weibullvariate",
]

# How many generators have begun without a seed of their own: no two of a run give the same numbers.
_unseeded = [0]


class Random(_Shapes):
    def __init__(self, x=None):
        self._twister = None
        self._ready = []
        self.gauss_next = None
        if x is None:
            self._seed = None
        else:
            self.seed(x)

    # --- Where the numbers come from ---

    def seed(self, a=None, version=2):
        if a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        self._seed = None if a is None else _number_of(a)
        self._twister = None
        self._ready = []
        self.gauss_next = None

    def _begin(self):
        from _twister import Twister

        seed = self._seed
        if seed is None:
            seed = _club.seed() + _unseeded[0]
            _unseeded[0] += 1
        self._twister = Twister(seed)
        return self._twister

    def _refill(self):
        (self._twister or self._begin()).refill(self._ready, 32)

    def _word(self):
        ready = self._ready
        if not ready:
            self._refill()
        return ready.pop()

    def getstate(self):
        return (3, (self._twister or self._begin()).state(), tuple(self._ready), self.gauss_next)

    def setstate(self, state):
        _version, words, ready, self.gauss_next = state
        (self._twister or self._begin()).set_state(words)
        self._ready = list(ready)

    def random(self):
        ready = self._ready
        if len(ready) < 2:
            self._refill()
        high = ready.pop() >> 5
        return (high * 67108864 + (ready.pop() >> 6)) / 9007199254740992

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k == 0:
            return 0
        if k <= 32:
            return self._word() >> (32 - k)
        number, shift = 0, 0
        while k > 0:
            word = self._word()
            number += (word >> (32 - k) if k < 32 else word) << shift
            shift += 32
            k -= 32
        return number

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _below(self, limit):
        """A whole number from 0 that is less than `limit`, which is at least 1."""
        bits = limit.bit_length()
        if bits > 32:
            number = self.getrandbits(bits)
            while number >= limit:
                number = self.getrandbits(bits)
            return number
        ready, shift = self._ready, 32 - bits
        while True:
            if not ready:
                self._refill()
            number = ready.pop() >> shift
            if number < limit:
                return number

    # --- Whole numbers ---

    def randrange(self, start, stop=None, step=1):
        first = _whole(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._below(first)
            raise ValueError("empty range for randrange()")
        width = _whole(stop) - first
        by = _whole(step)
        if by == 1:
            if width > 0:
                return first + self._below(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if by == 0:
            raise ValueError("zero step for randrange()")
        count = (width + by - 1) // by if by > 0 else (width + by + 1) // by
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + by * self._below(count)

    def randint(self, a, b):
        after = b + 1
        if type(a) is int and type(b) is int and a <= b:
            return a + self._below(after - a)
        return self.randrange(a, after)

    # --- Of a sequence ---

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        count = len(population)
        if cum_weights is None and weights is None:
            return [population[_floor(self.random() * count)] for _ in range(k)]
        if cum_weights is None:
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = _sums(weights)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != count:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_first_above(cum_weights, self.random() * total, count - 1)] for _ in range(k)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            return self._sample_of_counts(population, k, list(counts))
        count = len(population)
        if not 0 <= k <= count:
            raise ValueError("Sample larger than population or is negative")
        result = []
        few = 21
        if k > 5:
            few += 4 ** _ceil(_log(k * 3, 4))
        if count <= few:
            pool = list(population)
            for i in range(k):
                j = self._below(count - i)
                result.append(pool[j])
                pool[j] = pool[count - i - 1]
            return result
        taken = set()
        for _ in range(k):
            j = self._below(count)
            while j in taken:
                j = self._below(count)
            taken.add(j)
            result.append(population[j])
        return result

    def _sample_of_counts(self, population, k, counts):
        if len(counts) != len(population):
            raise ValueError("The number of counts does not match the population")
        sums = _sums(counts)
        total = sums.pop() if sums else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total < 0:
            raise ValueError("Counts must be non-negative")
        return [population[_first_above(sums, chosen, len(sums))] for chosen in self.sample(range(total), k)]

    # --- Numbers with a point ---

    def uniform(self, a, b):
        return a + (b - a) * self.random()


class SystemRandom(Random):
    """Here as the others: a run has to be repeatable."""

    def seed(self, a=None, version=2):
        self._seed = None
        self._twister = None
        self._ready = []
        self.gauss_next = None


def _whole(number):
    if isinstance(number, int):
        return int(number)
    if hasattr(number, "__index__"):
        return number.__index__()
    raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")


def _sums(numbers):
    total = 0
    result = []
    for number in numbers:
        total += number
        result.append(total)
    return result


def _first_above(sums, value, high):
    """The first place whose sum is more than `value`; at most `high`."""
    low = 0
    while low < high:
        middle = (low + high) // 2
        if value < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _number_of(seed):
    """The integer from 0 that CPython makes of a seed."""
    if isinstance(seed, int):
        return abs(int(seed))
    if isinstance(seed, float):
        return _hash_of_float(seed) % 18446744073709551616
    from _sha512 import digest

    data = list(seed.encode() if isinstance(seed, str) else seed)
    number = 0
    for byte in data + digest(data):
        number = number * 256 + byte
    return number


def _hash_of_float(number):
    """hash() as CPython reckons it: the fraction modulo the prime 2**61 - 1."""
    if not _isfinite(number):
        return 314159 if number > 0 else -314159
    above, below = abs(number).as_integer_ratio()
    # Below is a power of 2, and 2**61 is 1 modulo the prime: halving n times is doubling 61 - n times.
    doublings = -(below.bit_length() - 1) % 61
    result = above * 2**doublings % _FLOAT_MODULUS
    if number < 0:
        result = -result
    return -2 if result == -1 else result


_shared = Random()
seed = _shared.seed
random = _shared.random
uniform = _shared.uniform
triangular = _shared.triangular
randint = _shared.randint
choice = _shared.choice
randrange = _shared.randrange
sample = _shared.sample
shuffle = _shared.shuffle
choices = _shared.choices
normalvariate = _shared.normalvariate
lognormvariate = _shared.lognormvariate
expovariate = _shared.expovariate
gammavariate = _shared.gammavariate
gauss = _shared.gauss
betavariate = _shared.betavariate
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
getstate = _shared.getstate
setstate = _shared.setstate
getrandbits = _shared.getrandbits
randbytes = _shared.randbytes
