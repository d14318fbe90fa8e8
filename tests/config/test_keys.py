import os
import stat
from pathlib import Path

import pytest

from cluboteca.config.keys import read_or_make_key


def test_a_key_is_made_once_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "secret.key"
    first = read_or_make_key(path)
    assert len(bytes.fromhex(first)) == 32
    assert read_or_make_key(path) == first


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_a_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    read_or_make_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
