"""Completion, Nomination, Rehearsal, RehearsalTick, Opening."""

from django.db import models

from cluboteca.clubs.models import Club
from cluboteca.content.models import Unit
from cluboteca.people.models import Person


class Completion(models.Model):
    """A person has done a module of a track. finishes_track: with it she had done all that the track had then."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="completions")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="completions")
    completed_at = models.DateTimeField()
    finishes_track = models.BooleanField(default=False)

    class Meta:
        ordering = ["completed_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["person", "unit"], name="a_module_is_done_once")]

    def __str__(self) -> str:
        return f"{self.person} {self.unit}"


class Nomination(models.Model):
    """The librarian names a learner as ambassador; accepted once the guardian's consent is written down.

    ended_at: when the learner stopped being one, or the librarian took the name back.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="nominations")
    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="nominations")
    named_at = models.DateTimeField()
    named_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["named_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["club", "learner"], condition=models.Q(ended_at__isnull=True), name="named_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner} {self.club}"


class Rehearsal(models.Model):
    """A meeting to try everything out with the ambassadors.

    met_at: when the first of them signed in there. held_at: when that was so and all of its checklist was ticked.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="rehearsals")
    began_at = models.DateTimeField()
    began_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    met_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-began_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.club} {self.began_at:%Y-%m-%d}"


class RehearsalTick(models.Model):
    """One line of the checklist was tried out. item: its id in `training.policies.REHEARSAL_ITEMS`."""

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="ticks")
    item = models.CharField(max_length=40)
    ticked_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rehearsal", "item"], name="a_line_is_ticked_once")]

    def __str__(self) -> str:
        return f"{self.rehearsal} {self.item}"


class Opening(models.Model):
    """A club opened for children. missing: ids of what was still missing then; reason: why it opened all the same."""

    club = models.OneToOneField(Club, on_delete=models.CASCADE, related_name="opening")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    missing = models.JSONField(default=list)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.club} {self.opened_at:%Y-%m-%d}"
