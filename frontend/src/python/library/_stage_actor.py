"""What everybody on the stage can do, and the places that are no sprites."""

import _stage

by_key = {}
"""Sprites and clones."""


class Place:
    def __init__(self, name):
        self._key = name

    def __repr__(self):
        return self._key


class _Mouse(Place):
    @property
    def x(self):
        return _stage.ask(None, "mouse_x", {}, {})

    @property
    def y(self):
        return _stage.ask(None, "mouse_y", {}, {})

    @property
    def is_down(self):
        return _stage.ask(None, "mouse_down", {}, {})


mouse = _Mouse("mouse")
edge = Place("edge")
random_place = Place("random")


def key_of_sprite(thing):
    """A sprite is meant as such, never one of its clones."""
    return (thing._key or _stage.current()).split(" ")[0]


def _target(thing):
    if not isinstance(thing, str):
        return key_of_sprite(thing)
    for key, sprite in by_key.items():
        if " " not in key and sprite.name == thing:
            return key
    return thing


def do(key, word, fields=None, **inputs):
    _stage.do(key, word, fields or {}, inputs)


def answer():
    """A number where it reads like one."""
    text = _stage.ask(None, "answer", {}, {})
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number == int(number) and "e" not in text.lower() and "." not in text else number


def _spoken(value):
    """A number stays one: the bubble rounds it."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)


class Actor:
    """What a sprite, a clone and `me` can do. `_key` says who it is; None is whose script runs."""

    @property
    def x(self):
        return _stage.ask(self._key, "x", {}, {})

    @x.setter
    def x(self, value):
        _stage.do(self._key, "set_x", {}, {"TO": value})

    @property
    def y(self):
        return _stage.ask(self._key, "y", {}, {})

    @y.setter
    def y(self, value):
        _stage.do(self._key, "set_y", {}, {"TO": value})

    @property
    def direction(self):
        return _stage.ask(self._key, "direction", {}, {})

    @direction.setter
    def direction(self, value):
        _stage.do(self._key, "point", {}, {"DIRECTION": value})

    @property
    def size(self):
        return _stage.ask(self._key, "size", {}, {})

    @size.setter
    def size(self, value):
        _stage.do(self._key, "set_size", {}, {"TO": value})

    @property
    def volume(self):
        return _stage.ask(self._key, "volume", {}, {})

    @volume.setter
    def volume(self, value):
        _stage.set_volume(self._key, value)

    @property
    def costume_number(self):
        return _stage.ask(self._key, "costume", {"WHAT": "number"}, {})

    @property
    def costume_name(self):
        return _stage.ask(self._key, "costume", {"WHAT": "name"}, {})

    def move(self, steps):
        do(self._key, "move", STEPS=steps)

    def turn_right(self, degrees):
        do(self._key, "turn_right", DEGREES=degrees)

    def turn_left(self, degrees):
        do(self._key, "turn_left", DEGREES=degrees)

    def go_to(self, x, y=None):
        if y is None:
            do(self._key, "go_to", {"TARGET": _target(x)})
        else:
            do(self._key, "go_to_xy", X=x, Y=y)

    def glide_to(self, x, y=None, seconds=1):
        if y is None:
            do(self._key, "glide_to", {"TARGET": _target(x)}, SECONDS=seconds)
        else:
            do(self._key, "glide_to_xy", X=x, Y=y, SECONDS=seconds)

    def point(self, towards):
        if isinstance(towards, (int, float)):
            do(self._key, "point", DIRECTION=towards)
        else:
            self.point_to(towards)

    def point_to(self, target):
        do(self._key, "point_to", {"TARGET": _target(target)})

    def bounce(self):
        do(self._key, "bounce")

    def rotation_style(self, style):
        do(self._key, "rotation_style", {"STYLE": style})

    def say(self, text, seconds=None):
        if seconds is None:
            do(self._key, "say", TEXT=_spoken(text))
        else:
            do(self._key, "say_for", TEXT=_spoken(text), SECONDS=seconds)

    def think(self, text, seconds=None):
        if seconds is None:
            do(self._key, "think", TEXT=_spoken(text))
        else:
            do(self._key, "think_for", TEXT=_spoken(text), SECONDS=seconds)

    def switch_costume(self, name):
        do(self._key, "switch_costume", {"COSTUME": name})

    def next_costume(self):
        do(self._key, "next_costume")

    def change_effect(self, effect, by):
        do(self._key, "change_effect", {"EFFECT": effect}, BY=by)

    def set_effect(self, effect, to):
        do(self._key, "set_effect", {"EFFECT": effect}, TO=to)

    def clear_effects(self):
        do(self._key, "clear_effects")

    def show(self):
        do(self._key, "show")

    def hide(self):
        do(self._key, "hide")

    def go_to_front(self):
        do(self._key, "to_layer", {"LAYER": "front"})

    def go_to_back(self):
        do(self._key, "to_layer", {"LAYER": "back"})

    def go_forward(self, count=1):
        do(self._key, "shift_layer", {"DIRECTION": "forward"}, COUNT=count)

    def go_backward(self, count=1):
        do(self._key, "shift_layer", {"DIRECTION": "backward"}, COUNT=count)

    def play(self, sound):
        do(self._key, "play", {"SOUND": sound})

    def play_and_wait(self, sound):
        do(self._key, "play_wait", {"SOUND": sound})

    def touching(self, thing):
        return _stage.ask(self._key, "touching", {"TARGET": _target(thing)}, {})

    def distance_to(self, thing):
        return _stage.ask(self._key, "distance_to", {"TARGET": _target(thing)}, {})

    def ask(self, question):
        do(self._key, "ask", TEXT=str(question))
        return answer()

    def pen_down(self):
        do(self._key, "pen_down")

    def pen_up(self):
        do(self._key, "pen_up")

    def pen_colour(self, colour):
        do(self._key, "pen_colour", COLOUR=colour)

    def change_pen_hue(self, by):
        do(self._key, "pen_change_hue", BY=by)

    def pen_size(self, size):
        do(self._key, "pen_size", TO=size)

    def change_pen_size(self, by):
        do(self._key, "pen_change_size", BY=by)

    def stamp(self):
        do(self._key, "pen_stamp")

    def stop_other_scripts(self):
        do(self._key, "stop", {"WHAT": "others"})
