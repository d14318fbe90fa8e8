"""What breaks a sheet of the small pack (file, old text, new text), and all that is told of it, word for word."""

from tests.small_sheet import BASICS, COPY, LINK, QUIZ, READING

Broken = dict[str, tuple[tuple[str, str, str], list[str]]]

_QUIZ, _QUIZ_EN = f"{QUIZ}/activity.yaml", f"{QUIZ}/en.md"
_BASICS, _BASICS_EN = f"{BASICS}/activity.yaml", f"{BASICS}/en.md"
_READING, _LINK = f"{READING}/en.md", f"{LINK}/activity.yaml"
_FEEDBACK = ", feedback: That is what the red sign does."
_ADDRESS = "https://scratch.mit.edu/projects/editor/"
_NOT_AN_ADDRESS = [
    f"{_LINK}:3: The value of “address” isn't written as it has to be. Write the whole address; it begins with https://."
]

BROKEN_QUIZZES: Broken = {
    "a right answer that isn't offered": (
        (_QUIZ, "right: starts", "right: flies"),
        [
            (
                f"{_QUIZ}:5: The right answer “flies” isn't among those that are offered. "
                "Write one of: starts, stops, saves."
            )
        ],
    ),
    "a right answer of several that isn't offered": (
        (_QUIZ, "right: [repeat, forever]", "right: [repeat, until]"),
        [
            (
                f"{_QUIZ}:6: The right answer “until” isn't among those that are offered. "
                "Write one of: repeat, forever, if."
            )
        ],
    ),
    "several answers with none right": (
        (_QUIZ, "right: [repeat, forever]", "right: []"),
        [f"{_QUIZ}:6: Entries of “right”: 0. Give it at least 1."],
    ),
    "one option": (
        (_QUIZ, "options: [starts, stops, saves]", "options: [starts]"),
        [f"{_QUIZ}:5: Entries of “options”: 1. Give it at least 2."],
    ),
    "an option twice": (
        (_QUIZ, "options: [starts, stops, saves]", "options: [starts, stops, stops]"),
        [f"{_QUIZ}:5: “stops” stands twice. Keep one of the two."],
    ),
    "an item twice": (
        (_QUIZ, "[wake, wash, eat]", "[wake, wash, wash]"),
        [f"{_QUIZ}:7: “wash” stands twice. Keep one of the two."],
    ),
    "a pair twice": (
        (_QUIZ, "[move, turn, say]", "[move, turn, turn]"),
        [f"{_QUIZ}:8: “turn” stands twice. Keep one of the two."],
    ),
    "an id twice": (
        (_QUIZ, "id: how_many", "id: morning"),
        [f"{_QUIZ}:1: “morning” stands twice. Keep one of the two."],
    ),
    "a kind of question that isn't known": (
        (_QUIZ, "kind: short", "kind: essay"),
        [
            (
                f"{_QUIZ}:9: The value of “kind” isn't one of those that are known. "
                "Write one of: single, multiple, order, match, short."
            )
        ],
    ),
    "a question without a kind": (
        (_QUIZ, "kind: short", "sort: short"),
        [f"{_QUIZ}:9: “kind” is missing. Add “kind”."],
    ),
    "a question that is a word": (
        (_QUIZ, "{id: how_many, kind: short}", "how_many"),
        [f"{_QUIZ}:9: “questions” has to be names with values. Mend the value."],
    ),
    "a name that isn't known": (
        (_QUIZ, "right: starts", "rihgt: starts"),
        [
            f"{_QUIZ}:5: “rihgt” isn't known here. Do you mean one of these: right?",
        ],
    ),
    "the options of an order": (
        (_QUIZ, "items: [wake", "options: [wake"),
        [
            f"{_QUIZ}:7: “items” is missing. Add “items”.",
            f"{_QUIZ}:7: “options” isn't known here. Look for a typing mistake, or remove it.",
        ],
    ),
    "no texts of a question": (
        (_QUIZ_EN, "  how_many:", "  how_much:"),
        [
            f"{_QUIZ_EN}:4: Under “questions” the texts of “how_many” are missing. Add them.",
            f"{_QUIZ_EN}:31: “how_much” under “questions” isn't in the definition. Remove its texts, or mend the name.",
        ],
    ),
    "no text of an option": (
        (_QUIZ_EN, "      saves: {text: It saves the project.}\n", ""),
        [f"{_QUIZ_EN}:10: Under “options” the texts of “saves” are missing. Add them."],
    ),
    "an option more": (
        (_QUIZ_EN, "      saves:", "      flies: {text: It flies.}\n      saves:"),
        [f"{_QUIZ_EN}:13: “flies” under “options” isn't in the definition. Remove its texts, or mend the name."],
    ),
    "two options that say the same": (
        (_QUIZ_EN, "It saves the project.", "it starts  the program."),
        [(f"{_QUIZ_EN}:13: “saves” shows the same as “starts”. Children can't tell them apart: say something else.")],
    ),
    "two halves that say the same": (
        (_QUIZ_EN, "right: turns around", "right: goes ahead"),
        [f"{_QUIZ_EN}:29: “turn” shows the same as “move”. Children can't tell them apart: say something else."],
    ),
    "no accepted answer": (
        (_QUIZ_EN, '    accepted: ["4", four]\n', ""),
        [f"{_QUIZ_EN}:31: “accepted” is missing. Add “accepted”."],
    ),
    "an accepted answer that is a number": (
        (_QUIZ_EN, '["4", four]', "[4, four]"),
        [
            f"{_QUIZ_EN}:33: “accepted” has to be text. Write text; put quotation marks around it if it looks like a number."
        ],
    ),
    "accepted answers where one is chosen": (
        (_QUIZ_EN, "    failed: Press it", "    accepted: [starts]\n    failed: Press it"),
        [
            (
                f"{_QUIZ_EN}:14: “accepted” doesn't belong to what is asked here. "
                "Remove it, or change the kind in activity.yaml."
            )
        ],
    ),
    "an image that isn't there": (
        (_QUIZ_EN, "images/meadow.png", "images/forest.png"),
        [
            (
                f"{_QUIZ_EN}:9: The image “images/forest.png” isn't in the pack. "
                "Put it into images/ and name it under assets in pack.yaml."
            )
        ],
    ),
    "a link in an option": (
        (_QUIZ_EN, "It saves the project.", '"[Look](https://x.example)"'),
        [f"{_QUIZ_EN}:13: There is a link here: pages for children lead nowhere else. Remove the link."],
    ),
    "a block that isn't there": (
        (_QUIZ_EN, "{block:forever}", "{block:forevr}"),
        [f"{_QUIZ_EN}:19: “forevr” isn't a block of the village. Write one of: forever."],
    ),
    "a block in feedback": (
        (_QUIZ_EN, _FEEDBACK, ', feedback: "Look at {block:stop}."'),
        [
            (
                f"{_QUIZ_EN}:12: A block's name can't be shown in this text. "
                "Write the name in quotation marks instead of {block:...} or {scratch:...}."
            )
        ],
    ),
    "an empty question": (
        (_QUIZ_EN, "text: What comes first?", 'text: ""'),
        [f"{_QUIZ_EN}:23: “text” is empty. Write its text."],
    ),
}

