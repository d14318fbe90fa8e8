from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cluboteca.packformat.importing import gift
from cluboteca.packformat.importing.imported import NotImportable, Options
from cluboteca.packformat.importing.plain_text import clean
from tests.packformat.importing.quiz_reading import Read, import_file, write_file


@pytest.fixture
def read(tmp_path: Path):
    def read(content: str, name: str = "quiz.gift", locale: str = "en", **options) -> Read:
        return import_file(gift, write_file(tmp_path, name, content), locales=(locale,), **options)

    return read


def right_texts(question) -> list[str]:
    right = question["right"] if isinstance(question["right"], list) else [question["right"]]
    return [question["options"][name]["text"] for name in right]


def test_a_choice_has_its_feedback(read):
    (question,) = read("""// made by us
::The flag::What does the green flag do? {
  =It starts the project. #Well seen!
  ~It stops the project. #That is the red sign.
  ~It saves the project.
  ####Try it out.
}""").questions
    assert (question["id"], question["kind"], question["text"]) == (
        "the_flag",
        "single",
        "What does the green flag do?",
    )
    assert right_texts(question) == ["It starts the project."]
    assert question["options"]["option_3"]["feedback"] == "That is the red sign."
    assert (question["passed"], question["failed"]) == ("Well seen! Try it out.", "Try it out.")


def test_weights_make_a_question_with_several_right_answers(read):
    found = read("Which repeat? {~%50%repeat ~%50%forever ~%-100%if ~wait}")
    (question,) = found.questions
    assert (question["kind"], right_texts(question)) == ("multiple", ["forever", "repeat"])
    assert found.lost == []


def test_half_right_is_wrong_and_told(read):
    found = read("How many legs has a cat? {=4 ~%50%3 ~2}")
    assert right_texts(found.questions[0]) == ["4"]
    assert found.lost == [("quiz.gift:1", "%50% 3", "An answer that was right in part is wrong now.")]


def test_two_answers_that_are_right_by_themselves_are_noted(read):
    found = read("Name a fruit {=apple =pear ~stone}")
    assert found.questions[0]["kind"] == "multiple"
    assert found.notes[0] == "One of several right answers was enough; now all of them have to be chosen."


@pytest.mark.parametrize(("answer", "right"), [("T", "True"), ("FALSE", "False"), ("TRUE#No.#Yes.", "True")])
def test_true_or_false(read, answer, right):
    (question,) = read(f"A loop repeats.{{{answer}}}").questions
    assert right_texts(question) == [right]
    if "#" in answer:
        assert question["passed"] == "Yes."
        assert question["options"]["option_2"]["feedback"] == "No."


def test_short_answers_and_what_to_say_to_all_others(read):
    found = read("Who wrote Miorița?{=nobody #Right, the people. =the people =%50%poets =folk* =*#Think again.}")
    (question,) = found.questions
    assert (question["kind"], question["accepted"]) == ("short", ["nobody", "the people"])
    assert (question["passed"], question["failed"]) == ("Right, the people.", "Think again.")
    assert [what for _, what, _ in found.lost] == ["%50% poets", "folk*"]


def test_pairs_are_matched_and_answers_to_nothing_told(read):
    found = read("Which belongs?{=cat -> cat food =dog -> dog food = -> hay}\n\n{=a->b =c->d}")
    assert list(found.questions[0]["pairs"].values()) == [
        {"left": "cat", "right": "cat food"},
        {"left": "dog", "right": "dog food"},
    ]
    assert found.questions[1]["text"] == "Match the pairs."
    assert found.lost == [("quiz.gift:1", "hay", "An answer that belongs to nothing was left out.")]


def test_many_pairs_are_dealt_out(read):
    pairs = "".join(f"=left {number}->right {number} " for number in range(15))
    assert [len(each["pairs"]) for each in read(f"Which? {{{pairs}}}").questions] == [7, 8]


@pytest.mark.parametrize(
    ("answer", "accepted", "lost"),
    [
        ("#3", ["3"], 0),
        ("#3.50", ["3.5", "3,5"], 0),
        ("#3:0", ["3"], 0),
        ("#3:1", ["3", "2", "4"], 1),
        ("#1..3", ["1", "2", "3"], 1),
        ("#3.14:0.01", ["3.14", "3,14"], 1),
        ("#=2 =%50%3 ~#Count again", ["2"], 1),
    ],
)
def test_numbers_are_short_answers_as_far_as_they_can_be_counted(read, answer, accepted, lost):
    found = read(f"How much? {{{answer}}}")
    assert found.questions[0]["accepted"] == accepted
    assert len(found.lost) == lost
    assert found.questions[0].get("failed") == ("Count again" if "Count" in answer else None)


@pytest.mark.parametrize("answer", ["#0..1000000", "#*", "#", "#1e99999999", "#x:y"])
def test_numbers_that_cannot_be_counted_are_told(read, answer):
    found = read(f"How much? {{{answer}}}\n\nOne? {{=1}}")
    assert len(found.questions) == 1
    assert any(what.startswith("How much?") for _, what, _ in found.lost)


