"""Project, Credit, ProjectOpening, ProjectVersion, ProjectFile, VersionPicture, VersionFromHome, Attempt, CheckResult."""

from django.db import models

from cluboteca.content.models import Activity
from cluboteca.core.clock import now
from cluboteca.people.models import Person, SignIn


class Project(models.Model):
    """The work of one or more learners on one activity. Whoever works on it becomes an author and stays one.

    copied_from: the project whose version this one began as; whom it goes back to stands in `credits`.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="projects")
    authors = models.ManyToManyField(Person, related_name="projects")
    created_at = models.DateTimeField(default=now, editable=False)
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")

    def __str__(self) -> str:
        return f"{self.activity} #{self.pk}"


class Credit(models.Model):
    """That a copy goes back to this author.

    distance: 1 for the authors of the project that was copied, as they were then; 2 for those whom that one went back
    to, and so on.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="credits")
    author = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    distance = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["distance", "id"]
        constraints = [models.UniqueConstraint(fields=["project", "distance", "author"], name="one_credit_each")]

    def __str__(self) -> str:
        return f"{self.project} <- {self.author}"


class ProjectOpening(models.Model):
    """A crew turned to this project. The board reads from it what each crew works on, and since when.

    hints_opened: how many of the activity's hints the crew has opened since then.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="openings")
    sign_in = models.ForeignKey(SignIn, on_delete=models.CASCADE, related_name="openings")
    opened_at = models.DateTimeField()
    hints_opened = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["opened_at", "id"]

    def __str__(self) -> str:
        return f"{self.project} {self.opened_at:%H:%M}"


class ProjectVersion(models.Model):
    """One immutable save.

    key: the client's own UUID; sending it again changes nothing. The bytes stand compressed in `work`, or, when they
    are many, in the blob named by `blob` (see `blobs`). The table has the primary key as its only index, so that a
    save writes two database pages.
    """

    pk = models.CompositePrimaryKey("project_id", "key")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="versions", db_index=False)
    key = models.UUIDField()
    saved_at = models.DateTimeField()
    sign_in = models.ForeignKey(SignIn, on_delete=models.DO_NOTHING, related_name="+", db_index=False)
    is_late = models.BooleanField(default=False)
    size_bytes = models.PositiveIntegerField()
    work = models.BinaryField(null=True)
    blob = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.project_id}/{self.key}"


class ProjectFile(models.Model):
    """A costume or sound that versions of a Scratch project name: sent once, however many versions name it.

    name: `<md5>.<ending>`, as in the project. What stands under a name never changes. blob: see `blobs`.
    """

    pk = models.CompositePrimaryKey("project_id", "name")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="files", db_index=False)
    name = models.CharField(max_length=40)
    size_bytes = models.PositiveIntegerField()
    blob = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.project_id}/{self.name}"


class VersionPicture(models.Model):
    """What a version looks like: a PNG or WebP of at most 240 by 180 pixels and 40 kB, as the browser drew it.

    Few versions have one. It stands apart from the version, so that a save stays as quick as it is.
    """

    pk = models.CompositePrimaryKey("project_id", "key")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="pictures", db_index=False)
    key = models.UUIDField()
    media_type = models.CharField(max_length=20)
    image = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.project_id}/{self.key}"


class VersionFromHome(models.Model):
    """A version that came in with a file from home.

    made_at: when it was saved, as the computer at home said; `saved_at` of the version is when it came in.
    """

    pk = models.CompositePrimaryKey("project_id", "key")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="versions_from_home", db_index=False)
    key = models.UUIDField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.project_id}/{self.key}"


class Attempt(models.Model):
    """One press of "Check" on one version.

    facts: what the browser saw when it ran the program (untrusted, used for words alone). finding: id of the typical
    mistake that it shows, or empty.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="attempts")
    sign_in = models.ForeignKey(SignIn, on_delete=models.CASCADE, related_name="attempts")
    version_key = models.UUIDField()
    tried_at = models.DateTimeField()
    is_solved = models.BooleanField()
    finding = models.CharField(max_length=60, blank=True)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["tried_at", "id"]

    def __str__(self) -> str:
        return f"{self.project} {self.tried_at:%H:%M:%S}"


class CheckResult(models.Model):
    """What one check said in one attempt."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="results")
    check_id = models.CharField(max_length=60)
    passed = models.BooleanField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.check_id}: {self.passed}"
