"""What breaks a small pack (file, old text, new text), and all that is told of it, word for word."""

from tests.small_pack import BRIDGE

BROKEN_TEXTS: dict[str, tuple[tuple[str, str, str], list[str]]] = {
    "an unknown name": (
        ("pack.yaml", "licence:", "license:"),
        ["pack.yaml:7: “license” isn't known here. Do you mean one of these: licence?"],
    ),
    "a newer format": (
        ("pack.yaml", "format: 1", "format: 2"),
        [
            "pack.yaml:3: This pack isn't written in format 1, the one this version reads. Update Cluboteca, or write format: 1."
        ],
    ),
    "a version that is a number": (
        ("pack.yaml", '"0.1"', "0.1"),
        ["pack.yaml:4: “version” has to be text. Write text; put quotation marks around it if it looks like a number."],
    ),
    "a version that is no version": (
        ("pack.yaml", '"0.1"', '"first"'),
        [
            'pack.yaml:4: The value of “version” isn\'t written as it has to be. Write numbers and dots, in quotation marks: "1.0".'
        ],
    ),
    "a default locale that isn't there": (
        ("pack.yaml", "default_locale: ro", "default_locale: fr"),
        ["pack.yaml:2: The default locale “fr” isn't among the locales. Add it to locales, or choose one of them."],
    ),
    "an id with a capital letter": (
        ("pack.yaml", "id: small-pack", "id: Small"),
        [
            (
                "pack.yaml:2: The value of “id” isn't written as it has to be. "
                "Use small letters without accents, digits and hyphens, and begin with a letter."
            )
        ],
    ),
    "no author": (
        ("pack.yaml", "[The authors of this pack]", "[]"),
        ["pack.yaml:8: Entries of “authors”: 0. Give it at least 1."],
    ),
    "two heroes": (
        (f"{BRIDGE}/activity.yaml", ".>=bG.", ".>>bG."),
        [f"{BRIDGE}/activity.yaml:11: Heroes on the map: 2. Put exactly one of > < ^ v on it."],
    ),
    "no hero": (
        (f"{BRIDGE}/activity.yaml", ".>=bG.", ".==bG."),
        [f"{BRIDGE}/activity.yaml:10: Heroes on the map: 0. Put exactly one of > < ^ v on it."],
    ),
    "two goals": (
        (f"{BRIDGE}/activity.yaml", "T..~.H", "T..~.G"),
        [f"{BRIDGE}/activity.yaml:12: Goals on the map: 2. Keep one G."],
    ),
    "a ragged map": (
        (f"{BRIDGE}/activity.yaml", "T..~.H", "T..~.HT"),
        [
            f"{BRIDGE}/activity.yaml:12: The length of row 3 of the map is 7, that of the first one 6. Make all rows equally long."
        ],
    ),
    "a cell that is none": (
        (f"{BRIDGE}/activity.yaml", "T..~.H", "T..~.X"),
        [
            (
                f"{BRIDGE}/activity.yaml:12: Row 3 of the map holds “X”, which is no cell of the village. "
                "The cells are: . < = > F G H P R S T W ^ a b e f l v ~."
            )
        ],
    ),
    "a map of two rows": (
        (f"{BRIDGE}/activity.yaml", "      T..~.H\n", ""),
        [f"{BRIDGE}/activity.yaml:10: Rows of the map: 2. Give it 3 to 8 rows."],
    ),
    "arriving without a goal": (
        (f"{BRIDGE}/activity.yaml", ".>=bG.", ".>=b=."),
        [
            (
                f"{BRIDGE}/activity.yaml:1: The check “arrives” wants the hero to arrive, but a map has no goal. "
                "Put a G on every map, or remove the check."
            )
        ],
    ),
    "a kind of a later version": (
        (f"{BRIDGE}/activity.yaml", "kind: blocks", "kind: robot"),
        [
            (
                f"{BRIDGE}/activity.yaml:1: This version knows no activities of the kind “robot”. "
                "Write one of: blocks, python, scratch, unplugged, quiz, basics, reading, link."
            )
        ],
    ),
    "no kind": (
        (f"{BRIDGE}/activity.yaml", "kind: blocks", "kin: blocks"),
        [
            f"{BRIDGE}/activity.yaml:1: “kind” is missing. Write one of: blocks, python, scratch, unplugged, quiz, basics, reading, link."
        ],
    ),
    "an unknown word in the toolbox": (
        (f"{BRIDGE}/activity.yaml", "turn_left, ", "jump, "),
        [
            (
                f"{BRIDGE}/activity.yaml:13: The value of “toolbox” isn't one of those that are known. Write one of: move, turn_left, "
                "turn_right, pick, water, repeat, until, while, if, if_else, path, here, at_goal, not."
            )
        ],
    ),
    "a check that runs and reads": (
        (
            f"{BRIDGE}/activity.yaml",
            "run: {arrives: true}}",
            "run: {arrives: true}, read: {at_most_blocks: {count: 1}}}",
        ),
        [
            f"{BRIDGE}/activity.yaml:16: A check has either run or read. Keep one of the two; make a second check of the other."
        ],
    ),
    "a check with two rules": (
        (f"{BRIDGE}/activity.yaml", "{arrives: true}", "{arrives: true, no_crash: true}"),
        [
            (
                f"{BRIDGE}/activity.yaml:16: Exactly one rule is expected here. "
                "Write one of: arrives, collects, waters, no_crash, stops, visits, visits_in_order, faces, steps."
            )
        ],
    ),
    "a rule that is null": (
        (f"{BRIDGE}/activity.yaml", "{arrives: true}", "{arrives: null}"),
        [
            (
                f"{BRIDGE}/activity.yaml:16: Exactly one rule is expected here. "
                "Write one of: arrives, collects, waters, no_crash, stops, visits, visits_in_order, faces, steps."
            )
        ],
    ),
    "an apple to collect where none lies": (
        (f"{BRIDGE}/activity.yaml", "{arrives: true}", "{collects: {thing: apple, count: all}}"),
        [
            (
                f"{BRIDGE}/activity.yaml:1: The check “arrives” speaks of “apple”, but no map has one. "
                "Put it on a map, or remove the check."
            )
        ],
    ),
    "a finding that always holds": (
        (f"{BRIDGE}/activity.yaml", "when: {run: {ended: empty}}", "when: {run: {}}"),
        [
            f"{BRIDGE}/activity.yaml:18: This finding would match every wrong attempt. Say under run or read when it holds."
        ],
    ),
    "a fact without a value": (
        (f"{BRIDGE}/activity.yaml", "when: {run: {ended: empty}}", "when: {run: {blocked_by: null}}"),
        [f"{BRIDGE}/activity.yaml:18: “blocked_by” has no value. Write its value, or remove it."],
    ),
    "two checks of one name": (
        (f"{BRIDGE}/activity.yaml", "findings:", "  - {id: arrives, run: {stops: true}}\nfindings:"),
        [f"{BRIDGE}/activity.yaml:1: “arrives” stands twice. Keep one of the two."],
    ),
    "no minutes": (
        (f"{BRIDGE}/activity.yaml", "minutes: 5", "minutes: 0"),
        [f"{BRIDGE}/activity.yaml:2: The number of “minutes” is too small or too large. Write at least 1."],
    ),
    "minutes in words": (
        (f"{BRIDGE}/activity.yaml", "minutes: 5", "minutes: five"),
        [f"{BRIDGE}/activity.yaml:2: “minutes” has to be a whole number. Mend the value."],
    ),
    "a finding without texts": (
        (f"{BRIDGE}/activity.yaml", "findings:\n", "findings:\n  - {id: lost, when: {run: {ended: endless}}}\n"),
        [
            f"{BRIDGE}/en.md:12: Under “findings” the texts of “lost” are missing. Add them.",
            f"{BRIDGE}/ro.md:12: Under “findings” the texts of “lost” are missing. Add them.",
        ],
    ),
    "an asset that isn't in the folder": (
        ("pack.yaml", "courses:", "assets: [{path: images/well.png, licence: CC0-1.0, author: Ana}]\ncourses:"),
        ["pack.yaml:9: The file images/well.png isn't in the folder. Put it there, or remove it from assets."],
    ),
    "an asset without a licence": (
        ("pack.yaml", "courses:", "assets: [{path: images/well.png, author: Ana}]\ncourses:"),
        ["pack.yaml:9: “licence” is missing. Add “licence”."],
    ),
    "an asset that leaves the folder": (
        ("pack.yaml", "courses:", "assets: [{path: images/../../x.png, licence: CC0-1.0, author: Ana}]\ncourses:"),
        [
            (
                "pack.yaml:9: The value of “path” isn't written as it has to be. "
                "Write it as images/name.png (png, jpg, gif, webp or svg; small letters without accents)."
            )
        ],
    ),
    "a unit whose id leaves the folder": (
        ("courses/village/course.yaml", "[first-meeting]", "[../../etc]"),
        [
            (
                "courses/village/course.yaml:2: “../../etc” under “units” isn't written as it has to be. "
                "Use small letters without accents, digits and hyphens, and begin with a letter."
            ),
        ],
    ),
    "a unit that isn't there": (
        ("courses/village/course.yaml", "[first-meeting]", "[first-meeting, second]"),
        ["courses/village/course.yaml:2: The folder units/second isn't there. Make it, or remove the name here."],
    ),
    "an activity whose name is misspelt": (
        ("units/first-meeting/unit.yaml", "path-game", "path-gme"),
        [
            (
                "units/first-meeting/unit.yaml:1: The folder activities/path-gme isn't there. "
                "Do you mean one of these: path-game?"
            )
        ],
    ),
    "an activity named twice": (
        ("units/first-meeting/unit.yaml", "[path-game, ", "[path-game, path-game, "),
        ["units/first-meeting/unit.yaml:1: “path-game” stands twice. Keep one of the two."],
    ),
    "a plan that is too long": (
        ("units/first-meeting/unit.yaml", "minutes: 45", "minutes: 90"),
        [
            "units/first-meeting/unit.yaml:1: Minutes of the whole plan: 135. A meeting takes about 90 minutes: plan 60 to 120."
        ],
    ),
    "a plan with an activity of elsewhere": (
        ("units/first-meeting/unit.yaml", "activity: path-game", "activity: other-game"),
        [
            (
                "units/first-meeting/unit.yaml:1: The plan names the activity “other-game”, which isn't in the unit. "
                "Add it to activities, or mend the name."
            )
        ],
    ),
    "YAML that can't be read": (
        (f"{BRIDGE}/activity.yaml", "toolbox: [move", "toolbox: [move]]"),
        [
            (
                f"{BRIDGE}/activity.yaml:13: This isn't readable YAML. "
                "Look at the indentation, colons and quotation marks of this line and the one above."
            )
        ],
    ),
    "an unknown block in the solution": (
        (f"{BRIDGE}/solution.yaml", "[move, move, move]", "[move, hop]"),
        [
            (
                f"{BRIDGE}/solution.yaml:1: “hop” isn't a block of the village. Write one of: move, turn_left, turn_right, pick, "
                "water, {repeat: ...}, {until: ...}, {while: ...}, {if: ...}."
            )
        ],
    ),
    "a solution without program": (
        (f"{BRIDGE}/solution.yaml", "program:", "programme:"),
        [f"{BRIDGE}/solution.yaml:1: This file doesn't hold what it has to. Write: program: ...."],
    ),
    "an attempt that raises what isn't there": (
        (f"{BRIDGE}/attempts/nothing.yaml", "nothing_yet", "nothing_at_all"),
        [
            (
                f"{BRIDGE}/attempts/nothing.yaml:1: There is no finding “nothing_at_all” in activity.yaml. "
                "Add it there, or name another one."
            )
        ],
    ),
    "an attempt that says no finding": (
        (f"{BRIDGE}/attempts/nothing.yaml", "raises: nothing_yet\n", ""),
        [f"{BRIDGE}/attempts/nothing.yaml:1: This file doesn't hold what it has to. Write: program: ..., raises: ...."],
    ),
}
