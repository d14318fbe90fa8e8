"""Frames of other sites as link activities.

Languages show the same thing at the same place under another address. They share an activity when the address is the
same, or when they have as many frames of the same sites in the same order; else the address stays in the text.
"""

from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.importing.rpf.address import as_secure, as_shown, host_of
from cluboteca.packformat.importing.rpf.carrying import LICENCE_UNKNOWN, Frame
from cluboteca.packformat.importing.rpf.html_tag import read_tag
from cluboteca.packformat.importing.rpf.licence import Licence
from cluboteca.packformat.importing.rpf.marking import Text, tokenise
from cluboteca.packformat.importing.rpf.phrase import phrase
from cluboteca.packformat.importing.rpf.plain import shortened
from cluboteca.packformat.sentence import Sentence

MAX_LINKS = 12


@dataclass(frozen=True)
class Link:
    """urls, titles: by locale, as the text has them. address: https."""

    id: str
    address: str
    urls: dict[str, str]
    titles: dict[str, str]


def scan_frames(markdown: str) -> list[Frame]:
    """The frames of a text, before it is carried over."""
    found = []
    for token in tokenise(markdown, _say_nothing):
        if isinstance(token, Text):
            text = "\n".join(token.lines)
            at = text.find("<")
            while at >= 0:
                tag = read_tag(text, at)
                if tag and tag.name in ("iframe", "embed", "object") and not tag.is_closing:
                    url = tag.attributes.get("src") or tag.attributes.get("data") or ""
                    found.append(Frame(url.strip(), " ".join(tag.attributes.get("title", "").split()), ""))
                at = text.find("<", at + 1)
    return found


def _say_nothing(line: int, what: str, why: Sentence) -> None:
    pass


def plan_links(slug: str, frames: dict[str, list[Frame]], titles: dict[str, str]) -> list[Link]:
    """frames, titles: by locale, the pack's first language first. titles: of the project."""
    base = next((locale for locale, found in frames.items() if any(as_secure(each.url) for each in found)), None)
    if base is None:
        return []
    chosen = _distinct(frames[base])[:MAX_LINKS]
    links = []
    for number, frame in enumerate(chosen):
        urls, named = {}, {}
        for locale, found in frames.items():
            same = _same(frame, number, chosen, _distinct(found))
            if same:
                urls[locale] = same.url
                title = same.title or titles.get(locale) or slug
                title = phrase("online", locale, title=title) + (f" ({number + 1})" if len(chosen) > 1 else "")
                named[locale] = shortened(title, 80)
        address = as_secure(frame.url)
        if address:
            links.append(Link(f"{slug}-online" + (f"-{number + 1}" if number else ""), address, urls, named))
    return links


def _distinct(frames: list[Frame]) -> list[Frame]:
    return list({frame.url: frame for frame in reversed(frames) if as_secure(frame.url)}.values())[::-1]


def _same(frame: Frame, number: int, chosen: list[Frame], found: list[Frame]) -> Frame | None:
    by_address = next((each for each in found if each.url == frame.url), None)
    if by_address or [host_of(each.url) for each in found[:MAX_LINKS]] != [host_of(each.url) for each in chosen]:
        return by_address
    return found[number]


def link_definition(link: Link, locales: list[str] | None, licence: Licence, last_tested: str | None) -> dict[str, Any]:
    """activity.yaml. Projects that are shared on Scratch stand under the licence of that site."""
    of_scratch = host_of(link.address).endswith("scratch.mit.edu")
    return {
        "kind": "link",
        "minutes": 5,
        **({"locales": locales} if locales else {}),
        "same_steps": False,
        "address": link.address,
        "author": licence.author,
        "licence": "CC-BY-SA-2.0" if of_scratch else licence.name or LICENCE_UNKNOWN,
        "languages": list(link.urls),
        "ages": {"from": 8, "to": 14},
        "needs_internet": True,
        **({"last_checked": last_tested} if last_tested else {}),
    }


def link_page(link: Link, locale: str) -> tuple[dict[str, Any], str]:
    """The head and the body of `<locale>.md`."""
    own = link.urls[locale]
    text = phrase("open_text", locale)
    if as_secure(own) != link.address:
        text += "\n\n" + phrase("own_address", locale, address=as_shown(own))
    front = {
        "title": link.titles[locale],
        "goal": phrase("look_goal", locale),
        "without_internet": phrase("without_internet", locale),
    }
    return front, f"## {phrase('open_step', locale)}\n\n{text}\n"
