import pytest

from cluboteca.content.actions import load_pack
from cluboteca.content.editor_data import get_editor_data
from cluboteca.content.models import Activity, Unit
from cluboteca.content.picture import ActivityPicture, list_pictures
from cluboteca.content.queries import (
    Words,
    find_activity,
    find_unit,
    get_activity_words,
    get_card,
    get_finding_words,
    get_judge_texts,
    get_next_activity,
    get_plan,
    get_solution,
    get_solution_text,
    get_unit_text,
    get_unit_words,
    list_activities,
    list_units,
)
from cluboteca.insight.grid.reader import read_work
from cluboteca.insight.judge import judge
from cluboteca.packformat.grid.program import Simple
from cluboteca.packformat.sentence import untranslated
from tests.small_pack import BRIDGE, SmallPack
from tests.small_python import GREETING, add_python, solution
from tests.small_stage import add_stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit(small_pack: SmallPack) -> Unit:
    load_pack(small_pack.folder)
    found = find_unit("small-pack/first-meeting")
    assert found is not None
    return found


@pytest.fixture
def bridge(unit: Unit) -> Activity:
    found = find_activity("small-pack/over-the-bridge")
    assert found is not None
    return found


def test_what_is_not_installed_is_not_found(unit: Unit):
    assert find_activity("small-pack/nowhere") is None
    assert find_activity("") is None
    assert find_unit("other-pack/first-meeting") is None


