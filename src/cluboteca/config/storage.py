"""Static files under names that carry their content's hash, and compressed, both made when the program is built."""

from collections.abc import Iterator
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage, CompressedStaticFilesStorage

# Asked for by name, by scripts: a second copy under a hashed name would only fill the disk.
ASKED_BY_NAME = (
    "home/",
    "js/python-",  # what looks like an import of a module there is one of Python's
    "library/backdrops/",
    "library/costumes/",
    "library/sounds/",
    "library/sprites/",
    "library/library.json",
    "library/scratch.json",
    "scratch/",  # a frame with an origin of its own has no cache that a lasting name would be of use for
)


class _Compressed(CompressedStaticFilesStorage):
    """Compresses only."""


class ClubStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Names a file that wasn't collected (a development tree) as it stands, instead of failing the page."""

    manifest_strict = False
    max_post_process_passes = 10  # one for each link of the longest chain of imports
    support_js_module_import_aggregation = True  # modules import each other under the hashed names, too

    def stored_name(self, name: str) -> str:
        return name if name.startswith(ASKED_BY_NAME) else str(super().stored_name(name))

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        by_name = {name: found for name, found in paths.items() if name.startswith(ASKED_BY_NAME)}
        others = {name: found for name, found in paths.items() if name not in by_name}
        yield from super().post_process(others, dry_run=dry_run, **options)  # type: ignore[no-untyped-call]
        yield from _Compressed(self.location, self.base_url).post_process(by_name, dry_run=dry_run, **options)
