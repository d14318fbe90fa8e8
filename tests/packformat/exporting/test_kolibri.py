import io
import json
import re
import zipfile
from typing import Any

import pytest

from cluboteca.packformat.exporting.kolibri.channel import CHEF, TREE, Channel, export_channel
from cluboteca.packformat.exporting.kolibri.exercise import as_perseus
from cluboteca.packformat.exporting.kolibri.licence import as_licence
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.vocabulary import WHOLE_VOCABULARY
from tests.every_kind import add_every_kind
from tests.small_pack import SmallPack, small_pack
from tests.small_sheet import COPY, add_sheets

__all__ = ["small_pack"]

Json = dict[str, Any]


@pytest.fixture
def channel(small_pack: SmallPack) -> Channel:
    add_every_kind(small_pack)
    return export(small_pack)


def export(pack: SmallPack, locale: str = "en") -> Channel:
    return export_channel(pack.read(), locale, translate=untranslated)


def read_tree(channel: Channel) -> Json:
    tree: Json = json.loads(channel.files[TREE])
    return tree


def list_nodes(node: Json) -> list[Json]:
    return [each for child in node.get("children", ()) for each in (child, *list_nodes(child))]


def find(channel: Channel, source_id: str) -> Json:
    return next(node for node in list_nodes(read_tree(channel)) if node["source_id"] == source_id)


def read_page(channel: Channel, source_id: str) -> tuple[str, list[str]]:
    with zipfile.ZipFile(io.BytesIO(channel.files[find(channel, source_id)["files"][0]["path"]])) as archive:
        return archive.read("index.html").decode(), archive.namelist()


def test_courses_and_units_are_topics_and_the_plan_is_for_who_leads(channel):
    tree = read_tree(channel)
    assert (tree["source_id"], tree["language"]) == ("small-pack/en", "en")
    (course,) = tree["children"]
    (unit,) = course["children"]
    assert (course["kind"], unit["kind"]) == ("topic", "topic")
    plan = unit["children"][0]
    assert (plan["kind"], plan["role"]) == ("html5", "coach")
    page, _ = read_page(channel, "units/first-meeting")
    assert "What commonly goes wrong" in page


def test_every_activity_has_a_node_with_licence_author_and_language(channel):
    leaves = [node for node in list_nodes(read_tree(channel)) if node["kind"] != "topic"]
    assert {node["source_id"] for node in leaves} == {
        "units/first-meeting",
        "activities/over-the-bridge",
        "activities/path-game",
        "activities/catch",
        "activities/greeting",
        "activities/what-we-know",
        "activities/hands-on",
        "activities/how-it-began",
        "activities/scratch-online",
    }
    for node in leaves:
        assert node["license"]["license_id"]
        assert node["license"]["copyright_holder"]
        assert node["author"]
        assert node["language"] == "en"
    assert len({node["source_id"] for node in leaves}) == len(leaves)


def test_a_page_stands_alone(channel):
    page, names = read_page(channel, "activities/scratch-online")
    assert names == ["index.html", COPY]
    assert f'href="{COPY}"' in page
    assert "https://scratch.mit.edu/projects/editor/" in page
    assert "The cat is already there." in page
    assert not re.findall(r'(?:src|href)="(?!offline/)[^"]*"', page)
    for node in list_nodes(read_tree(channel)):
        for file in node.get("files", ()):
            assert "<script" not in read_page(channel, node["source_id"])[0]
            assert file["path"] in channel.files


def test_a_program_to_begin_with_is_shown_as_text(channel):
    page, _ = read_page(channel, "activities/greeting")
    assert "The program to begin with" in page
    assert 'class="language-python"' in page


def test_a_quiz_becomes_an_exercise_as_far_as_kolibri_can_ask(channel):
    node = find(channel, "activities/what-we-know")
    single, multiple, short = node["questions"]
    assert single["question_type"] == "single_selection"
    assert single["correct_answer"] == "It starts the program."
    assert "![A meadow](images/meadow.png)" in single["question"]
    assert "images/meadow.png" in channel.files
    assert multiple["correct_answers"] == ["**repeat**", "**forever**"]
    assert (short["question_type"], short["answers"]) == ("input_question", ["4"])
    assert node["exercise_data"]["mastery_model"] == "do_all"
    assert channel.kinds["questions"] == 3


