"""How a turtle draws and looks: its colours, its size, whether the pen is down, whether it is seen."""

import math

import _club
from _turtle_colour import hex_of
from _turtle_screen import BUILT_IN_SHAPES
from _turtle_space import TurtleGraphicsError

_SPEEDS = {"fastest": 0, "fast": 10, "normal": 6, "slow": 3, "slowest": 1}

# Where one step inside the shape is still a click on it, from its middle.
_REACH = 11


class TPen:
    def _start_pen(self):
        self._drawing = True
        self._pencolor = self._fillcolor = "black"
        self._ink_hex = self._fill_hex = "#000000"
        self._pensize = 1
        self._speed = 3
        self._shown = True
        self._stretchfactor = (1.0, 1.0)
        self._shearfactor = 0.0
        self._outlinewidth = 1
        # Degrees against the clock, in every mode.
        self._tilt = 0.0
        self._is_new_look = True

    # --- What draws ---

    def pendown(self):
        if not self._drawing:
            self._set(drawing=True)

    pd = pendown
    down = pendown

    def penup(self):
        if self._drawing:
            self._set(drawing=False)

    pu = penup
    up = penup

    def isdown(self):
        return self._drawing

    def pensize(self, width=None):
        if width is None:
            return self._pensize
        self._set(pensize=width)
        return None

    width = pensize

    def speed(self, speed=None):
        if speed is None:
            return self._speed
        if speed in _SPEEDS:
            speed = _SPEEDS[speed]
        elif 0.5 < speed < 10.5:
            speed = round(speed)
        else:
            speed = 0
        self._set(speed=speed)
        return None

    def color(self, *args):
        if not args:
            return self._screen._color(self._pencolor), self._screen._color(self._fillcolor)
        if len(args) == 2:
            pencolor, fillcolor = args
        else:
            pencolor = fillcolor = args[0] if len(args) == 1 else args
        self._set(pencolor=self._kept(pencolor), fillcolor=self._kept(fillcolor))
        return None

    def pencolor(self, *args):
        if not args:
            return self._screen._color(self._pencolor)
        color = self._screen._colorstr(args)
        if color != self._pencolor:
            self._set(pencolor=color)
        return None

    def fillcolor(self, *args):
        if not args:
            return self._screen._color(self._fillcolor)
        color = self._screen._colorstr(args)
        if color != self._fillcolor:
            self._set(fillcolor=color)
        return None

    def _kept(self, color):
        return self._screen._colorstr((color,))

    def pen(self, pen=None, **pendict):
        """All that there is to set, as a dictionary; or sets what is given."""
        if not (pen or pendict):
            return {
                "shown": self._shown,
                "pendown": self._drawing,
                "pencolor": self._pencolor,
                "fillcolor": self._fillcolor,
                "pensize": self._pensize,
                "speed": self._speed,
                "resizemode": self._resizemode,
                "stretchfactor": self._stretchfactor,
                "shearfactor": self._shearfactor,
                "outline": self._outlinewidth,
                "tilt": math.radians(-self._tilt) % math.tau,
            }
        given = dict(pen) if isinstance(pen, dict) else {}
        given.update(pendict)
        for key, ours in (("pendown", "drawing"), ("outline", "outlinewidth")):
            if key in given:
                given[ours] = given.pop(key)
        for key in ("pencolor", "fillcolor"):
            if key in given:
                given[key] = self._kept(given[key])
        if "stretchfactor" in given and isinstance(given["stretchfactor"], (int, float)):
            given["stretchfactor"] = (given["stretchfactor"], given["stretchfactor"])
        if "tilt" in given:
            given["tilt"] = -math.degrees(given["tilt"])
        self._set(**given)
        return None

    def _set(self, **values):
        before = {}
        for name in values:
            before[name] = getattr(self, "_" + name)
        self._note(("pen", before))
        self._put(values)

    def _put(self, values):
        for name, value in values.items():
            setattr(self, "_" + name, value)
        self._ink_hex = hex_of(self._pencolor)
        self._fill_hex = hex_of(self._fillcolor)
        self._is_new_look = True
        self._refresh(0)

    # --- What is seen ---

    def showturtle(self):
        self._set(shown=True)

    st = showturtle

    def hideturtle(self):
        self._set(shown=False)

    ht = hideturtle

    def isvisible(self):
        return self._shown

    def shape(self, name=None):
        if name is None:
            return self._shape
        if name not in self._screen._shapes:
            raise TurtleGraphicsError("There is no shape named %s" % name)
        self._shape = name
        self._is_new_look = True
        self._refresh(0)
        return None

    def resizemode(self, rmode=None):
        if rmode is None:
            return self._resizemode
        rmode = rmode.lower()
        if rmode in ("auto", "user", "noresize"):
            self._set(resizemode=rmode)
        return None

    def shapesize(self, stretch_wid=None, stretch_len=None, outline=None):
        if stretch_wid is stretch_len is outline is None:
            return (*self._stretchfactor, self._outlinewidth)
        if stretch_wid == 0 or stretch_len == 0:
            raise TurtleGraphicsError("stretch_wid/stretch_len must not be zero")
        if stretch_wid is None:
            stretch = (self._stretchfactor[0], self._stretchfactor[1] if stretch_len is None else stretch_len)
        else:
            stretch = (stretch_wid, stretch_wid if stretch_len is None else stretch_len)
        if outline is None:
            outline = self._outlinewidth
        self._set(resizemode="user", stretchfactor=stretch, outlinewidth=outline)
        return None

    turtlesize = shapesize

    def shearfactor(self, shear=None):
        """Kept, and not shown."""
        if shear is None:
            return self._shearfactor
        self._set(resizemode="user", shearfactor=shear)
        return None

    def tiltangle(self, angle=None):
        if angle is None:
            return (self._tilt * self._angle_sign / self._degrees_per_unit) % self._full_circle
        self._set(resizemode="user", tilt=angle * self._degrees_per_unit * self._angle_sign % 360)
        return None

    settiltangle = tiltangle

    def tilt(self, angle):
        self.tiltangle(angle + self.tiltangle())

    def _renew_look(self):
        look = self._look
        stretch, outline = (1.0, 1.0), 1
        if self._resizemode == "auto":
            wide = max(1.0, self._pensize / 5.0)
            stretch, outline = (wide, wide), self._pensize
        elif self._resizemode == "user":
            stretch, outline = self._stretchfactor, self._outlinewidth
        look["shape"] = self._shape if self._shape in BUILT_IN_SHAPES else "classic"
        look["stretch"] = [stretch[0], stretch[1]]
        look["outline"] = outline
        look["colour"] = self._ink_hex or ""
        look["fill"] = self._fill_hex or ""
        look["shown"] = self._shown
        self._is_new_look = False
        self._has_turned = True

    def _present_look(self):
        """The one dictionary of this turtle: it is changed at the next call."""
        if self._is_new_look:
            self._renew_look()
        look = self._look
        screen = self._screen
        if screen._is_scaled:
            look["x"] = self._east * screen._xscale
            look["y"] = self._north * screen._yscale
        else:
            look["x"] = self._east
            look["y"] = self._north
        if self._has_turned:
            # In a world whose two directions have different scales, it looks where it goes.
            angle = math.degrees(math.atan2(self._sin * screen._yscale, self._cos * screen._xscale))
            tilt = self._tilt if self._resizemode == "user" else 0.0
            look["heading"] = round(angle + tilt, 10) % 360.0
            self._has_turned = False
        return look

    def _show(self):
        if not self._is_gone:
            _club.show_turtle(self._id, self._present_look())

    def _is_under(self, x, y):
        look = self._look
        wide, long = look["stretch"]
        reach = _REACH * max(1.0, (abs(wide) + abs(long)) / 2)
        return self._shown and math.hypot(look["x"] - x, look["y"] - y) <= reach
