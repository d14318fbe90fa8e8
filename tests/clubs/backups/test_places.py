import os
from pathlib import Path

import pytest

from cluboteca.clubs.backups import places
from cluboteca.clubs.backups.forms import BackupFolderForm
from cluboteca.clubs.backups.policies import BadFolder, FolderFull, InsideData, NotAWholeAddress


def test_a_folder_is_tried_out_and_nothing_of_the_trial_stays(data: Path, tmp_path: Path) -> None:
    wanted = tmp_path / "stick" / "copii de siguranță" / "cluboteca"
    assert places.try_folder(f"  {wanted} ") == wanted
    assert not (tmp_path / "stick").exists()
    wanted.mkdir(parents=True)
    (wanted / "letter.txt").write_text("somebody's")
    places.try_folder(str(wanted))
    assert [path.name for path in wanted.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("text", ["", "  ", "copies", "./copies", "../x", "x" * 600, "/tmp/\0x"])
def test_a_folder_is_written_from_its_beginning(data: Path, text: str) -> None:
    with pytest.raises(NotAWholeAddress):
        places.try_folder(text)


@pytest.mark.parametrize("inner", [".", "blobs", "keys/x", "logs"])
def test_copies_do_not_go_into_the_data_that_they_are_copies_of(data: Path, inner: str) -> None:
    with pytest.raises(InsideData):
        places.try_folder(str(data / inner))
    assert places.try_folder(str(data / "backups")) == data / "backups"


def test_what_is_a_file_or_not_to_be_written_is_no_folder(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for bad in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/self/nothing")):
        with pytest.raises(BadFolder):
            places.try_folder(str(bad))


def test_a_full_drive_is_told_as_such(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(FolderFull):
        places.try_folder(str(tmp_path / "stick"))


def test_plugged_in_drives_are_offered_first(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "media" / "elena" / "STICK"
    stick.mkdir(parents=True)
    (tmp_path / "media" / "elena" / "no mount").mkdir()
    monkeypatch.setattr(places, "MEDIA_ROOTS", ((str(tmp_path / "media"), "*/*"), (str(tmp_path / "none"), "*")))
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == stick)
    (place,) = places.list_places()
    assert (place.root, place.folder) == (stick, stick / "cluboteca")
    assert place.free_bytes > 0
    assert BackupFolderForm().initial["place"] == str(stick / "cluboteca")
    assert BackupFolderForm(chosen="").initial["place"] == "own", "what was chosen stays chosen"
    form = BackupFolderForm({"place": str(stick / "cluboteca"), "folder": ""})
    assert form.is_valid()
    assert form.cleaned_data["backup_folder"] == str(stick / "cluboteca")
    assert str(stick) in str(form["place"])


def test_a_folder_that_was_typed_before_is_shown_as_typed(data: Path, tmp_path: Path) -> None:
    form = BackupFolderForm(chosen=str(tmp_path / "x"))
    assert (form.initial["place"], form.initial["folder"]) == ("typed", str(tmp_path / "x"))


def test_a_folder_beside_the_data_that_was_typed_is_the_programs_own(data: Path) -> None:
    form = BackupFolderForm({"place": "typed", "folder": str(data / "backups")})
    assert form.is_valid()
    assert form.cleaned_data["backup_folder"] == ""
