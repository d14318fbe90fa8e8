"""A press of "Check" on a sheet: what is right, and what to try next."""

from typing import Any

import pytest

from cluboteca.insight.judge import Judgement, judge
from cluboteca.insight.work import UnreadableWork
from cluboteca.packformat.activity_source import ActivitySource
from cluboteca.packformat.rendering import render_activity
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.sheet.kind import AnySheetText, SheetSource
from tests.insight.sheet_works import RIGHT_ANSWERS, basics, link, quiz, reading
from tests.small_pack import SmallPack
from tests.small_sheet import QUIZ, add_sheets


@pytest.fixture
def sheets(small_pack: SmallPack) -> dict[str, ActivitySource]:
    add_sheets(small_pack)
    return {activity.definition.kind: activity for activity in small_pack.read().list_activities()}


def press(activity: ActivitySource, work: Any) -> Judgement:
    assert isinstance(activity, SheetSource)
    texts = render_activity(activity, "en", translate=untranslated, image_address=str)
    assert isinstance(texts, AnySheetText)
    return judge(
        activity=activity.definition,
        texts=texts,
        work=work,
        # Whatever a browser claims counts for nothing.
        results=dict.fromkeys(activity.definition.check_ids, True),
        facts={},
        translate=untranslated,
    )


def failed(judgement: Judgement) -> list[str]:
    return [check.id for check in judgement.checks if not check.passed]


@pytest.mark.parametrize(
    ("kind", "work"), [("quiz", quiz()), ("basics", basics()), ("reading", reading()), ("link", link())]
)
def test_all_that_is_right_solves_a_sheet(sheets: dict[str, ActivitySource], kind: str, work: Any):
    judgement = press(sheets[kind], work)
    assert judgement.is_solved
    assert judgement.next_try is None
    assert failed(judgement) == []


@pytest.mark.parametrize("kind", ["quiz", "basics", "reading", "link"])
def test_an_untouched_sheet_is_not_solved(sheets: dict[str, ActivitySource], kind: str):
    activity = sheets[kind]
    assert isinstance(activity, SheetSource)
    judgement = press(activity, activity.starter())
    assert failed(judgement) == list(activity.definition.check_ids)
    assert judgement.next_try


WRONG: dict[str, tuple[str, Any]] = {
    "another option": ("what_flag", "saves"),
    "an option that isn't there": ("what_flag", "flies"),
    "two options where one is asked for": ("what_flag", ["starts", "stops"]),
    "half of the right options": ("loops", ["repeat"]),
    "a wrong option beside the right ones": ("loops", ["repeat", "forever", "if"]),
    "one text where several are asked for": ("loops", "repeat"),
    "another order": ("morning", ["wash", "wake", "eat"]),
    "half an order": ("morning", ["wake", "wash"]),
    "a pair less": ("blocks_do", {"move": RIGHT_ANSWERS["blocks_do"]["move"]}),
    "pairs by the names of the left halves": ("blocks_do", {"move": "move", "turn": "turn", "say": "say"}),
    "another number": ("how_many", "44"),
    "nothing typed": ("how_many", "  "),
}


