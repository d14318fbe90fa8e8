from cluboteca.cli.node_checks import run_checks
from cluboteca.insight.fences import find_unknown_blocks
from cluboteca.insight.run import RunAnswer, RunQuestion
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.sentence import untranslated

PAGE = """---
title: Jump
hints:
  - Use {scratch:hide}!
  - Use {scratch:hid}!
---
## One
:::task
```blocks3
when flag clicked
mov (10) steps
```
:::
Then {scratch:ascunde}, and not
{scratch:ascund}.
"""


def find(files: dict[str, str]) -> list[tuple[str, int | None, str]]:
    folder = PackFolder({path: text.encode() for path, text in files.items()})
    faults = find_unknown_blocks(folder, ("ro", "en"), run_checks)
    return [(fault.path, fault.line, fault.what.told(untranslated)) for fault in faults]


def test_what_is_no_block_is_told_with_file_and_line():
    assert find({"activities/jump/ro.md": PAGE}) == [
        ("activities/jump/ro.md", 5, "“hid” isn't a block of Scratch."),
        ("activities/jump/ro.md", 11, "“mov (10) steps” isn't a block of Scratch."),
        ("activities/jump/ro.md", 15, "“ascund” isn't a block of Scratch."),
    ]


def test_other_files_and_pages_without_a_head_are_left_alone():
    fence = "```scratch\nmov (10) steps\n```\n"
    assert find({"README.md": f"---\ntitle: x\n---\n{fence}", "units/one/en.md": fence}) == []


def test_nothing_is_asked_where_there_are_no_blocks_of_scratch():
    def run(questions: object) -> dict[str, RunAnswer]:
        raise AssertionError

    assert find_unknown_blocks(PackFolder({"units/one/en.md": b"---\ntitle: x\n---\ntext\n"}), ("en",), run) == []


def test_the_language_of_the_page_is_told():
    asked: list[RunQuestion] = []

    def run(questions: list[RunQuestion]) -> dict[str, RunAnswer]:
        asked.extend(questions)
        return {each.id: RunAnswer({}, None) for each in questions}

    find_unknown_blocks(PackFolder({"ro.md": b"---\ntitle: {}\n---\n```scratch\nascunde\n```\n"}), ("ro",), run)  # type: ignore[arg-type]
    assert [question.work for question in asked] == [{"text": "ascunde\n", "locale": "ro"}]
