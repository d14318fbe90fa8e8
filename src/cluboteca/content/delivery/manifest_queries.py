"""What the root manifests of releases say that are here. Apart from `queries`, since a server that fetches nothing needn't
know how releases are read.
"""

from cluboteca.content.delivery.fetching import list_missing_parts
from cluboteca.content.delivery.queries import find_pending, list_delivered, list_pending
from cluboteca.content.delivery.refusal import Altered, NewerFormat
from cluboteca.content.delivery.store import find_part
from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.release.manifest import read_branch, read_root
from cluboteca.packformat.release.part import open_part
from cluboteca.packformat.release.read import list_branches


def find_coming_title(pack_slug: str, locale: str) -> str | None:
    """How the release that is on its way calls the pack; None when it can't be read."""
    pending = find_pending(pack_slug)
    manifest = find_part(pending.manifest) if pending else None
    try:
        root = read_root(manifest) if manifest else None
    except ReleaseRefused:
        return None
    return (root.titles.get(locale) or root.titles.get(root.default_locale)) if root else None


def list_needed_parts() -> set[str]:
    """Hashes of all parts of what is installed and of what is on its way, so that only changes need to be fetched."""
    needed: set[str] = set()
    for delivery in (*list_delivered(), *list_pending()):
        manifest = find_part(delivery.manifest)
        if manifest is not None:
            needed |= {delivery.manifest, *_list_parts(manifest)}
    return needed


def _list_parts(manifest: bytes) -> set[str]:
    """Those that can be named by what is here, be they here or not."""
    try:
        found = {ref.sha256 for ref in list_missing_parts(manifest)}
        for ref in dict.fromkeys(list_branches(read_root(manifest))):
            found.add(ref.sha256)
            stored = find_part(ref.sha256)
            if stored is not None:
                found |= {below.sha256 for below in read_branch(open_part(ref, stored)).refs()}
    except (Altered, NewerFormat, ReleaseRefused):
        return set()
    return found
