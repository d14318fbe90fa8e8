import json

import pytest

from cluboteca.insight.scratch.drawing import MAX_ELEMENTS, Drawings
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from tests.insight.scratch.files import document, pack

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawing(inside: str, before: str = "") -> bytes:
    return f"{before}{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<g onload='alert(1)'/>",
        "<g\nonclick ='alert(1)'/>",
        "<a href='javascript:alert(1)'><path/></a>",
        "<a xlink:href='java&#115;cript:alert(1)'><path/></a>",
        "<a href='https://example.org'><path/></a>",
        "<image href='https://example.org/a.png'/>",
        "<image xlink:href='//example.org/a.png'/>",
        "<image href='data:image/svg+xml,&lt;svg/&gt;'/>",
        "<use href='other.svg#a'/>",
        "<foreignObject><p/></foreignObject>",
        "<iframe src='a'/>",
        "<style>@import 'a.css';</style>",
        "<style>path { fill: url(https://example.org/a) }</style>",
        "<style>path { fill: u\\72l(https://example.org/a) }</style>",
        "<style><![CDATA[path { fill: url(/**/'https://example.org/a') }]]></style>",
        "<style>@font-face { src: url('https://example.org/a') }</style>",
        "<path style='fill: url(https://example.org/a)'/>",
        "<path style=\"cursor: image-set('https://example.org/a' 1x)\"/>",
        "<path fill='url(&#104;ttps://example.org/a)'/>",
        "<path fill='url&#40;https://example.org/a)'/>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='onload' to='alert(1)'/>",
        "<g xml:base='https://example.org/'/>",
        "<?xml-stylesheet href='a.css'?>",
    ],
)
def test_a_drawing_that_is_more_is_refused(inside: str):
    with pytest.raises(UnreadableScratch, match="hostile_drawing"):
        Drawings().check(drawing(inside))


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY % a "b">]>',
        '<?xml-stylesheet type="text/xsl" href="a.xsl"?>',
    ],
)
def test_what_stands_before_a_drawing_is_looked_at(before: str):
    with pytest.raises(UnreadableScratch, match="hostile_drawing"):
        Drawings().check(drawing("<path/>", before))


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M1,2c3-4,5-6" fill="#fff" transform="translate(1,2)"/>',
        '<g data-paper-data="{&quot;isPaintingLayer&quot;:true}"/>',
        '<linearGradient id="a"/><path fill="url(#a)" style="stroke: url(\'#a\')"/>',
        '<image xlink:href="data:image/png;base64,AAAA"/>',
        '<use xlink:href="#a"/>',
        "<!-- by someone@example.org: turn it on = off -->",
        '<path d="M1,2&#10;&#9;3"/>',
        '<style>.a { font-family: "Sans"; fill: #fff }</style>',
        '<text font-family="Sans">script, once = upon a time</text>',
        '<g version="1.1" fraction="2"/>',
    ],
)
def test_ordinary_drawings_pass(inside: str):
    Drawings().check(drawing(inside))


def test_what_drawing_programs_write_passes():
    before = (
        '<?xml version="1.0" encoding="utf-8"?><!-- Generator: Adobe Illustrator -->'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'
        ' [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'
    )
    Drawings().check(drawing('<g i:extraneous="self" xmlns:i="http://ns.adobe.com/"/>', before))


def test_a_broken_drawing_passes_unless_it_is_suspicious():
    Drawings().check(b"<svg><here is some &nonsense></svg>")
    with pytest.raises(UnreadableScratch, match="hostile_drawing"):
        Drawings().check(b"<svg><here is some &nonsense onload='alert(1)'></svg>")


def test_other_encodings_hide_nothing():
    hidden = drawing("<script>alert(1)</script>").decode().encode("utf-16")
    with pytest.raises(UnreadableScratch, match="hostile_drawing"):
        Drawings().check(hidden)
    Drawings().check(drawing("<path/>", '<?xml version="1.0" encoding="utf-7"?>'))


def test_a_drawing_under_another_name_is_looked_at_too():
    content = pack({"project.json": json.dumps(document()), "cat.png": drawing("<script/>")})
    with pytest.raises(UnreadableScratch, match="hostile_drawing"):
        read_scratch(content)


def test_a_project_with_a_damaged_drawing_is_read():
    content = pack({"project.json": json.dumps(document()), "cat.svg": b"<svg><here is some &nonsense></svg>"})
    assert read_scratch(content).files == ("cat.svg",)


def test_drawings_that_take_too_long_to_look_into_are_refused():
    drawings = Drawings()
    heavy = drawing("<path/>" * (MAX_ELEMENTS // 2) + "<use href='#a'/>")
    drawings.check(heavy)
    with pytest.raises(UnreadableScratch, match="too_large"):
        drawings.check(heavy)
