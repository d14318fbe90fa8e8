import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cluboteca.packformat.importing import csv_quiz
from cluboteca.packformat.importing.imported import NotImportable, Options
from cluboteca.packformat.importing.plain_text import clean
from tests.packformat.importing.quiz_reading import Read, import_file, write_file

ROMANIAN = """tip;întrebare;răspunsuri corecte;răspunsuri greșite;explicație
unic;Ce face steagul verde?;Pornește proiectul;Oprește proiectul|Salvează proiectul;Steagul verde pornește tot.
multiplu;Care blocuri repetă?;repetă de 10 ori|la infinit;dacă atunci;
ordine;Pune în ordine;trezire|spălat|micul dejun;;
pereche;Ce face fiecare bloc?;mută = merge | rotește = se întoarce;;
scurt;Câte picioare are o pisică?;4|patru;;
adevărat/fals;Un calculator gândește singur.;fals;;Face doar ce i se spune.
"""


@pytest.fixture
def read(tmp_path: Path):
    def read(content: str | bytes, name: str = "quiz.csv", **options) -> Read:
        return import_file(csv_quiz, write_file(tmp_path, name, content), **options)

    return read


def test_every_kind_of_question_is_carried_over(read):
    found = read(ROMANIAN, "Ce știm.csv", licence="CC-BY-4.0", author="Ana")
    questions = found.questions
    assert [each["kind"] for each in questions] == ["single", "multiple", "order", "match", "short", "single"]
    assert questions[0]["text"] == "Ce face steagul verde?"
    assert questions[0]["options"][questions[0]["right"]]["text"] == "Pornește proiectul"
    assert questions[0]["passed"] == questions[0]["failed"] == "Steagul verde pornește tot."
    assert [questions[1]["options"][right]["text"] for right in questions[1]["right"]] == [
        "la infinit",
        "repetă de 10 ori",
    ]
    assert [questions[2]["items"][item] for item in questions[2]["items"]] == ["trezire", "spălat", "micul dejun"]
    assert list(questions[3]["pairs"].values()) == [
        {"left": "mută", "right": "merge"},
        {"left": "rotește", "right": "se întoarce"},
    ]
    assert questions[4]["accepted"] == ["4", "patru"]
    assert questions[5]["options"][questions[5]["right"]]["text"] == "Fals"
    assert found.lost == []
    assert found.pack.definition.id == "ce-stim"
    assert (found.pack.definition.licence, found.pack.definition.authors) == ("CC-BY-4.0", ("Ana",))
    assert found.imported.report.as_json()["activities"] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_files_of_every_spreadsheet_are_read(read, encoding, delimiter):
    file = io.StringIO()
    rows = csv.reader(ROMANIAN.splitlines(), delimiter=";")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    # Old Windows has no letters with a comma below.
    text = file.getvalue().translate(str.maketrans("șțȘȚ", "şţŞŢ"))
    found = read(text.encode(encoding))
    assert found.questions[1]["text"] == "Care blocuri repetă?"
    assert found.questions[0]["options"][found.questions[0]["right"]]["text"] == "Pornește proiectul"
    assert len(found.questions) == 6


def test_a_line_for_excel_and_columns_by_number_are_understood(read):
    found = read("sep=,\nQuestion,Right 1,Right 2,Wrong 1,Wrong 2\nWhich are even?,2,4,1,3\n", locales=("en",))
    assert found.questions[0]["kind"] == "multiple"
    assert [each["text"] for each in found.questions[0]["options"].values()] == ["1", "2", "3", "4"]


def test_a_quoted_cell_may_have_several_lines(read):
    found = read('question,right,wrong\n"What does this show?\n\nsay ""hi""","hi\nHI",\n', locales=("en",))
    assert found.questions[0]["text"] == 'What does this show?\n\nsay "hi"'
    assert found.questions[0]["accepted"] == ["hi", "HI"]