@pytest.mark.parametrize(("question", "answer"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_answer_fails_its_question_alone(sheets: dict[str, ActivitySource], question: str, answer: Any):
    assert failed(press(sheets["quiz"], quiz(**{question: answer}))) == [question]


def test_options_may_come_in_any_order(sheets: dict[str, ActivitySource]):
    assert press(sheets["quiz"], quiz(loops=["forever", "repeat"])).is_solved


@pytest.mark.parametrize("answer", ["4", " 4 ", "4.", "FOUR", "four!", "„four”"])
def test_a_short_answer_may_be_written_in_several_ways(sheets: dict[str, ActivitySource], answer: str):
    assert press(sheets["quiz"], quiz(how_many=answer)).is_solved


@pytest.mark.parametrize(
    ("accepted", "answer"),
    [
        ("știință", "ştiinţă"),
        ("știință", "STIINTA"),
        ("3,5", "3.5"),
        ("3.5 lei", "3,5   Lei"),
        ("?", "?"),
        ("Ștefan cel Mare", "ștefan  cel mare."),
    ],
)
def test_a_romanian_short_answer_may_lack_its_marks(small_pack: SmallPack, accepted: str, answer: str):
    add_sheets(small_pack)
    small_pack.replace(f"{QUIZ}/en.md", '["4", four]', f'["{accepted}"]')
    (activity,) = [each for each in small_pack.read().list_activities() if each.definition.kind == "quiz"]
    assert press(activity, quiz(how_many=answer)).is_solved
    assert not press(activity, quiz(how_many=answer + "x")).is_solved


def test_the_feedback_of_the_wrong_option_is_told_first(sheets: dict[str, ActivitySource]):
    assert press(sheets["quiz"], quiz(what_flag="stops")).next_try == "That is what the red sign does."
    assert press(sheets["quiz"], quiz(loops=["repeat", "if"])).next_try == "This one asks only once."


def test_without_feedback_the_question_tells(sheets: dict[str, ActivitySource]):
    assert press(sheets["quiz"], quiz(what_flag="saves")).next_try == "Press it in a project and watch."


def test_without_words_of_its_own_a_general_sentence_is_told(sheets: dict[str, ActivitySource]):
    told = press(sheets["quiz"], quiz(loops=["repeat"])).next_try
    assert told == "Not right yet. Read the question once more, and think again."


def test_a_wrong_answer_is_told_before_a_missing_one(sheets: dict[str, ActivitySource]):
    assert press(sheets["quiz"], quiz(what_flag=None, loops=["if"])).next_try == "This one asks only once."


def test_the_question_that_waits_is_told_by_its_number(sheets: dict[str, ActivitySource]):
    assert press(sheets["quiz"], quiz(morning=None)).next_try == "Question 3 is still waiting for an answer."


def test_what_was_passed_is_told_in_its_own_words_or_in_general_ones(sheets: dict[str, ActivitySource]):
    told = {check.id: check.message for check in press(sheets["quiz"], quiz()).checks}
    assert told["loops"] == "Yes, both of them!"
    assert told["morning"] == "That's right."


def test_feedback_beside_the_right_option_says_why_it_is_right(small_pack: SmallPack):
    add_sheets(small_pack)
    small_pack.replace(f"{QUIZ}/en.md", "{text: It starts the program.}", "{text: It starts., feedback: Green is go.}")
    (activity,) = [each for each in small_pack.read().list_activities() if each.definition.kind == "quiz"]
    assert press(activity, quiz()).checks[0].message == "Green is go."
    small_pack.replace(f"{QUIZ}/en.md", "    failed: Press it", "    passed: Well seen.\n    failed: Press it")
    (activity,) = [each for each in small_pack.read().list_activities() if each.definition.kind == "quiz"]
    assert press(activity, quiz()).checks[0].message == "Well seen."


UNDONE: dict[str, tuple[str, Any]] = {
    "not done": ("catch", {"done": False, "count": 6}),
    "done, and not all lines typed": ("letters", {"done": True, "typed": ["Good morning"]}),
    "done, and typed wrongly": ("letters", {"done": True, "typed": ["Good morning", "Ana has aples."]}),
    "typed, and not done": ("letters", {"done": False, "typed": ["Good morning", "Ana has apples."]}),
    "done, and the letter is still there": ("tidy", {"done": True, "files": ["photos/", "photos/cat", "letter"]}),
    "done, and the picture is elsewhere": ("tidy", {"done": True, "files": ["photos/", "cat"]}),
    "done, and nothing is shown": ("tidy", {"done": True}),
}


@pytest.mark.parametrize(("task", "work"), UNDONE.values(), ids=UNDONE.keys())
def test_what_the_work_does_not_show_is_not_done(sheets: dict[str, ActivitySource], task: str, work: Any):
    assert failed(press(sheets["basics"], basics(**{task: work}))) == [task]


def test_a_line_with_look_alikes_is_typed(small_pack: SmallPack):
    add_sheets(small_pack)
    small_pack.replace("activities/hands-on/en.md", "Good morning", "Bună știință")
    (activity,) = [each for each in small_pack.read().list_activities() if each.definition.kind == "basics"]
    typed = ["Buna\u0306 ştiinţă", "Ana has apples."]
    assert press(activity, basics(letters={"done": True, "typed": typed})).is_solved
    assert not press(activity, basics(letters={"done": True, "typed": ["Buna stiinta", typed[1]]})).is_solved


@pytest.mark.parametrize("kind", ["quiz", "basics", "reading", "link"])
def test_a_work_of_another_kind_is_refused(sheets: dict[str, ActivitySource], kind: str):
    for other, work in (("quiz", quiz()), ("basics", basics()), ("reading", reading()), ("link", link())):
        if other != kind:
            with pytest.raises(UnreadableWork):
                press(sheets[kind], work)


def test_a_program_is_no_quiz(sheets: dict[str, ActivitySource]):
    bridge = sheets["blocks"]
    assert not isinstance(bridge, SheetSource)
    with pytest.raises(UnreadableWork):
        press(sheets["quiz"], bridge.starter_in("en"))  # type: ignore[union-attr]


def test_each_wrong_answer_is_told_by_itself_and_a_missing_one_that_it_is_missing(sheets: dict[str, ActivitySource]):
    judgement = press(sheets["quiz"], quiz(what_flag="stops", morning=None))
    messages = {check.id: check.message for check in judgement.checks if not check.passed}
    assert messages == {"what_flag": judgement.next_try, "morning": "This question is still waiting for an answer."}
