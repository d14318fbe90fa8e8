"""Where a turtle is, which way it looks, and how it gets about. The numbers are those of CPython's turtle."""

import math

import _club
from _turtle_screen import FRAME_SECONDS
from _turtle_space import Vec2D


class TNavigator:
    # In a step of the program: _east, _north. A vector of length 1: _cos, _sin.

    def _start_navigating(self):
        self._east = 0.0
        self._north = 0.0
        is_logo = self._mode == "logo"
        self._cos = 0.0 if is_logo else 1.0
        self._sin = 1.0 if is_logo else 0.0

    def _set_mode(self, mode):
        self._mode = mode
        self._angle_sign = -1 if mode == "logo" else 1
        self._set_full_circle(self._full_circle)

    def _set_full_circle(self, full_circle):
        self._full_circle = full_circle
        self._degrees_per_unit = 360 / full_circle
        self._angle_offset = full_circle / 4.0 if self._mode == "logo" else 0

    def degrees(self, fullcircle=360.0):
        self._set_full_circle(fullcircle)

    def radians(self):
        self._set_full_circle(math.tau)

    # --- Asking ---

    def position(self):
        return Vec2D(self._east, self._north)

    pos = position

    def xcor(self):
        return self._east

    def ycor(self):
        return self._north

    def _angle_of(self, x, y):
        angle = round(math.degrees(math.atan2(y, x)), 10) % 360.0
        return (self._angle_offset + self._angle_sign * (angle / self._degrees_per_unit)) % self._full_circle

    def heading(self):
        return self._angle_of(self._cos, self._sin)

    def towards(self, x, y=None):
        x, y = _place(x, y)
        return self._angle_of(x - self._east, y - self._north)

    def distance(self, x, y=None):
        x, y = _place(x, y)
        return math.hypot(x - self._east, y - self._north)

    # --- Moving ---

    def forward(self, distance):
        self._move_to(self._east + self._cos * distance, self._north + self._sin * distance)

    fd = forward

    def back(self, distance):
        self._move_to(self._east + self._cos * -distance, self._north + self._sin * -distance)

    bk = back
    backward = back

    def goto(self, x, y=None):
        if y is None:
            x, y = x
        self._move_to(x, y)

    setpos = goto
    setposition = goto

    def setx(self, x):
        self._move_to(x, self._north)

    def sety(self, y):
        self._move_to(self._east, y)

    def home(self):
        self._move_to(0, 0)
        self.setheading(0)

    def teleport(self, x=None, y=None, *, fill_gap=False):
        """Be somewhere else, without a line. A shape that is being filled ends here and another begins there."""
        if x is None:
            x = self._east
        if y is None:
            y = self._north
        was_drawing = self._drawing
        was_filling = self._fill_path is not None and not fill_gap
        if was_filling:
            self.end_fill()
        if was_drawing:
            self.penup()
        self._note(("go", self._east, self._north, None, self._fill_path is not None))
        if self._fill_path is not None:
            self._fill_path.append((x, y))
        if self._is_recording:
            self._poly.append(Vec2D(x, y))
        self._east, self._north = x, y
        self._refresh(0)
        if was_drawing:
            self.pendown()
        if was_filling:
            self.begin_fill()

    def _move_to(self, x, y):
        # Kept short on purpose: a spiral comes here thousands of times, and each look at an attribute takes its time.
        screen = self._screen
        old_x, old_y = self._east, self._north
        across, up = x - old_x, y - old_y
        is_drawing = self._drawing
        is_inked = is_drawing and (across != 0 or up != 0) and self._ink_hex is not None
        speed = self._speed
        if speed and screen._tracing == 1:
            across, up = across * screen._xscale, up * screen._yscale
            hops = 1 + int((across * across + up * up) ** 0.5 / (3 * 1.1**speed * speed))
            seconds = hops * screen._hop_seconds
            if seconds + screen._debt > 2 * FRAME_SECONDS:
                seconds = self._glide(x, y, seconds, is_inked)
        elif is_drawing:
            # CPython waits a whole update for each line even at speed 0. A drawing of thousands of lines should be there soon.
            seconds = screen._hop_seconds / 15
        else:
            # A ball that is moved by a loop would be gone if it took no time. What nobody sees takes none.
            seconds = screen._hop_seconds if self._shown else 0
        number = None
        if is_inked:
            number = screen._inked(self._line_op(old_x, old_y, x, y))
            self._items.append(number)
        path = self._fill_path
        if path is not None:
            path.append((x, y))
        if self._is_recording:
            self._poly.append(Vec2D(x, y))
        if self._deeds is not None:
            self._note(("go", old_x, old_y, number, path is not None))
        self._east, self._north = x, y
        self._refresh(seconds)

    def _glide(self, x, y, seconds, is_inked):
        """All frames of a move but the last one. Gives the seconds that are left for that one."""
        screen = self._screen
        old_x, old_y = self._east, self._north
        frames = int((seconds + screen._debt) / FRAME_SECONDS)
        for frame in range(1, frames):
            part = frame / frames
            self._east = old_x + (x - old_x) * part
            self._north = old_y + (y - old_y) * part
            passing = None
            if is_inked:
                passing = _club.draw(self._line_op(old_x, old_y, self._east, self._north))
            try:
                self._refresh(FRAME_SECONDS)
            finally:
                if passing is not None:
                    _club.remove([passing])
        return seconds - (frames - 1) * FRAME_SECONDS

    # --- Turning ---

    def left(self, angle):
        self._turn(angle * self._degrees_per_unit)

    lt = left

    def right(self, angle):
        self._turn(-angle * self._degrees_per_unit)

    rt = right

    def setheading(self, to_angle):
        turn = (to_angle - self.heading()) * self._angle_sign
        full = self._full_circle
        self._turn(((turn + full / 2.0) % full - full / 2.0) * self._degrees_per_unit)

    seth = setheading

    def _turn(self, degrees):
        screen = self._screen
        cos, sin = self._cos, self._sin
        seconds = 0
        if self._speed and screen._tracing == 1:
            seconds = (2 + int(abs(degrees) / (3.0 * self._speed))) * screen._hop_seconds
            if seconds + screen._debt > 2 * FRAME_SECONDS:
                seconds = self._spin(degrees, seconds)
        self._note(("turn", cos, sin))
        turn = math.radians(degrees)
        self._turn_at_once(cos, sin, math.cos(turn), math.sin(turn))
        self._refresh(seconds)

    def _spin(self, degrees, seconds):
        """As _glide()."""
        screen = self._screen
        cos, sin = self._cos, self._sin
        frames = int((seconds + screen._debt) / FRAME_SECONDS)
        for frame in range(1, frames):
            turn = math.radians(degrees * frame / frames)
            self._turn_at_once(cos, sin, math.cos(turn), math.sin(turn))
            self._refresh(FRAME_SECONDS)
        return seconds - (frames - 1) * FRAME_SECONDS

    def _turn_at_once(self, cos, sin, turn_cos, turn_sin):
        self._cos = cos * turn_cos - sin * turn_sin
        self._sin = sin * turn_cos + cos * turn_sin
        self._has_turned = True

    def circle(self, radius, extent=None, steps=None):
        """A polygon that looks like a circle, or a part of one; its centre is `radius` to the left."""
        if extent is None:
            extent = self._full_circle
        if steps is None:
            steps = 1 + int(min(11 + abs(radius) / 6.0, 59.0) * (abs(extent) / self._full_circle))
        turn = 1.0 * extent / steps
        length = 2.0 * radius * math.sin(math.radians(0.5 * turn) * self._degrees_per_unit)
        if radius < 0:
            length, turn = -length, -turn
        degrees = turn * self._degrees_per_unit
        half = math.radians(0.5 * turn * self._degrees_per_unit)
        whole_cos, whole_sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        screen = self._screen
        turn_seconds = screen._hop_seconds if self._speed and screen._tracing == 1 else 0
        outer = self._begin_seq()
        try:
            self._note(("turn", self._cos, self._sin))
            self._turn_at_once(self._cos, self._sin, math.cos(half), math.sin(half))
            for _ in range(steps):
                self._move_to(self._east + self._cos * length, self._north + self._sin * length)
                self._turn_at_once(self._cos, self._sin, whole_cos, whole_sin)
                screen._debt += turn_seconds
            self._turn_at_once(self._cos, self._sin, math.cos(half), -math.sin(half))
            self._refresh(0)
        finally:
            self._end_seq(outer)


def _place(x, y):
    """The two numbers of what goto() and its like take: two numbers, a pair, another turtle."""
    if y is not None:
        return x, y
    if isinstance(x, TNavigator):
        return x._east, x._north
    x, y = x
    return x, y
