"""What a turtle leaves behind: lines, dots, stamps, texts, filled shapes; and how it takes them back."""

import _club
from _turtle_colour import hex_of
from _turtle_space import Vec2D

# Tk counts the size of a font in points, the drawing in steps.
_STEPS_PER_POINT = 4 / 3

# Widths of letters as parts of the size, as in Arial: only to know where a text ends.
_NARROW = "ijlft.,:;'!|()[]/ I"
_WIDE = "mwMWGOQ@%"


class Ink:
    def _start_ink(self):
        self._items = []
        self._stamps = []
        self._fill_path = None
        self._fill_first = None
        self._poly = None
        self._is_recording = False
        self._deeds = [] if self._deeds_limit else None

    def _line_op(self, x0, y0, x1, y1):
        screen = self._screen
        if screen._is_scaled:
            x0, x1 = x0 * screen._xscale, x1 * screen._xscale
            y0, y1 = y0 * screen._yscale, y1 * screen._yscale
        return {"kind": "line", "from": [x0, y0], "to": [x1, y1], "colour": self._ink_hex, "size": self._pensize}

    def _place_on_drawing(self):
        return [self._east * self._screen._xscale, self._north * self._screen._yscale]

    def dot(self, size=None, *color):
        if not color and isinstance(size, (str, tuple)):
            color, size = self._kept(size), None
        else:
            color = self._screen._colorstr(color) if color else self._pencolor
        if not size:
            size = self._pensize + max(self._pensize, 4)
        number = None
        if color:
            op = {"kind": "dot", "at": self._place_on_drawing(), "size": size, "colour": hex_of(color)}
            number = self._screen._inked(op)
            self._items.append(number)
        self._note(("ink", number))
        self._refresh(self._screen._hop_seconds if self._speed else 0)

    def write(self, arg, move=False, align="left", font=("Arial", 8, "normal")):
        text, align = str(arg), align.lower()
        family, size, style = _read_font(font)
        outer = self._begin_seq()
        try:
            op = {
                "kind": "text",
                "at": self._place_on_drawing(),
                "text": text,
                "colour": self._ink_hex or "#000000",
                "align": align if align in ("center", "right") else "left",
                "family": family,
                "size": size,
                "isBold": "bold" in style,
                "isItalic": "italic" in style,
            }
            if self._ink_hex is not None:
                number = self._screen._inked(op)
                self._items.append(number)
                self._note(("ink", number))
            self._refresh(0)
            if move:
                part = {"left": 1, "center": 0.5, "right": 0}[op["align"]]
                width = _width(text, size) * part / self._screen._xscale
                self._move_to(self._east + width, self._north)
        finally:
            self._end_seq(outer)

    # --- Stamps ---

    def stamp(self):
        """The number of the stamp, for clearstamp()."""
        look = dict(self._present_look())
        look["shown"] = True
        number = self._screen._inked({"kind": "stamp", "turtle": look})
        self._stamps.append(number)
        self._note(("stamp", number))
        self._refresh(0)
        return number

    def clearstamp(self, stampid):
        self._take_stamps([stampid] if stampid in self._stamps else [])

    def clearstamps(self, n=None):
        """All stamps; with n > 0 the first n, with n < 0 the latest."""
        if n is None:
            self._take_stamps(self._stamps[:])
        else:
            self._take_stamps(self._stamps[:n] if n >= 0 else self._stamps[n:])

    def _take_stamps(self, numbers):
        for number in numbers:
            self._stamps.remove(number)
            if self._deeds and ("stamp", number) in self._deeds:
                self._deeds.remove(("stamp", number))
        if numbers:
            _club.remove(numbers)
        self._refresh(0)

    # --- Filled shapes ---

    def filling(self):
        return self._fill_path is not None

    def begin_fill(self):
        self._fill_path = [(self._east, self._north)]
        self._fill_first = None
        if self not in self._screen._fills:
            self._screen._fills.append(self)
        self._note(("begin fill",))
        self._refresh(0)

    def end_fill(self):
        if self._fill_path is None:
            return
        points, under = self._fill_path, self._fill_first
        self._stop_filling()
        if len(points) > 2:
            self._fill(points, under)
        self._refresh(0)

    def _fill(self, points, under):
        number = None
        if self._fill_hex is not None:
            across, up = self._screen._xscale, self._screen._yscale
            op = {
                "kind": "fill",
                "points": [[x * across, y * up] for x, y in points],
                "colour": self._fill_hex,
                "under": under,
            }
            number = self._screen._inked(op)
            self._items.append(number)
        self._note(("ink", number))

    def _stop_filling(self):
        self._fill_path = None
        self._fill_first = None
        if self in self._screen._fills:
            self._screen._fills.remove(self)

    def begin_poly(self):
        self._poly = [Vec2D(self._east, self._north)]
        self._is_recording = True

    def end_poly(self):
        self._is_recording = False

    def get_poly(self):
        return None if self._poly is None else tuple(self._poly)

    # --- Away with it ---

    def clear(self):
        self._wipe()
        self._refresh(0)

    def _wipe(self):
        gone = self._items + self._stamps
        if gone:
            _club.remove(gone)
        self._stop_filling()
        poly, is_recording = self._poly, self._is_recording
        self._start_ink()
        self._poly, self._is_recording = poly, is_recording

    def setundobuffer(self, size):
        self._deeds_limit = size if size and size > 0 else 0
        self._deeds = [] if self._deeds_limit else None

    def undobufferentries(self):
        return 0 if self._deeds is None else min(len(self._deeds), self._deeds_limit)

    def _note(self, deed):
        deeds = self._deeds
        if deeds is not None:
            deeds.append(deed)
            # Forgotten in large pieces: taking the first one off at each step would be slow.
            if len(deeds) > 2 * self._deeds_limit + 100:
                del deeds[: -self._deeds_limit]

    def _begin_seq(self):
        """What follows is one deed. Gives what _end_seq() takes."""
        outer = self._deeds
        if outer is not None:
            self._deeds = []
        return outer

    def _end_seq(self, outer):
        if outer is not None:
            deeds, self._deeds = self._deeds, outer
            self._note(("seq", deeds))

    def undo(self):
        """Take the latest deed back. A circle is one deed, and so is a text."""
        deeds = self._deeds
        if not deeds:
            return
        if len(deeds) > self._deeds_limit:
            del deeds[: -self._deeds_limit]
        deed = deeds.pop()
        # What is done while undoing is no deed itself.
        self._deeds = None
        try:
            if deed[0] == "seq":
                while deed[1]:
                    self._undo(deed[1].pop())
            else:
                self._undo(deed)
        finally:
            self._deeds = deeds

    def _undo(self, deed):
        kind = deed[0]
        if kind == "go":
            self._undo_go(deed[1], deed[2], deed[3], deed[4])
        elif kind == "turn":
            self._cos, self._sin = deed[1], deed[2]
            self._has_turned = True
            self._refresh(self._screen._hop_seconds if self._speed else 0)
        elif kind == "pen":
            self._put(deed[1])
        elif kind == "ink":
            self._take_back(deed[1])
        elif kind == "stamp":
            self.clearstamp(deed[1])
        elif kind == "begin fill":
            self._stop_filling()

    def _take_back(self, number):
        if number in self._items:
            self._items.remove(number)
            _club.remove([number])
        if number is not None and self._fill_first == number:
            self._fill_first = None
        self._refresh(0)

    def _undo_go(self, x, y, number, was_filling):
        if number is not None:
            self._take_back(number)
        if was_filling and self._fill_path:
            self._fill_path.pop()
        if self._is_recording:
            self._poly.pop()
            if not self._poly:
                self._poly, self._is_recording = None, False
        path, recording, drawing = self._fill_path, self._is_recording, self._drawing
        self._fill_path, self._is_recording, self._drawing = None, False, False
        self._move_to(x, y)
        self._fill_path, self._is_recording, self._drawing = path, recording, drawing


def _read_font(font):
    """Family, size in steps, style of what write() takes: ("Arial", 8, "normal"), its beginnings, or a text as Tk has it."""
    parts = [font] if isinstance(font, str) else list(font)
    if len(parts) == 1 and " " in str(parts[0]):
        parts = str(parts[0]).split()
    family = str(parts[0]) if parts else "Arial"
    try:
        points = int(parts[1]) if len(parts) > 1 else 8
    except (TypeError, ValueError):
        points = 8
    style = ""
    for part in parts[2:]:
        style += " " + str(part).lower()
    # As in Tk, a size below 0 is in steps already.
    return family, -points if points < 0 else (points or 8) * _STEPS_PER_POINT, style


def _width(text, size):
    width = 0
    for letter in text:
        width += 0.28 if letter in _NARROW else 0.85 if letter in _WIDE else 0.55
    return width * size
