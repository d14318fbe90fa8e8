"""The stage: sprites, costumes, events and sounds, as the block workspace has them.

A script is a function with a decorator that says when it runs: `@cat.when_flag`. The functions of this module act on the
sprite whose script runs; `me` is that sprite, or the clone. The same ones are methods of a sprite: `cat.move(10)`.
docs/reference/stage-python.md lists them beside the blocks that they are.
"""

import _stage
from _stage_actor import Actor, answer, by_key, do, edge, key_of_sprite, mouse, random_place

__all__ = [
    "Sprite", "answer", "ask", "bounce", "broadcast", "broadcast_and_wait", "change_effect", "change_pen_hue",
    "change_pen_size", "clear_effects", "clone", "delete_clone", "distance_to", "edge", "glide_to", "go_backward",
    "go_forward", "go_to", "go_to_back", "go_to_front", "hide", "hide_list", "hide_variable", "key_pressed", "me", "mouse",
    "move", "next_backdrop", "next_costume", "pen_clear", "pen_colour", "pen_down", "pen_size", "pen_up", "play",
    "play_and_wait", "point", "point_to", "random_place", "reset_timer", "rotation_style", "say", "set_effect", "show", "show_list",
    "show_variable", "stage", "stamp", "stop_all", "stop_other_scripts", "stop_sounds", "switch_backdrop",
    "switch_costume", "think", "timer", "touching", "turn_left", "turn_right", "wait",
]  # fmt: skip

# More than can be on the stage at once: some of them are gone.
_MANY = 500


class Sprite(Actor):
    """A sprite of the project, or one of the library by its name: `Sprite("Pisică")`, `Sprite("cat")`."""

    def __init__(
        self, name, costumes=None, costume=None, sounds=None, x=0, y=0, direction=90, size=100, rotation="around", shown=True
    ):  # fmt: skip
        look = {"x": x, "y": y, "direction": direction, "size": size, "rotation": rotation, "shown": shown}
        self.name = name
        self._key = _stage.add(name, look, costumes)
        by_key[self._key] = self
        if costume is not None:
            self.switch_costume(costume)

    def __repr__(self):
        return f"Sprite({self.name!r})"

    def when_flag(self, function):
        _stage.on(self._key, "when_flag", function)
        return function

    def when_clicked(self, function):
        _stage.on(self._key, "when_clicked", function)
        return function

    def when_clone(self, function):
        _stage.on(self._key, "when_clone", function)
        return function

    def when_key(self, key):
        return self._when("when_key " + str(key))

    def when_message(self, message):
        return self._when("when_message " + str(message))

    def when_backdrop(self, name):
        return self._when("when_backdrop " + _stage.backdrop_id(str(name)))

    def _when(self, hat):
        def decorate(function):
            _stage.on(self._key, hat, function)
            return function

        return decorate


class _Me(Actor):
    """Whose script runs: the sprite itself or a clone, with its own variables."""

    _key = None

    def __getattr__(self, name):
        return getattr(_current(), name)

    def __setattr__(self, name, value):
        setattr(_current(), name, value)

    def __repr__(self):
        return repr(_current())


class _Stage(Sprite):
    def __init__(self):
        self.name = "stage"
        self._key = "stage"
        # Only told: each is found by its name, in the project or in the library.
        self.sounds = []
        by_key["stage"] = self

    def __repr__(self):
        return "stage"

    @property
    def backdrops(self):
        return _stage.backdrops()

    @backdrops.setter
    def backdrops(self, names):
        _stage.set_backdrops(names)

    @property
    def backdrop_number(self):
        return _stage.ask("stage", "backdrop", {"WHAT": "number"}, {})

    @property
    def backdrop_name(self):
        return _stage.ask("stage", "backdrop", {"WHAT": "name"}, {})

    @backdrop_name.setter
    def backdrop_name(self, name):
        switch_backdrop(name)


def _current():
    return by_key[_stage.current()]


def clone(thing):
    """A clone has its own copy of what the sprite or clone knows."""
    origin = _current() if thing is me else thing
    key = _stage.clone(origin._key)
    if key is not None:
        copy = object.__new__(Sprite)
        for name, value in vars(origin).items():
            setattr(copy, name, list(value) if isinstance(value, list) else value)
        copy._key = key
        by_key[key] = copy
        if len(by_key) > _MANY:
            for gone in [each for each in by_key if not _stage.has(each)]:
                del by_key[gone]


def delete_clone():
    do(None, "delete_clone")


def wait(seconds=None):
    """Without a number: until the next picture."""
    do(None, "wait", SECONDS=0 if seconds is None else seconds)


def broadcast(message):
    _stage.know_message(message)
    do(None, "broadcast", {"MESSAGE": message})


def broadcast_and_wait(message):
    _stage.know_message(message)
    do(None, "broadcast_wait", {"MESSAGE": message})


def switch_backdrop(name):
    do("stage", "switch_backdrop", {"BACKDROP": name})


def next_backdrop():
    do("stage", "next_backdrop")


def stop_all():
    do(None, "stop", {"WHAT": "all"})


def stop_sounds():
    do(None, "stop_sounds")


def pen_clear():
    do(None, "pen_clear")


def key_pressed(key):
    return _stage.ask(None, "key_pressed", {"KEY": key}, {})


def timer():
    return _stage.ask(None, "timer", {}, {})


def reset_timer():
    do(None, "reset_timer")


def show_variable(name):
    key, sprite, attribute = _shown(name)

    def read():
        return _stage.global_value(name) if sprite is None else getattr(sprite, attribute, "")

    _stage.show(key, attribute, None if sprite is None else sprite.name, read)


def hide_variable(name):
    _stage.hide(_shown(name)[0])


show_list = show_variable
hide_list = hide_variable


def _shown(name):
    """What tells it from others, whose it is, its name: "score" is everybody's, "cat.lives" and "me.lives" a sprite's."""
    holder, _dot, attribute = name.rpartition(".")
    sprite = me if holder == "me" else _stage.global_value(holder)
    if not isinstance(sprite, Actor):
        return name, None, name
    key = key_of_sprite(sprite)
    return key + "." + attribute, by_key[key], attribute


stage = _Stage()
me = _Me()
move = me.move
turn_right = me.turn_right
turn_left = me.turn_left
go_to = me.go_to
glide_to = me.glide_to
point = me.point
point_to = me.point_to
bounce = me.bounce
rotation_style = me.rotation_style
say = me.say
think = me.think
switch_costume = me.switch_costume
next_costume = me.next_costume
change_effect = me.change_effect
set_effect = me.set_effect
clear_effects = me.clear_effects
show = me.show
hide = me.hide
go_to_front = me.go_to_front
go_to_back = me.go_to_back
go_forward = me.go_forward
go_backward = me.go_backward
play = me.play
play_and_wait = me.play_and_wait
touching = me.touching
distance_to = me.distance_to
ask = me.ask
pen_down = me.pen_down
pen_up = me.pen_up
pen_colour = me.pen_colour
change_pen_hue = me.change_pen_hue
pen_size = me.pen_size
change_pen_size = me.change_pen_size
stamp = me.stamp
stop_other_scripts = me.stop_other_scripts
