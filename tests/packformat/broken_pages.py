"""What breaks the pages of a small pack (file, old text, new text), and all that is told of it, word for word."""

from tests.small_pack import BRIDGE

BROKEN_PAGES: dict[str, tuple[tuple[str, str, str], list[str]]] = {
    "two hints": (
        (f"{BRIDGE}/en.md", "  - The bridge is a step, too.\n", ""),
        [f"{BRIDGE}/en.md:4: Entries of “hints”: 2. Give it at least 3."],
    ),
    "four hints": (
        (f"{BRIDGE}/en.md", "  - The bridge is a step, too.\n", "  - The bridge.\n  - It is a step.\n"),
        [f"{BRIDGE}/en.md:4: Entries of “hints”: 4. Give it at most 3."],
    ),
    "a check without words for failing": (
        (f"{BRIDGE}/en.md", "    failed: Ana hasn't come to the well yet.\n", ""),
        [f"{BRIDGE}/en.md:9: “failed” is missing. Add “failed”."],
    ),
    "a check without texts": (
        (f"{BRIDGE}/en.md", "  arrives:\n", "  arrive:\n"),
        [
            f"{BRIDGE}/en.md:8: Under “checks” the texts of “arrives” are missing. Add them.",
            f"{BRIDGE}/en.md:9: “arrive” under “checks” isn't in the definition. Remove its texts, or mend the name.",
        ],
    ),
    "a finding with an empty text": (
        (
            f"{BRIDGE}/en.md",
            "message: There is nothing below the start block yet. Drag the first block there.",
            'message: " "',
        ),
        [f"{BRIDGE}/en.md:14: “message” is empty. Write its text."],
    ),
    "a missing title": (
        (f"{BRIDGE}/ro.md", "title: Peste pod\n", ""),
        [f"{BRIDGE}/ro.md:2: “title” is missing. Add “title”."],
    ),
    "letters with a cedilla": (
        (f"{BRIDGE}/ro.md", "Fântâna este dincolo", "Fântâna aceasta eşte dincolo"),
        [f"{BRIDGE}/ro.md:32: “ş” with a cedilla isn't a Romanian letter. Write “ș”, with a comma below."],
    ),
    "a step more in one language": (
        (f"{BRIDGE}/ro.md", "## Dă-i comenzi", "## Gândește\n\nCâți pași sunt?\n\n## Dă-i comenzi"),
        [
            f"{BRIDGE}/en.md: Entries of “steps”: 2 here, 3 in activities/over-the-bridge/ro.md. Say the same in all languages."
        ],
    ),
    "a step without text": (
        (f"{BRIDGE}/en.md", "Ana starts on the left. The well is beyond the bridge.\n", ""),
        [f"{BRIDGE}/en.md:30: This step has no title or no text. Write the title after ## and the text below it."],
    ),
    "text before the first step": (
        (f"{BRIDGE}/en.md", "## Look at the map", "Hello!\n\n## Look at the map"),
        [f"{BRIDGE}/en.md:30: There is text before the first step. Move it below a heading with ##."],
    ),
    "an unknown block word in a step": (
        (f"{BRIDGE}/en.md", "{block:move} for", "{block:jump} for"),
        [
            (
                f"{BRIDGE}/en.md:36: “jump” isn't a block of the village. Write one of: move, turn_left, turn_right, pick, water, "
                "repeat, until, while, if, if_else, path, here, at_goal, not."
            )
        ],
    ),
    "an unknown block word in a hint": (
        (f"{BRIDGE}/en.md", "{block:move}. Count", "{block:hop}. Count"),
        [
            (
                f"{BRIDGE}/en.md:7: “hop” isn't a block of the village. Write one of: move, turn_left, turn_right, pick, water, "
                "repeat, until, while, if, if_else, path, here, at_goal, not."
            )
        ],
    ),
    "a block word in a plain text": (
        (f"{BRIDGE}/en.md", "goal: Take Ana to the well.", "goal: Use {block:move}."),
        [
            (
                f"{BRIDGE}/en.md:3: A block's name can't be shown in this text. "
                "Write the name in quotation marks instead of {block:...} or {scratch:...}."
            )
        ],
    ),
    "a link": (
        (f"{BRIDGE}/en.md", "The well is beyond", "See\n[here](https://example.org). The well is beyond"),
        [f"{BRIDGE}/en.md:33: There is a link here: pages for children lead nowhere else. Remove the link."],
    ),
    "an image that isn't in the pack": (
        (f"{BRIDGE}/en.md", "The well is beyond", "![A well](images/well.png) The well is beyond"),
        [
            (
                f"{BRIDGE}/en.md:32: The image “images/well.png” isn't in the pack. "
                "Put it into images/ and name it under assets in pack.yaml."
            )
        ],
    ),
    "a tag of HTML": (
        (f"{BRIDGE}/en.md", "Ana starts on the left.", "Ana `<b>` \\<b> &lt;b&gt;\nstarts on the <b>left</b>."),
        [
            (
                f"{BRIDGE}/en.md:33: “<b>” is shown as it is typed: texts are Markdown, not HTML. "
                "Remove it, write **bold** or *slanted*, or put it between backticks if it is to be read."
            )
        ],
    ),
    "a program that is never closed": (
        (f"{BRIDGE}/en.md", "Ana starts on the left.", "```text\nAna starts on the left."),
        [
            (
                f"{BRIDGE}/en.md:32: The backticks here are never closed: everything below is read as a program. "
                "Write ``` on a line of its own where the program ends."
            )
        ],
    ),
    "a part of the plan without texts": (
        ("units/first-meeting/ro.md", "  close:", "  end:"),
        [
            "units/first-meeting/ro.md:6: Under “plan” the texts of “close” are missing. Add them.",
            "units/first-meeting/ro.md:11: “end” under “plan” isn't in the definition. Remove its texts, or mend the name.",
        ],
    ),
    "less to prepare in one language": (
        (
            "units/first-meeting/en.md",
            "  - Print one card for every four children.\n",
            "  - Print cards.\n  - Cut them.\n",
        ),
        [
            "units/first-meeting/en.md: Entries of “prepare”: 2 here, 1 in units/first-meeting/ro.md. Say the same in all languages."
        ],
    ),
    "a unit without an introduction": (
        (
            "units/first-meeting/en.md",
            "This meeting shows what a program is: a row of steps, one after the other.\n",
            "",
        ),
        ["units/first-meeting/en.md:16: There is no text below the second line of dashes. Write it."],
    ),
    "a text that nothing shows": (
        ("en.md", "from.\n---\n", "from.\n---\nMore.\n"),
        [
            "en.md:5: Text below the second line of dashes isn't shown anywhere. Remove it, or move it into the description."
        ],
    ),
    "no front matter": (
        ("en.md", "---\ntitle", "title"),
        [
            (
                "en.md:1: The head of this file is missing: it begins and ends with a line of three dashes. "
                "Write ---, then the title and the other names with their texts, then --- again."
            )
        ],
    ),
    "front matter that is a list": (
        ("en.md", "title: My pack\ndescription: A small pack to start from.", "- title"),
        [
            "en.md:2: Names with values are expected here, one a line. Write: title: ..., description: ..., changes: ...."
        ],
    ),
}
