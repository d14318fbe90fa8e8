"""Drafts that are kept, texts that go from one state to the next, and the pack that children see."""

from datetime import timedelta
from uuid import uuid4

import pytest

from cluboteca.content.models import Activity, OwnActivity, OwnPack, OwnState, OwnVersion, Pack
from cluboteca.content.own import actions
from cluboteca.content.own.draft import OwnDraft, OwnKind
from cluboteca.content.own.policies import OWN_TRANSITIONS, NotReady, NotThatWay, OwnConflict, OwnTooLarge
from cluboteca.content.own.queries import describe_own_pack, get_own, list_own
from cluboteca.content.queries import find_activity, get_activity_words, list_units
from cluboteca.core.clock import now
from cluboteca.core.errors import BadRequest, NotYours
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person
from tests.content.own.own_drafts import make_draft, make_png

CLUB = "Clubul Valea"
FULL_ID = "own-valea-frumoasa-3/pisica-povesteste"


def approve(activity: OwnActivity, by: Person) -> None:
    current = OwnActivity.objects.get(pk=activity.pk)
    actions.approve(activity=current, revision=current.revision, club_name=CLUB, by=by)


def edit(activity: OwnActivity, by: Person, **changes: object) -> OwnActivity:
    current = OwnActivity.objects.get(pk=activity.pk)
    draft = make_draft(OwnKind(current.kind), **changes)
    return actions.save_draft(activity=current, draft=draft, revision=current.revision, by=by)


def title_for_children() -> str:
    activity = find_activity(FULL_ID)
    assert activity is not None
    return get_activity_words(activity, "en").title


def test_every_state_has_its_transitions() -> None:
    assert set(OWN_TRANSITIONS) == set(OwnState)


def test_what_is_approved_stands_installed_in_a_unit_of_its_own(story: OwnActivity, writer: Person) -> None:
    approve(story, writer)
    assert [unit.full_id for unit in list_units()] == ["own-valea-frumoasa-3/our-activities"]
    assert title_for_children() == "Pisica povestește"


def test_children_see_a_change_only_when_it_is_approved_again(story: OwnActivity, writer: Person) -> None:
    approve(story, writer)
    edit(story, writer, title="Pisica și câinele")
    (line,) = list_own(story.own_pack)
    assert (title_for_children(), line.is_seen, line.has_changes) == ("Pisica povestește", True, True)
    before = find_activity(FULL_ID)
    approve(story, writer)
    assert title_for_children() == "Pisica și câinele"
    after = find_activity(FULL_ID)
    assert before
    assert after
    assert before.pk == after.pk, "projects keep their activity"


def test_what_is_withdrawn_goes_and_comes_back_as_it_was(story: OwnActivity, writer: Person) -> None:
    approve(story, writer)
    actions.withdraw(activity=story, club_name=CLUB, by=writer)
    assert list_units() == []
    assert Activity.objects.get(full_id=FULL_ID).is_withdrawn
    actions.bring_back(activity=story, club_name=CLUB, by=writer)
    assert OwnActivity.objects.get().state == OwnState.APPROVED
    assert not Activity.objects.get(full_id=FULL_ID).is_withdrawn
    assert len(list_units()) == 1


def test_withdrawing_one_leaves_the_others(story: OwnActivity, own_pack: OwnPack, writer: Person) -> None:
    approve(story, writer)
    other = actions.begin_own(own_pack=own_pack, kind=OwnKind.QUIZ, title="Test", locale="ro", by=writer)
    actions.save_draft(activity=other, draft=make_draft(OwnKind.QUIZ), revision=0, by=writer)
    approve(other, writer)
    actions.withdraw(activity=story, club_name=CLUB, by=writer)
    assert [each.slug for each in OwnActivity.objects.exclude(state="withdrawn")] == ["test"]
    assert list(Activity.objects.filter(is_withdrawn=False).values_list("full_id", flat=True)) == [
        "own-valea-frumoasa-3/test"
    ]


