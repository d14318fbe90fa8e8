"""Whatever a document looks like: no exception, every word of it is in the step or in the report, and the step can be shown."""

import re
import tempfile
from html import unescape
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cluboteca.packformat.importing.rpf.marking import NAMES
from cluboteca.packformat.markdown_text import find_problems
from tests.packformat.importing.rpf.small_project import Carried, carry

WORD = re.compile(r"[^\W_]{3,}")
PROSE = st.text(alphabet="abcdeșțăîâ ", min_size=3, max_size=12)
TAGS = st.sampled_from([f"--- {slash}{name} ---" for name in NAMES for slash in ("", "/")])
MANGLED = st.sampled_from(
    [
        *(
            "--- taks ---",
            "--- / hint ------",
            "---task---",
            "--- conseils ---",
            "---",
            "--- hello there ---",
            "-- r --",
        ),
        *(
            "```",
            "```blocks3",
            "~~~python",
            "``` x y",
            "    indented",
            "+ item",
            "1. one",
            "> quoted",
            "- ( ) no",
            "- (x) yes",
        ),
        *("---\ntitle: Words here\n---", "---\ntitle: [a\n---", "---\nlanguage: python\nfilename: main.py\n---"),
        *('`glide`{:class="block3motion"}', '`x`{:class="block3events" next', "{:width='3px'}", "{:", "`", "``"),
        *(
            "[text](https://example.org/a)",
            "[text](",
            "[a [b](c)](d)",
            "![alt](images/none.png)",
            "![",
            "[[[other]]]",
            "[[[",
        ),
        *(
            "<div>",
            "</div>",
            "<iframe src='//a.org/b'></iframe>",
            "<b>",
            "<name>",
            "<!-- comment -->",
            "<!--",
            "<p",
            "&lt;",
        ),
        *(
            "# One",
            "## Two",
            "Under\n---",
            "Under\n===",
            ":::task",
            ":::",
            "{block:move}",
            "| a | b |\n|---|---|\n| c | d |",
        ),
        *("\t", "\x00", "\u2028", "\U0001f600", "\\", "\\[", "***"),
    ]
)
PIECES = st.lists(st.one_of(PROSE, TAGS, MANGLED), max_size=25)
JOINTS = st.sampled_from(["\n", "\n\n", " ", ""])


def carry_anywhere(markdown: str) -> Carried:
    with tempfile.TemporaryDirectory() as folder:
        return carry(markdown, Path(folder) / "kite")


def words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


@given(pieces=PIECES, joint=JOINTS)
@settings(max_examples=400, deadline=None)
def test_mangled_documents_lose_no_word_and_can_be_shown(pieces: list[str], joint: str):
    markdown = joint.join(pieces)
    carried = carry_anywhere(markdown)
    told = " ".join([carried.step.title, carried.body, *(each.what for each in carried.report.not_carried)])
    told += " ".join(each.what for each in carried.report.notes)
    told += " ".join(f"{each.text} {each.url}" for each in carried.findings.addresses)
    told += " ".join(each.url for each in carried.findings.frames)
    told += repr(carried.step.questions)
    # HTML and attributes that only change the look, and the names of what stands in the head of a program, aren't words.
    harmless = r"</?(?:div|iframe|b|p)\b[^<>]*>|\{:[^{}`\n]*\}|\b(?:title|language|filename|python)\b:?"
    missing = words(unescape(re.sub(harmless, " ", markdown))) - words(told) - words(told.replace("\\", ""))
    joined = "".join(WORD.findall(told.lower()))
    assert {word for word in missing if word not in joined} - set(NAMES) <= {"print", "src", "org", "class"}
    problems = find_problems(carried.body, images=frozenset())
    assert problems == [], (markdown, carried.body, problems)


@given(text=st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_is_survived(text: str):
    assert find_problems(carry_anywhere(text).body, images=frozenset()) == []
