"""The Mersenne Twister (MT19937) of CPython's `random`: the same words for the same seed.

Every product and sum stays below 2**53, and every number that is cut bit by bit below 2**32: larger ones are slow in a browser.
"""

_N = 624
_M = 397
_WORD = 4294967296
_TOP_BIT = 2147483648

# The state before a seed is stirred in. It is the same for all of them.
_before_seed = []


def _state_before_seed():
    if not _before_seed:
        word = 19650218
        _before_seed.append(word)
        for i in range(1, _N):
            word = (_times(word ^ (word >> 30), 1812433253) + i) % _WORD
            _before_seed.append(word)
    return _before_seed[:]


def _times(word, factor):
    """The low 32 bits of a product of two 32-bit numbers, by halves."""
    high = (word >> 16) * factor % 65536
    return ((word % 65536) * factor + high * 65536) % _WORD


class Twister:
    """Numbers of 32 bits, one after the other."""

    def __init__(self, seed):
        """seed: an integer from 0."""
        key = []
        while True:
            key.append(seed % _WORD)
            seed //= _WORD
            if not seed:
                break
        self._words = _stir(_state_before_seed(), key)
        # Which word is to be renewed next. CPython renews all at a time; a few at a time give the same, and spread the work.
        self._at = 0

    def state(self):
        return (*self._words, self._at)

    def set_state(self, state):
        self._words = list(state[:-1])
        self._at = state[-1]

    def refill(self, ready, count):
        """Add the next `count` words to the list `ready`, which is taken from its end: the first one comes last."""
        words = self._words
        at = self._at
        fresh = []
        for _ in range(count):
            after = at + 1 if at < 623 else 0
            low = words[after]
            word = words[at + 397 if at < 227 else at - 227] ^ ((words[at] & 2147483648) + (low & 2147483647)) >> 1
            if low & 1:
                word ^= 2567483615
            words[at] = word
            at = after
            word ^= word >> 11
            # (word << 7) & 0x9d2c5680, and (word << 15) & 0xefc60000
            word ^= (word & 20601005) * 128
            word ^= (word & 122764) * 32768
            fresh.append(word ^ word >> 18)
        self._at = at
        fresh.reverse()
        ready[:0] = fresh


def _stir(words, key):
    i, j = 1, 0
    for _ in range(max(_N, len(key))):
        before = words[i - 1]
        words[i] = ((words[i] ^ _times(before ^ (before >> 30), 1664525)) + key[j] + j) % _WORD
        i += 1
        j += 1
        if i == _N:
            words[0] = words[_N - 1]
            i = 1
        if j == len(key):
            j = 0
    for _ in range(_N - 1):
        before = words[i - 1]
        words[i] = ((words[i] ^ _times(before ^ (before >> 30), 1566083941)) - i) % _WORD
        i += 1
        if i == _N:
            words[0] = words[_N - 1]
            i = 1
    words[0] = _TOP_BIT
    return words
