"""What leaves a library: the whole list, in one file, as a data protection officer reads it.

A feature that sends or hands out anything adds its line here before it is built. `docs/explanation/who-sees-what.md`
says the same, and a test holds the two together.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Purpose


@dataclass(frozen=True)
class Way:
    """id: stable. what: the data. who: carries or sends it. where: to whom. purpose: the consent that it needs, if any."""

    id: str
    what: Promise
    who: Promise
    where: Promise
    purpose: Purpose | None
    is_about_children: bool


LEAVING: tuple[Way, ...] = (
    Way(
        "packs",
        _("The name of a pack of activities that is asked for, and nothing about the club or a child."),
        _("The program, where the librarian has named a place for new activities."),
        _("That place on the internet."),
        None,
        is_about_children=False,
    ),
    Way(
        "home",
        _("One project in a file, with the nicknames of its authors."),
        _("The children, where everybody at the computer may."),
        _("Home, on a stick."),
        Purpose.WORK_AT_HOME,
        is_about_children=True,
    ),
    Way(
        "attendance",
        _("The attendance in a table: of every child the nickname, the days, whether it came, and the minutes."),
        _("A librarian or a substitute, with a button."),
        _("A file in the hands of the library, for its own register."),
        None,
        is_about_children=True,
    ),
    Way(
        "figures",
        _("Figures of the attendance, without names; birth year and gender only of those who agreed."),
        _("A librarian or a substitute, with a button."),
        _("Whoever gets the report."),
        Purpose.EVALUATION,
        is_about_children=True,
    ),
    Way(
        "paper",
        _("Cards, registers, certificates, jury sheets, lists: what is printed."),
        _("A librarian or a substitute."),
        _("Paper, in the library or given to the child."),
        None,
        is_about_children=True,
    ),
    Way(
        "export",
        _("All data of one child in one file."),
        _("The librarian, when a parent asks for it."),
        _("The parent."),
        None,
        is_about_children=True,
    ),
    Way(
        "backups",
        _("A copy of everything, for safety, kept at most 31 days."),
        _("The program, once a day, where the librarian has named a folder; or the librarian."),
        _("A folder or a stick that belongs to the library."),
        None,
        is_about_children=True,
    ),
    Way(
        "own",
        _(
            "Activities that the club wrote itself, without children's projects and with no name unless somebody wrote one."
        ),
        _("The librarian, with a button or by a command."),
        _("Other clubs."),
        None,
        is_about_children=False,
    ),
)
