"""Pack, PackRelease, Course, Unit, Activity, ActivityFile, OfflineCopy: the content that stands in this club. OwnPack,
OwnActivity, OwnVersion, OwnFile: what a club writes itself, from which a pack is made.

Rows are found by their full id (`pack/slug`), which never changes: a new release of a pack updates them in place, so
that a project keeps its activity. What a release no longer has is flagged `is_withdrawn` and stays.

JSON fields named `texts` or `words` are objects by locale. Texts are those of `cluboteca.packformat.text`, rendered.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Person


class Kind(models.TextChoices):
    """What an activity is done with."""

    BLOCKS = "blocks", _("blocks")
    PYTHON = "python", _("Python")
    SCRATCH = "scratch", _("Scratch")
    QUIZ = "quiz", _("a quiz")
    BASICS = "basics", _("digital basics")
    READING = "reading", _("something to read")
    LINK = "link", _("a link")
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


class OfflineCopy(models.Model):
    """A copy of an external resource, for when there is no internet. path: `offline/...`, inside the pack."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="offline_copies")
    path = models.CharField(max_length=120)
    licence = models.CharField(max_length=300)
    author = models.CharField(max_length=300)
    content = models.BinaryField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pack", "path"], name="one_copy_at_a_path")]

    def __str__(self) -> str:
        return f"{self.pack}/{self.path}"


class Audience(models.TextChoices):
    """Whom a course is for. Those for librarians and for ambassadors are tracks of training."""

    LEARNERS = "learners", _("learners")
    LIBRARIANS = "librarians", _("librarians")
    AMBASSADORS = "ambassadors", _("ambassadors")


class Course(models.Model):
    """A path through units for one audience, one of `Audience`. texts: HeadingFront. position: from 0, in the pack."""

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


class PackBadge(models.Model):
    """A badge that an editor defines. rule: as in course.yaml, with full ids. texts: {title, words} by locale.

    drawing: name of one of the program's own drawings.
    """

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="badges")
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="badges")
    full_id = models.CharField(max_length=121, unique=True)
    position = models.PositiveSmallIntegerField()
    drawing = models.CharField(max_length=40)
    rule = models.JSONField(default=dict)
    texts = models.JSONField(default=dict)
    is_withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["pack", "position", "pk"]

    def __str__(self) -> str:
        return self.full_id


class ActivityContent(models.Model):
    """The bulk of an activity, apart, so that lists and the board don't read it.

    definition: activity.yaml. texts: ProjectText, UnpluggedText or of a sheet. starter: a work, solution: an outline of
    the village; null otherwise. programs: where they hold words, on the stage, in Python, in Scratch and on sheets, else
    null: `starter`, `solution` (works; null where there is none) and `checks` (those that run, as the browser is given
    them), each by locale; `picture`, the library's drawing of the stage's first sprite, or empty.
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


class OwnPack(models.Model):
    """What one club has written itself. It stands installed as the pack `slug`; drafts are tried out as `trial_slug`.

    Both never change. release_number: of the latest release that was made; each has a number of its own.
    """

    slug = models.CharField(max_length=60, unique=True)
    trial_slug = models.CharField(max_length=60, unique=True)
    release_number = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.slug


class OwnState(models.TextChoices):
    """How far the text of an own activity is. See `own.policies.OWN_TRANSITIONS`."""

    DRAFT = "draft", _("being written")
    WAITING = "waiting", _("waiting for the librarian")
    APPROVED = "approved", _("the children see it")
    WITHDRAWN = "withdrawn", _("taken back")


class OwnActivity(models.Model):
    """One activity that a club writes itself. slug: its id in the pack; never changes.

    draft: what is being written, `own.draft.OwnDraft`. approved: what the children see, as it was when the librarian
    agreed; null before. revision: counts the saves, so that nobody writes over what another one has typed since;
    page_key: of the open page that saved last, which may go on though the answer to its save was lost.
    """

    own_pack = models.ForeignKey(OwnPack, on_delete=models.CASCADE, related_name="activities")
    slug = models.CharField(max_length=60)
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=20, choices=OwnState.choices, default=OwnState.DRAFT)
    draft = models.JSONField()
    approved = models.JSONField(null=True)
    revision = models.PositiveIntegerField(default=0)
    page_key = models.UUIDField(null=True)
    author = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="own_activities")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["own_pack", "slug"], name="one_own_activity_of_a_slug")]

    def __str__(self) -> str:
        return f"{self.own_pack}/{self.slug}"


class OwnVersion(models.Model):
    """How an own activity was before somebody went on with it. Append-only."""

    activity = models.ForeignKey(OwnActivity, on_delete=models.CASCADE, related_name="versions")
    draft = models.JSONField()
    saved_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.activity} {self.saved_at:%Y-%m-%d %H:%M}"


class OwnFile(models.Model):
    """A picture, or a starter from Scratch, that drafts name. name: of its content, so that what stands there stays."""

    own_pack = models.ForeignKey(OwnPack, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=40)
    content = models.BinaryField()
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["own_pack", "name"], name="one_own_file_of_a_name")]

    def __str__(self) -> str:
        return f"{self.own_pack}/{self.name}"


class PackOrigin(models.Model):
    """A place that new releases come from, and whose signatures are trusted there.

    address: of a repository, on the web (ending in `/`) or a folder. root: the key file (TUF root metadata) as the
    librarian gave it; fingerprint: its SHA-256. latest_answer: code of a refusal (`delivery.refusal`), empty when all
    went well.
    """

    address = models.CharField(max_length=500, unique=True)
    root = models.BinaryField()
    fingerprint = models.CharField(max_length=64)
    added_at = models.DateTimeField()
    latest_asked_at = models.DateTimeField(null=True, blank=True)
    latest_answer = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.address


class DeliveryState(models.TextChoices):
    """How far a release has come on its way into the club."""

    FOUND = "found", _("found")
    FETCHING = "fetching", _("being fetched")
    WAITING = "waiting", _("waiting for the meeting's end")
    INSTALLED = "installed", _("installed")
    FAILED = "failed", _("failed")


class PackDelivery(models.Model):
    """One release of a pack on its way from an origin into the club. States: `delivery.policies.DELIVERY_TRANSITIONS`.

    manifest: SHA-256 of the release's root manifest. release: what was installed from it. reason: code of a refusal,
    in the state failed.
    """

    origin = models.ForeignKey(PackOrigin, on_delete=models.SET_NULL, null=True, related_name="deliveries")
    pack_slug = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    manifest = models.CharField(max_length=64)
    state = models.CharField(max_length=20, choices=DeliveryState.choices)
    reason = models.CharField(max_length=40, blank=True)
    release = models.ForeignKey(PackRelease, on_delete=models.SET_NULL, null=True, related_name="deliveries")
    found_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "pack deliveries"

    def __str__(self) -> str:
        return f"{self.pack_slug} {self.version} ({self.state})"


class ReleaseNews(models.Model):
    """What a release changed, for the librarian. sentences: two by locale. read_at: when she said that she has read it."""

    release = models.OneToOneField(PackRelease, on_delete=models.CASCADE, primary_key=True, related_name="news")
    sentences = models.JSONField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.release)
