"""What the files of a Python activity hold, and what they say about each other."""

import pytest

from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.python.reader import MAX_PROGRAM_BYTES
from cluboteca.packformat.python.source import PythonSource
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import read_pack
from cluboteca.packformat.stage.library import Library
from tests.small_pack import SmallPack
from tests.small_python import GREETING, add_python, solution
from tests.small_stage import LIBRARY


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    add_python(small_pack)
    return small_pack


def read(pack: SmallPack, library: Library = LIBRARY) -> PythonSource:
    source = read_pack(read_folder(pack.folder), library).list_activities()[-1]
    assert isinstance(source, PythonSource)
    return source


def list_faults(pack: SmallPack, library: Library = LIBRARY) -> list[str]:
    try:
        read(pack, library)
    except BrokenPack as broken:
        return [fault.told(untranslated) for fault in broken.faults]
    return []


def test_an_activity_in_python_is_read(pack: SmallPack):
    source = read(pack)
    assert source.definition.words == ("print", "input")
    assert [attempt.raises for attempt in source.attempts] == ["no_question", "unknown", "no_name"]
    assert source.picture == "cat"


def test_programs_are_those_of_the_language_and_else_the_one_for_all(pack: SmallPack):
    source = read(pack)
    assert source.solution_in("ro") == {
        "format": 1,
        "workspace": "python",
        "world": "python",
        "files": [{"name": "main.py", "text": solution("Bună")}],
    }
    assert source.starter_in("ro") == source.starter_in("en")
    assert f"{GREETING}/starter.py" in source.works("ro")
    assert f"{GREETING}/solution.en.py" in source.works("en")


def test_the_first_line_of_an_attempt_is_no_part_of_the_program(pack: SmallPack):
    works = read(pack).works("en")
    assert works[f"{GREETING}/attempts/by-hand.en.py"]["files"][0]["text"] == "print('Hello Ana')\n"
    assert read(pack).raises[f"{GREETING}/attempts/by-hand.ro.py"] == "no_question"


def test_checks_are_given_with_the_words_of_the_language(pack: SmallPack):
    greets, asks = read(pack).run_checks("ro")
    assert greets == {
        "id": "greets",
        "run": {
            "outputs": {"given": ["Ana"], "has": ["Bună Ana"], "lacks": [], "in_order": True, "compare": "words"},
        },
    }
    assert asks == {"id": "asks", "run": {"asks": {"at_least": 1, "given": ["Ana"]}}}


def test_the_drawing_of_the_solution_goes_along_as_its_program(pack: SmallPack):
    pack.replace(f"{GREETING}/activity.yaml", "{asks: {at_least: 1, given: [Ana]}}", "{draws: {like: solution}}")
    _greets, draws = read(pack).run_checks("en")
    assert draws["run"]["draws"] == {"given": [], "like": {"files": [{"name": "main.py", "text": solution("Hello")}]}}


def test_a_check_of_the_stage_says_who_is_meant(pack: SmallPack):
    stage = "{stage: {see: {all: [{sprite: cat, says: {contains: $hello}}, {backdrop: meadow}, {sound: meow}]}}}"
    pack.replace(f"{GREETING}/activity.yaml", "{asks: {at_least: 1, given: [Ana]}}", stage)
    run = read(pack).run_checks("ro")[1]["run"]["stage"]
    assert run["see"]["all"][0] == {"sprite": "cat", "says": {"contains": "Bună"}}
    assert run["cast"] == {
        "sprites": {"cat": {"name": "Pisică", "library": "cat", "place": 0}},
        "backdrops": {"meadow": {"name": "Pajiște", "library": "meadow"}},
        "sounds": {"meow": {"name": "miau", "library": "meow"}},
    }


def test_a_starter_and_an_attempt_may_be_broken_on_purpose(pack: SmallPack):
    pack.write(f"{GREETING}/starter.py", "print('Hello\n")
    pack.write(f"{GREETING}/attempts/open.py", "# raises: unknown\nif True print(\n")
    assert list_faults(pack) == []