def test_what_kolibri_cannot_hold_is_told(channel):
    told = {(loss.what, loss.why.told(untranslated)) for loss in channel.losses}
    assert ("What comes first?", "Kolibri has no questions of the kind “order”.") in told
    assert ("What does what?", "Kolibri has no questions of the kind “match”.") in told
    assert ("How many corners has a square?: four", "Kolibri can only take a number as a typed answer.") in told
    assert any(what == "Press it in a project and watch." for what, _ in told)
    assert {loss.where for loss in channel.losses} >= {"activities/catch", "activities/greeting", "activities/hands-on"}
    assert "What comes first?" in channel.files["README.md"].decode()


def test_a_quiz_without_a_question_for_kolibri_has_no_node(small_pack):
    add_sheets(small_pack)
    for number in ("what_flag", "loops", "how_many"):
        text = (small_pack.folder / "activities/what-we-know/activity.yaml").read_text()
        lines = [line for line in text.splitlines() if number not in line]
        small_pack.write("activities/what-we-know/activity.yaml", "\n".join(lines) + "\n")
    for locale in ("en", "ro"):
        page = (small_pack.folder / f"activities/what-we-know/{locale}.md").read_text()
        kept = re.sub(r"  what_flag:.*?(?=  morning:)|  how_many:.*?(?=---)", "", page, flags=re.DOTALL)
        small_pack.write(f"activities/what-we-know/{locale}.md", kept)
    channel = export(small_pack)
    assert "exercise" not in channel.kinds
    assert "No question of this quiz can be asked in Kolibri." in {loss.why.msgid for loss in channel.losses}


def test_the_same_pack_gives_the_same_bytes(small_pack):
    add_sheets(small_pack)
    assert export(small_pack).files == export(small_pack).files


def test_a_picture_of_a_page_is_its_thumbnail(small_pack):
    add_sheets(small_pack)
    with (small_pack.folder / "activities/how-it-began/en.md").open("a") as page:
        page.write("\n![A meadow](images/meadow.png)\n")
    channel = export(small_pack)
    assert find(channel, "activities/how-it-began")["thumbnail"] == "images/meadow.png"
    assert read_tree(channel)["thumbnail"] == "images/meadow.png"
    assert read_page(channel, "activities/how-it-began")[1] == ["images/meadow.png", "index.html"]


def test_a_long_description_is_cut_and_told(small_pack):
    small_pack.write("en.md", f"---\ntitle: Long\ndescription: {'word ' * 200}\n---\n")
    channel = export(small_pack)
    assert len(read_tree(channel)["description"]) <= 400
    assert any("was cut" in loss.why.msgid for loss in channel.losses)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC-BY-SA-4.0", "CC BY-SA"),
        ("CC BY-NC-ND 3.0", "CC BY-NC-ND"),
        ("CC-BY", "CC BY"),
        ("CC0-1.0", "Public Domain"),
        ("All rights reserved", "All Rights Reserved"),
        ("MIT", "Special Permissions"),
    ],
)
def test_licences_have_their_names_in_kolibri(licence, expected):
    found = as_licence(licence, ("Ana", "Ion"))
    assert (found["license_id"], found["copyright_holder"]) == (expected, "Ana, Ion")
    assert found.get("description") == ("MIT" if licence == "MIT" else None)


def test_signs_of_formulas_and_html_are_escaped_in_exercises():
    shown = as_perseus("Costs 5$, a < b\\\n{block:repeat}", untranslated, WHOLE_VOCABULARY)
    assert shown == "Costs 5\\$, a &lt; b  \n**repeat**"


def test_the_chef_is_a_program(channel):
    compile(channel.files[CHEF], CHEF, "exec")
