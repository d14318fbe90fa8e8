"""Writing own material: drafts are kept at each pause of typing; what children see changes only with the librarian's word."""

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cluboteca.content.actions import load_files
from cluboteca.content.models import Activity, Course, OwnActivity, OwnFile, OwnPack, OwnState, OwnVersion, Pack, Unit
from cluboteca.content.own.draft import MAX_DRAFT_BYTES, OwnDraft, OwnKind, list_file_names, make_first_draft
from cluboteca.content.own.faults import DraftFault, list_faults
from cluboteca.content.own.pack_source import OwnPackSource, OwnSource, make_pack_folder
from cluboteca.content.own.picture_gate import MAX_STARTER_BYTES, check_picture, name_file
from cluboteca.content.own.policies import (
    NotReady,
    OwnConflict,
    OwnTooLarge,
    check_may_become,
    is_seen_by_children,
)
from cluboteca.content.own.queries import describe_draft, describe_own_pack, get_own_version
from cluboteca.content.shelf import fold
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.core.errors import BadRequest, BodyTooLarge, KindError
from cluboteca.packformat.sentence import Sentence
from cluboteca.people.models import Person

VERSION_AFTER = timedelta(minutes=10)
_ZIP = b"PK\x03\x04"


class RefusedStarter(KindError):
    code = "refused_scratch"
    status = 422
    message = _("This isn't a project of Scratch 3. Projects that the Scratch editor has saved end in .sb3.")


def make_own_pack(*, place: str, number: int) -> OwnPack:
    """place: where the library is; number: of the club. Both together give names that stay.

    A pack of that name may have come from elsewhere, as what another computer of the library took along.
    """
    first = name = f"{_make_slug(place)[:40].strip('-')}-{number}"
    again = 2
    while Pack.objects.filter(slug__in=(f"own-{name}", f"trial-{name}")).exists():
        name, again = f"{first}-{again}", again + 1
    return OwnPack.objects.create(slug=f"own-{name}", trial_slug=f"trial-{name}")


def begin_own(*, own_pack: OwnPack, kind: OwnKind, title: str, locale: str, by: Person) -> OwnActivity:
    """title: may be changed later; the slug that is made of it stays."""
    moment = now()
    draft = make_first_draft(kind, title=title, locale=locale)
    with transaction.atomic():
        activity = OwnActivity.objects.create(
            own_pack=own_pack,
            slug=_find_free_slug(own_pack, title),
            kind=kind,
            draft=draft.model_dump(mode="json"),
            author=by,
            created_at=moment,
            updated_at=moment,
        )
        record_event(action="content.begin_own", about=activity, by=by)
    return activity


def _find_free_slug(own_pack: OwnPack, title: str) -> str:
    slug = _make_slug(title)[:50].strip("-")
    taken = set(OwnActivity.objects.filter(own_pack=own_pack).values_list("slug", flat=True))
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free


