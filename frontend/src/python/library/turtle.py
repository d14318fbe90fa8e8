"""The turtle of children's books: the calls of Python's own `turtle`, drawn by the page that the program runs in.

What it has, and where it differs from CPython's, stands in docs/reference/python-turtle.md. The numbers of a turtle, where it is
and which way it looks, are the same. The drawing is the same at every speed: one line for each move.
"""

import _club
from _turtle_events import put_handler
from _turtle_ink import Ink
from _turtle_navigator import TNavigator
from _turtle_pen import TPen
from _turtle_screen import TurtleScreen
from _turtle_space import Shape, Terminator, TurtleGraphicsError, Vec2D

_screen = TurtleScreen()


class RawTurtle(TPen, TNavigator, Ink):
    def __init__(self, canvas=None, shape="classic", undobuffersize=1000, visible=True):
        self._settle(shape, undobuffersize, visible)
        self._join()

    def _settle(self, shape, undobuffersize, visible):
        screen = self._screen = self.screen = _screen
        if shape not in screen._shapes:
            raise TurtleGraphicsError("There is no shape named %s" % shape)
        self._id = screen._new_id()
        self._look = {"id": self._id}
        self._shape = shape
        self._is_gone = False
        self._has_joined = False
        self._has_turned = True
        self._full_circle = 360.0
        self._resizemode = "noresize"
        self._clicks = {}
        self._drags = {}
        self._releases = {}
        self._deeds_limit = undobuffersize if undobuffersize and undobuffersize > 0 else 0
        self._set_mode(screen._mode)
        self._start_navigating()
        self._start_pen()
        self._shown = visible
        self._start_ink()

    def _join(self):
        """From now on it is one of the screen's turtles."""
        self._has_joined = True
        self._screen._turtles.append(self)
        if self._screen._tracing:
            self._show()

    def _leave(self):
        """The screen was cleared: what it draws is still seen, it isn't."""
        self._is_gone = True
        self._items = []
        self._stamps = []

    def _refresh(self, seconds):
        """Show it, and let time pass."""
        if not self._has_joined:
            self._join()
        screen = self._screen
        if screen._tracing:
            if not self._is_gone:
                _club.show_turtle(self._id, self._present_look())
            if seconds:
                screen._pause(seconds)

    def reset(self):
        self._start_navigating()
        self._start_pen()
        self._wipe()
        self._refresh(0)

    def clone(self):
        """Another one like this, at the same place."""
        other = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            setattr(other, name, value)
        other._id = self._screen._new_id()
        other._look = {"id": other._id}
        other._is_new_look = True
        other._clicks = {}
        other._drags = {}
        other._releases = {}
        path, poly, is_recording = self._fill_path, self._poly, self._is_recording
        other._start_ink()
        if path is not None:
            other._fill_path = path[:]
            self._screen._fills.append(other)
        other._poly = None if poly is None else poly[:]
        other._is_recording = is_recording
        other._join()
        return other

    def getturtle(self):
        if not self._has_joined:
            self._join()
        return self

    getpen = getturtle

    def getscreen(self):
        return self._screen

    def onclick(self, fun, btn=1, add=None):
        self._screen._events.is_live = True
        put_handler(self._clicks, btn, fun, add)
        self._refresh(0)

    def onrelease(self, fun, btn=1, add=None):
        self._screen._events.is_live = True
        put_handler(self._releases, btn, fun, add)
        self._refresh(0)

    def ondrag(self, fun, btn=1, add=None):
        self._screen._events.is_live = True
        put_handler(self._drags, btn, fun, add)
        self._refresh(0)


class Turtle(RawTurtle):
    def __init__(self, shape="classic", undobuffersize=1000, visible=True):
        self._settle(shape, undobuffersize, visible)
        self._join()


RawPen = RawTurtle
Pen = Turtle


class _UnnamedTurtle(Turtle):
    """The one that the module's functions move. It isn't there before the first of them is called."""

    def __init__(self):
        self._settle("classic", 1000, True)

    def _leave(self):
        self._settle("classic", 1000, True)


_unnamed = _screen._unnamed = _UnnamedTurtle()


def Screen():
    return _screen


def _has_handlers():
    """Asked by the runtime after the last line: whether the program still waits for something. Shows what tracer(0) has held back."""
    _screen._show_all()
    return not _screen._is_closed and _screen._events.any_left()


def _run_events():
    """As mainloop(): the runtime calls it when there are handlers and the program has ended without."""
    _screen.mainloop()