BROKEN_BASICS: Broken = {
    "an act that no mouse has": (
        (_BASICS, "act: click", "act: hover"),
        [
            (
                f"{_BASICS}:4: The value of “act” isn't one of those that are known. "
                "Write one of: click, double_click, right_click, drag."
            )
        ],
    ),
    "far too often": (
        (_BASICS, "count: 6", "count: 60"),
        [f"{_BASICS}:4: The number of “count” is too small or too large. Write at most 20."],
    ),
    "a kind of task that isn't known": (
        (_BASICS, "kind: keyboard", "kind: voice"),
        [
            (
                f"{_BASICS}:5: The value of “kind” isn't one of those that are known. "
                "Write one of: mouse, keyboard, files, search."
            )
        ],
    ),
    "a path that leads out": (
        (_BASICS, "begin: [photos/", "begin: [../photos/"),
        [
            (
                f"{_BASICS}:6: “../photos/” under “begin” isn't written as it has to be. "
                "Use small letters without accents, digits and hyphens, and begin with a letter."
            )
        ],
    ),
    "a folder that isn't there": (
        (_BASICS, "end: [photos/cat]", "end: [videos/cat]"),
        [f"{_BASICS}:6: The folder of “videos/cat” isn't there. Add “videos/”, before what is in it."],
    ),
    "a file that isn't there": (
        (_BASICS, "end: [photos/cat], gone: [letter]", "end: [photos/dog]"),
        [f"{_BASICS}:6: “photos/dog” isn't there at the beginning. Write one of: photos/, letter, cat."],
    ),
    "what goes isn't there": (
        (_BASICS, "gone: [letter]", "gone: [letters]"),
        [f"{_BASICS}:6: “letters” isn't there at the beginning. Write one of: photos/, letter, cat."],
    ),
    "there and gone": (
        (_BASICS, "gone: [letter]", "gone: [photos/]"),
        [f"{_BASICS}:6: “photos/cat” can't be there while “photos/” is gone. Take one of the two out of end or gone."],
    ),
    "nothing to tidy": (
        (_BASICS, "end: [photos/cat], gone: [letter]", "end: [cat]"),
        [
            (
                f"{_BASICS}:6: There is nothing to do: it already is as it has to become. "
                "Say under end what has to be elsewhere, or under gone what has to go."
            )
        ],
    ),
    "a result that isn't found": (
        (_BASICS, "right: library_page", "right: library"),
        [
            (
                f"{_BASICS}:7: The right answer “library” isn't among those that are offered. "
                "Write one of: library_page, shop."
            )
        ],
    ),
    "no lines to type": (
        (_BASICS_EN, ", lines: [Good morning, Ana has apples.]", ""),
        [f"{_BASICS_EN}:6: “lines” is missing. Add “lines”."],
    ),
    "a line that is too long": (
        (_BASICS_EN, "Ana has apples.", "a" * 81),
        [f"{_BASICS_EN}:6: “lines” is longer than 80 characters. Make it shorter."],
    ),
    "a file without a name": (
        (_BASICS_EN, ", cat: cat.png", ""),
        [f"{_BASICS_EN}:9: Under “names” the texts of “cat” are missing. Add them."],
    ),
    "two files of one name": (
        (_BASICS_EN, "cat: cat.png", "cat: photos"),
        [f"{_BASICS_EN}:9: “cat” shows the same as “photos”. Children can't tell them apart: say something else."],
    ),
    "no words to search": (
        (_BASICS_EN, "    words: [[bear, bears], [food, eat]]\n", ""),
        [f"{_BASICS_EN}:10: “words” is missing. Add “words”."],
    ),
    "a list of no words": (
        (_BASICS_EN, "[food, eat]", "[]"),
        [f"{_BASICS_EN}:12: Entries of “words”: 0. Give it at least 1."],
    ),
    "a result without a text": (
        (_BASICS_EN, ", text: Cheap today.", ""),
        [f"{_BASICS_EN}:15: “text” is missing. Add “text”."],
    ),
}

