"""Library, Club, Membership, Computer, ComputerCheck."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cluboteca.core.clock import now
from cluboteca.people.models import Person


class Role(models.TextChoices):
    LEARNER = "learner", _("learner")
    AMBASSADOR = "ambassador", _("ambassador")
    LIBRARIAN = "librarian", _("librarian")
    SUBSTITUTE = "substitute", _("substitute")


class Weekday(models.IntegerChoices):
    """As Python counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class Library(models.Model):
    """A place, in a village or small town.

    county: its code, as in `counties.yaml`. language: of those who haven't chosen one; empty: as the server is set.
    computers_count: how many PCs children can use. backup_folder: where copies of everything go; empty: into the data
    folder.
    """

    name = models.CharField(max_length=120)
    locality = models.CharField(max_length=120)
    county = models.CharField(max_length=2, blank=True)
    language = models.CharField(max_length=6, blank=True)
    computers_count = models.PositiveSmallIntegerField(default=4)
    backup_folder = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return self.name


class Club(models.Model):
    """A group that meets once a week at a library.

    weekday, starts_at: when it meets, in the library's time. opened_at: when it opened for children; null while it is
    being prepared. handover_note: what a substitute has to know.
    """

    library = models.ForeignKey(Library, on_delete=models.PROTECT, related_name="clubs")
    name = models.CharField(max_length=120)
    weekday = models.PositiveSmallIntegerField(choices=Weekday.choices, null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    handover_note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's role in a club. An ambassador is a learner, too, and has this one membership.

    until_on: the last day of a substitute; null: until somebody ends it. A learner whose membership has ended is in the
    archive. earlier_helped, earlier_thanked: how often an ambassador has helped, and was thanked, with raised hands that
    are deleted by now.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    since = models.DateTimeField(default=now, editable=False)
    until_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    earlier_helped = models.PositiveIntegerField(default=0)
    earlier_thanked = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["club", "person"], condition=models.Q(ended_at__isnull=True), name="one_role_in_a_club"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.role} {self.club}"


class Computer(models.Model):
    """A PC of a library, as one browser on it sees the club: known by a random key in its cookie, and by nothing else.

    number: counts up in the library, and names the computer until the librarian does.
    """

    library = models.ForeignKey(Library, on_delete=models.PROTECT, related_name="computers")
    key = models.CharField(max_length=43, unique=True)
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["library", "number"], name="one_computer_of_a_number")]

    def __str__(self) -> str:
        return self.name or gettext("Computer %(number)d") % {"number": self.number}


class ComputerCheck(models.Model):
    """What the trials in a computer's browser found. Append-only; the latest one counts.

    facts: ComputerFacts as JSON. What follows from them is judged when it is asked for, by the limits of that day.
    """

    computer = models.ForeignKey(Computer, on_delete=models.CASCADE, related_name="checks")
    checked_at = models.DateTimeField()
    facts = models.JSONField()

    class Meta:
        ordering = ["-checked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.computer} {self.checked_at:%Y-%m-%d}"
