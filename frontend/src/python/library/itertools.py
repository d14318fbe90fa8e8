"""Iterators. Like all generators here, they can't wait in the middle: no input() inside of one."""

from operator import add as _add

_NOTHING = object()


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    seen = []
    for item in iterable:
        seen.append(item)
        yield item
    while seen:
        yield from seen


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=_add, *, initial=None):
    items = iter(iterable)
    total = initial
    if initial is None:
        total = next(items, _NOTHING)
        if total is _NOTHING:
            return
    yield total
    for item in items:
        total = func(total, item)
        yield total


def _from_iterable(iterable):
    for items in iterable:
        yield from items


def chain(*iterables):
    return _from_iterable(iterables)


chain.from_iterable = _from_iterable


def compress(data, selectors):
    return (item for item, is_taken in zip(data, selectors) if is_taken)


def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    return (item for item in iterable if not (item if predicate is None else predicate(item)))


def starmap(function, iterable):
    return (function(*args) for args in iterable)


def pairwise(iterable):
    items = iter(iterable)
    before = next(items, _NOTHING)
    for item in items:
        yield before, item
        before = item


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


def islice(iterable, *args):
    limits = slice(*args)
    start, stop, step = limits.start or 0, limits.stop, limits.step or 1
    if start < 0 or (stop is not None and stop < 0) or step < 1:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return _sliced(iter(iterable), start, stop, step)


def _sliced(items, start, stop, step):
    at, wanted = 0, start
    while stop is None or at < stop:
        item = next(items, _NOTHING)
        if item is _NOTHING:
            return
        if at == wanted:
            yield item
            wanted += step
        at += 1


def tee(iterable, n=2):
    items = iter(iterable)
    waiting = [[] for _ in range(n)]

    def part(own):
        while True:
            if not own:
                item = next(items, _NOTHING)
                if item is _NOTHING:
                    return
                for other in waiting:
                    other.append(item)
            yield own.pop(0)

    return tuple([part(own) for own in waiting])


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    left = len(iterators)
    while left:
        row = []
        for place, items in enumerate(iterators):
            item = fillvalue if items is None else next(items, _NOTHING)
            if item is _NOTHING:
                iterators[place] = None
                left -= 1
                item = fillvalue
            row.append(item)
        if left:
            yield tuple(row)


class groupby:
    """(key, group) for each run of items with the same key."""

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._item = None
        self._value = _NOTHING
        self._group = None
        self._step()

    def _step(self):
        self._item = next(self._items, _NOTHING)
        self._value = self._item if self._key is None or self._item is _NOTHING else self._key(self._item)

    def __iter__(self):
        return self

    def __next__(self):
        # What is left of the group before is gone, as in CPython.
        if self._group is not None:
            for _ in self._group:
                pass
        if self._item is _NOTHING:
            raise StopIteration
        value = self._value
        self._group = self._members(value)
        return value, self._group

    def _members(self, value):
        while self._item is not _NOTHING and self._value == value:
            item = self._item
            self._step()
            yield item


# --- Choosing ---


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat
    places = [0] * len(pools)
    if any(not pool for pool in pools):
        return
    while True:
        yield tuple([pool[place] for pool, place in zip(pools, places)])
        at = len(pools) - 1
        while at >= 0:
            places[at] += 1
            if places[at] < len(pools[at]):
                break
            places[at] = 0
            at -= 1
        if at < 0:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    if length > len(pool):
        return
    order = list(range(len(pool)))
    turns = list(range(len(pool), len(pool) - length, -1))
    yield pool[:length]
    while True:
        for at in range(length - 1, -1, -1):
            turns[at] -= 1
            if turns[at]:
                other = len(pool) - turns[at]
                order[at], order[other] = order[other], order[at]
                yield tuple([pool[place] for place in order[:length]])
                break
            order[at:] = order[at + 1 :] + order[at : at + 1]
            turns[at] = len(pool) - at
        else:
            return


def combinations(iterable, r):
    pool = tuple(iterable)
    places = list(range(r))
    if r > len(pool):
        return
    while True:
        yield tuple([pool[place] for place in places])
        at = r - 1
        while at >= 0 and places[at] == at + len(pool) - r:
            at -= 1
        if at < 0:
            return
        places[at] += 1
        for after in range(at + 1, r):
            places[after] = places[after - 1] + 1


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if not pool and r:
        return
    places = [0] * r
    while True:
        yield tuple([pool[place] for place in places])
        at = r - 1
        while at >= 0 and places[at] == len(pool) - 1:
            at -= 1
        if at < 0:
            return
        places[at:] = [places[at] + 1] * (r - at)
