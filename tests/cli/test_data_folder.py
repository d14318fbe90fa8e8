"""The data folder of a club."""

import errno
import os
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest

from cluboteca.cli import data_folder
from cluboteca.cli.say import Stop


@pytest.mark.parametrize(("number", "told"), [(errno.ENOSPC, "Free some space"), (errno.EACCES, "--data DIR")])
def test_a_full_disk_is_told_apart_from_a_folder_that_is_not_ours(
    number: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(**_options: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(data_folder, "gettext", str)
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(Stop, match=told):
        data_folder.use_data_folder(tmp_path)
