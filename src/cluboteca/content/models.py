"""Pack, PackRelease, Course, Unit, Activity, ActivityFile: the content that stands in this club.

Rows are found by their full id (`pack/slug`), which never changes: a new release of a pack updates them in place, so
that a project keeps its activity. What a release no longer has is flagged `is_withdrawn` and stays.

JSON fields named `texts` or `words` are objects by locale. Texts are those of `cluboteca.packformat.text`, rendered.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an activity is done with."""

    BLOCKS = "blocks", _("blocks")
    PYTHON = "python", _("Python")
    SCRATCH = "scratch", _("Scratch")
    UNPLUGGED = "unplugged", _("without a computer")


class Pack(models.Model):
    """A bundle of content with one origin and one licence. texts: HeadingFront."""

    slug = models.CharField(max_length=60, unique=True)
    default_locale = models.CharField(max_length=6)
    licence = models.CharField(max_length=300)
    authors = models.JSONField(default=list)
    texts = models.JSONField(default=dict)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class PackRelease(models.Model):
    """One version of a pack as it was installed here. Append-only; the one with the highest id is in force."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="releases")
    version = models.CharField(max_length=20)
    content_hash = models.CharField(max_length=64)
    installed_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pack} {self.version}"


class PackImage(models.Model):
    """An image of a pack. path: `images/...`, inside the pack."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="images")
    path = models.CharField(max_length=120)
    licence = models.CharField(max_length=300)
    author = models.CharField(max_length=300)
    content = models.BinaryField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pack", "path"], name="one_image_at_a_path")]

    def __str__(self) -> str:
        return f"{self.pack}/{self.path}"


class Course(models.Model):
    """A path through units for one audience. texts: HeadingFront. position: from 0, in the pack."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="courses")
    full_id = models.CharField(max_length=121, unique=True)
    audience = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField()
    texts = models.JSONField(default=dict)
    is_withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["pack", "position", "pk"]

    def __str__(self) -> str:
        return self.full_id


class Unit(models.Model):
    """One meeting's worth. position: from 0, in the course. plan: list of {id, minutes, activity: full id or null}.

    texts: UnitText.
    """

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="units")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="units")
    full_id = models.CharField(max_length=121, unique=True)
    position = models.PositiveSmallIntegerField()
    plan = models.JSONField(default=list)
    texts = models.JSONField(default=dict)
    is_withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["course__pack", "course__position", "position", "pk"]

    def __str__(self) -> str:
        return self.full_id


class Activity(models.Model):
    """One thing to do. position: from 0, in the unit. words: {title, goal}; all else is in ActivityContent."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="activities")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="activities")
    full_id = models.CharField(max_length=121, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    minutes = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    words = models.JSONField(default=dict)
    is_withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["unit", "position", "pk"]

    def __str__(self) -> str:
        return self.full_id


class ActivityContent(models.Model):
    """The bulk of an activity, apart, so that lists and the board don't read it.

    definition: activity.yaml. texts: ProjectText or UnpluggedText. starter: a work, solution: an outline of the village;
    null otherwise. programs: where they hold words, on the stage, in Python and in Scratch, else null: `starter`,
    `solution` (works) and `checks` (those that run, as the browser is given them), each by locale; `picture`, the
    library's drawing of the stage's first sprite, or empty.
    """

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, primary_key=True, related_name="content")
    definition = models.JSONField()
    texts = models.JSONField()
    starter = models.JSONField(null=True)
    solution = models.JSONField(null=True)
    programs = models.JSONField(null=True)

    def __str__(self) -> str:
        return str(self.activity)


class ActivityFile(models.Model):
    """A costume or sound that the starter or the solution of a Scratch activity names. name: `<md5>.<ending>`, as there."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=40)
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["activity", "name"], name="one_file_of_a_name")]

    def __str__(self) -> str:
        return f"{self.activity}/{self.name}"
