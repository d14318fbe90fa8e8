"""What children and librarians get to read."""

import pytest

from cluboteca.insight.scratch.finding.catalogue import FINDERS
from cluboteca.insight.scratch.finding.child import MAX_PRAISES, list_well_made, pick_for_child
from cluboteca.insight.scratch.finding.find import find_findings
from cluboteca.insight.scratch.finding.finder import BugPattern, Finder, GoodPractice
from cluboteca.insight.scratch.finding.librarian import MAX_REMARKS, describe_for_librarian
from cluboteca.packformat.sentence import untranslated
from devtools.messages import read_catalogue
from tests.insight.scratch.finding.programs import (
    CLONE,
    FLAG,
    MOUSE_DOWN,
    Menu,
    Put,
    change_variable,
    clone,
    forever,
    if_,
    move,
    on_message,
    project,
    say,
    send,
    touching,
    until,
)

BUGS = [finder for finder in FINDERS if isinstance(finder, BugPattern)]


def test_a_child_is_asked_one_question_about_what_surely_isnt_meant():
    several = project([FLAG, send("go"), if_(MOUSE_DOWN, say())], [FLAG, until(None, move())])
    asked = pick_for_child(find_findings(several))
    assert asked is not None
    assert (asked.id, asked.target) == ("missing_termination", "Cat")
    assert asked.question.told(untranslated).endswith("?")


def test_a_child_isnt_asked_about_what_good_projects_show_too():
    forgetful = project([FLAG, change_variable("score")], variables={"score": ["score", 0]})
    findings = find_findings(forgetful)
    assert "missing_initialization" in {finding.finder.id for finding in findings}
    assert pick_for_child(findings) is None


def test_a_child_with_nothing_to_ask_about_is_asked_nothing():
    assert pick_for_child(find_findings(project([FLAG, say()]))) is None


def test_a_few_things_that_are_well_made_are_told_without_counting():
    rich = project(
        [FLAG, send("go"), send("go"), forever(move(), if_(touching(Menu("_edge_")), send("go")))],
        [on_message("go"), clone()],
        [CLONE, Put("looks_show")],
        [FLAG, until(MOUSE_DOWN, move())],
    )
    told = [said.told(untranslated) for said in list_well_made(find_findings(rich))]
    assert len(told) == len(set(told)) == MAX_PRAISES
    assert not any(character.isdigit() for said in told for character in said)


def test_a_librarian_reads_what_is_probably_believed_and_a_question_for_few_patterns_only():
    script = [FLAG, if_(MOUSE_DOWN, say()), clone("Dog"), send("go"), until(None, move())]
    remarks = describe_for_librarian(find_findings(project(script, others={"Dog": [script]})))
    assert len(remarks) == MAX_REMARKS
    assert remarks[0].id == "missing_termination"
    assert remarks[0].targets == ("Cat", "Dog")
    assert remarks[0].misunderstanding.told(untranslated) != remarks[0].question.told(untranslated)


def test_a_librarian_reads_nothing_about_a_project_without_bug_patterns():
    assert describe_for_librarian(find_findings(project([FLAG, say()]))) == ()


@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.id)
def test_all_that_is_said_stands_in_the_romanian_catalogue(finder: Finder):
    catalogue = read_catalogue("ro", "django")
    said = [finder.description]
    if isinstance(finder, BugPattern):
        said += [finder.misunderstanding, finder.question]
    for text in said:
        message = catalogue.get(text)
        assert message is not None, text
        assert message.string, text


def test_every_question_is_one_and_no_description_is():
    for finder in FINDERS:
        assert finder.description.endswith("."), finder.id
    for bug in BUGS:
        assert bug.question.rstrip().endswith("?"), bug.id
        assert bug.misunderstanding.endswith("."), bug.id


def test_ids_are_unique_and_bug_patterns_come_before_good_practice():
    ids = [finder.id for finder in FINDERS]
    assert len(ids) == len(set(ids))
    kinds = [isinstance(finder, GoodPractice) for finder in FINDERS]
    assert kinds == sorted(kinds)