def test_units_and_activities_are_listed_in_their_order(unit: Unit, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list_units() == [unit]
    with django_assert_num_queries(1):
        assert [activity.full_id for activity in list_activities(unit)] == [
            "small-pack/path-game",
            "small-pack/over-the-bridge",
        ]


def test_words_are_in_the_readers_language(unit: Unit, bridge: Activity):
    assert get_activity_words(bridge, "ro") == Words("Peste pod", "Du-o pe Ana la fântână.")
    assert get_activity_words(bridge, "en") == Words("Over the bridge", "Take Ana to the well.")
    assert get_unit_words(unit, "en").title == "The first meeting"


def test_a_language_that_the_pack_does_not_have_falls_back_on_its_default(unit: Unit, bridge: Activity):
    assert get_activity_words(bridge, "hu").title == "Peste pod"
    assert get_unit_words(unit, "hu").title == "Prima întâlnire"
    assert get_plan(unit, "hu")[0].title == "Bun venit"
    assert get_judge_texts(bridge, "hu").texts.title == "Peste pod"


def test_words_of_a_list_cost_no_query(unit: Unit, django_assert_num_queries):
    activities = list_activities(unit)
    with django_assert_num_queries(0):
        assert [get_activity_words(activity, "ro").title for activity in activities] == ["Jocul potecii", "Peste pod"]


def test_the_plan_tells_when_each_part_begins(unit: Unit, django_assert_num_queries):
    with django_assert_num_queries(1):
        plan = get_plan(unit, "en")
    assert [(part.id, part.starts_at_minute, part.minutes) for part in plan] == [
        ("arrival", 0, 10),
        ("warm_up", 10, 15),
        ("work", 25, 45),
        ("show", 70, 15),
        ("close", 85, 5),
    ]
    assert [part.activity and part.activity.full_id for part in plan[:3]] == [None, "small-pack/path-game", None]
    assert plan[1].title == "The path game"


def test_the_unit_tells_the_librarian_what_she_needs(unit: Unit):
    text = get_unit_text(unit, "en")
    assert text.prepare == ("Print one card for every four children.",)
    assert text.misunderstandings[0].question == "How many steps do you count with a finger on the map?"
    assert text.introduction_html.startswith("<p>This meeting shows")


def test_the_card_is_printed_from_its_text(unit: Unit):
    card = get_card(list_activities(unit)[0], "ro")
    assert card.materials == ("loc liber în sală",)
    assert card.card_html.startswith("<h2>Cum se joacă</h2>")


def test_the_next_activity_is_one_at_a_computer(unit: Unit, bridge: Activity):
    card = list_activities(unit)[0]
    assert get_next_activity(card) == bridge
    assert get_next_activity(bridge) is None


def test_editor_data_is_what_the_contract_says(bridge: Activity):
    data = get_editor_data(bridge, "ro", url_of=lambda activity: f"/activities/{activity.full_id}/")
    assert data.keys() == {
        *("activity", "workspace", "title", "goal", "locale", "world", "toolbox", "block_limit", "starter"),
        *("words", "checks", "steps", "hints", "next", "continues_in"),
    }
    assert data["activity"] == "small-pack/over-the-bridge"
    assert data["world"] == {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["T.T~.T\n.>=bG.\nT..~.H"]}
    assert data["checks"] == [
        {
            "id": "arrives",
            "run": {"arrives": True},
            "passed": "Ana a ajuns la fântână.",
            "failed": "Ana nu a ajuns încă la fântână.",
        }
    ]
    assert [step["title"] for step in data["steps"]] == ["Privește harta", "Dă-i comenzi"]
    assert len(data["hints"]) == 3
    assert data["starter"]["workspace"] == "blocks"
    assert data["next"] is None


def test_editor_data_tells_the_next_activity(small_pack: SmallPack):
    folder = small_pack.folder
    copy = folder / "activities" / "again"
    copy.mkdir()
    for file in sorted((folder / BRIDGE).rglob("*.*")):
        small_pack.write(f"activities/again/{file.relative_to(folder / BRIDGE)}", file.read_bytes())
    small_pack.replace("units/first-meeting/unit.yaml", "over-the-bridge]", "over-the-bridge, again]")
    load_pack(folder)
    bridge = find_activity("small-pack/over-the-bridge")
    assert bridge is not None
    data = get_editor_data(bridge, "en", url_of=lambda activity: f"/{activity.full_id}/")
    assert data["next"] == {"id": "small-pack/again", "title": "Over the bridge", "url": "/small-pack/again/"}


def test_a_project_of_the_stage_goes_on_where_the_course_takes_blocks(small_pack: SmallPack):
    add_python(small_pack)
    small_pack.replace("units/first-meeting/unit.yaml", "over-the-bridge, greeting]", "greeting, over-the-bridge]")
    add_stage(small_pack)

    def continues_in(activity: str) -> object:
        load_pack(small_pack.folder)
        found = find_activity(f"small-pack/{activity}")
        assert found is not None
        return get_editor_data(found, "en", url_of=lambda each: f"/{each.full_id}/")["continues_in"]

    assert continues_in("chase") is None
    small_pack.replace(f"{GREETING}/activity.yaml", "picture: cat", "takes_blocks: true")
    small_pack.replace("pack.yaml", '"0.1"', '"0.2"')
    assert continues_in("chase") == {
        "activity": "small-pack/greeting",
        "title": "Greeting",
        "url": "/small-pack/greeting/",
    }
    assert continues_in("over-the-bridge") is None
    assert continues_in("greeting") is None


def test_a_check_that_reads_has_no_run_rule_for_the_browser(small_pack: SmallPack):
    small_pack.replace(
        f"{BRIDGE}/activity.yaml",
        "findings:",
        "  - {id: few, read: {at_most_blocks: {count: 3}}}\nfindings:",
    )
    for locale in ("ro", "en"):
        small_pack.replace(f"{BRIDGE}/{locale}.md", "checks:\n", "checks:\n  few: {passed: 'Da.', failed: 'Nu.'}\n")
    load_pack(small_pack.folder)
    bridge = find_activity("small-pack/over-the-bridge")
    assert bridge is not None
    data = get_editor_data(bridge, "ro", url_of=str)
    assert data["checks"][1] == {"id": "few", "run": None, "passed": "Da.", "failed": "Nu."}


def test_an_installed_activity_can_be_judged(bridge: Activity):
    needed = get_judge_texts(bridge, "en")
    starter = bridge.content.starter
    facts = {"ended": "empty", "at_goal": False}
    judgement = judge(
        activity=needed.activity,
        texts=needed.texts,
        work=starter,
        results={"arrives": False},
        facts=facts,
        translate=untranslated,
    )
    assert judgement.finding == "nothing_yet"
    assert judgement.next_try == "There is nothing below the start block yet. Drag the first block there."


def test_the_words_of_a_finding_are_for_the_librarian(bridge: Activity):
    words = get_finding_words(bridge, "one_step_short", "en")
    assert words is not None
    assert words.question == "Which square does Ana stand on after the first step?"
    assert get_finding_words(bridge, "of_an_older_release", "en") is None


def test_the_model_answer_is_a_program(unit: Unit, bridge: Activity):
    solution = get_solution(bridge, "ro")
    assert read_work(solution) == (Simple("move"),) * 3
    assert get_solution(list_activities(unit)[0], "ro") is None


@pytest.fixture
def chase(small_pack: SmallPack) -> Activity:
    """An activity of the stage."""
    add_stage(small_pack)
    load_pack(small_pack.folder)
    found = find_activity("small-pack/chase")
    assert found is not None
    return found


@pytest.mark.parametrize(("locale", "caught"), [("ro", "Te-am prins!"), ("en", "Caught you!"), ("hu", "Te-am prins!")])
def test_editor_data_of_the_stage_is_in_the_readers_language(chase: Activity, locale: str, caught: str):
    data = get_editor_data(chase, locale, url_of=str)
    assert data["world"] == {"kind": "stage", "library": True, "paint": True}
    assert data["toolbox"] == ["events", "move", "change_variable", "say_for"]
    assert data["starter"]["world"] == "stage"
    speaks, _counts, hat = data["checks"]
    assert speaks["run"]["see"]["says"] == {"contains": caught}
    assert speaks["run"]["cast"]["sprites"]["cat"]["library"] == "cat"
    assert hat["run"] is None


def test_an_activity_of_the_stage_can_be_judged(chase: Activity):
    needed = get_judge_texts(chase, "en")
    starter = get_editor_data(chase, "en", url_of=str)["starter"]
    judgement = judge(
        activity=needed.activity, texts=needed.texts, work=starter, results={}, facts=None, translate=untranslated
    )
    assert (judgement.finding, judgement.next_try) == ("no_flag", "Start it.")


def test_the_model_answer_of_the_stage_is_a_project_and_can_be_read(chase: Activity):
    solution = get_solution(chase, "ro")
    assert solution is not None
    assert solution["stage"]["variables"][0]["name"] == "puncte"
    text = get_solution_text(chase, "en", translate=untranslated)
    assert text is not None
    assert "say [Caught you!] for 2 seconds" in text


def test_the_model_answer_of_the_village_can_be_read(bridge: Activity):
    text = get_solution_text(bridge, "en", translate=untranslated)
    assert text == "when ▶ is pressed\n  move forward\n  move forward\n  move forward"


def test_pictures_say_what_an_activity_is_about(bridge: Activity, chase: Activity):
    pictures = list_pictures([bridge, chase])
    assert pictures[bridge.pk] == ActivityPicture(drawing="tiles/goal-well")
    assert pictures[chase.pk].address.endswith("library/pictures/dog.svg")


@pytest.fixture
def greeting(small_pack: SmallPack) -> Activity:
    """An activity in Python."""
    add_python(small_pack)
    load_pack(small_pack.folder)
    found = find_activity("small-pack/greeting")
    assert found is not None
    return found


@pytest.mark.parametrize(("locale", "hello"), [("ro", "Bună"), ("en", "Hello"), ("hu", "Bună")])
def test_editor_data_of_python_is_in_the_readers_language(
    greeting: Activity, locale: str, hello: str, django_assert_num_queries
):
    with django_assert_num_queries(2):
        data = get_editor_data(greeting, locale, url_of=str)
    assert (data["workspace"], data["world"]) == ("python", {"kind": "python", "shows": "text"})
    assert data["words"] == ["print", "input"]
    assert (data["toolbox"], data["block_limit"]) == ([], None)
    assert data["starter"]["files"] == [{"name": "main.py", "text": 'name = input("Name? ")\n'}]
    greets, asks, named = data["checks"]
    assert greets["run"]["outputs"]["has"] == [f"{hello} Ana"]
    assert greets["passed"] == "It greets."
    assert asks["run"] == {"asks": {"at_least": 1, "given": ["Ana"]}}
    assert named["run"] is None
    assert '<pre class="code">' in data["steps"][0]["html"]


def test_an_activity_in_python_can_be_judged(greeting: Activity):
    needed = get_judge_texts(greeting, "en")
    starter = get_editor_data(greeting, "en", url_of=str)["starter"]
    judgement = judge(
        activity=needed.activity,
        texts=needed.texts,
        work=starter,
        results={"asks": True},
        facts=None,
        translate=untranslated,
    )
    assert (judgement.finding, judgement.next_try) == ("no_name", "Say the name.")


def test_the_model_answer_in_python_is_a_program_and_can_be_read(greeting: Activity):
    answer = get_solution(greeting, "en")
    assert answer is not None
    assert answer["files"][0]["text"] == solution("Hello")
    assert get_solution_text(greeting, "ro", translate=untranslated) == solution("Bună").strip()


def test_an_activity_in_python_has_the_picture_that_it_names_or_one_of_what_it_shows(small_pack: SmallPack):
    add_python(small_pack)
    found = {}
    for world in ("text", "drawing", "stage"):
        small_pack.replace(f"{GREETING}/activity.yaml", "shows: text", f"shows: {world}")
        load_pack(small_pack.folder)
        activity = find_activity("small-pack/greeting")
        assert activity is not None
        found[world] = list_pictures([activity])[activity.pk]
        small_pack.replace(f"{GREETING}/activity.yaml", f"shows: {world}", "shows: text")
    assert {picture.address.rpartition("/")[2] for picture in found.values()} == {"cat.svg"}
    small_pack.replace(f"{GREETING}/activity.yaml", "picture: cat\n", "")
    load_pack(small_pack.folder)
    activity = find_activity("small-pack/greeting")
    assert activity is not None
    assert list_pictures([activity])[activity.pk] == ActivityPicture(drawing="tiles/letter")
