"""Getting the parts of a release that aren't here yet. What was got stays, whatever comes next."""

from collections.abc import Callable

from cluboteca.content.delivery.refusal import Altered, NewerFormat
from cluboteca.content.delivery.sink import FileSink
from cluboteca.content.delivery.store import accept_partial, find_part, get_partial_path, has_part
from cluboteca.content.delivery.supply import Supply
from cluboteca.packformat.release import fault
from cluboteca.packformat.release.built_folder import part_path
from cluboteca.packformat.release.part import PartRef
from cluboteca.packformat.release.read import list_missing

ROUNDS = 3
"""Parts of the pack and its units, then of activities, then nothing."""


def list_missing_parts(manifest: bytes) -> list[PartRef]:
    """Raises Altered, NewerFormat."""
    try:
        return list_missing(manifest, lambda ref: find_part(ref.sha256))
    except fault.NewerFormat as error:
        raise NewerFormat from error
    except fault.BrokenRelease as error:
        raise Altered from error


def fetch_parts(manifest: bytes, supply: Supply, *, expect: Callable[[int], None] = lambda _bytes: None) -> None:
    """All that is missing. expect: is told how many bytes more are to come, as soon as that is known.

    Raises what `Supply.receive` raises, Altered, NewerFormat, OSError.
    """
    for _ in range(ROUNDS):
        missing = list_missing_parts(manifest)
        if not missing:
            return
        expect(sum(ref.length - _count_partial(ref) for ref in missing))
        for ref in missing:
            fetch_part(ref, supply)
    raise Altered


def fetch_part(ref: PartRef, supply: Supply) -> None:
    """Go on from what a cut left of it. If the whole isn't right, it is fetched anew, once: the beginning may be bad."""
    if has_part(ref.sha256, ref.length):
        return
    has_begun = _count_partial(ref) > 0
    if _receive(ref, supply):
        return
    if not has_begun or not _receive(ref, supply):
        raise Altered


def _receive(ref: PartRef, supply: Supply) -> bool:
    sink = FileSink(get_partial_path(ref.sha256))
    try:
        if sink.size > ref.length:
            sink.restart()
        if sink.size < ref.length:
            supply.receive(part_path(ref.sha256), sink, most_bytes=ref.length)
    finally:
        sink.close()
    return accept_partial(ref.sha256, ref.length)


def _count_partial(ref: PartRef) -> int:
    path = get_partial_path(ref.sha256)
    return min(path.stat().st_size, ref.length) if path.exists() else 0
