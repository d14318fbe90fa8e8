"""ClubBadge, BadgeAward."""

from django.db import models

from cluboteca.clubs.models import Club
from cluboteca.content.models import PackBadge
from cluboteca.people.models import Person


class ClubBadge(models.Model):
    """A badge that a club makes itself, and that its librarian gives by hand. drawing: one of `badges.DRAWINGS`."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="badges")
    title = models.CharField(max_length=60)
    words = models.CharField(max_length=200)
    drawing = models.CharField(max_length=40)
    created_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    is_retired = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


class BadgeAward(models.Model):
    """A learner got a badge: one of a pack, by what was done, or one of the club, from the librarian."""

    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="badge_awards")
    pack_badge = models.ForeignKey(PackBadge, on_delete=models.CASCADE, null=True, blank=True, related_name="awards")
    club_badge = models.ForeignKey(ClubBadge, on_delete=models.CASCADE, null=True, blank=True, related_name="awards")
    awarded_at = models.DateTimeField()
    awarded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["awarded_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pack_badge__isnull=True, club_badge__isnull=False)
                | models.Q(pack_badge__isnull=False, club_badge__isnull=True),
                name="a_badge_of_a_pack_or_of_the_club",
            ),
            models.UniqueConstraint(fields=["learner", "pack_badge"], name="a_badge_of_a_pack_once"),
            models.UniqueConstraint(fields=["learner", "club_badge"], name="a_badge_of_the_club_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner}: {self.pack_badge or self.club_badge}"