def test_bad_lines_are_named_with_their_reason(read):
    found = read(
        "kind,question,right,wrong,feedback,level\n"
        "single,What is 1+1?,2,3,,easy\n"
        ",,2,3,,\n"
        "essay,Tell a story,,,,\n"
        "single,Two right?,1|2,3,,\n"
        "single,None right?,,3,,\n"
        'single,"Open "quote,2,3,,\n'
        "truefalse,Maybe?,perhaps,,,\n"
        "match,Pairs?,a|b=c,,,\n"
        'short,"never closed,1,,,\n',
        locales=("en",),
    )
    assert [question["text"] for question in found.questions] == ["What is 1+1?"]
    assert [(where.split(":")[1], why) for where, _, why in found.lost] == [
        ("2", "What this column holds isn't known."),
        ("3", "This line has no question."),
        ("4", "There is no kind of question “essay”."),
        ("5", "A question with one right answer has several."),
        ("7", "The quotation marks of this line aren't right."),
        ("8", "The right answer has to be true or false."),
        ("9", "Write a pair as: left = right."),
        ("10", "The quotation marks of this line aren't right."),
        ("6", "No answer is marked as right."),
    ]
    assert "Tell a story" in found.lost[2][1]


def test_many_questions_become_several_activities(read):
    rows = "".join(f"Question {number}?,{number}\n" for number in range(45))
    found = read("question,right\n" + rows, locales=("en",))
    assert [len(each.definition.questions) for each in found.pack.list_activities()] == [20, 20, 5]
    assert [found.front(each.id)["title"] for each in found.pack.list_activities()] == [
        "Quiz (1)",
        "Quiz (2)",
        "Quiz (3)",
    ]


def test_what_is_too_much_for_a_question_is_told(read):
    found = read(f"question,right,wrong\nMany?,right,{'|'.join(f'wrong {n}' for n in range(12))}\n", locales=("en",))
    assert len(found.questions[0]["options"]) == 10
    assert [what for _, what, _ in found.lost] == ["wrong 9", "wrong 10", "wrong 11"]


def test_a_table_without_names_of_columns_is_refused_with_an_example(tmp_path):
    file = write_file(tmp_path, "quiz.csv", "What is 1+1?,2,3\n")
    with pytest.raises(NotImportable, match="Begin with a line such as: kind;question;right;wrong;feedback"):
        csv_quiz.import_source(file, Options())


def test_a_table_without_any_good_line_says_the_first_reason(tmp_path):
    file = write_file(tmp_path, "quiz.csv", "kind,question,right\nessay,Why?,\n")
    with pytest.raises(NotImportable, match="There is no kind of question “essay”"):
        csv_quiz.import_source(file, Options())


def test_an_ordinary_text_is_no_table(tmp_path):
    assert not csv_quiz.recognises(write_file(tmp_path, "notes.txt", "Just, some; notes"))
    assert csv_quiz.recognises(write_file(tmp_path, "table.txt", "question\tright\nHow many?\t3\n"))
    assert not csv_quiz.recognises(tmp_path)


CELL = st.text(st.characters(codec="utf-8"), max_size=30)
KIND = st.sampled_from(["single", "multiple", "order", "match", "short", "truefalse", "", "other"])


def everything_of(found: Read) -> str:
    texts = [file.decode() for path, file in found.imported.files.items() if not path.startswith("images/")]
    return "".join("".join(map(str, each)) for each in (*texts, *found.lost))


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(KIND, CELL, CELL, CELL, CELL), min_size=1, max_size=5))
def test_whatever_stands_in_the_table_nothing_is_lost(tmp_path, rows):
    file = io.StringIO()
    csv.writer(file).writerows([("kind", "question", "right", "wrong", "feedback"), *rows])
    source = write_file(tmp_path, "quiz.csv", file.getvalue().encode())
    try:
        found = import_file(csv_quiz, source, locales=("en",))
    except NotImportable:
        return
    said = letters(everything_of(found))
    for row in rows:
        for line in row[1].split("\n"):
            assert letters(clean(line, "en")) in said


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_no_file_stops_it(tmp_path, content, has_header):
    header = b"question,right,wrong\nOne?,1,2\n" if has_header else b""
    try:
        import_file(csv_quiz, write_file(tmp_path, "quiz.csv", header + content), locales=("ro",))
    except NotImportable:
        assert not has_header or b"\0" in content
