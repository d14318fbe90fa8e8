"""What came with the program is on this computer already: its parts needn't be fetched."""

from django.conf import settings

from cluboteca.content.delivery.fetching import list_missing_parts
from cluboteca.content.delivery.store import keep_part
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.fault import BrokenPack
from cluboteca.packformat.folder import read_folder
from cluboteca.packformat.release.build import build_release
from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.source import read_pack


def keep_parts_of_shipped(pack_slug: str, manifest: bytes) -> int:
    """Make the parts of the shipped pack of this id, and keep those that the release names. Returns how many served.

    Building is reproducible, so what didn't change since has the very same parts. Raises OSError.
    """
    served = 0
    for folder in (place / pack_slug for place in settings.PACKS_DIRS):
        if served or not (folder / "pack.yaml").is_file():
            continue
        try:
            files = read_folder(folder)
            parts = build_release(files, read_pack(files, open_scratch=open_scratch)).parts
        except (BrokenPack, ReleaseRefused):
            continue
        while wanted := [ref for ref in list_missing_parts(manifest) if ref.sha256 in parts]:
            for ref in wanted:
                keep_part(parts[ref.sha256])
                served += 1
    return served
