"""SHA-512, which `random.seed("a text")` stirs its text with (FIPS 180-4). Its constants are made from the first primes."""

_WORD = 1 << 64
_constants = []
_start = []


def _make_constants():
    primes = []
    number = 2
    while len(primes) < 80:
        if all(number % prime for prime in primes):
            primes.append(number)
        number += 1
    # The first 64 bits behind the point, of cube roots and of square roots.
    for prime in primes:
        _constants.append(_root(prime << 192, 3) % _WORD)
    for prime in primes[:8]:
        _start.append(_root(prime << 128, 2) % _WORD)


def _root(number, degree):
    """The whole part of a root, by halving."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**degree <= number:
            low = middle
        else:
            high = middle - 1
    return low


def _turn(word, bits):
    return (word >> bits) | (word << (64 - bits)) % _WORD


def digest(data):
    """bytes to a list of 64 numbers of one byte."""
    if not _constants:
        _make_constants()
    padded = list(data) + [128]
    while len(padded) % 128 != 112:
        padded.append(0)
    length = len(data) * 8
    for shift in range(120, -8, -8):
        padded.append((length >> shift) % 256)
    state = _start[:]
    for begin in range(0, len(padded), 128):
        state = _block(state, padded[begin : begin + 128])
    result = []
    for word in state:
        for shift in range(56, -8, -8):
            result.append((word >> shift) % 256)
    return result


def _block(state, block):
    words = []
    for i in range(0, 128, 8):
        word = 0
        for byte in block[i : i + 8]:
            word = word * 256 + byte
        words.append(word)
    for i in range(16, 80):
        two, fifteen = words[i - 2], words[i - 15]
        small = _turn(fifteen, 1) ^ _turn(fifteen, 8) ^ (fifteen >> 7)
        large = _turn(two, 19) ^ _turn(two, 61) ^ (two >> 6)
        words.append((words[i - 16] + small + words[i - 7] + large) % _WORD)
    a, b, c, d, e, f, g, h = state
    for i in range(80):
        choice = (e & f) ^ ((_WORD - 1 - e) & g)
        first = h + (_turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)) + choice + _constants[i] + words[i]
        majority = (a & b) ^ (a & c) ^ (b & c)
        second = (_turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)) + majority
        a, b, c, d, e, f, g, h = (first + second) % _WORD, a, b, c, (d + first) % _WORD, e, f, g
    return [(old + new) % _WORD for old, new in zip(state, (a, b, c, d, e, f, g, h))]
