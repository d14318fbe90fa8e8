"""Installing packs.

Most starts find each pack as it was installed, by the hash of its files. What reads, writes and tells of one is imported
when there is one to read.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

import cluboteca
from cluboteca.content.models import PackDelivery, PackRelease
from cluboteca.content.policies import PackBroken
from cluboteca.content.queries import get_release
from cluboteca.core.audit import record_event
from cluboteca.core.clock import now
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import PackFolder, read_folder
from cluboteca.packformat.sheet.kind import GENERAL_WORDS
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.version import is_newer_version
from cluboteca.packformat.vocabulary import GRID_VOCABULARY, STAGE_VOCABULARY

if TYPE_CHECKING:
    from cluboteca.packformat.source import PackSource


@dataclass(frozen=True)
class LoadedPack:
    """release: the one in force now. is_changed: whether anything was written."""

    release: PackRelease
    is_changed: bool


class News(Enum):
    """When an installation leaves ReleaseNews for the librarian. CHANGES: when the version is another than before."""

    NEVER = "never"
    CHANGES = "changes"
    ALWAYS = "always"


def load_pack(folder: Path, *, news: News = News.NEVER) -> LoadedPack:
    """As `load_files`, of a source folder. Raises PackBroken, with nothing written."""
    return install_prepared(prepare_folder(folder), news=news)


def load_files(files: PackFolder, origin: Path, *, news: News = News.NEVER) -> LoadedPack:
    """Install a pack, or bring the installed one up to it; nothing is written when it is the same.

    origin: for the words of a fault. Raises PackBroken, with nothing written.
    """
    return install_prepared(prepare_files(files, origin), news=news)


@dataclass(frozen=True)
class PreparedPack:
    """A pack that was read and found right. in_force: the release that has these very files already."""

    source: "PackSource | None"
    content_hash: str
    in_force: PackRelease | None

    @property
    def slug(self) -> str:
        if self.source is not None:
            return self.source.definition.id
        assert self.in_force is not None
        return self.in_force.pack.slug


def prepare_folder(folder: Path) -> PreparedPack:
    """As `prepare_files`, of a source folder. Raises PackBroken."""
    try:
        files = read_folder(folder)
    except BrokenPack as error:
        raise PackBroken(folder, error.faults) from error
    return prepare_files(files, folder)


def prepare_files(files: PackFolder, origin: Path) -> PreparedPack:
    """The long part of installing, before the database is held. Raises PackBroken."""
    try:
        content_hash = _hash_with_rendering(files)
        known = PackRelease.objects.filter(content_hash=content_hash).select_related("pack").order_by("-pk").first()
        if known is not None:
            in_force = get_release(known.pack.slug)
            if in_force is not None and in_force.content_hash == content_hash:
                return PreparedPack(None, content_hash, in_force)
        return PreparedPack(_read(files), content_hash, None)
    except BrokenPack as error:
        raise PackBroken(origin, error.faults) from error


def _read(files: PackFolder) -> "PackSource":
    """Raises BrokenPack."""
    from cluboteca.insight.scratch_project.opening import open_scratch  # noqa: PLC0415 -- see above
    from cluboteca.packformat.source import read_pack  # noqa: PLC0415

    return read_pack(files, open_scratch=open_scratch)


def install_prepared(prepared: PreparedPack, *, news: News = News.NEVER) -> LoadedPack:
    """Rows are updated in place by their full id; activities, units and courses that the files no longer have are
    withdrawn. One transaction, with an AuditEvent.
    """
    if prepared.source is None:
        assert prepared.in_force is not None
        return LoadedPack(prepared.in_force, is_changed=False)
    from cluboteca.content.news import take_snapshot, write_news  # noqa: PLC0415 -- see above
    from cluboteca.content.writing import write_pack  # noqa: PLC0415

    source, slug, version = prepared.source, prepared.source.definition.id, prepared.source.definition.version
    with transaction.atomic():
        before = get_release(slug)
        tells = news is News.ALWAYS or (news is News.CHANGES and before is not None and before.version != version)
        snapshot = take_snapshot(slug) if tells else None
        pack = write_pack(source)
        release = PackRelease.objects.create(
            pack=pack, version=version, content_hash=prepared.content_hash, installed_at=now()
        )
        if snapshot is not None:
            write_news(release, before=snapshot, is_first=before is None, source=source)
        record_event(action="content.install", about=release, by=None, pack=slug, version=version)
    return LoadedPack(release, is_changed=True)


def _hash_with_rendering(files: PackFolder) -> str:
    """Of the files and of all that decides the rendered texts: a new Cluboteca or a mended translation renders anew."""
    library = get_library().content_hash
    whole = hashlib.sha256(f"{files.content_hash()} {cluboteca.__version__} {library}".encode())
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            names = [name(gettext) for words in (GRID_VOCABULARY, STAGE_VOCABULARY) for name in words.names.values()]
            names += [gettext(words) for words in GENERAL_WORDS]
            whole.update("\0".join(names).encode())
    return whole.hexdigest()


def load_packs(folders: Iterable[Path]) -> list[LoadedPack]:
    """Install every folder that holds a pack.yaml and lies in one of `folders`, in the order of names.

    Where a release that was delivered stands in force, one that isn't newer is passed over: what comes with the program
    doesn't take a correction back. A broken pack keeps no other from being installed; the first one's PackBroken is
    raised at the end.
    """
    loaded: list[LoadedPack] = []
    broken: list[PackBroken] = []
    for folder in folders:
        for pack in sorted(folder.iterdir()) if folder.is_dir() else ():
            if (pack / "pack.yaml").is_file():
                if _is_older_than_delivered(pack):
                    continue
                try:
                    loaded.append(load_pack(pack, news=News.CHANGES))
                except PackBroken as error:
                    broken.append(error)
    if broken:
        raise broken[0]
    return loaded


def _is_older_than_delivered(folder: Path) -> bool:
    """Only pack.yaml is looked at; what can't be read is told by `load_pack`."""
    if not PackDelivery.objects.filter(release__isnull=False).exists():
        return False
    from cluboteca.packformat.yaml_text import YamlProblem, read_yaml  # noqa: PLC0415 -- see above

    try:
        value = read_yaml((folder / "pack.yaml").read_text(encoding="utf-8")).value
    except (OSError, UnicodeDecodeError, YamlProblem):
        return False
    slug, version = (value.get("id"), value.get("version")) if isinstance(value, dict) else (None, None)
    if not isinstance(slug, str) or not isinstance(version, str):
        return False
    in_force = get_release(slug)
    return in_force is not None and in_force.deliveries.exists() and not is_newer_version(version, in_force.version)