def _make_slug(text: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    return slug if slug[:1].isalpha() else f"a-{slug}".strip("-")


def save_draft(
    *, activity: OwnActivity, draft: OwnDraft, revision: int, by: Person, page_key: UUID | None = None
) -> OwnActivity:
    """Keep what was typed. The text before is kept as a version when another person goes on, or after a pause.

    revision: that of the text which was changed. page_key: of the page on which it is typed.
    Raises OwnConflict, OwnTooLarge, NotThatWay, BadRequest.
    """
    content = draft.model_dump(mode="json")
    if len(draft.model_dump_json().encode()) > MAX_DRAFT_BYTES:
        raise OwnTooLarge
    with transaction.atomic():
        current = OwnActivity.objects.select_related("own_pack", "author").get(pk=activity.pk)
        if current.draft == content:
            return current
        if current.revision != revision and (page_key is None or current.page_key != page_key):
            raise OwnConflict
        _check_files(current.own_pack, draft)
        if current.state != OwnState.DRAFT:
            check_may_become(current, OwnState.DRAFT)
        _keep_version(current, by)
        current.draft = content
        current.revision += 1
        current.state = OwnState.DRAFT
        current.page_key = page_key
        current.updated_at = now()
        current.save(update_fields=["draft", "revision", "page_key", "state", "updated_at"])
    return current


def _check_files(own_pack: OwnPack, draft: OwnDraft) -> None:
    names = list_file_names(draft)
    if OwnFile.objects.filter(own_pack=own_pack, name__in=names).count() != len(names):
        raise BadRequest


def _keep_version(activity: OwnActivity, by: Person, *, always: bool = False) -> None:
    latest = activity.versions.select_related("saved_by").first()
    is_pause = now() - activity.updated_at > VERSION_AFTER
    if latest is None or always or is_pause or latest.saved_by_id != by.pk:
        OwnVersion.objects.create(activity=activity, draft=activity.draft, saved_by=by, saved_at=now())


def restore_version(*, activity: OwnActivity, version_id: int, by: Person) -> None:
    """Go on with an earlier text; the one before is kept as a version. Raises NotYours."""
    with transaction.atomic():
        current = OwnActivity.objects.get(pk=activity.pk)
        version = get_own_version(current, version_id)
        _keep_version(current, by, always=True)
        current.draft = version.draft
        current.revision += 1
        current.page_key = None
        if current.state != OwnState.DRAFT:
            check_may_become(current, OwnState.DRAFT)
        current.state = OwnState.DRAFT
        current.updated_at = now()
        current.save(update_fields=["draft", "revision", "page_key", "state", "updated_at"])
        record_event(action="content.restore_own", about=current, by=by, version=version_id)


def add_picture(*, own_pack: OwnPack, content: bytes, by: Person) -> str:
    """The name under which drafts may name it. Raises NotAPicture, PictureTooLarge, PictureSize."""
    return _keep_file(own_pack, name_file(content, check_picture(content)), content, by)


def add_starter(*, own_pack: OwnPack, content: bytes, by: Person) -> str:
    """A file of Scratch, through the same gate as a child's. Raises RefusedStarter, BodyTooLarge."""
    from cluboteca.insight.scratch_project.opening import open_scratch  # noqa: PLC0415 -- with the reader of Scratch: seldom needed

    if len(content) > MAX_STARTER_BYTES:
        raise BodyTooLarge
    if not content.startswith(_ZIP):
        raise RefusedStarter
    opened = open_scratch(content)
    if isinstance(opened, Sentence):
        raise RefusedStarter(opened.told(gettext))
    return _keep_file(own_pack, name_file(content, "sb3"), content, by)


def _keep_file(own_pack: OwnPack, name: str, content: bytes, by: Person) -> str:
    OwnFile.objects.get_or_create(own_pack=own_pack, name=name, defaults={"content": content, "added_by": by})
    return name


def find_draft_faults(activity: OwnActivity, *, club_name: str) -> list[DraftFault]:
    return list_faults(*_describe_trial(activity, club_name))


def try_out(*, activity: OwnActivity, club_name: str) -> str:
    """Install the draft where nobody but the one who writes finds it; its full id there. Raises NotReady.

    The pack of trials is withdrawn at once: lists pass it over, its address still opens.
    """
    own_pack = activity.own_pack
    if find_draft_faults(activity, club_name=club_name):
        raise NotReady
    with transaction.atomic():
        _only, pack = _describe_trial(activity, club_name, number=take_release_number(own_pack))
        load_files(make_pack_folder(pack), Path(own_pack.trial_slug))
        _withdraw_pack(own_pack.trial_slug)
    return f"{own_pack.trial_slug}/{activity.slug}"


def _describe_trial(activity: OwnActivity, club_name: str, *, number: int = 0) -> tuple[OwnSource, OwnPackSource]:
    slug = activity.own_pack.trial_slug
    return describe_draft(activity, club_name=club_name, slug=slug, version=f"1.{number}")


def hand_in(*, activity: OwnActivity, club_name: str, by: Person) -> None:
    """For the librarian to look at. Raises NotReady, NotThatWay."""
    if find_draft_faults(activity, club_name=club_name):
        raise NotReady
    _change_state(activity, OwnState.WAITING, by)


def approve(*, activity: OwnActivity, revision: int, club_name: str, by: Person) -> None:
    """Let the children see the text as the librarian has seen it. Raises NotReady, NotThatWay, OwnConflict, PackBroken."""
    with transaction.atomic():
        current = OwnActivity.objects.select_related("own_pack", "author").get(pk=activity.pk)
        if current.revision != revision:
            raise OwnConflict
        if find_draft_faults(current, club_name=club_name):
            raise NotReady
        if current.state != OwnState.APPROVED:
            check_may_become(current, OwnState.APPROVED)
        _keep_version(current, by, always=True)
        current.approved = current.draft
        current.state = OwnState.APPROVED
        current.save(update_fields=["approved", "state"])
        record_event(action="content.approve_own", about=current, by=by)
        install_own(current.own_pack, club_name)


def return_to_draft(*, activity: OwnActivity, by: Person) -> None:
    """Give it back to the one who handed it in. Raises NotThatWay."""
    _change_state(activity, OwnState.DRAFT, by)


def withdraw(*, activity: OwnActivity, club_name: str, by: Person) -> None:
    """Children no longer see it; what they have made in it stays theirs. Raises NotThatWay."""
    with transaction.atomic():
        _change_state(activity, OwnState.WITHDRAWN, by)
        install_own(activity.own_pack, club_name)


def bring_back(*, activity: OwnActivity, club_name: str, by: Person) -> None:
    """As it was before it was withdrawn. Raises NotThatWay, PackBroken."""
    with transaction.atomic():
        current = OwnActivity.objects.get(pk=activity.pk)
        is_whole = current.approved is not None and current.approved == current.draft
        _change_state(activity, OwnState.APPROVED if is_whole else OwnState.DRAFT, by)
        install_own(activity.own_pack, club_name)


def _change_state(activity: OwnActivity, state: OwnState, by: Person) -> None:
    with transaction.atomic():
        current = OwnActivity.objects.get(pk=activity.pk)
        check_may_become(current, state)
        OwnActivity.objects.filter(pk=activity.pk).update(state=state)
        record_event(action=f"content.own_{state}", about=current, by=by)


def install_own(own_pack: OwnPack, club_name: str) -> None:
    """The pack as it is now. Without any activity there can be no pack, so what stands there is withdrawn."""
    seen = [each for each in OwnActivity.objects.filter(own_pack=own_pack) if is_seen_by_children(each)]
    if not seen:
        _withdraw_pack(own_pack.slug)
        return
    version = f"1.{take_release_number(own_pack)}"
    pack = describe_own_pack(own_pack, club_name=club_name, version=version)
    load_files(make_pack_folder(pack), Path(own_pack.slug))


def take_release_number(own_pack: OwnPack) -> int:
    """A release that equals an earlier one would count as no change, though rows have been withdrawn since."""
    own_pack.refresh_from_db(fields=["release_number"])
    own_pack.release_number += 1
    own_pack.save(update_fields=["release_number"])
    return own_pack.release_number


def _withdraw_pack(slug: str) -> None:
    for model in (Activity, Unit, Course):
        model.objects.filter(pack__slug=slug).update(is_withdrawn=True)
