"""A small correct activity of each kind of sheet, for the small pack, with texts in both languages."""

from tests.small_pack import UNIT, SmallPack

QUIZ = "activities/what-we-know"
BASICS = "activities/hands-on"
READING = "activities/how-it-began"
LINK = "activities/scratch-online"
COPY = "offline/first-project.html"

FILES = {
    f"{QUIZ}/activity.yaml": """\
kind: quiz
minutes: 5
concepts: [events, repeat]
questions:
  - {id: what_flag, kind: single, options: [starts, stops, saves], right: starts}
  - {id: loops, kind: multiple, options: [repeat, forever, if], right: [repeat, forever]}
  - {id: morning, kind: order, items: [wake, wash, eat]}
  - {id: blocks_do, kind: match, pairs: [move, turn, say]}
  - {id: how_many, kind: short}
""",
    f"{QUIZ}/en.md": """\
---
title: What we know
goal: Find out what you remember.
questions:
  what_flag:
    text: |
      What does the green flag do?

      ![A meadow](images/meadow.png)
    options:
      starts: {text: It starts the program.}
      stops: {text: It stops everything., feedback: That is what the red sign does.}
      saves: {text: It saves the project.}
    failed: Press it in a project and watch.
  loops:
    text: Which blocks **repeat**?
    options:
      repeat: {text: "{block:repeat}"}
      forever: {text: "{block:forever}"}
      if: {text: "{block:if}", feedback: This one asks only once.}
    passed: "Yes, both of them!"
  morning:
    text: What comes first?
    items: {wake: Wake up., wash: Wash., eat: Eat.}
  blocks_do:
    text: What does what?
    pairs:
      move: {left: "{block:move}", right: goes ahead}
      turn: {left: "{block:turn_right}", right: turns around}
      say: {left: "{block:say}", right: speaks}
  how_many:
    text: How many corners has a square?
    accepted: ["4", four]
---
""",
    f"{BASICS}/activity.yaml": """\
kind: basics
minutes: 10
tasks:
  - {id: catch, kind: mouse, act: click, count: 6, size: large}
  - {id: letters, kind: keyboard}
  - {id: tidy, kind: files, begin: [photos/, letter, cat], end: [photos/cat], gone: [letter]}
  - {id: find, kind: search, results: [library_page, shop], right: library_page}
""",
    f"{BASICS}/en.md": """\
---
title: Hands on
goal: "Mouse, keyboard, files and search: you can do it."
tasks:
  catch: {text: Catch the butterflies., passed: All caught!}
  letters: {text: Type the two lines., lines: [Good morning, Ana has apples.]}
  tidy:
    text: Move the picture into the folder, and throw the old letter away.
    names: {photos: Photos, letter: old letter.txt, cat: cat.png}
  find:
    text: What does the bear eat? Find out.
    words: [[bear, bears], [food, eat]]
    results:
      library_page: {title: The brown bear, address: library.example/bear, text: What it eats and where it lives.}
      shop: {title: Toy bears, address: shop.example, text: Cheap today.}
    failed: Which page is written to explain, and which one to sell?
---

Take your time.
""",
    f"{READING}/activity.yaml": "kind: reading\nminutes: 5\n",
    f"{READING}/en.md": """\
---
title: How it began
goal: Read how computers began.
---

## Long ago

People counted with **stones**.

## Today

Machines count.
""",
    f"{LINK}/activity.yaml": f"""\
kind: link
minutes: 20
address: https://scratch.mit.edu/projects/editor/
author: Scratch Foundation
licence: CC-BY-SA-2.0
languages: [en, ro]
ages: {{from: 8, to: 14}}
needs_internet: true
last_checked: 2026-11-20
offline: {COPY}
""",
    f"{LINK}/en.md": """\
---
title: Scratch on the web
goal: Try the editor of Scratch.
without_internet: Look at the pages that we have kept here.
hints: [The cat is already there.]
---

## Go there

Press the button.

## Come back

Say what you have found.
""",
}


def add_sheets(pack: SmallPack) -> None:
    """Both languages say the same, in English."""
    for path, text in FILES.items():
        pack.write(path, text)
        if path.endswith("/en.md"):
            pack.write(path.replace("/en.md", "/ro.md"), text)
    pack.write("images/meadow.png", b"\x89PNG")
    pack.write(COPY, "<!doctype html><title>First project</title><p>Here it is.</p>")
    with (pack.folder / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "assets:\n"
            "  - {path: images/meadow.png, licence: CC0-1.0, author: Somebody}\n"
            f"  - {{path: {COPY}, licence: CC-BY-SA-2.0, author: Scratch Foundation}}\n"
        )
    slugs = [path.partition("/")[2] for path in (QUIZ, BASICS, READING, LINK)]
    pack.replace(UNIT, "over-the-bridge]", f"over-the-bridge, {', '.join(slugs)}]")
