"""Meeting, MeetingExtra, ClubPack, Crew, AttendanceRecord, RaisedHand, Showing."""

from django.db import models

from cluboteca.clubs.models import Club
from cluboteca.content.models import Activity, OwnPack, Unit
from cluboteca.people.models import Person, SignIn
from cluboteca.workspace.models import Project


class Meeting(models.Model):
    """One get-together of a club on one unit. Open until `ended_at`; a club has at most one open.

    part: id of the part of the unit's plan that is going on, since `part_started_at`.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="meetings")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="meetings")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    part = models.CharField(max_length=60, blank=True)
    part_started_at = models.DateTimeField(null=True, blank=True)

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


class Crew(models.Model):
    """The learners of one sign-in, in a meeting; its id is the id of the sign-in."""

    sign_in = models.OneToOneField(SignIn, on_delete=models.CASCADE, primary_key=True, related_name="crew")
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="crews")
    driver = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    turn_started_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.meeting} {self.sign_in}"


class AttendanceRecord(models.Model):
    """That a learner came, or didn't: what the crews showed at the end, or what the librarian wrote."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="attendance")
    is_present = models.BooleanField()
    minutes = models.PositiveSmallIntegerField(default=0)
    recorded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "learner"], name="one_record_per_learner")]

    def __str__(self) -> str:
        return f"{self.learner} {self.meeting}"


class RaisedHand(models.Model):
    """A crew's call for help: up, perhaps taken by a helper, then down."""

    crew = models.ForeignKey(Crew, on_delete=models.CASCADE, related_name="hands")
    activity = models.ForeignKey(Activity, on_delete=models.SET_NULL, null=True, related_name="+")
    raised_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="helped_hands")
    lowered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["raised_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["crew"], condition=models.Q(lowered_at__isnull=True), name="one_hand_up_per_crew"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.crew} {self.raised_at:%H:%M}"


class Showing(models.Model):
    """A crew puts a version of its project on the projector, until `ended_at` or the next one. One at a time.

    Everybody in the meeting may look inside and copy that version, also afterwards, for as long as the meeting is open.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="showings")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    version_key = models.UUIDField()
    sign_in = models.ForeignKey(SignIn, on_delete=models.CASCADE, related_name="+")
    shown_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-shown_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting"], condition=models.Q(ended_at__isnull=True), name="one_showing_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project} {self.shown_at:%H:%M}"
