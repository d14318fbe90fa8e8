"""A club has no `cryptography`: everything is verified by the pure Python that comes with the stock client."""

import os
import subprocess
import sys
from pathlib import Path

from tests.packformat.repository.office import Office, release_in_version
from tests.packformat.repository.thief import find, flip
from tests.small_pack import SmallPack

CLUB = """
import sys
sys.modules["cryptography"] = None
from pathlib import Path
from securesystemslib.signer import _key
assert _key.CRYPTO_IMPORT_ERROR
from tuf.ngclient import Updater
from cluboteca.packformat.release.built_folder import fetch_from
from cluboteca.packformat.release.read import read_release
from cluboteca.packformat.repository.reading import list_manifests
from cluboteca.packformat.repository.judging import judge_repository
from cluboteca.packformat.repository.role import now
from tests.packformat.repository.folder_fetcher import FOLDER_ADDRESS, FolderFetcher

repository, club = Path(sys.argv[1]), Path(sys.argv[2])
club.mkdir()
root = (repository / "metadata" / "1.root.json").read_bytes()
updater = Updater(
    str(club), f"{FOLDER_ADDRESS}/metadata", str(club), f"{FOLDER_ADDRESS}/targets", FolderFetcher(repository), bootstrap=root
)
updater.refresh()
for name, target in list_manifests(updater, club).targets.items():
    manifest = Path(updater.download_target(target)).read_bytes()
    print(name, len(read_release(manifest, lambda ref: fetch_from(repository, ref)).files))
assert all(each.holds for each in judge_repository(repository, root, now()))
"""


def run_club(office: Office, name: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CLUB, str(office.folder), str(office.folder.with_name(name))]
    root = Path(__file__).parents[3]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False, cwd=root)


def test_a_club_without_cryptography_takes_what_is_right_and_refuses_what_is_not(office: Office, small_pack: SmallPack):
    office.online = ("elena", "release", "second")
    office.adopt(office.replace_key("timestamp", "release", "second"))
    office.publish(release_in_version(small_pack, "1.0"))
    done = run_club(office, "club")
    assert (done.returncode, done.stdout.split()[0]) == (0, "small-pack.manifest"), done.stderr
    flip(find(office.folder, "metadata/timestamp.json"), at=-8)  # within the date that was signed
    refused = run_club(office, "another-club")
    assert refused.returncode == 1
    assert "UnsignedMetadataError" in refused.stderr
