"""Guest."""

from django.db import models

from cluboteca.meetings.models.meeting import Meeting
from cluboteca.people.models import Person


class Guest(models.Model):
    """A child without an account at an hour of code. The name that it types stays in its browser.

    person: a learner whose nickname is an animal and a number, in no club. code: on the card that the child takes along;
    whoever comes to the club with it keeps the work. joined_at: when the child came into the club. browser: in which it
    began (`people.computer.get_browser`); empty once it is in the club.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="guest")
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="guests")
    code = models.CharField(max_length=20, unique=True)
    browser = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.code
