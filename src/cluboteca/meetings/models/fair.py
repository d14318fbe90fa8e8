"""Fair, FairCriterion, FairEntry, JurySheet, JuryMark, FairAward."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club
from cluboteca.meetings.models.gallery import GalleryEntry


class FairState(models.TextChoices):
    """How far a fair is. See `fair.policies.FAIR_TRANSITIONS`."""

    PREPARING = "preparing", _("being prepared")
    OPEN = "open", _("going on")
    ENDED = "ended", _("over")


class Fair(models.Model):
    """A day on which a club shows its work to families and neighbours, and a jury looks at it."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="fairs")
    title = models.CharField(max_length=120)
    held_on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=20, choices=FairState.choices, default=FairState.PREPARING)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return self.title


class FairCriterion(models.Model):
    """What the jury looks for; as many as fit on a sheet. award: the name of what the best in it gets."""

    fair = models.ForeignKey(Fair, on_delete=models.CASCADE, related_name="criteria")
    name = models.CharField(max_length=120)
    award = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name_plural = "fair criteria"

    def __str__(self) -> str:
        return self.name


class FairEntry(models.Model):
    """A work of the gallery that takes part in a fair. number: of its table, from 1."""

    fair = models.ForeignKey(Fair, on_delete=models.CASCADE, related_name="entries")
    entry = models.ForeignKey(GalleryEntry, on_delete=models.CASCADE, related_name="fair_entries")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number", "pk"]
        verbose_name_plural = "fair entries"
        constraints = [models.UniqueConstraint(fields=["fair", "entry"], name="a_work_takes_part_once")]

    def __str__(self) -> str:
        return f"{self.number}. {self.entry}"


class JurySheet(models.Model):
    """What one member of the jury wrote about one work, as it was copied from paper. juror: the number on the sheet."""

    entry = models.ForeignKey(FairEntry, on_delete=models.CASCADE, related_name="jury_sheets")
    juror = models.PositiveSmallIntegerField()
    kind_words = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["juror", "pk"]
        constraints = [models.UniqueConstraint(fields=["entry", "juror"], name="one_sheet_of_a_juror_for_a_work")]

    def __str__(self) -> str:
        return f"{self.juror}: {self.entry}"


class JuryMark(models.Model):
    """Stars for one criterion, 1 to 4."""

    sheet = models.ForeignKey(JurySheet, on_delete=models.CASCADE, related_name="marks")
    criterion = models.ForeignKey(FairCriterion, on_delete=models.CASCADE, related_name="marks")
    stars = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "criterion"], name="one_mark_for_a_criterion")]

    def __str__(self) -> str:
        return f"{self.sheet} {self.criterion}: {self.stars}"


class FairAward(models.Model):
    """What a work got at the fair, as the librarian announced it."""

    entry = models.ForeignKey(FairEntry, on_delete=models.CASCADE, related_name="awards")
    title = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title
