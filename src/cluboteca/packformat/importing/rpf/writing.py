"""Files of a pack: YAML as the strict reader takes it, and pages with a head and a body."""

import re
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Texts of several lines stand as such; nothing is said by anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    is_block = "\n" in text and not re.search(
        r"[ \t]\n|[ \t]\Z|\A[\s]|[^\x20-\x7e\n\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffd]", text
    )
    # What looks like a number or a date to us isn't one to the strict reader, and the other way round.
    is_plain = re.fullmatch(r"[A-Za-z\u00c0-\u024f][\w ,.!?'’()\u00c0-\u024f-]*", text) and text.lower() not in _WORDS
    # Between double quotation marks, emojis would be written as numbers.
    quotes = (
        "'"
        if re.fullmatch(r"[^\x00-\x1f\x7f-\x9f\ufeff]*[\U00010000-\U0010fffd][^\x00-\x1f\x7f-\x9f\ufeff]*", text)
        else '"'
    )
    style = "|" if is_block else None if is_plain else quotes
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_Dumper.add_representer(str, _write_text)


def write_yaml(value: dict[str, Any]) -> bytes:
    return yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None
    ).encode()


def write_page(front: dict[str, Any], body: str) -> bytes:
    head = yaml.dump(front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=False)
    return f"---\n{head}---\n{body.strip()}\n".encode() if body.strip() else f"---\n{head}---\n".encode()
