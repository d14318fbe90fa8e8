"""What happens to the drawing, and what a program has asked to be called for: keys, clicks, timers."""

import _club

# A handler that moves a turtle lets the next event in while it moves. Past this depth events wait.
_DEEPEST = 20

# What Tk calls a key, in small letters, where the host has another name for it.
_HOST_KEYS = {"return": "enter", "kp_enter": "enter"}


def _host_key(key):
    key = key.lower()
    return _HOST_KEYS.get(key, key)


class Handlers:
    """Calls a program's functions. Turtles are asked for by `turtles`, a function, the latest one on top."""

    def __init__(self, turtles):
        self._turtles = turtles
        self.forget()

    def forget(self):
        self._pressed = {}
        self._released = {}
        self._any_key = None
        self._clicked = {}
        self._timers = {}
        self._next_timer = 1
        self._dragged = None
        self._is_dragging = False
        self._depth = 0
        # How many of the drawing's own steps one step of the program is.
        self._scale = (1.0, 1.0)
        self.has_focus = False
        # Until something is asked for, nobody looks for events: a program that only draws is quicker.
        self.is_live = False

    def on_key(self, fun, key, is_release):
        self.is_live = True
        if key is None:
            self._any_key = fun
            return
        table = self._released if is_release else self._pressed
        if fun is None:
            table.pop(_host_key(key), None)
        else:
            table[_host_key(key)] = fun

    def on_click(self, fun, button, add):
        self.is_live = True
        put_handler(self._clicked, button, fun, add)

    def on_timer(self, fun, ms):
        self.is_live = True
        number = self._next_timer
        self._next_timer = number + 1
        self._timers[number] = fun
        _club.set_timer(number, max(0, ms) / 1000)

    def listen(self):
        self.has_focus = True

    def any_left(self):
        """Whether something can still call a function of the program."""
        if self._timers or self._clicked:
            return True
        if self.has_focus and (self._pressed or self._released or self._any_key is not None):
            return True
        return any(turtle._clicks or turtle._drags or turtle._releases for turtle in self._turtles())

    def take_waiting(self):
        """Call for all that has happened. Suspends where a handler does."""
        while self._depth < _DEEPEST:
            event = _club.next_event(False)
            if event is None:
                return
            self.take(event)

    def take(self, event):
        self._depth += 1
        try:
            self._call_for(event)
        finally:
            self._depth -= 1

    def _call_for(self, event):
        kind = event[0]
        if kind == "key_down":
            self._take_key(self._pressed, event[1])
            if self.has_focus and self._any_key is not None and event[1] not in self._pressed:
                self._any_key()
        elif kind == "key_up":
            self._take_key(self._released, event[1])
        elif kind == "click":
            self._take_click(event[1], event[2], event[3])
        elif kind == "move":
            self._take_move(event[1], event[2], event[3])
        elif kind == "release":
            self._take_release(event[1], event[2])
        elif kind == "timer":
            fun = self._timers.pop(event[1], None)
            if fun is not None:
                fun()

    def _take_key(self, table, key):
        fun = table.get(key.lower()) if self.has_focus else None
        if fun is not None:
            fun()

    def _take_click(self, x, y, button):
        turtle = self._turtle_at(x, y)
        if turtle is not None:
            self._dragged = (turtle, button)
            self._call_all(turtle._clicks.get(button), x, y)
        self._call_all(self._clicked.get(button), x, y)

    def _take_move(self, x, y, is_down):
        if not is_down or self._dragged is None or self._is_dragging:
            return
        turtle, button = self._dragged
        self._is_dragging = True
        try:
            self._call_all(turtle._drags.get(button), x, y)
        finally:
            self._is_dragging = False

    def _take_release(self, x, y):
        if self._dragged is not None:
            turtle, button = self._dragged
            self._dragged = None
            self._call_all(turtle._releases.get(button), x, y)

    def _turtle_at(self, x, y):
        for turtle in reversed(self._turtles()):
            if turtle._is_under(x, y):
                return turtle
        return None

    def _call_all(self, funs, x, y):
        if funs:
            scale_x, scale_y = self._scale
            for fun in list(funs):
                fun(x / scale_x, y / scale_y)

    def set_scale(self, x, y):
        self._scale = (x, y)


def put_handler(table, button, fun, add):
    """As Tk binds: None takes all away, `add` keeps those that are there."""
    if fun is None:
        table.pop(button, None)
    elif add:
        table[button] = [*table.get(button, ()), fun]
    else:
        table[button] = [fun]
