"""What a club needs on top of the stock client of TUF: another date, and the list of what there is.

    updater = Updater(metadata_dir, "<address>/metadata/", bootstrap=root)
    set_reference_time(updater, judge_clock(...).reference)
    updater.refresh()
    for target in list_manifests(updater, metadata_dir).targets.values():
        updater.download_target(target, file, "<address>/targets/")

Then the manifest goes to `release.read.list_missing` and `read_release`; parts lie at `release.built_folder.part_path`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.api.metadata import Metadata, Snapshot, T, TargetFile, Targets
from tuf.ngclient import Updater

from cluboteca.packformat.release.manifest import SUFFIX


@dataclass(frozen=True)
class Offer:
    """targets: by TUF name. delegated: names among them for which a further publisher vouches, not the editors.

    refused: publishers whose role can't be trusted now, and why; the others aren't touched.
    """

    targets: dict[str, TargetFile] = field(default_factory=dict)
    delegated: set[str] = field(default_factory=set)
    refused: dict[str, Exception] = field(default_factory=dict)


def set_reference_time(updater: Updater, moment: datetime) -> None:
    """Judge what has expired by this moment instead of the computer's date. Before `refresh`."""
    updater._trusted_set.reference_time = moment  # noqa: SLF001 - the stock client has no other way


def list_manifests(updater: Updater, metadata_dir: Path) -> Offer:
    """What the editors and the publishers offer. After `refresh`.

    Raises what the client raises where the editors' own role is concerned.
    """
    targets = _read(metadata_dir, "targets", Targets)
    offer = Offer({name: target for name, target in targets.targets.items() if name.endswith(SUFFIX)})
    known = _read(metadata_dir, "snapshot", Snapshot).meta
    for role in ((targets.delegations and targets.delegations.roles) or {}).values():
        if f"{role.name}.json" not in known:
            continue  # it hasn't handed in anything yet
        try:
            for pattern in role.paths or ():
                updater.get_targetinfo(pattern.replace("*", "x"))  # the client loads a role when it is asked for a name
            for name in _read(metadata_dir, role.name, Targets).targets:
                # asked for again: the client decides whose word counts for this name
                target = updater.get_targetinfo(name) if name.endswith(SUFFIX) else None
                if target is not None and name not in targets.targets:
                    offer.targets[name] = target
                    offer.delegated.add(name)
        except (RepositoryError, DownloadError, OSError) as error:
            offer.refused[role.name] = error
    return offer


def _read(metadata_dir: Path, role: str, kind: type[T]) -> T:
    """What the client has checked and put down."""
    signed = Metadata.from_file(str(metadata_dir / f"{role}.json")).signed
    assert isinstance(signed, kind)
    return signed
