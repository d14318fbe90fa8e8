"""The names of colours that Tk knows, as '#rrggbb'. What they mean is Tk's own, so `green` is the dark one of the web."""

# Read only when a program first names a colour: a program that draws in black shouldn't wait for it.
_NAMES = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black
000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse
7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue
00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkkhaki bdb76b darkmagenta 8b008b
darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f
darkslateblue 483d8b darkslategray 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff
dimgray 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro
dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f honeydew f0fff0
hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5
lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrod eedd82
lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightpink ffb6c1 lightsalmon ffa07a lightseagreen
20b2aa lightskyblue 87cefa lightslateblue 8470ff lightslategray 778899 lightsteelblue b0c4de lightyellow ffffe0 lime
00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd
mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a
mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5
navajowhite ffdead navy 000080 navyblue 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered
ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip
ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 red ff0000 rosybrown
bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna
a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 snow fffafa springgreen 00ff7f steelblue
4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee violetred d02090 wheat
f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
"""

# The first of the four shades of a name, `red1`, where it isn't the colour `red` itself.
_FIRST_SHADES = """
antiquewhite ffefdb brown ff4040 burlywood ffd39b cadetblue 98f5ff chocolate ff7f24 coral ff7256 darkgoldenrod
ffb90f darkolivegreen caff70 darkorange ff7f00 darkorchid bf3eff darkseagreen c1ffc1 darkslategray 97ffff firebrick
ff3030 goldenrod ffc125 green 00ff00 hotpink ff6eb4 indianred ff6a6a khaki fff68f lightblue bfefff lightgoldenrod
ffec8b lightpink ffaeb9 lightskyblue b0e2ff lightsteelblue cae1ff maroon ff34b3 mediumorchid e066ff mediumpurple
ab82ff olivedrab c0ff3e orchid ff83fa palegreen 9aff9a paleturquoise bbffff palevioletred ff82ab pink ffb5c5 plum
ffbbff purple 9b30ff rosybrown ffc1c1 royalblue 4876ff salmon ff8c69 seagreen 54ff9f sienna ff8247 skyblue 87ceff
slateblue 836fff slategray c6e2ff steelblue 63b8ff tan ffa54f thistle ffe1ff turquoise 00f5ff violetred ff3e96 wheat
ffe7ba
"""

# The names that have four shades and whose first shade is the colour itself.
_SHADED = """
aquamarine azure bisque blue chartreuse cornsilk cyan deeppink deepskyblue dodgerblue gold honeydew ivory
lavenderblush lemonchiffon lightcyan lightsalmon lightyellow magenta mistyrose navajowhite orange orangered
peachpuff red seashell snow springgreen tomato yellow
"""

# Of the first shade. All but `hotpink2` to `hotpink4` come out within one step of 255 of what Tk has.
_SHADES = {"1": 1, "2": 0.932, "3": 0.804, "4": 0.548}

# Without the two that every program has, a program in black and white would read all names.
_known = {"black": "#000000", "white": "#ffffff"}


def _read(text):
    words = text.split()
    return dict(zip(words[::2], words[1::2]))


def hex_of(name):
    """'#rrggbb' of a name in any case, with spaces or without, or of '#rgb' and its longer forms; None: there is no such colour."""
    found = _known.get(name)
    if found is None:
        found = _hex_of_digits(name) if name[:1] == "#" else _hex_of_name(name.lower().replace(" ", ""))
        if found is not None:
            _known[name] = found
    return found


def _hex_of_digits(text):
    digits = text[1:].lower()
    each = len(digits) // 3
    if len(digits) not in (3, 6, 9, 12):
        return None
    for digit in digits:
        if digit not in "0123456789abcdef":
            return None
    if each == 1:
        return "#" + digits[0] * 2 + digits[1] * 2 + digits[2] * 2
    return "#" + digits[0:2] + digits[each : each + 2] + digits[2 * each : 2 * each + 2]


def _hex_of_name(name):
    names = _named()
    name = name.replace("grey", "gray")
    if name in names:
        return "#" + names[name]
    if name[:4] == "gray" and name[4:].isdigit() and name[4:].isascii() and int(name[4:]) <= 100:
        return "#" + _two_digits(int(int(name[4:]) * 2.55 + 0.5)) * 3
    part = _SHADES.get(name[-1:])
    first = _firsts.get(name[:-1])
    if part is None or first is None:
        return None
    red, green, blue = int(first[:2], 16), int(first[2:4], 16), int(first[4:], 16)
    return (
        "#"
        + _two_digits(int(red * part + 0.5))
        + _two_digits(int(green * part + 0.5))
        + _two_digits(int(blue * part + 0.5))
    )


def _two_digits(number):
    return "0123456789abcdef"[number // 16] + "0123456789abcdef"[number % 16]


_names = {}
_firsts = {}


def _named():
    if not _names:
        _names.update(_read(_NAMES))
        _firsts.update(_read(_FIRST_SHADES))
        for name in _SHADED.split():
            _firsts[name] = _names[name]
    return _names
