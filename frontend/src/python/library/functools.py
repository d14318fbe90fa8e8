"""Functions that make functions. Those that come back are plain functions, so that what they call may wait."""

_NOTHING = object()

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")


def reduce(function, iterable, initial=_NOTHING, /):
    items = iter(iterable)
    if initial is _NOTHING:
        initial = next(items, _NOTHING)
        if initial is _NOTHING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


def partial(func, /, *args, **keywords):
    if not callable(func):
        raise TypeError("the first argument must be callable")

    def call(*more, **others):
        return func(*args, *more, **{**keywords, **others})

    call.func = func
    call.args = args
    call.keywords = keywords
    return call


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=()):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=()):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


class _CacheInfo(tuple):
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % (self[0], self[1], self[2], self[3])

    __str__ = __repr__


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    known = {}
    counts = [0, 0]

    def call(*args, **keywords):
        key = (args, tuple(sorted(keywords.items()))) if keywords else args
        if typed:
            key = (key, tuple([type(arg) for arg in args]))
        if key in known:
            counts[0] += 1
            if maxsize is not None:
                # The one that was used last stands last.
                known[key] = known.pop(key)
            return known[key]
        counts[1] += 1
        value = function(*args, **keywords)
        if maxsize != 0:
            known[key] = value
            if maxsize is not None and len(known) > maxsize:
                del known[next(iter(known))]
        return value

    def cache_info():
        return _CacheInfo((counts[0], counts[1], maxsize, len(known)))

    def cache_clear():
        known.clear()
        counts[0] = counts[1] = 0

    call.cache_info = cache_info
    call.cache_clear = cache_clear
    return update_wrapper(call, function)


class cached_property:
    def __init__(self, func):
        self._func = func
        self._name = func.__name__

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._func(instance)
        return value


def cmp_to_key(mycmp):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return mycmp(self.value, other.value) < 0

        def __gt__(self, other):
            return mycmp(self.value, other.value) > 0

        def __eq__(self, other):
            return mycmp(self.value, other.value) == 0

        def __hash__(self):
            raise TypeError("unhashable type")

    return Key


def total_ordering(cls):
    """From __eq__ and one of the four to all four."""
    names = ("__lt__", "__le__", "__gt__", "__ge__")
    given = [name for name in names if getattr(cls, name, None) is not getattr(object, name, None)]
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    name = given[0]
    own = getattr(cls, name)
    is_less = name in ("__lt__", "__le__")

    def less(left, right):
        return own(left, right) if is_less else own(right, left)

    if name in ("__lt__", "__gt__"):
        made = {
            "__lt__": less,
            "__le__": lambda a, b: less(a, b) or a == b,
            "__gt__": lambda a, b: less(b, a),
            "__ge__": lambda a, b: less(b, a) or a == b,
        }
    else:
        made = {
            "__lt__": lambda a, b: less(a, b) and a != b,
            "__le__": less,
            "__gt__": lambda a, b: less(b, a) and a != b,
            "__ge__": lambda a, b: less(b, a),
        }
    for missing in names:
        if missing not in given:
            setattr(cls, missing, made[missing])
    return cls
