"""Where things lie in a repository's folder, with `/`, as on a server."""

from cluboteca.packformat.release.manifest import SUFFIX

METADATA = "metadata"
TARGETS = "targets"
TIMESTAMP_FILE = f"{METADATA}/timestamp.json"
MAX_METADATA_BYTES = 1024 * 1024


def metadata_path(role: str, version: int) -> str:
    return f"{METADATA}/{version}.{role}.json"


def manifest_path(target: str, sha256: str) -> str:
    return f"{TARGETS}/{sha256}.{target}"


def target_of(pack: str) -> str:
    """The TUF name of a pack."""
    return pack + SUFFIX


def pack_of(target: str) -> str:
    return target.removesuffix(SUFFIX)
