import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cluboteca.packformat.importing import h5p
from cluboteca.packformat.importing.imported import NotImportable, Options
from cluboteca.packformat.importing.plain_text import clean
from tests.packformat.importing.quiz_reading import Read, import_file, write_file

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
INFO = {
    "title": "Bucle",
    "language": "und",
    "mainLibrary": "H5P.QuestionSet",
    "license": "CC BY-SA",
    "licenseVersion": "4.0",
    "authors": [{"name": "Ana Pop", "role": "Author"}],
}
CHOICE = {
    "question": "<p>Ce face <strong>repetă</strong>?</p>",
    "answers": [
        {"text": "<div>Repetă</div>", "correct": True, "tipsAndFeedback": {"chosenFeedback": "<div>Bravo!</div>", "tip": "Citește!"}},
        {"text": "<div>Oprește</div>", "correct": False, "tipsAndFeedback": {"chosenFeedback": "<div>Acela e alt bloc.</div>"}},
    ],
    "overallFeedback": [{"from": 0, "to": 99, "feedback": "Mai încearcă."}, {"from": 100, "to": 100, "feedback": "Exact."}],
    "behaviour": {"type": "auto", "randomAnswers": True},
    "UI": {"checkAnswerButton": "Verifică"},
}  # fmt: skip


def part(library: str, params: dict[str, Any], **metadata: Any) -> dict[str, Any]:
    return {"library": library, "params": params, "metadata": metadata, "subContentId": "1"}


