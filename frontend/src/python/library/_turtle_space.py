"""What the turtle's modules share: its errors, a vector, a shape."""

import math


class TurtleGraphicsError(Exception):
    """A colour, a shape or a mode that isn't there."""


class Terminator(SystemExit):
    """The window was closed with bye() and the program goes on drawing. It ends the program quietly."""


class Vec2D(tuple):
    """A vector of the plane. Times a number it is stretched, times a vector it is the inner product."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])

    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])

    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return Vec2D(self[0] * other, self[1] * other)
        return NotImplemented

    def __neg__(self):
        return Vec2D(-self[0], -self[1])

    def __abs__(self):
        return math.hypot(self[0], self[1])

    def __repr__(self):
        return "(%.2f,%.2f)" % (self[0], self[1])

    __str__ = __repr__

    def rotate(self, angle):
        """This vector turned against the clock by `angle` degrees."""
        turn = math.radians(angle)
        cos, sin = math.cos(turn), math.sin(turn)
        return Vec2D(self[0] * cos - self[1] * sin, self[1] * cos + self[0] * sin)


class Shape:
    """What register_shape() takes. It is remembered, and shown as the usual arrow."""

    def __init__(self, type_, data=None):
        if type_ not in ("polygon", "image", "compound"):
            raise TurtleGraphicsError("There is no shape type %s" % type_)
        self._type = type_
        self._data = [] if type_ == "compound" else data

    def addcomponent(self, poly, fill, outline=None):
        if self._type != "compound":
            raise TurtleGraphicsError("Cannot add component to %s Shape" % self._type)
        self._data.append([poly, fill, fill if outline is None else outline])
