"""Copies of lists, dictionaries and objects."""


class Error(Exception):
    pass


error = Error

_SAME = (int, float, complex, bool, str, bytes, type(None), type, range, slice, type(Ellipsis), type(NotImplemented))
_SAME_BY_NAME = ("function", "builtin_function_or_method", "method", "module", "type", "generator")


def copy(x):
    kind = type(x)
    if _is_same(x) or kind is tuple or kind is frozenset:
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    own = getattr(kind, "__copy__", None)
    if own is not None:
        return own(x)
    return _rebuild(x, lambda part: part)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if _is_same(x):
        return x
    if id(x) in memo:
        return memo[id(x)][0]
    kind = type(x)
    if kind in (list, dict):
        return _deep_list(x, memo) if kind is list else _deep_dict(x, memo)
    if kind in (tuple, set, frozenset):
        parts = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)][0]
        made = x if kind is tuple and all(a is b for a, b in zip(parts, x)) else kind(parts)
    elif kind is bytearray:
        made = x.copy()
    else:
        own = getattr(kind, "__deepcopy__", None)
        if own is None:
            return _rebuild(x, lambda part: deepcopy(part, memo), memo)
        made = own(x, memo)
    memo[id(x)] = (made, x)
    return made


def _deep_list(x, memo):
    made = []
    # What is copied is kept, too: the id of something that is gone could come again.
    memo[id(x)] = (made, x)
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deep_dict(x, memo):
    made = {}
    memo[id(x)] = (made, x)
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _is_same(x):
    return type(x) in _SAME or type(x).__name__ in _SAME_BY_NAME


def _rebuild(x, part, memo=None):
    """An object of a class, without calling its __init__. memo: of a deep copy, where it is found again."""
    kind = type(x)
    if isinstance(x, tuple):
        made = tuple.__new__(kind, [part(item) for item in x])
    elif isinstance(x, (int, float, str)):
        made = kind(x)
    else:
        made = kind.__new__(kind)
    if memo is not None:
        memo[id(x)] = (made, x)
    _refill(x, made, part)
    for name, value in getattr(x, "__dict__", {}).items():
        made.__dict__[name] = part(value)
    return made


def _refill(x, made, part):
    """What an object of an own kind of list, set or dictionary contains."""
    if isinstance(x, list):
        list.extend(made, [part(item) for item in x])
    elif isinstance(x, set):
        set.update(made, [part(item) for item in x])
    elif isinstance(x, dict):
        dict.update(made, [(part(key), part(value)) for key, value in dict.items(x)])