def pack_up(content: Any, info: Any = INFO, **files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("h5p.json", info if isinstance(info, bytes) else json.dumps(info))
        archive.writestr("content/content.json", content if isinstance(content, bytes) else json.dumps(content))
        for name, each in files.items():
            archive.writestr(name, each)
    return file.getvalue()


@pytest.fixture
def read(tmp_path: Path):
    def read(content: Any, info: Any = INFO, files: dict[str, bytes] | None = None, **options: Any) -> Read:
        return import_file(h5p, write_file(tmp_path, "quiz.h5p", pack_up(content, info, **(files or {}))), **options)

    return read


def read_part(read, library: str, params: dict[str, Any], **options: Any) -> Read:
    return read({"questions": [part(library, params)]}, **options)


def test_a_choice_is_carried_over_with_its_feedback(read):
    found = read(CHOICE, {**INFO, "mainLibrary": "H5P.MultiChoice"})
    (question,) = found.questions
    assert (question["kind"], question["text"]) == ("single", "Ce face **repetă**?")
    assert question["options"][question["right"]]["text"] == "Repetă"
    assert question["options"]["option_1"] == {"text": "Oprește", "feedback": "Acela e alt bloc."}
    assert (question["passed"], question["failed"]) == ("Bravo! Exact.", "Mai încearcă.")
    assert [what for _, what, _ in found.lost] == ["Citește!"]
    assert (found.pack.definition.licence, found.pack.definition.authors) == ("CC-BY-SA-4.0", ("Ana Pop",))
    assert found.imported.report.licence == "CC-BY-SA-4.0"


def test_old_files_have_the_feedback_elsewhere(read):
    answers = [{"text": "da", "correct": True}, {"text": "nu", "correct": False, "chosenFeedback": "Ba da."}]
    found = read_part(read, "H5P.MultiChoice 1.6", {"question": "Merge?", "answers": answers, "singleAnswer": True})
    assert found.questions[0]["options"]["option_2"]["feedback"] == "Ba da."


def test_a_set_holds_questions_of_several_types(read):
    found = read(
        {
            "introPage": {"showIntroPage": True, "title": "Salut", "introduction": "<p>Citește <em>bine</em>.</p>"},
            "questions": [
                part("H5P.MultiChoice 1.16", CHOICE),
                part("H5P.TrueFalse 1.8", {"question": "<p>Un robot gândește.</p>", "correct": "false",
                     "behaviour": {"feedbackOnCorrect": "Da, nu gândește.", "feedbackOnWrong": "Mai gândește-te."}}),
                part("H5P.Blanks 1.14", {"text": "<p>Completează</p>", "questions": [
                    "<p>Capitala Norvegiei e *Oslo/oslo:un oraș*.</p>", "<p>*Unu* și *doi*.</p>"]}),
                part("H5P.DragText 1.10", {"taskDescription": "Trage", "textField": "Cerul e *albastru\\+Da!\\-Nu!*.",
                     "distractors": "*verde* *roșu*"}),
                part("H5P.SingleChoiceSet 1.11", {"choices": [{"question": "<p>2+2?</p>", "answers": ["<p>4</p>", "<p>3</p>"]}]}),
                part("H5P.Essay 1.5", {"taskDescription": "<p>Scrie o poveste</p>"}),
            ],
            "endGame": {"overallFeedback": [{"from": 0, "to": 100, "feedback": "Gata!"}], "message": "Rezultat"},
        }
    )  # fmt: skip
    questions = found.questions
    assert [each["kind"] for each in questions] == ["single", "single", "short", "short", "short", "single", "single"]
    assert questions[1]["options"][questions[1]["right"]]["text"] == "Fals"
    assert (questions[1]["passed"], questions[1]["failed"]) == ("Da, nu gândește.", "Mai gândește-te.")
    assert questions[2]["text"] == "Completează\n\nCapitala Norvegiei e \\_\\_\\_\\_\\_."
    assert questions[2]["accepted"] == ["Oslo", "oslo"]
    assert questions[4]["text"] == "Completează\n\n(1) \\_\\_\\_\\_\\_ și (2) \\_\\_\\_\\_\\_.\n\nCe lipsește la (2)?"
    assert questions[4]["accepted"] == ["doi"]
    assert [each["text"] for each in questions[5]["options"].values()] == ["albastru", "roșu", "verde"]
    assert (questions[5]["passed"], questions[5]["failed"]) == ("Da!", "Nu!")
    assert questions[6]["options"][questions[6]["right"]]["text"] == "4"
    assert found.body("bucle") == "Salut\n\nCitește *bine*."
    lost = {what: why for _, what, why in found.lost}
    assert lost["Scrie o poveste"] == "Of H5P.Essay there is no counterpart here."
    assert lost["Gata!\nRezultat"] == "Of H5P.QuestionSet there is no counterpart here."
    assert "un oraș" in lost


def test_questions_are_found_inside_of_other_types(read):
    column = {"content": [{"content": part("H5P.AdvancedText 1.1", {"text": "<p>De citit</p>"})},
                          {"content": part("H5P.TrueFalse 1.8", {"question": "Da?", "correct": "true"})}]}  # fmt: skip
    found = read({"chapters": [part("H5P.Column 1.18", column)]}, {**INFO, "mainLibrary": "H5P.InteractiveBook"})
    assert [each["text"] for each in found.questions] == ["Da?"]
    assert "De citit" in [what for _, what, _ in found.lost]


def test_images_come_with_licence_and_author(read):
    media = {"type": part("H5P.Image 1.1", {"alt": "O pisică", "file": {"path": "images/cat.png", "mime": "image/png"}},
                          license="CC BY", licenseVersion="2.0", authors=[{"name": "Ion"}])}  # fmt: skip
    found = read_part(
        read, "H5P.TrueFalse 1.8", {"media": media, "question": "E pisică?", "correct": "true"},
        files={"content/images/cat.png": PNG},
    )  # fmt: skip
    ((path, image),) = found.pack.images.items()
    assert image == PNG
    assert found.questions[0]["text"] == f"![O pisică]({path})\n\nE pisică?"
    asset = found.pack.definition.assets[0]
    assert (asset.licence, asset.author) == ("CC-BY-2.0", "Ion")


def test_images_that_are_none_and_films_are_told(read):
    for library, files in (("H5P.Image 1.1", {"content/images/cat.png": b"<html>"}), ("H5P.Video 1.6", {})):
        media = {"type": part(library, {"file": {"path": "images/cat.png"}})}
        found = read_part(
            read, "H5P.TrueFalse 1.8", {"media": media, "question": "E pisică?", "correct": "true"}, files=files
        )
        assert found.pack.images == {}
        assert len(found.lost) == 1


def test_the_language_is_that_of_the_file_unless_another_is_asked_for(read):
    found = read(CHOICE, {**INFO, "mainLibrary": "H5P.MultiChoice", "language": "en"})
    assert found.pack.definition.locales == ("en",)
    found = read(CHOICE, {**INFO, "mainLibrary": "H5P.MultiChoice", "language": "en"}, locales=("ro",))
    assert found.pack.definition.locales == ("ro",)


@pytest.mark.parametrize(
    ("content", "info", "why"),
    [
        (b"{", INFO, "content/content.json can't be read"),
        (b"[]", INFO, "content/content.json can't be read"),
        (CHOICE, b"\xff", "h5p.json can't be read"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, INFO, "content/content.json can't be read"),
        (b'{"a":' * 200 + b"1" + b"}" * 200, INFO, "content/content.json can't be read"),
        ({"text": "nur Text"}, {**INFO, "mainLibrary": "H5P.Essay"}, "No question"),
        (b" " * 9_000_000, INFO, "unpacks to far more"),
    ],
)
def test_broken_files_are_refused_with_a_sentence(tmp_path, content, info, why):
    with pytest.raises(NotImportable, match=why):
        h5p.import_source(write_file(tmp_path, "quiz.h5p", pack_up(content, info)), Options())


def test_what_is_no_archive_or_leads_out_of_it_is_refused(tmp_path):
    with pytest.raises(NotImportable):
        h5p.import_source(write_file(tmp_path, "quiz.h5p", b"no archive"), Options())
    content = pack_up(CHOICE, INFO, **{"content/../../evil.txt": b"x"})
    with pytest.raises(NotImportable, match="leads out of it"):
        h5p.import_source(write_file(tmp_path, "quiz.h5p", content), Options())


KEYS = ["question", "answers", "text", "correct", "questions", "library", "params", "media", "type", "file", "path"]
KEYS += [
    "textField",
    "distractors",
    "choices",
    "behaviour",
    "tipsAndFeedback",
    "overallFeedback",
    "introPage",
    "metadata",
]
LIBRARIES = [
    "H5P.MultiChoice 1.16",
    "H5P.TrueFalse 1.8",
    "H5P.Blanks 1.14",
    "H5P.DragText 1.10",
    "H5P.SingleChoiceSet 1.11",
]
LIBRARIES += ["H5P.QuestionSet 1.20", "H5P.Column 1.18", "H5P.Other 2.0", "H5P.Image 1.1"]
WORD = st.text(st.characters(categories=["L"], codec="utf-8"), min_size=3, max_size=8).map(
    lambda word: clean(word, "en")
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), WORD, st.sampled_from(["true", "*a/b*", "<p>x</p>", "\ud800", "**"])),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.sampled_from(KEYS), inside, max_size=5),
        st.builds(lambda library, params: {"library": library, "params": params},
                  st.sampled_from(LIBRARIES), st.dictionaries(st.sampled_from(KEYS), inside, max_size=4)),
    ),
    max_leaves=30,
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(LIBRARIES), st.dictionaries(st.sampled_from(KEYS), JSON, max_size=8))
def test_whatever_stands_in_the_json_it_is_carried_over_or_refused(tmp_path, library, content):
    sure = part("H5P.TrueFalse 1.8", {"question": "Sigur?", "correct": "true"})
    file = write_file(tmp_path, "quiz.h5p", pack_up({"questions": [sure, part(library, content)]}))
    found = import_file(h5p, file)
    assert found.questions[0]["text"] == "Sigur?"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(LIBRARIES[:5]), WORD, st.lists(st.tuples(WORD, st.booleans()), max_size=4))
def test_no_text_of_a_question_is_lost(tmp_path, library, text, answers):
    params = {
        "question": f"<p>{text}</p>", "text": f"<p>{text}</p>", "taskDescription": text, "correct": "true",
        "answers": [{"text": word, "correct": is_right} for word, is_right in answers],
        "questions": [f"<p>{text} *{word}*</p>" for word, _ in answers] or [text],
        "textField": f"{text} " + " ".join(f"*{word}*" for word, _ in answers),
        "choices": [{"question": f"<p>{text}</p>", "answers": [word for word, _ in answers]}],
    }  # fmt: skip
    sure = part("H5P.TrueFalse 1.8", {"question": "Sigur?", "correct": "true"})
    file = write_file(
        tmp_path, "quiz.h5p", pack_up({"questions": [sure, part(library, params)]}, {**INFO, "language": "en"})
    )
    found = import_file(h5p, file)
    said = "".join(
        [*(content.decode() for content in found.imported.files.values()), *("".join(each) for each in found.lost)]
    )
    assert text in said
    if library != "H5P.TrueFalse 1.8":
        assert all(word in said for word, _ in answers)