def test_an_incomplete_draft_is_kept_but_neither_handed_in_nor_approved(story: OwnActivity, writer: Person) -> None:
    edit(story, writer, title="")
    for attempt in (
        lambda: approve(story, writer),
        lambda: actions.hand_in(activity=OwnActivity.objects.get(), club_name=CLUB, by=writer),
        lambda: actions.try_out(activity=OwnActivity.objects.get(), club_name=CLUB),
    ):
        with pytest.raises(NotReady):
            attempt()
    assert OwnActivity.objects.get().state == OwnState.DRAFT
    assert not Activity.objects.exists()


def test_the_librarian_approves_the_text_that_she_has_seen(story: OwnActivity, writer: Person) -> None:
    seen = OwnActivity.objects.get().revision
    edit(story, writer, title="Altceva")
    with pytest.raises(OwnConflict):
        actions.approve(activity=story, revision=seen, club_name=CLUB, by=writer)


def test_typing_on_takes_back_what_was_handed_in(story: OwnActivity, writer: Person) -> None:
    actions.hand_in(activity=story, club_name=CLUB, by=writer)
    assert OwnActivity.objects.get().state == OwnState.WAITING
    edit(story, writer, goal="Alt scop.")
    assert OwnActivity.objects.get().state == OwnState.DRAFT


def test_what_was_withdrawn_can_be_written_on_but_not_handed_in_as_it_is(story: OwnActivity, writer: Person) -> None:
    approve(story, writer)
    actions.withdraw(activity=story, club_name=CLUB, by=writer)
    with pytest.raises(NotThatWay):
        actions.hand_in(activity=OwnActivity.objects.get(), club_name=CLUB, by=writer)


def test_nobody_writes_over_what_another_one_has_typed(story: OwnActivity, writer: Person) -> None:
    page, other_page = uuid4(), uuid4()
    old = story.revision
    actions.save_draft(
        activity=story, draft=make_draft(OwnKind.SCRATCH, title="A"), revision=old, by=writer, page_key=page
    )
    with pytest.raises(OwnConflict):
        actions.save_draft(
            activity=story, draft=make_draft(OwnKind.SCRATCH, title="B"), revision=old, by=writer, page_key=other_page
        )
    assert OwnActivity.objects.get().draft["title"] == "A"


def test_a_page_whose_answer_was_lost_goes_on(story: OwnActivity, writer: Person) -> None:
    page, old = uuid4(), story.revision
    for title in ("A", "AB"):
        actions.save_draft(
            activity=story, draft=make_draft(OwnKind.SCRATCH, title=title), revision=old, by=writer, page_key=page
        )
    assert OwnActivity.objects.get().draft["title"] == "AB"


def test_saving_the_same_again_changes_nothing(story: OwnActivity, writer: Person) -> None:
    again = edit(story, writer)
    assert again.revision == story.revision


def test_versions_are_kept_when_another_goes_on_or_after_a_pause_and_can_be_brought_back(
    story: OwnActivity, writer: Person
) -> None:
    other = create_adult(name="Dan", username="dan", password="prun-fag-1234")
    count = OwnVersion.objects.count()
    edit(story, writer, title="Unu")
    assert OwnVersion.objects.count() == count, "one stretch of typing is one version"
    edit(story, other, title="Doi")
    OwnActivity.objects.update(updated_at=now() - timedelta(minutes=11))
    edit(story, other, title="Trei")
    titles = [version.draft["title"] for version in OwnVersion.objects.all()]
    assert titles[:2] == ["Doi", "Unu"]
    actions.restore_version(activity=story, version_id=OwnVersion.objects.all()[1].pk, by=other)
    assert OwnActivity.objects.get().draft["title"] == "Unu"
    assert OwnVersion.objects.all()[0].draft["title"] == "Trei", "and what stood there isn't lost"


