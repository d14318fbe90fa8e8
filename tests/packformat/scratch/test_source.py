"""What the files of a Scratch activity hold, and what they say about each other."""

import pytest

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.scratch.source import Filed, Outlined, ScratchSource
from cluboteca.packformat.scratch.work import write_scratch_work
from cluboteca.packformat.stage.library import LIBRARY_FILE
from tests.small_pack import SmallPack, small_pack
from tests.small_scratch import ACTIVITY, CATCH, FILES, LOOSE, SOLVED, STARTER, add_scratch, project, sb3, svg

__all__ = ["small_pack"]

HOSTILE = svg("red").replace(b"<rect", b"<script>1</script><rect")
OUTLINE = """\
stage:
  backdrops: [meadow]
  sprites:
    cat:
      library: cat
      costumes: [walk-1]
      scripts:
        - - when_flag
          - say: $hello
"""


@pytest.fixture
def pack(small_pack: SmallPack) -> SmallPack:
    add_scratch(small_pack)
    return small_pack


def read(pack: SmallPack) -> ScratchSource:
    source = pack.read().list_activities()[-1]
    assert isinstance(source, ScratchSource)
    return source


def test_a_scratch_activity_is_read(pack: SmallPack) -> None:
    source = read(pack)
    assert source.starter_in("ro") == write_scratch_work(STARTER)
    assert source.solution_in("en") == write_scratch_work(SOLVED)
    assert source.raises == {
        f"{CATCH}/attempts/empty.sb3": "no_flag",
        f"{CATCH}/attempts/loose.sb3": "no_flag",
        f"{CATCH}/attempts/silent.sb3": "silent",
    }
    assert source.works("ro")[f"{CATCH}/attempts/loose.sb3"] == write_scratch_work(LOOSE)
    assert source.files_of(source.starter, source.solution) == FILES
    assert source.cast_in("ro")["sprites"]["cat"]["named"] == ["Cat", "Pisica"]
    assert [check["id"] for check in source.run_checks("ro")] == ["speaks"]


def test_a_project_can_be_there_once_for_each_language(pack: SmallPack) -> None:
    romanian = project({}, svg("red"))
    pack.write(f"{CATCH}/starter.ro.sb3", sb3(romanian))
    source = read(pack)
    assert isinstance(source.starter, Filed)
    assert source.starter_in("ro") == write_scratch_work(romanian)
    assert source.starter_in("en") == write_scratch_work(STARTER)


@pytest.mark.skipif(not LIBRARY_FILE.is_file(), reason="the library isn't built")
def test_a_project_can_be_an_outline_with_the_words_of_the_language(pack: SmallPack) -> None:
    pack.remove(f"{CATCH}/solution.sb3")
    pack.write(f"{CATCH}/solution.yaml", OUTLINE)
    for locale, hello in (("ro", "Bună!"), ("en", "Hello!")):
        pack.replace(f"{CATCH}/{locale}.md", "---\n## Look", f"names:\n  hello: {hello}\n---\n## Look")
    source = read(pack)
    assert isinstance(source.solution, Outlined)
    romanian, english = source.solution_in("ro"), source.solution_in("en")
    assert romanian
    assert english
    _stage, cat = romanian["project"]["targets"]
    assert "Bună!" in str(cat["blocks"])
    assert "Hello!" in str(english["project"]["targets"])
    named = {each["md5ext"] for target in romanian["project"]["targets"] for each in target["costumes"]}
    assert named <= set(source.files_of(source.solution))


@pytest.mark.skipif(not LIBRARY_FILE.is_file(), reason="the library isn't built")
def test_an_outline_whose_things_have_the_same_name_on_one_page_is_told_of_once(pack: SmallPack) -> None:
    pack.remove(f"{CATCH}/solution.sb3")
    pack.write(f"{CATCH}/solution.yaml", OUTLINE + "    dog: {library: dog, costumes: [walk-1]}\n")
    for locale, dog in (("ro", "Pisică"), ("en", "Dog")):
        pack.replace(
            f"{CATCH}/{locale}.md", "---\n## Look", f"names:\n  hello: Hi!\n  cat: Pisică\n  dog: {dog}\n---\n## Look"
        )
    (fault,) = pack.list_faults()
    assert fault.startswith(f"{CATCH}/solution.yaml:10: “dog” and “cat” are both called “Pisică”.")


@pytest.mark.skipif(not LIBRARY_FILE.is_file(), reason="the library isn't built")
def test_a_picture_that_is_not_in_the_library_is_told(pack: SmallPack) -> None:
    pack.replace(f"{CATCH}/activity.yaml", "picture: cat", "picture: pisica")
    (fault,) = pack.list_faults()
    assert fault == f"{CATCH}/activity.yaml:4: The library has no “pisica”. Write one of: cat."


