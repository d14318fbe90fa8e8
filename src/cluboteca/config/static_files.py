"""Static files are looked at when they are asked for first.

WhiteNoise alone looks at each of some three thousand at the start and keeps what it answers for each. Most are pictures,
sounds and parts of editors that no child opens that day.
"""

import os
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import MissingFileError


class StaticFilesMiddleware(WhiteNoiseMiddleware):
    """Only names are read at the start: an address that isn't one of them never reaches the disk."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self._paths: dict[str, str] = {}
        super().__init__(*args, **options)  # type: ignore[no-untyped-call]

    def update_files_dictionary(self, root: str, prefix: str) -> None:
        """WhiteNoise's own: for all files below `root`, before the first request."""
        paths = set(_iterate_files(root))
        for path in paths:
            if not self.is_compressed_variant(path, stat_cache=paths):  # type: ignore[no-untyped-call]
                self._paths[prefix + path[len(root) :].replace("\\", "/")] = path

    def __call__(self, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]
        url = request.path_info
        if url in self._paths and url not in self.files:
            try:
                self.files[url] = self.get_static_file(self._paths[url], url)  # type: ignore[no-untyped-call]
            except MissingFileError:
                del self._paths[url]
        answer: HttpResponseBase = super().__call__(request)  # type: ignore[no-untyped-call]
        return answer


def _iterate_files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _iterate_files(entry.path)
        else:
            yield entry.path