BROKEN: dict[str, tuple[tuple[str, str | None, str], list[str]]] = {
    "a solution that isn't Python": (
        (f"{GREETING}/solution.ro.py", None, 'print("Bună)\n'),
        [f"{GREETING}/solution.ro.py:1: This isn't right Python (unterminated string literal"],
    ),
    "a solution that doesn't compile": (
        (f"{GREETING}/solution.en.py", None, "x = 1\nreturn x\n"),
        [f"{GREETING}/solution.en.py:2: This isn't right Python ('return' outside function)."],
    ),
    "a solution nested too deeply": (
        (f"{GREETING}/solution.en.py", None, "(" * 5_000),
        [f"{GREETING}/solution.en.py:1: This isn't right Python (too many nested parentheses)."],
    ),
    "a program that is too large": (
        (f"{GREETING}/starter.py", None, "#" * (MAX_PROGRAM_BYTES + 1)),
        [f"{GREETING}/starter.py: This file is larger than 20 kB. Make it smaller, or split it."],
    ),
    "a program with a sign that text doesn't have": (
        (f"{GREETING}/starter.py", None, "a\n\0"),
        [f"{GREETING}/starter.py:2: There is a character in this file that text doesn't have."],
    ),
    "a program that isn't UTF-8": (
        (f"{GREETING}/starter.py", None, "\udcff"),
        [f"{GREETING}/starter.py:1: This file isn't saved as UTF-8."],
    ),
    "Romanian with a cedilla": (
        (f"{GREETING}/solution.ro.py", "Bună", "Bună, şi"),
        [f"{GREETING}/solution.ro.py:2: “ş” with a cedilla isn't a Romanian letter. Write “ș”, with a comma below."],
    ),
    "an attempt that says nothing": (
        (f"{GREETING}/attempts/quotes.en.py", "# raises: no_name\n", ""),
        [
            (
                f"{GREETING}/attempts/quotes.en.py:1: It isn't said which finding this attempt raises. "
                "Write in the first line: # raises: and the finding's id."
            )
        ],
    ),
    "an attempt that raises what there isn't": (
        (f"{GREETING}/attempts/quotes.en.py", "no_name", "no_nmae"),
        [f"{GREETING}/attempts/quotes.en.py:1: There is no finding “no_nmae” in activity.yaml."],
    ),
    "an attempt that raises something else in another language": (
        (f"{GREETING}/attempts/quotes.en.py", "no_name", "unknown"),
        [f"{GREETING}/attempts/quotes.ro.py:1: This attempt raises another finding in another language."],
    ),
    "an attempt of another language": (
        (f"{GREETING}/attempts/new.hu.py", None, "# raises: unknown\n"),
        [],
    ),
    "a text without a name": (
        (f"{GREETING}/activity.yaml", "{hello}", "{hi}"),
        [
            f"{GREETING}/{page}.md:{line}: {what}"
            for page in ("en", "ro")
            for line, what in (
                (13, "Under “names” the texts of “hi” are missing. Add them."),
                (14, "“hello” under “names” isn't in the definition. Remove its texts, or mend the name."),
            )
        ],
    ),
    "a picture that isn't in the library": (
        (f"{GREETING}/activity.yaml", "picture: cat", "picture: wolf"),
        [f"{GREETING}/activity.yaml:5: The library has no “wolf”. Write one of: cat, dog."],
    ),
    "a word that can't be typed": (
        (f"{GREETING}/activity.yaml", "words: [print, input]", "words: [print, 'a b']"),
        [f"{GREETING}/activity.yaml:6: “a b” under “words” isn't written as it has to be."],
    ),
    "a construct that there isn't": (
        (f"{GREETING}/activity.yaml", "construct: input", "construct: goto"),
        [f"{GREETING}/activity.yaml:13: The value of “construct” isn't one of those that are known."],
    ),
    "a finding that speaks of a reading check": (
        (f"{GREETING}/activity.yaml", "passed: [asks]", "passed: [named]"),
        [f"{GREETING}/activity.yaml:1: The finding “no_name” speaks of “named”, which isn't a check that runs."],
    ),
    "a program in YAML": (
        (f"{GREETING}/solution.yaml", None, "program: []\n"),
        [f"{GREETING}/solution.yaml: Nothing in the pack asks for this."],
    ),
    "an outline of blocks": (
        (f"{GREETING}/activity.yaml", "world: {kind: python, shows: text}", "world: {kind: grid}"),
        [
            f"{GREETING}/activity.yaml:4: The value of “kind” isn't one of those that are known. Write one of: python.",
        ],
    ),
}


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_activity_says_what_is_wrong(pack: SmallPack, change: tuple[str, str | None, str], told: list[str]):
    path, old, new = change
    if old is None:
        pack.write(path, new.encode(errors="surrogateescape"))
    else:
        pack.replace(path, old, new)
    found = list_faults(pack)
    assert len(found) == len(told), found
    for here, expected in zip(found, told, strict=True):
        assert here.startswith(expected)


def test_a_program_that_is_missing_in_one_language_is_told(pack: SmallPack):
    pack.remove(f"{GREETING}/solution.ro.py")
    assert list_faults(pack) == [f"{GREETING}/solution.py: This file is missing. Write it, or remove what asks for it."]


def test_a_program_for_all_that_every_language_has_itself_is_told(pack: SmallPack):
    pack.write(f"{GREETING}/solution.py", solution("Hi"))
    assert list_faults(pack) == [
        (
            f"{GREETING}/solution.py: Nothing in the pack asks for this. "
            "Remove it, mend its name, or name it where it belongs."
        )
    ]


def test_blocks_are_taken_in_one_place_of_a_course(pack: SmallPack):
    pack.replace(f"{GREETING}/activity.yaml", "picture: cat", "takes_blocks: true")
    assert read(pack).definition.takes_blocks
    for name, content in read_folder(pack.folder).files.items():
        if name.startswith(f"{GREETING}/"):
            pack.write(name.replace("greeting", "again"), content)
    pack.replace("units/first-meeting/unit.yaml", "greeting]", "greeting, again]")
    assert list_faults(pack) == [
        (
            "activities/again/activity.yaml:5: “greeting” of the same course takes blocks, too. "
            "Let one activity of a course take them."
        )
    ]
