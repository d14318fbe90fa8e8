"""An activity that no child has seen is deleted with what is its own, and with nothing else."""

import pytest

from cluboteca.content.models import Activity, OwnActivity, OwnFile, OwnPack, OwnVersion, PackImage
from cluboteca.content.own import actions
from cluboteca.content.own.deleting import delete_own
from cluboteca.content.own.draft import OwnKind
from cluboteca.content.own.policies import HasBeenSeen, HasWorks, OwnConflict
from cluboteca.core.models import AuditEvent
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project
from tests.content.own.own_drafts import make_draft, make_png

CLUB = "Clubul Valea"


def delete(activity: OwnActivity, by: Person) -> None:
    current = OwnActivity.objects.get(pk=activity.pk)
    delete_own(activity=current, revision=current.revision, by=by)


def show_pictures(activity: OwnActivity, names: list[str], by: Person) -> OwnActivity:
    step = {"title": "a", "text": "b", "alt": "c", "made_by": "Elena", "licence": "CC0"}
    draft = make_draft(OwnKind(activity.kind), steps=[step | {"picture": name} for name in names])
    return actions.save_draft(activity=activity, draft=draft, revision=activity.revision, by=by)


def begin_another(own_pack: OwnPack, by: Person) -> OwnActivity:
    return actions.begin_own(own_pack=own_pack, kind=OwnKind.SCRATCH, title="Câinele", locale="ro", by=by)


def test_what_no_child_has_seen_is_gone_with_its_earlier_texts_and_its_preview(
    story: OwnActivity, own_pack: OwnPack, writer: Person
) -> None:
    other = begin_another(own_pack, writer)
    actions.try_out(activity=story, club_name=CLUB)
    delete(story, writer)
    assert list(OwnActivity.objects.all()) == [other]
    assert not OwnVersion.objects.exclude(activity=other).exists()
    assert not Activity.objects.filter(full_id__startswith="trial-").exists()
    assert AuditEvent.objects.filter(action="content.delete_own", subject=f"ownactivity:{story.pk}").exists()


def test_its_pictures_go_but_for_those_that_another_text_shows(
    story: OwnActivity, own_pack: OwnPack, writer: Person
) -> None:
    alone, shared, loose = (
        actions.add_picture(own_pack=own_pack, content=make_png(width=width), by=writer) for width in (40, 50, 60)
    )
    show_pictures(begin_another(own_pack, writer), [shared], writer)
    actions.try_out(activity=show_pictures(story, [alone, shared], writer), club_name=CLUB)
    delete(story, writer)
    assert set(OwnFile.objects.values_list("name", flat=True)) == {shared, loose}, "loose: of a page that is open"
    assert not PackImage.objects.filter(pack__slug=own_pack.trial_slug).exists()


def test_what_children_have_seen_stays_whatever_became_of_it(story: OwnActivity, writer: Person) -> None:
    actions.approve(activity=story, revision=story.revision, club_name=CLUB, by=writer)
    with pytest.raises(HasBeenSeen):
        delete(story, writer)
    actions.withdraw(activity=story, club_name=CLUB, by=writer)
    with pytest.raises(HasBeenSeen):
        delete(story, writer)
    assert OwnActivity.objects.count() == 1


def test_what_was_written_since_it_was_looked_at_is_not_lost(story: OwnActivity, writer: Person) -> None:
    with pytest.raises(OwnConflict):
        delete_own(activity=story, revision=story.revision - 1, by=writer)
    assert OwnActivity.objects.count() == 1


def test_where_somebody_has_a_project_nothing_is_deleted(story: OwnActivity, writer: Person) -> None:
    full_id = actions.try_out(activity=story, club_name=CLUB)
    Project.objects.create(activity=Activity.objects.get(full_id=full_id))
    with pytest.raises(HasWorks):
        delete(story, writer)
    assert OwnActivity.objects.count() == 1
    assert Project.objects.count() == 1


def test_its_name_is_free_for_another(story: OwnActivity, own_pack: OwnPack, writer: Person) -> None:
    actions.try_out(activity=story, club_name=CLUB)
    delete(story, writer)
    again = actions.begin_own(own_pack=own_pack, kind=OwnKind.QUIZ, title="Pisica povestește", locale="ro", by=writer)
    again = actions.save_draft(activity=again, draft=make_draft(OwnKind.QUIZ), revision=0, by=writer)
    assert actions.try_out(activity=again, club_name=CLUB).endswith("/pisica-povesteste")
