"""From the parts of a release back to the pack folder, believing nothing that isn't checked.

Limits are held by what is named, before anything is fetched: no more files and bytes than a pack folder may have.
"""

from collections.abc import Callable, Iterator

from cluboteca.packformat.folder import MAX_FILES, MAX_PACK_BYTES, PackFolder, limit_bytes_of
from cluboteca.packformat.release.fault import BrokenRelease
from cluboteca.packformat.release.manifest import Root, read_branch, read_root
from cluboteca.packformat.release.part import PartRef, check_part, open_part
from cluboteca.packformat.release.path import check_paths
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.yaml_text import YamlProblem, read_yaml

MAX_PARTS = 2 * MAX_FILES
"""Named in a release, however often each is."""
Fetch = Callable[[PartRef], bytes]
"""The stored bytes of a part. Whatever it raises goes on to the caller."""
Find = Callable[[PartRef], bytes | None]
"""The stored bytes of a part that the reader has already, or None."""


def read_release(manifest: bytes, fetch: Fetch) -> PackFolder:
    """The files of the pack, each as it was built; its id and version are the manifest's.

    Raises BrokenRelease, NewerFormat.
    """
    root = read_root(manifest)
    reader = _Reader(fetch)
    reader.take(root.own, depth=1)
    for unit in root.units:
        reader.take(unit.part, depth=2)
    folder = reader.finish()
    _check_names(root, folder)
    return folder


def _check_names(root: Root, folder: PackFolder) -> None:
    """Who may sign one pack could otherwise put another into its place: what is installed goes by pack.yaml."""
    try:
        inside = read_yaml(folder.text("pack.yaml")).value
    except (KeyError, UnicodeDecodeError, YamlProblem):
        inside = None
    if not isinstance(inside, dict) or (inside.get("id"), inside.get("version")) != (root.pack, root.version):
        raise BrokenRelease(
            sentence(
                gettext_noop("The manifest says “{pack}” {version}, and the pack.yaml inside says something else."),
                pack=root.pack,
                version=root.version,
            )
        )


def list_missing(manifest: bytes, find: Find) -> list[PartRef]:
    """What has to be fetched next, each part once. Empty: everything is there and whole.

    The parts of activities are known only when their unit is there, so ask again after fetching: twice is enough.
    A part that was spoiled where it lies is missing; one that was signed and holds something else is refused.
    Raises BrokenRelease, NewerFormat.
    """
    missing: dict[str, PartRef] = {}
    seen: set[PartRef] = set()
    named = 0

    def look(ref: PartRef) -> bytes | None:
        if ref in seen:
            return None
        seen.add(ref)
        stored = find(ref)
        try:
            if stored is not None:
                check_part(ref, stored)
        except BrokenRelease:
            stored = None
        if stored is None:
            missing[ref.sha256] = ref
            return None
        return open_part(ref, stored)  # what is right and doesn't unpack won't do so when it is fetched again

    for ref in list_branches(read_root(manifest)):
        content = look(ref)
        for below in () if content is None else read_branch(content).refs():
            named += 1
            if named > MAX_PARTS:
                raise _too_large()
            look(below)
    return list(missing.values())


def list_branches(root: Root) -> Iterator[PartRef]:
    """The parts that the root names itself, but for the metadata."""
    yield root.own
    for unit in root.units:
        yield unit.part


class _Reader:
    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch
        self.files: dict[str, bytes] = {}
        self.total_bytes = 0
        self.part_count = 0

    def take(self, ref: PartRef, *, depth: int) -> None:
        """depth: how many levels of parts there may be from here on."""
        branch = read_branch(self._open(ref))
        if branch.parts and depth < 2:
            raise BrokenRelease(sentence(gettext_noop("The manifest of the pack can't be read.")))
        for path, text in branch.files.items():
            self._add(path, text.encode(errors="surrogatepass"))
        for path, blob in branch.blobs.items():
            self._count(blob.size)
            self._add(path, self._open(blob))
        for part in branch.parts.values():
            self.take(part, depth=depth - 1)

    def finish(self) -> PackFolder:
        check_paths(self.files)
        return PackFolder(dict(sorted(self.files.items())))

    def _open(self, ref: PartRef) -> bytes:
        self.part_count += 1
        self._count(0)
        return open_part(ref, self.fetch(ref))

    def _add(self, path: str, content: bytes) -> None:
        if path in self.files:
            raise BrokenRelease(
                sentence(gettext_noop("The pack names a file “{path}”, which can't be."), path=path[:100])
            )
        if len(content) > limit_bytes_of(path):
            raise _too_large()
        self.files[path] = content
        self.total_bytes += len(content)
        self._count(0)

    def _count(self, coming_bytes: int) -> None:
        is_too_much = self.total_bytes + coming_bytes > MAX_PACK_BYTES
        if is_too_much or len(self.files) > MAX_FILES or self.part_count > MAX_PARTS:
            raise _too_large()


def _too_large() -> BrokenRelease:
    return BrokenRelease(
        sentence(
            gettext_noop("The pack holds more than {count} files or {size} MB."),
            count=MAX_FILES,
            size=MAX_PACK_BYTES // (1024 * 1024),
        )
    )
