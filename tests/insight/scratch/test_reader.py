import json
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluboteca.insight.scratch import archive
from cluboteca.insight.scratch.model import FileKind
from cluboteca.insight.scratch.reader import read_scratch
from cluboteca.insight.scratch.unreadable import UnreadableScratch
from tests.insight.scratch.files import DRAWING, block, document, pack, sb3, stack

PROJECT = json.dumps(document())
OLD_PROJECT = json.dumps({"objName": "Stage", "children": [{"objName": "Cat", "scripts": []}]})


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableScratch) as caught:
        read_scratch(content)
    assert caught.value.sentence.msgid.endswith(".")
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "kind", "version", "names"),
    [
        (sb3(), FileKind.PROJECT, 3, ["Stage", "Cat"]),
        (PROJECT.encode(), FileKind.PROJECT, 3, ["Stage", "Cat"]),
        (b"\xef\xbb\xbf\n" + PROJECT.encode(), FileKind.PROJECT, 3, ["Stage", "Cat"]),
        (pack({"project.json": OLD_PROJECT}), FileKind.PROJECT, 2, ["Stage", "Cat"]),
        (pack({"sprite.json": json.dumps({"name": "Cat", "blocks": {}, "costumes": []})}), FileKind.SPRITE, 3, ["Cat"]),
        (pack({"sprite.json": json.dumps({"objName": "Cat", "scripts": []})}), FileKind.SPRITE, 2, ["Cat"]),
    ],
)
def test_every_kind_of_file_becomes_a_project(content: bytes, kind: FileKind, version: int, names: list[str]):
    project = read_scratch(content)
    assert (project.kind, project.version) == (kind, version)
    assert [target.name for target in project.targets] == names


def test_the_stage_is_first_wherever_the_file_has_it():
    whole = document()
    whole["targets"].reverse()
    project = read_scratch(json.dumps(whole).encode())
    assert project.stage is project.targets[0]
    assert [sprite.name for sprite in project.sprites] == ["Cat"]


def test_a_project_in_a_folder_is_found_and_the_nearest_one_counts():
    nested = pack({"a/b/project.json": "{}", "a/project.json": PROJECT, "a/cat.svg": DRAWING})
    assert read_scratch(nested).files == ("project.json", "cat.svg")
    assert refused(pack({"a/project.json": PROJECT, "b/project.json": PROJECT})) == "several_projects"


def test_what_a_mac_adds_is_no_part_of_the_project():
    content = pack(
        {
            "project.json": PROJECT,
            "__MACOSX/._project.json": b"\0\5\x16\7...",
            "__MACOSX/._cat.svg": b"\0\5\x16\7<script>",
            ".DS_Store": b"...",
        }
    )
    assert read_scratch(content).files == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_scratch"),
        (b"hello", "not_scratch"),
        (b"[]", "not_scratch"),
        (b"{}", "not_scratch"),
        (b'{"format": 1, "workspace": "blocks"}', "not_scratch"),
        (b"ScratchV02\0\0", "scratch_1"),
        (pack({"a.txt": b"hello"}), "no_project"),
        (pack({}), "no_project"),
        (b"{", "damaged"),
        (b'{"targets": [}', "damaged"),
        (b'{"targets": 1}', "damaged"),
        (b'{"targets": []}', "damaged"),
        (b'{"targets": [null]}', "damaged"),
        (b'{"targets": [{"isStage": true, "blocks": []}]}', "damaged"),
        (b'{"objName": "Stage", "children": {}}', "damaged"),
        (b'{"targets": ' + b"[" * 100_000, "too_deep"),
        (sb3()[:-30], "damaged"),
        (sb3()[:60], "damaged"),
        (pack({"project.json": "not json"}), "damaged"),
    ],
)
def test_what_is_no_project_is_refused_with_its_reason(content: bytes, code: str):
    assert refused(content) == code


@pytest.mark.parametrize(
    "name", ["../a.png", "/a.png", "a/../../b.png", "a\\b.png", "C:a.png", "a\nb.png", "a\x7f.png", "a/b/c/d/e/f.png"]
)
def test_names_that_lead_out_are_refused(name: str):
    assert refused(sb3({name: b"."})) == "bad_name"


