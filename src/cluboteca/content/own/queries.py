"""Reading own material."""

from dataclasses import dataclass, replace

from cluboteca.content.models import OwnActivity, OwnFile, OwnPack, OwnState, OwnVersion
from cluboteca.content.own.draft import DraftStarter, OwnDraft, OwnKind, list_file_names, with_romanian_letters
from cluboteca.content.own.pack_source import OwnPackSource, OwnSource
from cluboteca.content.own.policies import is_seen_by_children
from cluboteca.core.errors import NotYours
from cluboteca.people.models import Person


@dataclass(frozen=True)
class ListedOwn:
    """One line of the club's list. has_changes: children see an earlier text than the one that is being written."""

    activity: OwnActivity
    title: str
    is_seen: bool
    has_changes: bool


def list_own(own_pack: OwnPack, *, only_of: Person | None = None) -> list[ListedOwn]:
    """What waits for the librarian first, then the newest; with `only_of` what that person has begun and didn't withdraw."""
    activities = (
        OwnActivity.objects.filter(own_pack=own_pack).select_related("author", "own_pack").order_by("-updated_at")
    )
    if only_of is not None:
        activities = activities.filter(author=only_of).exclude(state=OwnState.WITHDRAWN)
    listed = [
        ListedOwn(
            activity=activity,
            title=str(activity.draft.get("title", "")),
            is_seen=(is_seen := is_seen_by_children(activity)),
            has_changes=is_seen and activity.draft != activity.approved,
        )
        for activity in activities
    ]
    return sorted(listed, key=lambda each: each.activity.state != OwnState.WAITING)


def count_waiting(own_pack: OwnPack | None) -> int:
    """How many wait for the librarian."""
    return OwnActivity.objects.filter(own_pack=own_pack, state=OwnState.WAITING).count() if own_pack else 0


def get_own(own_pack: OwnPack, activity_id: int) -> OwnActivity:
    """Raises NotYours when this club has none of that number."""
    activity = (
        OwnActivity.objects.filter(own_pack=own_pack, pk=activity_id).select_related("own_pack", "author").first()
    )
    if activity is None:
        raise NotYours
    return activity


def get_own_version(activity: OwnActivity, version_id: int) -> OwnVersion:
    """Raises NotYours."""
    version = OwnVersion.objects.filter(activity=activity, pk=version_id).first()
    if version is None:
        raise NotYours
    return version


def list_own_versions(activity: OwnActivity, *, limit: int = 50) -> list[OwnVersion]:
    """The newest first; of those that say the same only the newest, and none that says what stands there now."""
    known = [activity.draft]
    found: list[OwnVersion] = []
    for version in activity.versions.select_related("saved_by")[:limit]:
        if version.draft not in known:
            known.append(version.draft)
            found.append(version)
    return found


def get_own_file(own_pack: OwnPack, name: str) -> bytes:
    """Raises NotYours."""
    file = OwnFile.objects.filter(own_pack=own_pack, name=name).first()
    if file is None:
        raise NotYours
    return bytes(file.content)


def read_draft(activity: OwnActivity) -> OwnDraft:
    return OwnDraft.model_validate(activity.draft, strict=False)


def describe_draft(
    activity: OwnActivity, *, club_name: str, slug: str, version: str
) -> tuple[OwnSource, OwnPackSource]:
    """The draft as the only activity of a pack. slug, version: of that pack."""
    source = _describe(activity, activity.draft, club_name)
    return source, _gather(activity.own_pack, [source], club_name=club_name, slug=slug, version=version)


def describe_own_pack(
    own_pack: OwnPack, *, club_name: str, version: str, with_withdrawn: bool = False, for_others: bool = False
) -> OwnPackSource:
    """All that children see; with_withdrawn: and what they have seen.

    for_others: it leaves the library, so no child's project is in it: activities that begin with one begin empty there.
    """
    activities = OwnActivity.objects.filter(own_pack=own_pack, approved__isnull=False).select_related("author")
    chosen = [each for each in activities if with_withdrawn or is_seen_by_children(each)]
    seen = [_describe(each, each.approved, club_name) for each in chosen]
    if for_others:
        seen = [_without_childs_work(source) for source in seen]
    return _gather(own_pack, seen, club_name=club_name, slug=own_pack.slug, version=version)


def _describe(activity: OwnActivity, draft: object, club_name: str) -> OwnSource:
    """A child who wrote it isn't named: what leaves the library says the club."""
    author = activity.author.name if activity.author and activity.author.username else club_name
    read = with_romanian_letters(OwnDraft.model_validate(draft, strict=False))
    return OwnSource(activity.slug, OwnKind(activity.kind), read, author)


def _without_childs_work(source: OwnSource) -> OwnSource:
    if source.draft.starter.project is None:
        return source
    return replace(source, draft=source.draft.model_copy(update={"starter": DraftStarter()}))


def _gather(own_pack: OwnPack, sources: list[OwnSource], *, club_name: str, slug: str, version: str) -> OwnPackSource:
    names = {name for source in sources for name in list_file_names(source.draft)}
    files = OwnFile.objects.filter(own_pack=own_pack, name__in=names)
    return OwnPackSource(
        slug=slug,
        version=version,
        author=club_name,
        activities=sources,
        files={file.name: bytes(file.content) for file in files},
    )
