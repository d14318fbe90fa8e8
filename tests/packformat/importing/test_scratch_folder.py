import zipfile
from pathlib import Path

import pytest

from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.importing import scratch_folder
from cluboteca.packformat.importing.imported import Imported, NotImportable, Options
from cluboteca.packformat.importing.scratch_folder.pairing import pair_up
from cluboteca.packformat.scratch.activity import ScratchActivity
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import PackSource, read_pack
from tests.packformat.importing.quiz_reading import write_file
from tests.small_scratch import SOLVED, STARTER, sb3


def import_folder(source: Path, **options) -> tuple[Imported, PackSource]:
    assert scratch_folder.recognises(source)
    imported = scratch_folder.import_source(source, Options(open_scratch=open_scratch, **options))
    return imported, read_pack(PackFolder(imported.files), open_scratch=open_scratch)


@pytest.fixture
def projects(tmp_path: Path) -> Path:
    folder = tmp_path / "Jocuri de iarnă"
    (folder / "al doilea").mkdir(parents=True)
    write_file(folder, "Pisica vorbește starter.sb3", sb3(STARTER))
    write_file(folder, "Pisica vorbește solution.sb3", sb3(SOLVED))
    write_file(folder, "dans_pe_gheață.sb3", sb3(SOLVED))
    write_file(folder, "stricat.sb3", b"no archive")
    write_file(folder, "vechi.sb2", sb3(SOLVED))
    write_file(folder, "un personaj.sprite3", b"x")
    write_file(folder, "citește-mă.txt", "text")
    write_file(folder / "al doilea", "Labirint.sb3", sb3(SOLVED))
    return folder


def test_every_project_becomes_an_activity(projects):
    imported, pack = import_folder(projects)
    activities = {each.id: each for each in pack.list_activities()}
    assert list(activities) == ["pisica-vorbeste", "dans-pe-gheata", "labirint"]
    assert [each.fronts["ro"].title for each in activities.values()] == [
        "Pisica vorbește",
        "Dans pe gheață",
        "Labirint",
    ]
    assert [unit.fronts["en"].title for unit in pack.courses[0].units] == ["Jocuri de iarnă", "Al doilea"]
    assert pack.definition.locales == ("ro", "en")
    assert imported.files["activities/dans-pe-gheata/starter.sb3"] == (projects / "dans_pe_gheață.sb3").read_bytes()
    definition = activities["dans-pe-gheata"].definition
    assert isinstance(definition, ScratchActivity)
    assert definition.is_guided
    assert definition.concepts == ("events",)
    assert imported.report.activities == 3


def test_a_starter_and_a_solution_are_one_activity(projects):
    imported, _pack = import_folder(projects)
    for stem in ("starter", "solution"):
        file = projects / f"Pisica vorbește {stem}.sb3"
        assert imported.files[f"activities/pisica-vorbeste/{stem}.sb3"] == file.read_bytes()


def test_what_is_refused_is_told_with_the_reason(projects):
    imported, _pack = import_folder(projects)
    lost = [(each.where, each.why.told(untranslated)[:40]) for each in imported.report.not_carried]
    assert lost == [
        ("citește-mă.txt", "This isn't a project of Scratch."),
        ("stricat.sb3", "This isn't a Scratch project. Choose a f"),
        ("un personaj.sprite3", "Only projects of Scratch 3 are carried o"),
        ("vechi.sb2", "Only projects of Scratch 3 are carried o"),
    ]
    assert "stricat.sb3" in imported.files["README.md"].decode()


def test_the_licence_of_scratch_has_to_be_confirmed(projects):
    imported, pack = import_folder(projects)
    assert pack.definition.licence == imported.report.licence == "CC-BY-SA-2.0"
    assert any("confirm it" in each.why.msgid for each in imported.report.notes)


def test_licence_author_and_language_can_be_given(projects):
    imported, pack = import_folder(projects, licence="CC0-1.0", author="Maria", locales=("ro",), pack_id="iarna")
    assert (pack.definition.id, pack.definition.licence, pack.definition.authors) == ("iarna", "CC0-1.0", ("Maria",))
    assert pack.definition.locales == ("ro",)
    assert imported.report.notes == []


def test_an_archive_and_a_single_file_are_taken_too(tmp_path):
    file = write_file(tmp_path, "one.sb3", sb3(SOLVED))
    assert [each.id for each in import_folder(file)[1].list_activities()] == ["one"]
    with zipfile.ZipFile(tmp_path / "games.zip", "w") as archive:
        archive.writestr("games/one.sb3", sb3(SOLVED))
        archive.writestr("__MACOSX/games/._one.sb3", b"x")
    assert [each.id for each in import_folder(tmp_path / "games.zip")[1].list_activities()] == ["one"]


def test_a_folder_without_a_good_project_is_refused_with_the_first_reason(tmp_path):
    write_file(tmp_path, "bad.sb3", b"x")
    with pytest.raises(NotImportable, match=r"bad\.sb3: This isn't a Scratch project"):
        scratch_folder.import_source(tmp_path, Options(open_scratch=open_scratch))


def test_other_things_are_not_recognised(tmp_path):
    assert not scratch_folder.recognises(write_file(tmp_path, "a.zip", b"no archive"))
    assert not scratch_folder.recognises(tmp_path)
    assert not scratch_folder.recognises(tmp_path / "nothing")


def test_names_are_paired_in_either_language():
    pairs = pair_up(
        ["A - complete.sb3", "A - starter.sb3", "b_soluție.sb3", "b.sb3", "c final.sb3", "x/A solution.sb3", "d.sb3"]
    )
    assert [(each.name, each.starter, each.solution) for each in pairs] == [
        ("A", "A - starter.sb3", "A - complete.sb3"),
        ("b", "b.sb3", "b_soluție.sb3"),
        ("c final", "c final.sb3", None),
        ("d", "d.sb3", None),
        ("A solution", "x/A solution.sb3", None),
    ]
