"""Values as texts of JSON, and back."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_WORDS = {
    "true": True,
    "false": False,
    "null": None,
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, line, column


def dumps(
    obj,
    *,
    ensure_ascii=True,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    skipkeys=False,
    allow_nan=True,
):
    if separators is None:
        separators = (", " if indent is None else ",", ": ")
    if isinstance(indent, int):
        indent = " " * indent
    return _Writer(ensure_ascii, indent, separators, default, sort_keys, skipkeys).text(obj, "\n")


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


def load(fp, **options):
    return loads(fp.read())


def loads(s, **options):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    reader = _Reader(s)
    value = reader.value(reader.skip(0))
    end = reader.skip(reader.at)
    if end != len(s):
        raise JSONDecodeError("Extra data", s, end)
    return value


class _Writer:
    def __init__(self, is_ascii, indent, separators, default, is_sorted, skips_keys):
        self._is_ascii = is_ascii
        self._indent = indent
        self._comma, self._colon = separators
        self._default = default
        self._is_sorted = is_sorted
        self._skips_keys = skips_keys
        self._inside = []

    def text(self, value, newline):
        """newline: a line break with the indent of this place."""
        if isinstance(value, str):
            return self._string(value)
        if value is None or value is True or value is False:
            return {None: "null", True: "true", False: "false"}[value]
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return _number(value)
        if any(value is other for other in self._inside):
            raise ValueError("Circular reference detected")
        self._inside.append(value)
        if isinstance(value, dict):
            result = self._dict(value, newline)
        elif isinstance(value, (list, tuple)):
            inner = newline + (self._indent or "")
            result = self._wrap("[]", [self.text(item, inner) for item in value], newline)
        elif self._default is not None:
            result = self.text(self._default(value), newline)
        else:
            raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
        self._inside.pop()
        return result

    def _dict(self, value, newline):
        inner = newline + (self._indent or "")
        parts = []
        for key, item in sorted(value.items()) if self._is_sorted else value.items():
            if not isinstance(key, (str, int, float, type(None))):
                if self._skips_keys:
                    continue
                raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")
            name = key if isinstance(key, str) else self.text(key, newline)
            parts.append(self._string(name) + self._colon + self.text(item, inner))
        return self._wrap("{}", parts, newline)

    def _wrap(self, brackets, parts, newline):
        if not parts:
            return brackets
        if self._indent is None:
            return brackets[0] + self._comma.join(parts) + brackets[1]
        inner = newline + self._indent
        return brackets[0] + inner + (self._comma + inner).join(parts) + newline + brackets[1]

    def _string(self, text):
        result = ""
        for letter in text:
            code = ord(letter)
            if letter in _ESCAPES:
                result += _ESCAPES[letter]
            elif code < 32 or (self._is_ascii and code > 126 and code < 65536):
                result += f"\\u{code:04x}"
            elif self._is_ascii and code > 65535:
                code -= 65536
                result += f"\\u{55296 + code // 1024:04x}\\u{56320 + code % 1024:04x}"
            else:
                result += letter
        return '"' + result + '"'


def _number(value):
    text = float.__repr__(value)
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(text, text)


class _Reader:
    def __init__(self, text):
        self._text = text
        # Behind the value that was read.
        self.at = 0

    def skip(self, at):
        text = self._text
        while at < len(text) and text[at] in " \t\n\r":
            at += 1
        return at

    def value(self, at):
        text = self._text
        sign = text[at : at + 1]
        if sign == '"':
            return self._string(at + 1)
        if sign == "{":
            return self._dict(at + 1)
        if sign == "[":
            return self._list(at + 1)
        if sign != "" and sign in "-0123456789" and text[at : at + 2] != "-I":
            return self._number(at)
        for word, value in _WORDS.items():
            if text.startswith(word, at):
                self.at = at + len(word)
                return value
        raise JSONDecodeError("Expecting value", text, at)

    def _number(self, start):
        text = self._text
        at = self._digits(start + 1 if text[start] == "-" else start)
        is_whole = True
        if text[at : at + 1] == "." and text[at + 1 : at + 2].isdigit():
            is_whole = False
            at = self._digits(at + 1)
        if text[at : at + 1] in ("e", "E"):
            sign = at + 2 if text[at + 1 : at + 2] in ("+", "-") else at + 1
            if text[sign : sign + 1].isdigit():
                is_whole = False
                at = self._digits(sign)
        if text[start:at] in ("-", ""):
            raise JSONDecodeError("Expecting value", text, start)
        self.at = at
        return int(text[start:at]) if is_whole else float(text[start:at])

    def _digits(self, at):
        while self._text[at : at + 1].isdigit():
            at += 1
        return at

    def _string(self, at):
        text = self._text
        begin, result = at - 1, ""
        while True:
            end = at
            while end < len(text) and text[end] not in '"\\' and ord(text[end]) > 31:
                end += 1
            result += text[at:end]
            if end == len(text):
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if text[end] == '"':
                self.at = end + 1
                return result
            if text[end] != "\\":
                raise JSONDecodeError("Invalid control character at", text, end)
            letter, at = self._escape(end)
            result += letter

    def _escape(self, at):
        """The letter, and where it goes on."""
        text = self._text
        sign = text[at + 1 : at + 2]
        if sign in _UNESCAPES:
            return _UNESCAPES[sign], at + 2
        if sign != "u":
            raise JSONDecodeError("Invalid \\escape" if sign else "Unterminated string starting at", text, at)
        code = self._hex(at + 2)
        if 55296 <= code < 56320 and text[at + 6 : at + 8] == "\\u":
            second = self._hex(at + 8)
            if 56320 <= second < 57344:
                return chr(65536 + (code - 55296) * 1024 + second - 56320), at + 12
        return chr(code), at + 6

    def _hex(self, at):
        digits = self._text[at : at + 4]
        if len(digits) < 4 or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
            raise JSONDecodeError("Invalid \\uXXXX escape", self._text, at - 1)
        return int(digits, 16)

    def _list(self, at):
        result = []
        at = self.skip(at)
        if self._text[at : at + 1] == "]":
            self.at = at + 1
            return result
        while True:
            result.append(self.value(at))
            at = self._after(self.skip(self.at), "]")
            if at is None:
                return result

    def _after(self, at, end):
        """Where the next one begins; None: this was the last."""
        sign = self._text[at : at + 1]
        if sign == end:
            self.at = at + 1
            return None
        if sign != ",":
            raise JSONDecodeError("Expecting ',' delimiter", self._text, at)
        following = self.skip(at + 1)
        if self._text[following : following + 1] == end:
            raise JSONDecodeError(
                "Illegal trailing comma before end of " + ("array" if end == "]" else "object"), self._text, at
            )
        return following

    def _dict(self, at):
        result = {}
        text = self._text
        at = self.skip(at)
        if text[at : at + 1] == "}":
            self.at = at + 1
            return result
        while True:
            if text[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key = self._string(at + 1)
            colon = self.skip(self.at)
            if text[colon : colon + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", text, colon)
            result[key] = self.value(self.skip(colon + 1))
            at = self._after(self.skip(self.at), "}")
            if at is None:
                return result
