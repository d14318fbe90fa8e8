"""Installing packs."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

import cluboteca
from cluboteca.content.models import PackRelease
from cluboteca.content.policies import PackBroken
from cluboteca.content.queries import get_release
from cluboteca.content.writing import write_pack
from cluboteca.core.clock import now
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import PackFolder, read_folder
from cluboteca.packformat.source import read_pack
from cluboteca.packformat.stage.library import get_library
from cluboteca.packformat.vocabulary import GRID_VOCABULARY, STAGE_VOCABULARY


@dataclass(frozen=True)
class LoadedPack:
    """release: the one in force now. is_changed: whether anything was written."""

    release: PackRelease
    is_changed: bool


def load_pack(folder: Path) -> LoadedPack:
    """As `load_files`, of a source folder. Raises PackBroken, with nothing written."""
    try:
        files = read_folder(folder)
    except BrokenPack as error:
        raise PackBroken(folder, error.faults) from error
    return load_files(files, folder)


def load_files(files: PackFolder, origin: Path) -> LoadedPack:
    """Install a pack, or bring the installed one up to it; nothing is written when it is the same.

    Rows are updated in place by their full id; activities, units and courses that the files no longer have are
    withdrawn. One transaction. origin: for the words of a fault. Raises PackBroken, with nothing written.
    """
    try:
        content_hash = _hash_with_rendering(files)
        known = PackRelease.objects.filter(content_hash=content_hash).select_related("pack").order_by("-pk").first()
        if known is not None:
            in_force = get_release(known.pack.slug)
            if in_force is not None and in_force.content_hash == content_hash:
                return LoadedPack(in_force, is_changed=False)
        source = read_pack(files, open_scratch=open_scratch)
    except BrokenPack as error:
        raise PackBroken(origin, error.faults) from error
    with transaction.atomic():
        pack = write_pack(source)
        release = PackRelease.objects.create(
            pack=pack, version=source.definition.version, content_hash=content_hash, installed_at=now()
        )
    return LoadedPack(release, is_changed=True)


def _hash_with_rendering(files: PackFolder) -> str:
    """Of the files and of all that decides the rendered texts: a new Cluboteca or a mended translation renders anew."""
    library = get_library().content_hash
    whole = hashlib.sha256(f"{files.content_hash()} {cluboteca.__version__} {library}".encode())
    for locale, _name in settings.LANGUAGES:
        with translation.override(locale):
            names = [name(gettext) for words in (GRID_VOCABULARY, STAGE_VOCABULARY) for name in words.names.values()]
            whole.update("\0".join(names).encode())
    return whole.hexdigest()


def load_packs(folders: Iterable[Path]) -> list[LoadedPack]:
    """Install every folder that holds a pack.yaml and lies in one of `folders`, in the order of names.

    A broken pack keeps no other from being installed; the first one's PackBroken is raised at the end.
    """
    loaded: list[LoadedPack] = []
    broken: list[PackBroken] = []
    for folder in folders:
        for pack in sorted(folder.iterdir()) if folder.is_dir() else ():
            if (pack / "pack.yaml").is_file():
                try:
                    loaded.append(load_pack(pack))
                except PackBroken as error:
                    broken.append(error)
    if broken:
        raise broken[0]
    return loaded