BROKEN = {
    "no starter": (lambda pack: pack.remove(f"{CATCH}/starter.sb3"), f"{CATCH}/starter.yaml: This file is missing."),
    "one language alone": (
        lambda pack: (pack.remove(f"{CATCH}/starter.sb3"), pack.write(f"{CATCH}/starter.ro.sb3", sb3(STARTER))),
        f"{CATCH}/starter.en.sb3: This file is missing.",
    ),
    "no project": (
        lambda pack: pack.write(f"{CATCH}/starter.sb3", b"not a project"),
        f"{CATCH}/starter.sb3: This isn't a Scratch project.",
    ),
    "a broken zip": (
        lambda pack: pack.write(f"{CATCH}/starter.sb3", sb3(STARTER)[:200]),
        f"{CATCH}/starter.sb3: This Scratch file is damaged",
    ),
    "a hostile drawing": (
        lambda pack: pack.write(f"{CATCH}/starter.sb3", sb3(STARTER, {"a.svg": HOSTILE})),
        f"{CATCH}/starter.sb3: A picture in this project is more than a drawing",
    ),
    "a bare project.json": (
        lambda pack: pack.write(f"{CATCH}/starter.sb3", b'{"targets": [{"isStage": true, "blocks": {}}]}'),
        f"{CATCH}/starter.sb3: This isn't a project of Scratch 3.",
    ),
    "an attempt that says no finding": (
        lambda pack: pack.remove(f"{CATCH}/attempts/loose.yaml"),
        f"{CATCH}/attempts/loose.sb3: Nothing in the pack asks for this.",
    ),
    "an attempt of an unknown finding": (
        lambda pack: pack.write(f"{CATCH}/attempts/loose.yaml", "raises: no_mouse\n"),
        f"{CATCH}/attempts/loose.yaml:1: There is no finding “no_mouse” in activity.yaml.",
    ),
    "an attempt with two programs": (
        lambda pack: pack.write(f"{CATCH}/attempts/loose.yaml", f"raises: no_flag\n{OUTLINE}"),
        f"{CATCH}/attempts/loose.yaml:1: This file doesn't hold what it has to.",
    ),
    "a block that Scratch hasn't": (
        lambda pack: pack.replace(f"{CATCH}/activity.yaml", "with: when_flag, at_least", "with: when_flags, at_least"),
        f"{CATCH}/activity.yaml:11: “when_flags” isn't a block of Scratch. Do you mean one of these: when_flag",
    ),
    "a sprite that isn't in the cast": (
        lambda pack: pack.replace(f"{CATCH}/activity.yaml", "see: {sprite: cat", "see: {sprite: dog"),
        f"{CATCH}/activity.yaml:10: “dog” isn't under sprites of the cast. Write one of: cat.",
    ),
    "a sprite that evidence speaks of and that isn't in the cast": (
        lambda pack: pack.replace(
            f"{CATCH}/activity.yaml", "{score: {named: [score]}}", "{score: {up_when: {touch: [cat, basket]}}}"
        ),
        f"{CATCH}/activity.yaml:8: “basket” isn't under sprites of the cast. Write one of: cat.",
    ),
    "a message that isn't in the cast": (
        lambda pack: pack.replace(
            f"{CATCH}/activity.yaml", "read: {starts: {with: when_flag, at_least: 1, in: cat}}", "read: {receives: go}"
        ),
        f"{CATCH}/activity.yaml:11: “go” isn't under messages of the cast. Add it there",
    ),
    "a twin that isn't there": (
        lambda pack: pack.replace(f"{CATCH}/activity.yaml", "twin: over-the-bridge", "twin: path-game"),
        f"{CATCH}/activity.yaml:5: “path-game” isn't an activity with blocks of this course.",
    ),
}


@pytest.mark.parametrize(("breaks", "told"), BROKEN.values(), ids=BROKEN)
def test_what_is_wrong_is_told_with_the_file_and_the_remedy(pack: SmallPack, breaks, told: str) -> None:
    breaks(pack)
    faults = pack.list_faults()
    assert [fault for fault in faults if fault.startswith(told)], faults


def test_the_activity_as_it_is_has_no_faults(pack: SmallPack) -> None:
    assert ACTIVITY
    assert pack.list_faults() == []


def test_every_file_of_scratch_is_opened_as_it_is() -> None:
    parts = open_scratch(sb3(SOLVED))
    assert not hasattr(parts, "msgid")
    assert (parts.project, dict(parts.files)) == (SOLVED, FILES)
