"""The screen of the turtle: colours, size, time, and what it listens to."""

import _club
from _turtle_colour import hex_of
from _turtle_events import Handlers
from _turtle_space import Shape, Terminator, TurtleGraphicsError

FRAME_SECONDS = 1 / 30
_UPDATE_SECONDS = 1 / 60

# setup() with parts of a whole: of a computer's screen, as if it were this large. The window that is there without setup()
# is half of it wide and three quarters high, as in CPython.
_COMPUTER_SCREEN = (1280, 640)
_WINDOW = (640, 480)
_CANVAS = (400, 300)

BUILT_IN_SHAPES = ("arrow", "blank", "circle", "classic", "square", "triangle", "turtle")


class TurtleScreen:
    def __init__(self):
        self._turtles = []
        self._latest_id = 0
        # A turtle that hasn't been used isn't seen, as the one behind the module's functions. It is set by turtle.py.
        self._unnamed = None
        self._events = Handlers(self.turtles)
        self._fills = []
        self._debt = 0.0
        self._updated_at = 0.0
        self._is_closed = False
        self._window = _WINDOW
        self._canvas = _CANVAS
        self._shapes = dict.fromkeys(BUILT_IN_SHAPES)
        self._background = "white"
        self._picture = "nopic"
        self._set_scale(1.0, 1.0)
        self._world = None
        self._mode = "standard"
        self._colormode = 1.0
        self._set_pace(1, 10)

    # --- Turtles and time ---

    def _new_id(self):
        self._latest_id += 1
        return self._latest_id

    def _set_pace(self, tracing, delay):
        self._tracing = tracing
        self._delay_ms = delay
        # A screen update of CPython's turtle takes the delay and some time for Tk to draw.
        self._hop_seconds = delay * 1.5 / 1000 / max(1, tracing)

    def _pause(self, seconds):
        """Let time pass. What is less than a frame is saved up, so that thousands of short moves don't each wait."""
        self._debt += seconds
        if self._debt >= FRAME_SECONDS:
            seconds = self._debt
            self._debt = 0.0
            _club.sleep(seconds)
            if self._is_closed:
                raise Terminator
            if self._events.is_live:
                self._events.take_waiting()

    def _inked(self, op):
        """Draw, and tell the outlines that are being filled what their first line is."""
        number = _club.draw(op)
        if self._fills:
            for turtle in self._fills:
                if turtle._fill_first is None:
                    turtle._fill_first = number
        return number

    def turtles(self):
        return self._turtles[:]

    def tracer(self, n=None, delay=None):
        if n is None:
            return self._tracing
        self._set_pace(int(n), self._delay_ms if delay is None else int(delay))
        if self._tracing:
            self._show_all()
        return None

    def delay(self, delay=None):
        if delay is None:
            return self._delay_ms
        self._set_pace(self._tracing, int(delay))
        return None

    def _show_all(self):
        for turtle in self._turtles:
            turtle._show()

    def update(self):
        """Show all turtles as they are now. A loop that only updates runs sixty times a second, and lets keys in."""
        self._show_all()
        wait = self._updated_at + _UPDATE_SECONDS - _club.now()
        if wait > 0:
            _club.sleep(wait)
        self._updated_at = _club.now()
        if self._is_closed:
            raise Terminator
        if self._events.is_live:
            self._events.take_waiting()

    # --- Colours and shapes ---

    def colormode(self, cmode=None):
        if cmode is None:
            return self._colormode
        if cmode == 1.0:
            self._colormode = float(cmode)
        elif cmode == 255:
            self._colormode = int(cmode)
        return None

    def _colorstr(self, color):
        """The colour as it is kept: a name as it was written, numbers as '#rrggbb'. `color`: a tuple of arguments, or a text."""
        if len(color) == 1:
            color = color[0]
        if isinstance(color, str):
            if color == "" or hex_of(color) is not None:
                return color
            raise TurtleGraphicsError("bad color string: %s" % str(color))
        try:
            red, green, blue = color
        except (TypeError, ValueError):
            raise TurtleGraphicsError("bad color arguments: %s" % str(color)) from None
        if self._colormode == 1.0:
            red, green, blue = round(255.0 * red), round(255.0 * green), round(255.0 * blue)
        if not (0 <= red <= 255 and 0 <= green <= 255 and 0 <= blue <= 255):
            raise TurtleGraphicsError("bad color sequence: %s" % str(color))
        return "#%02x%02x%02x" % (int(red), int(green), int(blue))

    def _color(self, kept):
        """A kept colour as a program gets it back: a name, or three numbers in the colour mode."""
        if kept[:1] != "#":
            return kept
        digits = hex_of(kept)
        part = self._colormode / 255
        return (int(digits[1:3], 16) * part, int(digits[3:5], 16) * part, int(digits[5:7], 16) * part)

    def bgcolor(self, *args):
        if not args:
            return self._color(self._background)
        self._background = self._colorstr(args)
        _club.canvas({"background": hex_of(self._background) or "#ffffff"})
        return None

    def bgpic(self, picname=None):
        """Pictures of files aren't there: the name is kept, and nothing is shown."""
        if picname is None:
            return self._picture
        self._picture = picname
        return None

    def getshapes(self):
        return sorted(self._shapes)

    def register_shape(self, name, shape=None):
        if shape is None:
            if not name.lower().endswith((".gif", ".png", ".ppm", ".pgm")):
                raise TurtleGraphicsError("Bad arguments for register_shape.\nUse  help(register_shape)")
            shape = Shape("image")
        elif isinstance(shape, tuple):
            shape = Shape("polygon", shape)
        self._shapes[name] = shape

    addshape = register_shape

    # --- Size and mode ---

    def window_width(self):
        return self._window[0]

    def window_height(self):
        return self._window[1]

    def setup(self, width=0.5, height=0.75, startx=None, starty=None):
        """Size of the window: whole numbers are steps, others parts of a computer's screen. Where it stands isn't ours."""
        self._window = (_length(width, _COMPUTER_SCREEN[0]), _length(height, _COMPUTER_SCREEN[1]))
        self._tell_world()

    def screensize(self, canvwidth=None, canvheight=None, bg=None):
        if canvwidth is None and canvheight is None and bg is None:
            return self._canvas
        if bg is not None:
            self.bgcolor(bg)
        old_width, old_height = self._canvas
        self._canvas = (canvwidth or old_width, canvheight or old_height)
        self._tell_world()
        return None

    def _tell_world(self):
        if self._world is not None:
            left, bottom, right, top = self._world
            world = [left * self._xscale, bottom * self._yscale, right * self._xscale, top * self._yscale]
        else:
            width = max(self._window[0], self._canvas[0])
            height = max(self._window[1], self._canvas[1])
            world = [-width / 2, -height / 2, width / 2, height / 2]
        _club.canvas({"world": world})

    def _set_scale(self, xscale, yscale):
        """How many of the drawing's own steps one of the program's is."""
        self._xscale, self._yscale = xscale, yscale
        self._is_scaled = xscale != 1.0 or yscale != 1.0
        self._events.set_scale(xscale, yscale)

    def setworldcoordinates(self, llx, lly, urx, ury):
        """From now on a program counts from the lower left to the upper right corner so. Both directions have a scale of their own."""
        if self._mode != "world":
            self.mode("world")
        width, height = self._window[0] - 20, self._window[1] - 20
        self._canvas = (width, height)
        self._set_scale(width / float(urx - llx), height / float(ury - lly))
        self._world = (llx, lly, urx, ury)
        self._tell_world()
        self._show_all()

    def mode(self, mode=None):
        if mode is None:
            return self._mode
        mode = mode.lower()
        if mode not in ("standard", "logo", "world"):
            raise TurtleGraphicsError("No turtle-graphics-mode %s" % mode)
        self._mode = mode
        if mode != "world" and self._world is not None:
            self._set_scale(1.0, 1.0)
            self._world = None
            self._tell_world()
        self.resetscreen()
        return None

    def resetscreen(self):
        for turtle in self._turtles:
            turtle._set_mode(self._mode)
            turtle.reset()
        if self._unnamed not in self._turtles:
            self._unnamed._set_mode(self._mode)
            self._unnamed._start_navigating()

    reset = resetscreen

    def clearscreen(self):
        """As it was at the start, without any turtle."""
        for turtle in [*self._turtles, self._unnamed]:
            turtle._leave()
        self._turtles = []
        self._fills = []
        _club.hide_turtles()
        self._events.forget()
        self._colormode = 1.0
        self._set_pace(1, 10)
        self._picture = "nopic"
        self.bgcolor("white")

    clear = clearscreen

    def title(self, titlestring):
        _club.canvas({"title": str(titlestring)})

    # --- Questions ---

    def textinput(self, title, prompt):
        return _club.ask(str(prompt), str(title), "text")

    def numinput(self, title, prompt, default=None, minval=None, maxval=None):
        """A float; None: the box was closed. What is no number, or out of range, is asked for again."""
        asked = str(prompt)
        if default is not None:
            asked += " [%s]" % default
        while True:
            answer = _club.ask(asked, str(title), "number")
            if answer is None:
                return None
            answer = answer.strip().replace(",", ".")
            if answer == "" and default is not None:
                return float(default)
            try:
                number = float(answer)
            except ValueError:
                continue
            if minval is not None and number < minval:
                asked = "%s (>= %s)" % (prompt, minval)
            elif maxval is not None and number > maxval:
                asked = "%s (<= %s)" % (prompt, maxval)
            else:
                return number

    # --- Events ---

    def listen(self, xdummy=None, ydummy=None):
        self._events.listen()

    def onkey(self, fun, key):
        """Called when the key is let go."""
        self._events.on_key(fun, key, True)

    onkeyrelease = onkey

    def onkeypress(self, fun, key=None):
        self._events.on_key(fun, key, False)

    def onscreenclick(self, fun, btn=1, add=None):
        self._events.on_click(fun, btn, add)

    onclick = onscreenclick

    def ontimer(self, fun, t=0):
        self._events.on_timer(fun, t)

    def mainloop(self):
        """Wait for what happens, until the window is closed or nothing can happen any more."""
        self._show_all()
        while not self._is_closed and self._events.any_left():
            self._events.take(_club.next_event(True))

    def bye(self):
        self._is_closed = True
        self._events.forget()

    def exitonclick(self):
        self.onscreenclick(self._bye_at)
        self.mainloop()

    def _bye_at(self, x, y):
        self.bye()


def _length(length, whole):
    if isinstance(length, float) and length <= 1:
        return int(length * whole)
    return int(length)
