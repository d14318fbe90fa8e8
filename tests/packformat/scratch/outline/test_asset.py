"""The library of the stage as assets of Scratch."""

import hashlib
import json
from pathlib import Path

import pytest

from cluboteca.insight.scratch.drawing import Drawings
from cluboteca.packformat.scratch.outline.asset import ScratchLibrary, get_scratch_library
from cluboteca.packformat.stage.library import get_library


def test_everything_of_the_library_is_an_asset_that_passes_the_gate():
    library, assets = get_library(), get_scratch_library()
    found = [assets.costume(f"{id}/{costume}") for id, sprite in library.sprites.items() for costume in sprite.costumes]
    found += [assets.backdrop(id) for id in library.backdrops]
    assert len(found) > 400
    for asset in found:
        assert asset
        Drawings().check(asset.content)
    sounds = [assets.sound(id) for id in library.sounds]
    assert sounds
    assert all(asset and asset.content.startswith(b"RIFF") and asset.entry["sampleCount"] > 0 for asset in sounds)


def test_what_the_library_lacks_is_none():
    assets = get_scratch_library()
    assert (assets.costume("cat/swims"), assets.backdrop("moon-base"), assets.sound("roar")) == (None, None, None)


@pytest.mark.parametrize("id", ["one", "two"])
def test_two_ids_with_the_same_picture_are_both_found(tmp_path: Path, id: str):
    content = b'<svg xmlns="http://www.w3.org/2000/svg"><path fill="#f00"/></svg>'
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
    entry = {"name": "A", "tags": [], "assetId": md5, "md5ext": f"{md5}.svg", "dataFormat": "svg"}
    lists = {"costumes": [entry], "backdrops": [], "sounds": []}
    for each in ("one", "two"):
        (tmp_path / "costumes" / each).mkdir(parents=True)
        (tmp_path / "costumes" / each / "a.svg").write_bytes(content)
    (tmp_path / "scratch.json").write_text(json.dumps({"en": lists, "files": {f"{md5}.svg": "costumes/one/a.svg"}}))
    asset = ScratchLibrary(tmp_path).costume(f"{id}/a")
    assert asset
    assert asset.entry == {"assetId": md5, "md5ext": f"{md5}.svg", "dataFormat": "svg"}
    green = asset.turned(120)
    assert green.md5ext == hashlib.md5(green.content, usedforsecurity=False).hexdigest() + ".svg"
    assert b"#00ff00" in green.content
