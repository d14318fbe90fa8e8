"""Person, Consent, SignIn, SignInMember, WrongTry."""

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.core.clock import now

# fmt: off
AVATARS = (
    "fox", "bear", "owl", "hedgehog", "rabbit", "stork", "lamb", "horse", "cow", "frog", "bee", "butterfly",
    "squirrel", "wolf", "deer", "duck", "goose", "rooster", "turtle", "snail", "dog", "kitten", "mouse", "robin",
)
# fmt: on


class Gender(models.TextChoices):
    """As the guardian says it, if at all."""

    GIRL = "girl", _("girl")
    BOY = "boy", _("boy")


class Purpose(models.TextChoices):
    """What a guardian agrees to, one by one."""

    TAKE_PART = "take_part", _("take part in the club")
    KEEP_WORK = "keep_work", _("keep the work")
    WORK_AT_HOME = "work_at_home", _("work at home")
    GALLERY = "gallery", _("show work in the gallery")
    MENTOR = "mentor", _("a mentor sees a project")
    EVALUATION = "evaluation", _("evaluation of the programme")
    PHOTO = "photo", _("photographs")
    AMBASSADOR = "ambassador", _("be an ambassador")


class PersonManager(BaseUserManager["Person"]):
    """Django looks adults up by username through this."""


class Person(AbstractBaseUser):
    """A learner or an adult.

    A learner has nickname, avatar and birth year, perhaps a gender, and `pictures_hash` once pictures were dealt; no username.
    An adult has name, username and password. has_first_password: it was dealt by the system, and has to be changed.
    key: random, and never anybody else's, also after a return from a copy, when numbers may be given anew.
    """

    username = models.CharField(max_length=60, unique=True, null=True, blank=True)
    name = models.CharField(max_length=120, blank=True)
    nickname = models.CharField(max_length=60, blank=True)
    avatar = models.CharField(max_length=20, choices=[(a, a) for a in AVATARS], blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    gender = models.CharField(max_length=10, choices=Gender.choices, blank=True)
    pictures_hash = models.CharField(max_length=200, blank=True)
    has_first_password = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now, editable=False)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username__isnull=True, nickname__gt="") | models.Q(username__gt=""),
                name="person_is_learner_or_adult",
            ),
        ]

    def __str__(self) -> str:
        return self.nickname or self.name or (self.username or "")


class Consent(models.Model):
    """A guardian's agreement to one purpose for one learner: given on paper on a day, written down here by an adult.

    In force until `withdrawn_on`. What is given anew after that is a new row.
    """

    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    given_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawal_recorded_at = models.DateTimeField(null=True, blank=True)
    withdrawal_recorded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["recorded_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "purpose"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="one_consent_in_force_for_a_purpose",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner} {self.purpose}"


class SignIn(models.Model):
    """One to four learners at one computer, from when to when.

    computer: the address of the PC on the library's network. ended_at: when they switched, left, or the meeting ended.
    """

    computer = models.CharField(max_length=45)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.computer} {self.started_at:%H:%M}"


class SignInMember(models.Model):
    """A learner's stay at a computer. Who leaves and comes back has two rows."""

    sign_in = models.ForeignKey(SignIn, on_delete=models.CASCADE, related_name="members")
    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stays")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["joined_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner"], condition=models.Q(left_at__isnull=True), name="learner_sits_at_one_computer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner} @ {self.sign_in}"


class WrongTry(models.Model):
    """A sign-in that failed. Rows are deleted when the one it was meant for signs in, or the librarian unlocks.

    subject: `learner:ID` (also of an unknown learner) or `adult:USERNAME`. computer: empty once it was unlocked.
    """

    subject = models.CharField(max_length=80, db_index=True)
    computer = models.CharField(max_length=45, db_index=True)
    tried_at = models.DateTimeField()

    class Meta:
        ordering = ["tried_at", "id"]

    def __str__(self) -> str:
        return f"{self.subject} {self.computer}"
