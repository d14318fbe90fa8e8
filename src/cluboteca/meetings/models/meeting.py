"""Meeting, MeetingExtra, ClubPack, MeetingClosing, Incident."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, OwnPack, Unit
from cluboteca.people.models import Person


class MeetingKind(models.TextChoices):
    """What a meeting is for, and who may come.

    club: the learners of the club, on computers. paper: the same without computers. rehearsal: the ambassadors, before
    the club opens. hour: children without accounts, for an hour of code.
    """

    CLUB = "club", _("meeting of the club")
    PAPER = "paper", _("meeting without computers")
    REHEARSAL = "rehearsal", _("rehearsal")
    HOUR = "hour", _("hour of code")


class Meeting(models.Model):
    """One get-together of a club on one unit. Open until `ended_at`; a library has at most one open.

    part: id of the part of the unit's plan that is going on, since `part_started_at`. is_free_work: the children choose
    among all activities and their own projects. looking_up_since: all screens ask to look up here. projected_activity,
    projected_step: the step (from 0) that the projector shows, if any. part_extra_minutes: what the part has been given
    on top of its plan. part_paused_at: since when its time stands still. proposed_crews: what the projector proposes,
    lists of learners' ids, of which the first drives first. was_forgotten: it was still open long after its time.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="meetings")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="meetings")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=20, choices=MeetingKind.choices, default=MeetingKind.CLUB)
    is_free_work = models.BooleanField(default=False)
    looking_up_since = models.DateTimeField(null=True, blank=True)
    projected_activity = models.ForeignKey(Activity, on_delete=models.SET_NULL, null=True, related_name="+")
    projected_step = models.PositiveSmallIntegerField(default=0)
    part = models.CharField(max_length=60, blank=True)
    part_started_at = models.DateTimeField(null=True, blank=True)
    part_extra_minutes = models.PositiveSmallIntegerField(default=0)
    part_paused_at = models.DateTimeField(null=True, blank=True)
    proposed_crews = models.JSONField(default=list, blank=True)
    was_forgotten = models.BooleanField(default=False)

    class Meta:
        ordering = ["-opened_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["club"], condition=models.Q(ended_at__isnull=True), name="one_open_meeting_in_a_club"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.club} {self.opened_at:%Y-%m-%d}"


class MeetingExtra(models.Model):
    """An activity that a club adds to its meetings on a unit, after the unit's own. position: counts up in club and unit."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="extras")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="extras")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["club", "unit", "activity"], name="an_activity_is_added_once"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} + {self.activity}"


class ClubPack(models.Model):
    """Which pack of own material is a club's."""

    club = models.OneToOneField(Club, on_delete=models.CASCADE, related_name="club_pack")
    own_pack = models.OneToOneField(OwnPack, on_delete=models.CASCADE, related_name="club_pack")

    def __str__(self) -> str:
        return f"{self.club}: {self.own_pack}"


class HowItWent(models.IntegerChoices):
    HARD = 1, _("it was hard")
    MIXED = 2, _("some of it went well")
    WELL = 3, _("it went well")


class MeetingClosing(models.Model):
    """What the librarian says after a meeting: three short answers, any of which may be left out."""

    meeting = models.OneToOneField(Meeting, on_delete=models.CASCADE, primary_key=True, related_name="closing")
    how_it_went = models.PositiveSmallIntegerField(choices=HowItWent.choices, null=True, blank=True)
    what_was_hard = models.TextField(blank=True)
    for_next_time = models.TextField(blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.meeting}: {self.how_it_went}"


class Incident(models.Model):
    """Something that happened and has to be remembered; read by the club's librarians alone.

    learners: whom it is about. happened_on: the day, which may be one without a meeting.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="incidents")
    meeting = models.ForeignKey(Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="incidents")
    learners = models.ManyToManyField(Person, related_name="incidents", blank=True)
    happened_on = models.DateField()
    what_happened = models.TextField()
    what_was_done = models.TextField(blank=True)
    written_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-happened_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.club} {self.happened_on}"
