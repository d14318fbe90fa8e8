"""Crew, DriverTurn, RaisedHand, Showing, AttendanceRecord."""

from django.db import models

from cluboteca.clubs.models import Computer
from cluboteca.content.models import Activity
from cluboteca.meetings.models.meeting import Meeting
from cluboteca.people.models import Person, SignIn
from cluboteca.workspace.models import Project


class Crew(models.Model):
    """The learners of one sign-in, in a meeting; its id is the id of the sign-in."""

    sign_in = models.OneToOneField(SignIn, on_delete=models.CASCADE, primary_key=True, related_name="crew")
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="crews")
    driver = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    turn_started_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.meeting} {self.sign_in}"


class DriverTurn(models.Model):
    """From `started_at` on it was this learner's turn at the keyboard, until the crew's next turn or its end."""

    crew = models.ForeignKey(Crew, on_delete=models.CASCADE, related_name="turns")
    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="turns")
    started_at = models.DateTimeField()

    class Meta:
        ordering = ["started_at", "pk"]

    def __str__(self) -> str:
        return f"{self.learner} {self.started_at:%H:%M}"


class RaisedHand(models.Model):
    """A crew's call for help: up, perhaps taken by a helper, then down.

    computer: where the crew sits, if it was checked. lowered_by: the helper who said that it is helped; null when the
    crew took it down itself. thanked_at: when the crew thanked who helped.
    """

    crew = models.ForeignKey(Crew, on_delete=models.CASCADE, related_name="hands")
    activity = models.ForeignKey(Activity, on_delete=models.SET_NULL, null=True, related_name="+")
    computer = models.ForeignKey(Computer, on_delete=models.SET_NULL, null=True, related_name="+")
    raised_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="helped_hands")
    lowered_at = models.DateTimeField(null=True, blank=True)
    lowered_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="closed_hands")
    thanked_at = models.DateTimeField(null=True, blank=True)

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
