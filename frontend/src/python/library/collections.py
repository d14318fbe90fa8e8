"""Containers for special uses: counts, queues, dictionaries with defaults, tuples with names."""


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        self._count(iterable, 1)
        self._count(kwds, 1)

    def subtract(self, iterable=None, /, **kwds):
        self._count(iterable, -1)
        self._count(kwds, -1)

    def _count(self, iterable, sign):
        if iterable is None:
            return
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) + count * sign
        else:
            for key in iterable:
                self[key] = self.get(key, 0) + sign

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return "Counter()"
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = self.items()
        return "Counter({" + ", ".join([f"{key!r}: {count!r}" for key, count in pairs]) + "})"

    __str__ = __repr__

    def _with(self, other, how):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in [*self, *[key for key in other if key not in self]]:
            count = how(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __and__(self, other):
        return self._with(other, min)

    def __or__(self, other):
        return self._with(other, max)


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict(self)!r})"

    __str__ = __repr__


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            others = dict(self)
            self.clear()
            self[key] = value
            self.update(others)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self)[-1] if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == other

    __hash__ = None

    def __repr__(self):
        return f"OrderedDict({dict(self)!r})" if self else "OrderedDict()"

    __str__ = __repr__


class deque:
    """A list that is quick at both ends: two lists, and the first is kept backwards."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._front = []
        self._back = []
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x):
        self._back.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        self._front.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def extend(self, iterable):
        for item in list(iterable):
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable):
            self.appendleft(item)

    def pop(self):
        if not self._back:
            self._share(self._front, self._back)
        return self._back.pop()

    def popleft(self):
        if not self._front:
            self._share(self._back, self._front)
        return self._front.pop()

    def _share(self, full, empty):
        """The older half of `full` goes to `empty`, so that turns at both ends stay quick."""
        if not full:
            raise IndexError("pop from an empty deque")
        half = (len(full) + 1) // 2
        empty.extend(reversed(full[:half]))
        del full[:half]

    def clear(self):
        self._front = []
        self._back = []

    def copy(self):
        return deque(self, self._maxlen)

    __copy__ = copy

    def rotate(self, n=1):
        items = list(self)
        if items:
            n %= len(items)
            self._set(items[len(items) - n :] + items[: len(items) - n])

    def _set(self, items):
        self._front = []
        self._back = items

    def reverse(self):
        self._set(list(self)[::-1])

    def count(self, x):
        return list(self).count(x)

    def index(self, x, *limits):
        try:
            return list(self).index(x, *limits)
        except ValueError:
            raise ValueError(f"{x!r} is not in deque") from None

    def insert(self, i, x):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = list(self)
        items.insert(i, x)
        self._set(items)

    def remove(self, value):
        items = list(self)
        if value not in items:
            raise ValueError(f"{value!r} is not in deque")
        items.remove(value)
        self._set(items)

    def _place(self, index):
        """The list that has it, and where."""
        if not isinstance(index, int):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        length = len(self)
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError("deque index out of range")
        ahead = len(self._front)
        return (self._front, ahead - 1 - index) if index < ahead else (self._back, index - ahead)

    def __getitem__(self, index):
        items, at = self._place(index)
        return items[at]

    def __setitem__(self, index, value):
        items, at = self._place(index)
        items[at] = value

    def __delitem__(self, index):
        items, at = self._place(index)
        del items[at]

    def __len__(self):
        return len(self._front) + len(self._back)

    def __bool__(self):
        return bool(self._front or self._back)

    def __iter__(self):
        return iter(self._front[::-1] + self._back)

    def __reversed__(self):
        return iter(self._back[::-1] + self._front)

    def __contains__(self, value):
        return value in self._front or value in self._back

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __add__(self, other):
        return deque([*self, *other], self._maxlen) if isinstance(other, deque) else NotImplemented

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return deque(list(self) * times, self._maxlen)

    def __repr__(self):
        limit = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"deque({list(self)!r}{limit})"

    __str__ = __repr__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose places have names."""
    names = (
        field_names.replace(",", " ").split() if isinstance(field_names, str) else [str(name) for name in field_names]
    )
    for place, name in enumerate(names):
        is_bad = not name.isidentifier() or name.startswith("_") or name in names[:place]
        if is_bad and rename:
            names[place] = f"_{place}"
        elif not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        elif name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        elif is_bad:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    names = tuple(names)
    usual = tuple(defaults or ())
    if len(usual) > len(names):
        raise TypeError("Got more default values than field names")
    usual = dict(zip(names[len(names) - len(usual) :], usual))

    def make(cls, *args, **kwargs):
        return tuple.__new__(cls, _values(typename, names, usual, args, kwargs))

    members = {
        "__new__": make,
        "__repr__": _named_repr,
        "__str__": _named_repr,
        "_fields": names,
        "_field_defaults": usual,
        "_asdict": lambda self: dict(zip(names, self)),
        "_replace": _replace,
        "_make": classmethod(lambda cls, values: cls(*values)),
        "__match_args__": names,
    }
    for place, name in enumerate(names):
        members[name] = property(_getter(place))
    return type(typename, (tuple,), members)


def _getter(place):
    return lambda self: tuple.__getitem__(self, place)


def _named_repr(self):
    return type(self).__name__ + "(" + ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)]) + ")"


def _replace(self, **kwargs):
    values = dict(zip(self._fields, self))
    wrong = [name for name in kwargs if name not in values]
    if wrong:
        raise TypeError(f"Got unexpected field names: {wrong!r}")
    values.update(kwargs)
    return type(self)(**values)


def _values(typename, names, usual, args, kwargs):
    if len(args) > len(names):
        raise TypeError(
            f"{typename}.__new__() takes {len(names) + 1} positional arguments but {len(args) + 1} were given"
        )
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
        if name in values:
            raise TypeError(f"{typename}.__new__() got multiple values for argument {name!r}")
        values[name] = value
    missing = [name for name in names if name not in values and name not in usual]
    if missing:
        listed = " and ".join([repr(name) for name in missing]) if len(missing) < 3 else _listed(missing)
        plural = "" if len(missing) == 1 else "s"
        raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{plural}: {listed}")
    return [values[name] if name in values else usual[name] for name in names]


def _listed(names):
    return ", ".join([repr(name) for name in names[:-1]]) + f", and {names[-1]!r}"


class ChainMap(dict):
    """Of several dictionaries the first that has a key; a copy, so later changes of theirs aren't seen."""

    def __init__(self, *maps):
        super().__init__()
        self.maps = list(maps) or [{}]
        for one in reversed(self.maps):
            self.update(one)