# The functions are the methods of that turtle and of the screen. Each has a line of its own, so that a reader finds it.
back = _unnamed.back
backward = _unnamed.backward
begin_fill = _unnamed.begin_fill
begin_poly = _unnamed.begin_poly
bk = _unnamed.bk
circle = _unnamed.circle
clear = _unnamed.clear
clearstamp = _unnamed.clearstamp
clearstamps = _unnamed.clearstamps
clone = _unnamed.clone
color = _unnamed.color
degrees = _unnamed.degrees
distance = _unnamed.distance
dot = _unnamed.dot
down = _unnamed.down
end_fill = _unnamed.end_fill
end_poly = _unnamed.end_poly
fd = _unnamed.fd
fillcolor = _unnamed.fillcolor
filling = _unnamed.filling
forward = _unnamed.forward
get_poly = _unnamed.get_poly
getpen = _unnamed.getpen
getscreen = _unnamed.getscreen
getturtle = _unnamed.getturtle
goto = _unnamed.goto
heading = _unnamed.heading
hideturtle = _unnamed.hideturtle
home = _unnamed.home
ht = _unnamed.ht
isdown = _unnamed.isdown
isvisible = _unnamed.isvisible
left = _unnamed.left
lt = _unnamed.lt
onclick = _unnamed.onclick
ondrag = _unnamed.ondrag
onrelease = _unnamed.onrelease
pd = _unnamed.pd
pen = _unnamed.pen
pencolor = _unnamed.pencolor
pendown = _unnamed.pendown
pensize = _unnamed.pensize
penup = _unnamed.penup
pos = _unnamed.pos
position = _unnamed.position
pu = _unnamed.pu
radians = _unnamed.radians
reset = _unnamed.reset
resizemode = _unnamed.resizemode
right = _unnamed.right
rt = _unnamed.rt
seth = _unnamed.seth
setheading = _unnamed.setheading
setpos = _unnamed.setpos
setposition = _unnamed.setposition
settiltangle = _unnamed.settiltangle
setundobuffer = _unnamed.setundobuffer
setx = _unnamed.setx
sety = _unnamed.sety
shape = _unnamed.shape
shapesize = _unnamed.shapesize
shearfactor = _unnamed.shearfactor
showturtle = _unnamed.showturtle
speed = _unnamed.speed
st = _unnamed.st
stamp = _unnamed.stamp
teleport = _unnamed.teleport
tilt = _unnamed.tilt
tiltangle = _unnamed.tiltangle
towards = _unnamed.towards
turtlesize = _unnamed.turtlesize
undo = _unnamed.undo
undobufferentries = _unnamed.undobufferentries
up = _unnamed.up
width = _unnamed.width
write = _unnamed.write
xcor = _unnamed.xcor
ycor = _unnamed.ycor
addshape = _screen.addshape
bgcolor = _screen.bgcolor
bgpic = _screen.bgpic
bye = _screen.bye
clearscreen = _screen.clearscreen
colormode = _screen.colormode
delay = _screen.delay
exitonclick = _screen.exitonclick
getshapes = _screen.getshapes
listen = _screen.listen
mode = _screen.mode
numinput = _screen.numinput
onkey = _screen.onkey
onkeypress = _screen.onkeypress
onkeyrelease = _screen.onkeyrelease
onscreenclick = _screen.onscreenclick
ontimer = _screen.ontimer
register_shape = _screen.register_shape
resetscreen = _screen.resetscreen
screensize = _screen.screensize
setup = _screen.setup
setworldcoordinates = _screen.setworldcoordinates
textinput = _screen.textinput
title = _screen.title
tracer = _screen.tracer
turtles = _screen.turtles
update = _screen.update
window_height = _screen.window_height
window_width = _screen.window_width
mainloop = done = _screen.mainloop

__all__ = [
    "Pen",
    "RawPen",
    "RawTurtle",
    "Screen",
    "Shape",
    "Terminator",
    "Turtle",
    "TurtleGraphicsError",
    "TurtleScreen",
    "Vec2D",
    "addshape",
    "back",
    "backward",
    "begin_fill",
    "begin_poly",
    "bgcolor",
    "bgpic",
    "bk",
    "bye",
    "circle",
    "clear",
    "clearscreen",
    "clearstamp",
    "clearstamps",
    "clone",
    "color",
    "colormode",
    "degrees",
    "delay",
    "distance",
    "done",
    "dot",
    "down",
    "end_fill",
    "end_poly",
    "exitonclick",
    "fd",
    "fillcolor",
    "filling",
    "forward",
    "get_poly",
    "getpen",
    "getscreen",
    "getshapes",
    "getturtle",
    "goto",
    "heading",
    "hideturtle",
    "home",
    "ht",
    "isdown",
    "isvisible",
    "left",
    "listen",
    "lt",
    "mainloop",
    "mode",
    "numinput",
    "onclick",
    "ondrag",
    "onkey",
    "onkeypress",
    "onkeyrelease",
    "onrelease",
    "onscreenclick",
    "ontimer",
    "pd",
    "pen",
    "pencolor",
    "pendown",
    "pensize",
    "penup",
    "pos",
    "position",
    "pu",
    "radians",
    "register_shape",
    "reset",
    "resetscreen",
    "resizemode",
    "right",
    "rt",
    "screensize",
    "seth",
    "setheading",
    "setpos",
    "setposition",
    "settiltangle",
    "setundobuffer",
    "setup",
    "setworldcoordinates",
    "setx",
    "sety",
    "shape",
    "shapesize",
    "shearfactor",
    "showturtle",
    "speed",
    "st",
    "stamp",
    "teleport",
    "textinput",
    "tilt",
    "tiltangle",
    "title",
    "towards",
    "tracer",
    "turtles",
    "turtlesize",
    "undo",
    "undobufferentries",
    "up",
    "update",
    "width",
    "window_height",
    "window_width",
    "write",
    "xcor",
    "ycor",
]
