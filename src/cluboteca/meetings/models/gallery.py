"""GalleryEntry, Reaction."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.models import Club
from cluboteca.people.models import Person
from cluboteca.workspace.models import Project


class EntryState(models.TextChoices):
    """How far a project is on its way into the gallery. See `gallery.policies.ENTRY_TRANSITIONS`."""

    PROPOSED = "proposed", _("waiting for the librarian")
    SHOWN = "shown", _("in the gallery")
    DECLINED = "declined", _("not in the gallery")
    WITHDRAWN = "withdrawn", _("taken back")


class GalleryEntry(models.Model):
    """A version of a project that its authors offer to the club's gallery; all of them have the consent for it.

    A project that is offered again keeps its entry. words: what the authors say about it, one sentence.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="gallery_entries")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="gallery_entries")
    version_key = models.UUIDField()
    title = models.CharField(max_length=80)
    words = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=20, choices=EntryState.choices, default=EntryState.PROPOSED)
    proposed_at = models.DateTimeField()
    judged_at = models.DateTimeField(null=True, blank=True)
    judged_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-proposed_at", "-pk"]
        verbose_name_plural = "gallery entries"
        constraints = [models.UniqueConstraint(fields=["project"], name="a_project_hangs_once")]

    def __str__(self) -> str:
        return f"{self.title} ({self.state})"


class ReactionKind(models.TextChoices):
    """The kind words that there are; there are no others."""

    LAUGHED = "laughed", _("It made me laugh")
    SURPRISED = "surprised", _("It surprised me")
    LEARNED = "learned", _("I learned something")
    BEAUTIFUL = "beautiful", _("It is beautiful")
    TRY_TOO = "try_too", _("I want to try that too")


class Reaction(models.Model):
    """A kind word of a learner about an entry."""

    entry = models.ForeignKey(GalleryEntry, on_delete=models.CASCADE, related_name="reactions")
    learner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reactions")
    kind = models.CharField(max_length=20, choices=ReactionKind.choices)
    reacted_at = models.DateTimeField()

    class Meta:
        ordering = ["reacted_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["entry", "learner", "kind"], name="one_kind_word_each")]

    def __str__(self) -> str:
        return f"{self.learner} {self.kind} {self.entry}"