def test_a_missing_word_leaves_a_gap(read):
    (question,) = read("Mihai Eminescu was born in {~1840 =1850 ~1860}, in Botoșani.").questions
    assert question["text"] == "Mihai Eminescu was born in \\_\\_\\_\\_\\_, in Botoșani."


def test_escaped_signs_are_letters(read):
    (question,) = read(r"::a\:b::Is 2 \= 2 \{yes\} \~ \# C\:\\? {=x \= 1\nand \~ 2 ~no}").questions
    assert question["text"] == "Is 2 = 2 \\{yes} \\~ # C:\\\\?"
    assert right_texts(question) == ["x = 1\\\nand \\~ 2"]


def test_texts_may_be_in_html_or_markdown(read):
    found = read(
        '[html]<p>Which <b>block</b> of <a href\\="https\\://example.org">this page</a>?</p>{=[html]<code>repeat</code> ~b}\n\n'
        "[markdown]Is **this** [a link](https\\://example.org)?{T}\n\n"
        "[plain]Is <b> a tag?{T}\n\n"
        "Is this<br>new?{T}"
    )
    assert [each["text"] for each in found.questions] == [
        "Which **block** of this page?",
        "Is **this** a link?",
        "Is \\<b\\> a tag?",
        "Is this\\\nnew?",
    ]
    assert right_texts(found.questions[0]) == ["`repeat`"]
    assert [what for _, what, _ in found.lost] == ["this page (https://example.org)", "a link (https://example.org)"]


def test_categories_are_activities_and_descriptions_introduce_them(read):
    found = read(
        "$CATEGORY: $course$/top/Loops\n\n::Welcome::Read this first.\n\nA? {T}\n\n$CATEGORY: Conditions\nB? {F}\n\n// a comment\n"
    )
    assert [each.id for each in found.pack.list_activities()] == ["loops", "conditions"]
    assert found.front("loops")["title"] == "Loops"
    assert found.body("loops") == "Read this first."
    assert [what for _, what, _ in found.lost] == ["Welcome"]


def test_what_has_no_counterpart_is_told_with_its_text(read):
    found = read("Tell a story. {}\n\nGood? {T}\n\nBroken {=a\n\nTwo {=a} and {=b}\n\n")
    assert [each["text"] for each in found.questions] == ["Good?"]
    assert found.lost == [
        ("quiz.gift:1", "Tell a story. {}", "An open answer can't be judged by the club."),
        ("quiz.gift:5", "Broken {=a", "The braces of this question aren't right."),
        ("quiz.gift:7", "Two {=a} and {=b}", "There are several pairs of braces in one question."),
    ]


def test_empty_lines_between_braces_end_nothing(read):
    assert right_texts(read("Which? {\n\n=one\n\n~two\n}\n\nNext? {T}").questions[0]) == ["one"]


def test_a_file_without_questions_is_refused(tmp_path):
    with pytest.raises(NotImportable, match="An open answer"):
        gift.import_source(write_file(tmp_path, "quiz.gift", "Only this {}"), Options())


def test_gift_in_a_txt_is_known_by_its_braces(tmp_path):
    assert gift.recognises(write_file(tmp_path, "a.txt", "What? {=a ~b}"))
    assert not gift.recognises(write_file(tmp_path, "b.txt", "Dear {name}, hello"))
    assert not gift.recognises(tmp_path)


WORD = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=6)
PART = st.one_of(
    WORD,
    st.sampled_from(
        ["{", "}", "=", "~", "#", "::", "->", "\n", "\n\n", "%50%", "\\", "T", "//", "$CATEGORY:", "####", ".."]
    )
    | st.sampled_from(
        ["[html]", "[markdown]", "<b>", "</p>", ":", "*", " ", "{#", "&amp;", "[a](b)", "\\n", "![x](y)"]
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PART, max_size=30))
def test_whatever_the_signs_no_word_is_lost(tmp_path, parts):
    text = "".join(parts)
    try:
        found = import_file(gift, write_file(tmp_path, "quiz.gift", "Sure? {T}\n\n" + text), locales=("en",))
    except NotImportable:
        pytest.fail("the first question is good")
    said = "".join(letter for letter in read_all(found) if letter.isalnum())
    for block in clean(text, "en").split("\n"):
        if block.strip().startswith(("//", "$CATEGORY")) or "::" in text:  # names become ids
            continue
        assert "".join(letter for letter in first_word(block) if letter.isalnum()) in said


def first_word(line: str) -> str:
    """Up to the first sign: a part of a question's text."""
    word = ""
    for letter in line.strip():
        if not letter.isalnum():
            break
        word += letter
    return word


def read_all(found: Read) -> str:
    texts = [content.decode() for content in found.imported.files.values()]
    return "".join([*texts, *("".join(each) for each in found.lost)])
