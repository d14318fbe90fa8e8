"""How long each kind of data is kept, and why: one table of every model that is installed. A test holds it complete.

`rule` names what deletes it by itself, in `retention`; without one it stays as long as what it hangs on.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Term:
    """models: labels, none for rows that another term's models hold, too. what: in words for the librarian.

    rules: ids in `retention.RULES`.
    """

    models: tuple[str, ...]
    what: Promise
    kept: Promise
    why: Promise
    rules: tuple[str, ...] = ()


TERMS: tuple[Term, ...] = (
    Term(
        ("people.person", "clubs.membership", "people.consent", "training.nomination", "training.completion"),
        _("Children, their papers, and what they have learnt as ambassadors"),
        _("Until one year after the child has left; a parent may have all of it erased on any day."),
        _("A child who comes back within the year goes on where it was."),
        ("left",),
    ),
    Term(
        (),
        _("Accounts of librarians and substitutes: name, username, and a password that nobody can read"),
        _("As long as the club, also after they have stopped leading it."),
        _("So that it can be told who led a meeting or wrote something down."),
    ),
    Term(
        (
            "workspace.project",
            "workspace.project_authors",
            "workspace.projectversion",
            "workspace.projectfile",
            "workspace.versionpicture",
            "workspace.versionfromhome",
            "workspace.credit",
            "workspace.checkresult",
        ),
        _("Projects with every save and picture"),
        _("As long as one of the authors; without a yes to keeping the work, two weeks after it was last worked on."),
        _("Children go on with their projects, and no work of a child who is in the club is deleted by itself."),
        ("unkept", "blobs"),
    ),
    Term(
        ("workspace.attempt",),
        _("Each press of “Check”: whether it was solved"),
        _("As long as the project; what the program did at that moment, one year."),
        _("The way through the village is drawn from it; the details serve the next hint alone."),
        ("attempts",),
    ),
    Term(
        ("people.signin", "people.signinmember", "workspace.projectopening", "meetings.crew", "meetings.driverturn"),
        _("Who sat at which computer with whom, who drove, and how many hints were opened"),
        _("One year."),
        _("Turns and crews are suggested from it, so that nobody is left out."),
        ("stays", "crews", "openings", "computers"),
    ),
    Term(
        ("meetings.raisedhand", "meetings.showing"),
        _("Raised hands, who helped, and what was on the projector"),
        _("One year."),
        _("An ambassador's certificate counts the help; after the year only the number is kept, with the child."),
        ("crews", "showings"),
    ),
    Term(
        ("meetings.attendancerecord",),
        _("Attendance"),
        _("Five years, or until the child is erased."),
        _("Libraries report by year; the printed register is the library's own paper."),
        ("attendance",),
    ),
    Term(
        ("meetings.incident", "meetings.incident_learners"),
        _("Notes about something that happened"),
        _("Three years."),
        _("Questions about an accident may come late, but not later than that."),
        ("incidents",),
    ),
    Term(
        ("meetings.meetingclosing",),
        _("The three questions after a meeting"),
        _("Three years."),
        _("A unit is led again, and the notes help then."),
        ("closings",),
    ),
    Term(
        (
            "meetings.galleryentry",
            "meetings.reaction",
            "meetings.fairentry",
            "meetings.jurysheet",
            "meetings.jurymark",
            "meetings.fairaward",
            "meetings.badgeaward",
        ),
        _("Gallery, kind words, the fair's results, badges"),
        _("As long as the project or the child."),
        _("They belong to the work that they praise."),
    ),
    Term(
        ("meetings.guest",),
        _("Guests of an hour of code, with their work"),
        _("90 days; those who come into the club stay."),
        _("The card lets a child come back for its work within a season."),
        ("guests",),
    ),
    Term(
        ("people.wrongtry",),
        _("Wrong tries at signing in"),
        _("One day."),
        _("They lock a computer on which somebody is guessing."),
        ("wrong_tries",),
    ),
    Term(
        ("sessions.session",),
        _("Sign-ins of adults in a browser"),
        _("Twelve hours at most."),
        _("Nobody stays signed in overnight."),
        ("sessions",),
    ),
    Term(
        ("core.auditevent",),
        _("Who did what and when (the audit)"),
        _("Three years."),
        _("So that a question about a change can be answered. What is erased is named there no more."),
        ("audit",),
    ),
    Term(
        (
            "clubs.library",
            "clubs.club",
            "clubs.computer",
            "clubs.computercheck",
            "meetings.meeting",
            "meetings.meetingextra",
            "meetings.clubpack",
            "meetings.clubbadge",
            "meetings.fair",
            "meetings.faircriterion",
            "training.rehearsal",
            "training.rehearsaltick",
            "training.opening",
        ),
        _("The library, its clubs and computers; meetings without who came"),
        _("As long as the club."),
        _("It is about the club and no child."),
    ),
    Term(
        ("content.ownpack", "content.ownactivity", "content.ownversion", "content.ownfile"),
        _("Activities that the club wrote itself"),
        _("As long as the club; what an ambassador wrote and nobody approved goes with the ambassador."),
        _(
            "Other children use them. The author's name goes when the author is erased; a child's project in them with the project."
        ),
    ),
    Term(
        (
            "content.pack",
            "content.packrelease",
            "content.packimage",
            "content.offlinecopy",
            "content.course",
            "content.unit",
            "content.activity",
            "content.packbadge",
            "content.activitycontent",
            "content.activityfile",
            "content.packorigin",
            "content.packdelivery",
            "content.releasenews",
        ),
        _("Courses, activities, and where they come from"),
        _("As long as the club."),
        _("There is nothing about a person in them."),
    ),
    Term(
        (
            "contenttypes.contenttype",
            "auth.permission",
            "auth.group",
            "auth.group_permissions",
        ),
        _("Tables of the program itself"),
        _("As long as the program."),
        _("There is nothing about a person in them."),
    ),
)
