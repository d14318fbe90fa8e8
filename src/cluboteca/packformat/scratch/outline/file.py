"""A project as an .sb3 file."""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""Zip can't tell of earlier times; files that differ in their date alone would be new files to everybody."""


def write_sb3(project: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The same project always gives the same bytes. files: by md5ext."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        document = json.dumps(project, ensure_ascii=False, separators=(",", ":")).encode()
        for name, content in (("project.json", document), *sorted(files.items())):
            archive.writestr(ZipInfo(name, _BEGINNING), content, ZIP_DEFLATED, 9)
    return written.getvalue()
