"""What is still missing before a club's first meeting: computed anew whenever it is asked for, and kept nowhere.

    missing = [item for item in list_readiness(club) if not item.is_met]

A fixed number of queries, whatever the number of children, computers and modules.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cluboteca.clubs.computer_fitness import Fitness, Workspace, judge_workspace
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_latest_checks, list_learners, list_librarians, read_check
from cluboteca.content.models import Audience
from cluboteca.people.consents import list_consenting_ids
from cluboteca.people.models import Person, Purpose
from cluboteca.training.queries import get_track, is_rehearsed, list_ambassadors, list_done, list_trained_ids

# So many names are told; the rest is counted.
MOST_NAMES = 8


@dataclass(frozen=True)
class ReadinessItem:
    """One line of the list. sentence: as it is when it is met. detail: what is missing now, or how it stands.

    page: name of the address where it can be mended. act: what the button there says.
    """

    id: str
    is_met: bool
    sentence: str
    detail: str
    page: str
    act: str


def list_readiness(club: Club) -> list[ReadinessItem]:
    """In the order in which a librarian does it."""
    learners = list_learners(club)
    admitted = list_consenting_ids(Purpose.TAKE_PART, [learner.pk for learner in learners])
    return [
        _look_at_training(club),
        _look_at_schedule(club),
        _look_at_computers(club),
        _look_at_consents(learners, admitted),
        _look_at_pictures([learner for learner in learners if learner.pk in admitted]),
        _look_at_ambassadors(club),
        _look_at_rehearsal(club),
    ]


def _look_at_training(club: Club) -> ReadinessItem:
    track, librarians = get_track(Audience.LIBRARIANS), list_librarians(club)
    trained = list_trained_ids(track, list_done(track, [librarian.pk for librarian in librarians]))
    missing = [str(each) for each in librarians if each.pk not in trained]
    if not track.modules:
        detail = _("The course for librarians isn't installed here yet. It comes with the next pack.")
    elif missing and len(librarians) > 1:
        # One who leads alone needn't be told her own name.
        detail = _("Not done yet by: %(names)s.") % {"names": tell_names(missing)}
    else:
        detail = ""
    return ReadinessItem(
        id="training",
        is_met=bool(track.modules and librarians) and not missing,
        sentence=_("Every librarian has done the training"),
        detail=detail,
        page="training:track" if track.modules else "meetings:packs",
        act=_("To the training") if track.modules else _("To the packs"),
    )


def _look_at_schedule(club: Club) -> ReadinessItem:
    is_met = club.weekday is not None and club.starts_at is not None
    if is_met:
        when = {"day": club.get_weekday_display(), "time": f"{club.starts_at:%H:%M}"}
        detail = _("%(day)s, %(time)s") % when
    else:
        detail = _("Choose the day of the week and the hour at which the club meets.")
    return ReadinessItem(
        id="schedule",
        is_met=is_met,
        sentence=_("The day and the hour are set"),
        detail=detail,
        page="setup:settings",
        act=_("Set day and hour"),
    )


def _look_at_computers(club: Club) -> ReadinessItem:
    facts = [read_check(check) for check in list_latest_checks(club.library)]
    wanted = club.library.computers_count
    works = any(judge_workspace(each, workspace).fitness != Fitness.NOT for each in facts for workspace in Workspace)
    if facts and not works:
        detail = _("On none of the checked computers does any workspace run. Try another browser there.")
    else:
        detail = ngettext("%(count)d of %(all)d is checked.", "%(count)d of %(all)d are checked.", len(facts)) % {
            "count": len(facts),
            "all": wanted,
        }
    return ReadinessItem(
        id="computers",
        is_met=works and len(facts) >= wanted,
        sentence=_("The children's computers are checked"),
        detail=detail,
        page="clubs:computers",
        act=_("Check the computers"),
    )


def _look_at_consents(learners: list[Person], admitted: set[int]) -> ReadinessItem:
    missing = [learner.nickname for learner in learners if learner.pk not in admitted]
    if not learners:
        detail = _("No child is on the list yet. Add the children first.")
    elif missing:
        detail = _("The signed paper is missing for: %(names)s.") % {"names": tell_names(missing)}
    else:
        detail = ""
    return ReadinessItem(
        id="consents",
        is_met=bool(learners) and not missing,
        sentence=_("The guardians of all children have agreed that they take part"),
        detail=detail,
        page="privacy:consents" if learners else "roster:add",
        act=_("Write down the consents") if learners else _("Add children"),
    )


def _look_at_pictures(admitted: list[Person]) -> ReadinessItem:
    missing = [learner.nickname for learner in admitted if not learner.pictures_hash]
    if not admitted:
        detail = _("A card is dealt once a child's signed paper is written down.")
    elif missing:
        detail = _("No pictures yet: %(names)s.") % {"names": tell_names(missing)}
    else:
        detail = ""
    return ReadinessItem(
        id="pictures",
        is_met=bool(admitted) and not missing,
        sentence=_("Each child has a card with three pictures"),
        detail=detail,
        page="clubs:learners",
        act=_("Deal the pictures"),
    )


def _look_at_ambassadors(club: Club) -> ReadinessItem:
    track = get_track(Audience.AMBASSADORS)
    named = list_ambassadors(club, track)
    waiting = [each.learner.nickname for each in named if not each.is_accepted]
    untrained = [each.learner.nickname for each in named if each.is_accepted and not each.is_trained]
    if not named:
        detail = _("Name one or two children who like to help others.")
    elif waiting:
        detail = _("Waiting for the guardian's consent: %(names)s.") % {"names": tell_names(waiting)}
    elif not track.modules:
        detail = _("The course for ambassadors isn't installed here yet. It comes with the next pack.")
    elif untrained:
        detail = _("The training isn't done yet: %(names)s.") % {"names": tell_names(untrained)}
    else:
        detail = tell_names([each.learner.nickname for each in named])
    return ReadinessItem(
        id="ambassadors",
        is_met=bool(named and track.modules) and not waiting and not untrained,
        sentence=_("One or two ambassadors are named, accepted and trained"),
        detail=detail,
        page="helping:ambassadors",
        act=_("To the ambassadors"),
    )


def _look_at_rehearsal(club: Club) -> ReadinessItem:
    is_met = is_rehearsed(club)
    return ReadinessItem(
        id="rehearsal",
        is_met=is_met,
        sentence=_("A rehearsal was held with the ambassadors"),
        detail="" if is_met else _("Try everything out once, with a list in your hand: about an hour."),
        page="training:rehearsal",
        act=_("To the rehearsal"),
    )


def tell_names(names: list[str]) -> str:
    """ "Ana, Matei, and 12 others" """
    shown = ", ".join(names[:MOST_NAMES])
    others = len(names) - MOST_NAMES
    if others <= 0:
        return shown
    return ngettext("%(names)s and %(count)d other", "%(names)s and %(count)d others", others) % {
        "names": shown,
        "count": others,
    }
