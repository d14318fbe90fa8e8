"""A small correct activity of the stage, for the small pack, and the library that its outlines speak of."""

from cluboteca.packformat.stage.library import Library, LibrarySprite
from tests.small_pack import SmallPack

CHASE = "activities/chase"
LIBRARY = Library(
    sprites={
        "cat": LibrarySprite(
            {"ro": "Pisică", "en": "Cat"},
            {"walk-1": {"ro": "pas 1", "en": "step 1"}, "walk-2": {"ro": "pas 2", "en": "step 2"}},
        ),
        "dog": LibrarySprite({"ro": "Câine", "en": "Dog"}, {"walk-1": {"ro": "pas 1", "en": "step 1"}}),
    },
    backdrops={"meadow": {"ro": "Pajiște", "en": "Meadow"}},
    sounds={"meow": {"ro": "miau", "en": "meow"}},
    is_built=True,
)

ACTIVITY = """\
kind: blocks
minutes: 10
concepts: [events, variables]
world: {kind: stage}
toolbox: [events, move, change_variable, say_for]
checks:
  - {id: speaks, run: {see: {sprite: cat, says: {contains: $caught}}}}
  - {id: counts, run: {see: {variable: score, is: 1}}}
  - {id: hat, read: {starts: {with: when_flag, at_least: 1, in: cat}}}
findings:
  - {id: no_flag, when: {read: [{starts: {with: when_flag, at_most: 0}}]}}
  - {id: silent, when: {run: {failed: speaks}}}
  - {id: no_point, when: {run: {failed: counts, passed: [speaks]}}}
"""
PAGE = """\
---
title: Chase
goal: Catch the dog.
hints: [Look., "Use {block:move}.", Nearly.]
checks:
  speaks: {passed: It speaks., failed: It is silent.}
  counts: {passed: It counts., failed: It doesn't count.}
  hat: {passed: It starts., failed: It doesn't start.}
findings:
  no_flag: {message: Start it., misunderstanding: No hat., question: When?}
  silent: {message: Let it speak., misunderstanding: Nothing is said., question: Who speaks?}
  no_point: {message: Give a point., misunderstanding: No point., question: How many?}
names:
  score: points
  caught: Caught you!
---
## Look

At the {block:when_flag}.
"""
SCENE = """\
stage:
  backdrops: [meadow]
  variables: {score: {value: 0, shown: true}}
  sprites:
    dog: {library: dog, costumes: [walk-1], x: 100}
    cat:
      library: cat
      costumes: [walk-1, walk-2]
      sounds: [meow]
"""
SOLVED = """\
      scripts:
        - - when_flag
          - move: 10
          - say_for: {text: $caught, seconds: 2}
          - change_variable: {variable: score, by: 1}
"""


def add_stage(pack: SmallPack) -> None:
    pack.write(f"{CHASE}/activity.yaml", ACTIVITY)
    pack.write(f"{CHASE}/en.md", PAGE)
    pack.write(f"{CHASE}/ro.md", PAGE.replace("points", "puncte").replace("Caught you!", "Te-am prins!"))
    pack.write(f"{CHASE}/starter.yaml", SCENE)
    pack.write(f"{CHASE}/solution.yaml", SCENE + SOLVED)
    pack.write(
        f"{CHASE}/attempts/loose.yaml",
        "raises: no_flag\n" + SCENE + SOLVED.replace("- - when_flag\n          - move", "- - move"),
    )
    pack.write(
        f"{CHASE}/attempts/silent.yaml",
        "raises: silent\n" + SCENE + SOLVED.replace("say_for: {text: $caught, seconds: 2}", "move: 5"),
    )
    pack.write(f"{CHASE}/attempts/no-point.yaml", "raises: no_point\n" + SCENE + SOLVED.replace("by: 1", "by: 0"))
    pack.replace("units/first-meeting/unit.yaml", "over-the-bridge]", "over-the-bridge, chase]")
