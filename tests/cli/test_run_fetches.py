"""A real club server fetches packs by its one thread for that, when the librarian presses."""

import re
import time
import urllib.parse
import urllib.request
from base64 import b64encode
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests.club_server import ClubServer
from tests.content.delivery.range_server import RangeServer
from tests.packformat.repository.office import Office, office, release_in_version
from tests.small_pack import SmallPack, small_pack

__all__ = ["office", "small_pack"]
pytestmark = pytest.mark.slow


class Librarian:
    def __init__(self, server: ClubServer) -> None:
        self.address = server.loopback_address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        account = server.demo["librarian"]
        self.send("/adults/sign-in/", username=account["username"], password=account["password"])

    def read(self, path: str) -> str:
        with self.opener.open(f"{self.address}{path}") as answer:
            text: str = answer.read().decode()
        return text

    def send(self, path: str, form_at: str = "", **fields: str) -> str:
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.read(form_at or path))
        assert token
        data = urllib.parse.urlencode({"csrfmiddlewaretoken": token[1], **fields}).encode()
        with self.opener.open(f"{self.address}{path}", data) as answer:
            text: str = answer.read().decode()
        return text


def test_a_press_brings_the_packs_and_the_meetings_end_puts_them_in(
    office: Office, small_pack: SmallPack, tmp_path: Path
):
    office.publish(release_in_version(small_pack, "0.1"))
    server = ClubServer(tmp_path / "data", environment={"CLUBOTECA_LANGUAGE": "en"})
    server.start()
    try:
        with RangeServer(office.folder).serving() as site:
            librarian = Librarian(server)
            root = b64encode(office.first_root()).decode()
            librarian.send("/packs/places/add/", address=site.address, root=root, compared="yes")
            wait_for(librarian, "is put in as soon as the meeting has ended")
            board = librarian.opener.open(f"{server.loopback_address}/board/").geturl()
            librarian.send(urllib.parse.urlsplit(board).path.replace("/board/", "/end/"))
            wait_for(librarian, "is new here: 1 meeting, ")
    finally:
        server.stop()


def wait_for(librarian: Librarian, words: str) -> None:
    until = time.monotonic() + 40
    while words not in librarian.read("/packs/"):
        assert time.monotonic() < until, librarian.read("/packs/")
        time.sleep(0.2)