def test_a_version_of_another_activity_is_not_found(story: OwnActivity, own_pack: OwnPack, writer: Person) -> None:
    other = actions.begin_own(own_pack=own_pack, kind=OwnKind.QUIZ, title="Test", locale="ro", by=writer)
    with pytest.raises(NotYours):
        actions.restore_version(activity=other, version_id=OwnVersion.objects.all()[0].pk, by=writer)


def test_trying_out_shows_it_to_nobody_else(story: OwnActivity, writer: Person) -> None:
    full_id = actions.try_out(activity=story, club_name=CLUB)
    assert full_id == "trial-valea-frumoasa-3/pisica-povesteste"
    assert find_activity(full_id)
    assert list_units() == []
    assert not Activity.objects.filter(is_withdrawn=False).exists()


def test_titles_become_ids_that_are_free(own_pack: OwnPack, writer: Person) -> None:
    slugs = [
        actions.begin_own(own_pack=own_pack, kind=OwnKind.READING, title=title, locale="ro", by=writer).slug
        for title in ("Ștergar & ie!", "Ștergar, ie", "3 căprioare", "…")
    ]
    assert slugs == ["stergar-ie", "stergar-ie-2", "a-3-caprioare", "a"]


def test_a_draft_that_names_a_foreign_picture_is_refused(story: OwnActivity, writer: Person) -> None:
    step = {"title": "a", "text": "b", "picture": "0" * 32 + ".png"}
    with pytest.raises(BadRequest):
        edit(story, writer, steps=[step])


def test_a_picture_is_kept_once_and_goes_into_the_pack(story: OwnActivity, own_pack: OwnPack, writer: Person) -> None:
    names = {actions.add_picture(own_pack=own_pack, content=make_png(), by=writer) for _ in range(2)}
    (name,) = names
    step = {"title": "a", "text": "b", "picture": name, "alt": "c", "made_by": "Elena", "licence": "CC0"}
    edit(story, writer, steps=[step])
    approve(story, writer)
    assert list(describe_own_pack(own_pack, club_name=CLUB, version="1.9").files) == [name]


def test_something_that_is_no_project_is_refused_as_a_starter(own_pack: OwnPack, writer: Person) -> None:
    for content in (b"", b"PK\x03\x04nonsense", make_png()):
        with pytest.raises(actions.RefusedStarter) as refused:
            actions.add_starter(own_pack=own_pack, content=content, by=writer)
        told = str(refused.value.message)
        assert told
        assert "Salvează" not in told, "librarians read it, too"


def test_how_long_a_title_may_be_is_told_in_right_romanian(story: OwnActivity, writer: Person) -> None:
    edit(story, writer, title="ș" * 81)
    (fault,) = actions.find_draft_faults(OwnActivity.objects.get(pk=story.pk), club_name=CLUB)
    assert "80 de caractere" in fault.message


def test_a_draft_of_unreasonable_length_is_refused(story: OwnActivity, writer: Person) -> None:
    step = {"title": "a", "text": "ș" * 19_000}
    with pytest.raises(OwnTooLarge):
        edit(story, writer, steps=[step] * 20)


def test_control_characters_are_left_out() -> None:
    assert OwnDraft.model_validate({"title": "a\x00b\ud800c\r\nd\x85"}).title == "abc\nd"


def test_an_activity_of_another_pack_is_not_found(story: OwnActivity) -> None:
    with pytest.raises(NotYours):
        get_own(actions.make_own_pack(place="Dealu", number=4), story.pk)


def test_letters_of_an_old_keyboard_become_romanian_ones(story: OwnActivity, writer: Person) -> None:
    edit(story, writer, title="Ţara şi satul")
    approve(story, writer)
    assert title_for_children() == "Țara și satul"


def test_a_pack_that_came_from_elsewhere_keeps_its_name(db: None) -> None:
    Pack.objects.create(slug="own-valea-1", default_locale="ro", licence="CC0")
    assert [actions.make_own_pack(place="Valea", number=number).slug for number in (1, 2)] == [
        "own-valea-1-2",
        "own-valea-2",
    ]