BROKEN_OTHERS: Broken = {
    "a text without pages": (
        (
            _READING,
            "## Long ago\n\nPeople counted with **stones**.\n\n## Today\n\nMachines count.\n",
            "Machines count.",
        ),
        [
            f"{READING}/en.md: Entries of “##”: 0 here, 2 in {READING}/ro.md. Say the same in all languages.",
            f"{_READING}:5: Number of parts with ##: 0. Write 1 to 20.",
        ],
    ),
    "a text before the first page": (
        (_READING, "## Long ago", "Listen!\n\n## Long ago"),
        [f"{_READING}:5: There is text before the first heading. Move it below a heading with ##."],
    ),
    "an empty page": (
        (_READING, "Machines count.\n", ""),
        [f"{_READING}:10: This part has no title or no text. Write the title after ## and the text below it."],
    ),
    "another number of pages": (
        (_READING, "## Today\n\n", ""),
        [f"{_READING}: Entries of “##”: 1 here, 2 in {READING}/ro.md. Say the same in all languages."],
    ),
    "an address that can be listened to": ((_LINK, "https://scratch", "http://scratch"), _NOT_AN_ADDRESS),
    "an address that is a script": ((_LINK, _ADDRESS, '"javascript:alert(1)"'), _NOT_AN_ADDRESS),
    "an address with a space": ((_LINK, "projects/editor/", "projects/my editor/"), _NOT_AN_ADDRESS),
    "an address with a port that there isn't": ((_LINK, "scratch.mit.edu/", "scratch.mit.edu:99999/"), _NOT_AN_ADDRESS),
    "an address of no place": ((_LINK, _ADDRESS, "https:///editor"), _NOT_AN_ADDRESS),
    "an address with a name and a password": ((_LINK, "https://scratch", "https://me:secret@scratch"), _NOT_AN_ADDRESS),
    "no licence": ((_LINK, "licence: CC-BY-SA-2.0\n", ""), [f"{_LINK}:1: “licence” is missing. Add “licence”."]),
    "no language": ((_LINK, "[en, ro]", "[]"), [f"{_LINK}:6: Entries of “languages”: 0. Give it at least 1."]),
    "ages that run backwards": (
        (_LINK, "{from: 8, to: 14}", "{from: 14, to: 8}"),
        [f"{_LINK}:7: The ages run backwards: 14 to 8. Write the smaller number under from."],
    ),
    "a day that there isn't": (
        (_LINK, "2026-11-20", "2026-02-30"),
        [f"{_LINK}:9: “last_checked” isn't a date. Write year, month and day: 2026-11-20."],
    ),
    "a day in another order": (
        (_LINK, "2026-11-20", "20.11.2026"),
        [f"{_LINK}:9: “last_checked” isn't a date. Write year, month and day: 2026-11-20."],
    ),
    "internet perhaps": (
        (_LINK, "needs_internet: true", "needs_internet: perhaps"),
        [f"{_LINK}:8: “needs_internet” has to be true or false. Mend the value."],
    ),
    "a copy without a licence": (
        ("pack.yaml", f"  - {{path: {COPY}, licence: CC-BY-SA-2.0, author: Scratch Foundation}}\n", ""),
        [
            f"{_LINK}:10: The copy {COPY} has no licence. Name path, licence and author under assets in pack.yaml.",
            f"{COPY}: This file has no licence. Name path, licence and author under assets in pack.yaml.",
        ],
    ),
    "a copy that isn't there": (
        (_LINK, f"offline: {COPY}", "offline: offline/other.html"),
        [
            (
                f"{_LINK}:10: The file offline/other.html isn't in the folder. "
                "Put it there and name it under assets in pack.yaml, or remove the name here."
            )
        ],
    ),
    "a copy elsewhere": (
        (_LINK, f"offline: {COPY}", "offline: images/meadow.png"),
        [
            (
                f"{_LINK}:10: The value of “offline” isn't written as it has to be. "
                "Write it as offline/name.pdf (pdf, png, jpg, svg, html or sb3; small letters without accents)."
            )
        ],
    ),
    "a link without a way out": (
        (f"{LINK}/en.md", "without_internet: Look at the pages that we have kept here.\n", ""),
        [f"{LINK}/en.md:2: “without_internet” is missing. Add “without_internet”."],
    ),
    "seven steps": (
        (f"{LINK}/en.md", "## Come back", "\n".join(f"## Step {n}\n\nGo.\n" for n in range(5)) + "\n## Come back"),
        [
            f"{LINK}/en.md: Entries of “##”: 7 here, 2 in {LINK}/ro.md. Say the same in all languages.",
            f"{LINK}/en.md:7: Number of parts with ##: 7. Write 0 to 6.",
        ],
    ),
    "four hints": (
        (f"{LINK}/en.md", "[The cat is already there.]", "[A, B, C, D]"),
        [f"{LINK}/en.md:5: Entries of “hints”: 4. Give it at most 3."],
    ),
    "another world": (
        (_LINK, "minutes: 20", "minutes: 20\nworld: {kind: quiz}"),
        [f"{_LINK}:3: The value of “kind” isn't one of those that are known. Write one of: link."],
    ),
}
