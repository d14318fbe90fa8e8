"""Packs that came with the program, beside those that were delivered."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from cluboteca.content.actions import load_packs
from cluboteca.content.delivery.queries import find_delivered, list_news
from cluboteca.content.delivery.renewal import renew_delivered
from cluboteca.content.queries import get_release
from tests.content.delivery.club import ClubPc, version_of
from tests.content.delivery.range_server import RangeServer
from tests.packformat.release.made import add_picture
from tests.packformat.repository.office import Office, release_in_version
from tests.small_pack import SmallPack

PACK = "small-pack"


def test_a_shipped_pack_does_not_take_a_correction_back(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, settings: Any, tmp_path: Path
):
    settings.PACKS_DIRS = [tmp_path]
    load_packs([tmp_path])
    assert version_of(PACK) == "0.1"
    shutil.copytree(small_pack.folder, tmp_path / "kept")
    office.publish(release_in_version(small_pack, "0.2"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (tmp_path / "kept").rename(shipped / PACK)
    assert load_packs([shipped]) == []
    assert version_of(PACK) == "0.2"
    SmallPack(shipped / PACK).replace("pack.yaml", '"0.1"', '"0.10"')
    load_packs([shipped])
    assert version_of(PACK) == "0.10", "a newer Cluboteca brings newer packs"
    assert club_pc.update(origin) == [], "and the older release from the web doesn't come back"


def test_what_came_with_the_program_needn_t_be_fetched(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, settings: Any, tmp_path: Path
):
    add_picture(small_pack)
    shutil.copytree(small_pack.folder, tmp_path / "shipped" / PACK)
    settings.PACKS_DIRS = [tmp_path / "shipped"]
    load_packs(settings.PACKS_DIRS)
    second = release_in_version(small_pack, "0.2")
    office.publish(second)
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    assert version_of(PACK) == "0.2"
    assert len(server.parts_asked) < len(second.parts)
    assert not any("/images/" in path for path in server.paths)


def test_after_a_change_of_the_program_it_is_rendered_anew(
    club_pc: ClubPc, office: Office, server: RangeServer, small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch
):
    office.publish(release_in_version(small_pack, "0.1"))
    origin = club_pc.know(server.address, office.first_root())
    club_pc.update(origin)
    assert renew_delivered() == []
    monkeypatch.setattr("cluboteca.__version__", "99.0")
    (renewed,) = renew_delivered()
    delivered = find_delivered(PACK)
    assert delivered
    assert delivered.release == renewed.release == get_release(PACK)
    assert list_news([renewed.release]).get(renewed.release.pk) is None
    assert club_pc.update(origin) == []
