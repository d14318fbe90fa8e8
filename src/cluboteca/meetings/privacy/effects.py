"""What follows when a consent is taken back: one table, from which the page that asks and the act itself both speak.

Each purpose has an `Effect`. `look` says what will happen to this child's things now, counted, each with the sentence
for afterwards; `act` does it, in the transaction of the withdrawal; `erase` does what would hold up saves there, after
it and in short transactions of its own, to what was there when it was taken back.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.clubs.models import Membership, Role
from cluboteca.content.own.starters import count_starters
from cluboteca.core.clock import now
from cluboteca.meetings.actions import end_showing, leave_computer, leave_crew, release_hands
from cluboteca.meetings.models import Crew, EntryState, FairEntry, GalleryEntry, Showing
from cluboteca.meetings.privacy.works import erase_projects, leave_projects, list_work_keepers, look_at_works
from cluboteca.people.models import Person, Purpose, SignIn
from cluboteca.training.actions import follow_consent
from cluboteca.training.models import Nomination
from cluboteca.workspace.models import ProjectOpening

IN_GALLERY = (EntryState.PROPOSED, EntryState.SHOWN)


@dataclass(frozen=True)
class Consequence:
    """will: before it is done. did: the same afterwards."""

    will: str
    did: str


@dataclass(frozen=True)
class Effect:
    look: Callable[[Person], list[Consequence]]
    act: Callable[[Person, Person | None], None]
    erase: Callable[[Person, int], None] | None = None


def _same(sentence: str) -> Consequence:
    return Consequence(sentence, sentence)


# --- Take part --------------------------------------------------------------------------------------------------------


def _list_crews(learner: Person) -> QuerySet[Crew]:
    """The crew in which the child sits now, if it sits anywhere."""
    return Crew.objects.filter(sign_in__members__learner=learner, sign_in__members__left_at__isnull=True)


def _list_showings(learner: Person) -> QuerySet[Showing]:
    """What stands on a projector now."""
    return Showing.objects.filter(project__authors=learner, ended_at__isnull=True)


def _has_shown_today(learner: Person) -> bool:
    """Whether other crews find something of the child under “Shown today”."""
    return Showing.objects.filter(project__authors=learner, meeting__ended_at__isnull=True).exists()


def _look_take_part(learner: Person) -> list[Consequence]:
    found = []
    if _list_showings(learner).exists():
        found.append(
            Consequence(
                _("The project of the child that is on the projector now is taken off it."),
                _("The project of the child that was on the projector was taken off it."),
            )
        )
    if _has_shown_today(learner):
        found.append(
            Consequence(
                _("What was shown of the child at this meeting can't be looked at or copied any more."),
                _("What was shown of the child at this meeting can't be looked at or copied now."),
            )
        )
    if _list_crews(learner).exists():
        found.append(
            Consequence(
                _("The child is signed out of the computer where it sits now; what is saved stays."),
                _("The child was signed out of the computer where it sat; what is saved stays."),
            )
        )
    found.append(
        Consequence(
            _("The child can't sign in any more, and the three pictures stop working."),
            _("The child can't sign in any more, and the three pictures don't work."),
        )
    )
    found.append(_same(_("The child stays on the list of learners, marked as having no consent.")))
    found.append(_same(_("Nothing is erased by this. “Erase everything about this child” does that.")))
    return found


def _act_take_part(learner: Person, by: Person | None) -> None:
    for crew in _list_crews(learner):
        leave_crew(crew=crew, learner_id=learner.pk)
    for showing in _list_showings(learner):
        end_showing(showing=showing, by=by)
    Person.objects.filter(pk=learner.pk).update(pictures_hash="")


# --- Keep work --------------------------------------------------------------------------------------------------------


def _look_keep_work(learner: Person) -> list[Consequence]:
    works = look_at_works(learner, others=list_work_keepers())
    found = []
    if works.own:
        count = len(works.own)
        saves = ngettext("%(count)d save", "%(count)d saves", works.versions_count) % {"count": works.versions_count}
        will = ngettext(
            "%(count)d project is erased for good, with %(saves)s and its pictures.",
            "%(count)d projects are erased for good, with %(saves)s and their pictures.",
            count,
        )
        did = ngettext(
            "%(count)d project was erased, with %(saves)s and its pictures.",
            "%(count)d projects were erased, with %(saves)s and their pictures.",
            count,
        )
        words = {"count": count, "saves": saves}
        found.append(Consequence(will % words, did % words))
    if works.shared:
        count = len(works.shared)
        will = ngettext(
            "%(count)d project stays for the other authors, without this child's name.",
            "%(count)d projects stay for the other authors, without this child's name.",
            count,
        )
        found.append(_same(will % {"count": count}))
    if count_starters(works.own):
        found.append(
            Consequence(
                _("Activities of the club that begin with such a project begin without it."),
                _("Activities of the club that began with such a project begin without it now."),
            )
        )
    if not works.own and not works.shared:
        found.append(_same(_("The child has no projects yet, so nothing is erased.")))
    found.append(_same(_("Whatever the child makes from now on is erased two weeks after it was last worked on.")))
    return found


def _erase_unkept(learner: Person, newest_id: int) -> None:
    """newest_id: of the projects that were there. Stopped in between, it goes on where it was when it is done again."""
    works = look_at_works(learner, others=list_work_keepers())
    own = [pk for pk in works.own if pk <= newest_id]
    for sign_in in SignIn.objects.filter(ended_at__isnull=True, openings__project__in=own).distinct():
        latest = ProjectOpening.objects.filter(sign_in=sign_in).order_by("-opened_at", "-pk").first()
        if latest is not None and latest.project_id in own:
            leave_computer(sign_in=sign_in)  # what is on that screen is gone, so it begins anew
    leave_projects(learner, [pk for pk in works.shared if pk <= newest_id])
    erase_projects(own)


# --- Gallery ----------------------------------------------------------------------------------------------------------


def _list_entries(learner: Person) -> QuerySet[GalleryEntry]:
    return GalleryEntry.objects.filter(project__authors=learner, state__in=IN_GALLERY)


def _look_gallery(learner: Person) -> list[Consequence]:
    entries = [entry.pk for entry in _list_entries(learner)]
    found = []
    if entries:
        will = ngettext(
            "%(count)d work is taken out of the gallery.", "%(count)d works are taken out of the gallery.", len(entries)
        )
        did = ngettext(
            "%(count)d work was taken out of the gallery.",
            "%(count)d works were taken out of the gallery.",
            len(entries),
        )
        found.append(Consequence(will % {"count": len(entries)}, did % {"count": len(entries)}))
        if FairEntry.objects.filter(entry__in=entries).exists():
            found.append(_same(_("It isn't shown at a fair any more, either.")))
        if FairEntry.objects.filter(entry__in=entries, awards__isnull=False).exists():
            words = _("The other authors keep their awards of a fair; no new certificate names this child.")
            found.append(_same(words))
    else:
        found.append(_same(_("The child has no work in the gallery, so nothing changes there.")))
    found.append(_same(_("From now on the gallery isn't offered for projects of this child.")))
    found.append(_same(_("The projects themselves stay, and may be shown on the projector inside the meeting.")))
    return found


def _act_gallery(learner: Person, by: Person | None) -> None:
    entries = [entry.pk for entry in _list_entries(learner)]
    GalleryEntry.objects.filter(pk__in=entries).update(state=EntryState.WITHDRAWN, judged_at=now())


# --- Ambassador -------------------------------------------------------------------------------------------------------


def _look_ambassador(learner: Person) -> list[Consequence]:
    named = Nomination.objects.filter(learner=learner, ended_at__isnull=True).exists()
    is_one = Membership.objects.filter(person=learner, role=Role.AMBASSADOR, ended_at__isnull=True).exists()
    if not named and not is_one:
        return [_same(_("The child is no ambassador, so nothing changes."))]
    return [
        Consequence(
            _("The child is no ambassador any more, and doesn't see the raised hands."),
            _("The child isn't an ambassador any more, and doesn't see the raised hands."),
        ),
        _same(_("The child stays a learner of the club, and keeps the certificate.")),
    ]


def _act_ambassador(learner: Person, by: Person | None) -> None:
    follow_consent(learner=learner, by=by)
    release_hands(learner_ids=[learner.pk])


# --- What changes nothing that is stored ------------------------------------------------------------------------------


def _do_nothing(learner: Person, by: Person | None) -> None:
    """Every page asks for the consent itself; works go in `erase`."""


def _look_work_at_home(learner: Person) -> list[Consequence]:
    return [
        _same(_("“Take it home” and “Bring it back from home” aren't offered any more where this child sits.")),
        _same(_("Files that are at home already stay there; we can't take them back.")),
    ]


def _look_mentor(learner: Person) -> list[Consequence]:
    return [_same(_("No project of this child is shown to a mentor. The program hasn't sent any so far."))]


def _look_evaluation(learner: Person) -> list[Consequence]:
    return [
        _same(
            _(
                "Birth year and gender are left out of every table and file from now on. They stand only on the child's "
                "own page, where they are written, and in the file that a parent may ask for."
            )
        )
    ]


def _look_photo(learner: Person) -> list[Consequence]:
    return [
        _same(_("The list for whoever takes photographs says “no” beside this child from now on.")),
        _same(_("Please take down photographs of this child that the library shows. The program has none.")),
    ]


EFFECTS: dict[Purpose, Effect] = {
    Purpose.TAKE_PART: Effect(_look_take_part, _act_take_part),
    Purpose.KEEP_WORK: Effect(_look_keep_work, _do_nothing, _erase_unkept),
    Purpose.WORK_AT_HOME: Effect(_look_work_at_home, _do_nothing),
    Purpose.GALLERY: Effect(_look_gallery, _act_gallery),
    Purpose.MENTOR: Effect(_look_mentor, _do_nothing),
    Purpose.EVALUATION: Effect(_look_evaluation, _do_nothing),
    Purpose.PHOTO: Effect(_look_photo, _do_nothing),
    Purpose.AMBASSADOR: Effect(_look_ambassador, _act_ambassador),
}