def test_a_name_that_hides_behind_its_end_is_refused():
    assert refused(sb3({"a_b.png": b"."}).replace(b"a_b.png", b"a\0b.png")) == "bad_name"


def test_two_entries_of_one_name_are_refused():
    content = sb3({"a1": b"one", "a2": b"two"}).replace(b"a2", b"a1")
    assert refused(content) == "duplicate_name"


def test_a_locked_file_is_refused():
    content = bytearray(sb3())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    assert refused(bytes(content)) == "locked"


def test_an_entry_that_isnt_what_it_says_is_refused():
    content = bytearray(pack({"project.json": PROJECT, "a.wav": b"x" * 50}))
    content[content.index(b"a.wav") + 6] ^= 1
    assert refused(bytes(content)) == "damaged"


def test_a_way_of_packing_that_scratch_doesnt_know_is_refused():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("project.json", PROJECT)
    assert refused(packed.getvalue()) == "damaged"


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert refused(sb3({"a.wav": bytes(5 * 1024 * 1024)})) == "bomb"
    noisy = bytes(range(256)) * 36 * 1024
    assert refused(sb3({f"{number}.wav": noisy for number in range(5)})) == "bomb"


def test_sizes_have_limits(monkeypatch: pytest.MonkeyPatch):
    assert refused(b"PK\x03\x04" + bytes(archive.MAX_FILE_BYTES)) == "too_large"
    assert refused(sb3({f"{number}.png": b"" for number in range(archive.MAX_ENTRIES)})) == "too_many_files"
    monkeypatch.setattr(archive, "MAX_DRAWING_BYTES", 10)
    assert refused(sb3({"a.svg": DRAWING})) == "too_large"
    monkeypatch.setattr(archive, "MAX_ENTRY_BYTES", 10)
    assert refused(sb3({"a.wav": b"longer than ten"})) == "too_large"


def test_a_directory_that_claims_too_much_is_refused_before_it_is_read():
    content = bytearray(sb3())
    content[-22 + 10 : -22 + 12] = b"\xff\xff"
    assert refused(bytes(content)) == "too_many_files"


def test_documents_have_limits():
    assert refused(b'{"targets": "' + b" " * archive.MAX_DOCUMENT_BYTES + b'"}') == "too_many_blocks"
    assert refused(b'{"targets": [' + b"[]," * 200_000 + b"[]]}") == "too_many_blocks"
    many = {f"b{number}": {"opcode": "a"} for number in range(20_001)}
    assert refused(json.dumps(document(many)).encode()) == "too_many_blocks"


def test_blocks_inside_each_other_have_a_limit():
    deep = {"b0": block("operator_not", OPERAND=[2, "b1"])}
    deep |= {f"b{n}": block("operator_not", parent=f"b{n - 1}", OPERAND=[2, f"b{n + 1}"]) for n in range(1, 400)}
    assert refused(json.dumps(document(deep)).encode()) == "too_deep"
    old: list[object] = ["not", False]
    for _ in range(400):
        old = ["not", old]
    content = {"objName": "Stage", "children": [], "scripts": [[0, 0, [old]]]}
    assert refused(json.dumps(content).encode()) == "too_deep"


def test_json_that_isnt_quite_json_is_read_as_scratch_does():
    content = b'{"targets": [{"isStage": true, "name": "a\x01\xff\\ud83d", "x": NaN}], "meta": 1}'
    (stage,) = read_scratch(content).targets
    assert stage.name == "a\x01\ufffd\ufffd"
    stage.name.encode()


def test_what_a_slot_says_twice_stands_once():
    project = read_scratch(
        json.dumps(document(stack(block("looks_say", MESSAGE=[1, [10, "Hi"]]), block("looks_hide")))).encode()
    )
    assert [each.opcode for each in project.walk()] == ["looks_say", "looks_hide"]


@given(st.binary(max_size=300))
def test_any_bytes_give_a_project_or_one_reason(content: bytes):
    for each in (content, b"PK\x03\x04" + content, b'{"targets": ' + content):
        assert refused(each)
