"""What each purpose means, in the words that stand on the paper for the guardians and on the librarian's pages."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Purpose


@dataclass(frozen=True)
class PaperText:
    """short: the head of a column. question: beside the boxes. happens, not: what is done and what isn't. until: how long."""

    short: Promise
    question: Promise
    happens: Promise
    not_done: Promise
    until: Promise


PAPER: dict[Purpose, PaperText] = {
    Purpose.TAKE_PART: PaperText(
        short=_("Takes part"),
        question=_("May the child take part in the club?"),
        happens=_("The child gets a card with three pictures, works at a computer, and we write down who came."),
        not_done=_("We ask for no surname, e-mail or address."),
        until=_("Until one year after the child has left."),
    ),
    Purpose.KEEP_WORK: PaperText(
        short=_("Work kept"),
        question=_("May we keep what the child makes?"),
        happens=_("The projects stay on the library's computer, so that the child can go on with them next time."),
        not_done=_("Without your yes, each project is erased two weeks after it was last worked on."),
        until=_("Until one year after the child has left."),
    ),
    Purpose.WORK_AT_HOME: PaperText(
        short=_("Takes home"),
        question=_("May the child take projects home?"),
        happens=_("The child may save a project, with the nicknames of its authors, in a file and carry it home."),
        not_done=_("We send nothing over the internet."),
        until=_("The file is yours then, and you decide about it."),
    ),
    Purpose.GALLERY: PaperText(
        short=_("Gallery"),
        question=_("May the child's work be shown in the club's gallery and at its fair?"),
        happens=_("Other children, and guests of the fair, see the work and the child's nickname, in the library."),
        not_done=_("It isn't put on the internet."),
        until=_("Until it is taken out of the gallery, at the latest with the work."),
    ),
    Purpose.MENTOR: PaperText(
        short=_("Mentor"),
        question=_("May a mentor, a programmer who helps the club, see a project?"),
        happens=_(
            "A mentor may see the project, the nickname and the age, rounded, and answers through the librarian."
        ),
        not_done=_("A mentor never writes to the child. Today the program sends mentors nothing at all."),
        until=_("Until the question is answered."),
    ),
    Purpose.EVALUATION: PaperText(
        short=_("Evaluation"),
        question=_("May we count the child, by age and as a girl or a boy, when we report how the club goes?"),
        happens=_("The report holds numbers: how many children of which age came, how often."),
        not_done=_("No name stands in it, and nothing by which a child could be found."),
        until=_("The numbers stay; what they were counted from goes as said above."),
    ),
    Purpose.PHOTO: PaperText(
        short=_("Photographs"),
        question=_("May the child be in photographs of the club?"),
        happens=_("The library may show photographs of the club's meetings to tell people about the club."),
        not_done=_("No name stands beside them, and the program keeps no photographs."),
        until=_("If you change your mind, we use them no more from that day on."),
    ),
    Purpose.AMBASSADOR: PaperText(
        short=_("Ambassador"),
        question=_("May the child be an ambassador, who helps the others, if the librarian asks?"),
        happens=_("An ambassador sees who has raised a hand, helps, and gets a certificate for it."),
        not_done=_("An ambassador sees neither papers nor notes about other children."),
        until=_("Until the child stops being one."),
    ),
}
