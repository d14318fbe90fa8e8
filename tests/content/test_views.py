import pytest
from django.test import Client

from cluboteca.content.actions import load_pack
from cluboteca.content.queries import find_activity
from tests.small_pack import BRIDGE, SmallPack

pytestmark = pytest.mark.django_db
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def address(small_pack: SmallPack) -> str:
    small_pack.write("images/well.svg", SVG)
    small_pack.replace(
        "pack.yaml", "courses:", "assets: [{path: images/well.svg, licence: CC0-1.0, author: Ana}]\ncourses:"
    )
    small_pack.replace(f"{BRIDGE}/en.md", "Ana starts", "![A well](images/well.svg) Ana starts")
    load_pack(small_pack.folder)
    activity = find_activity("small-pack/over-the-bridge")
    assert activity is not None
    html = activity.content.texts["en"]["steps"][0]["html"]
    return str(html).split('src="')[1].split('"')[0]


def test_an_image_is_shown_where_the_step_says(client: Client, address: str):
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (200, SVG)
    assert answer.headers["Content-Type"] == "image/svg+xml"


def test_an_image_opened_by_itself_can_run_and_load_nothing(client: Client, address: str):
    policy = client.get(address).headers["Content-Security-Policy"]
    assert policy == "sandbox; default-src 'none'; style-src 'unsafe-inline'"


def test_an_image_that_the_browser_has_is_not_sent_again(client: Client, address: str):
    etag = client.get(address).headers["ETag"]
    answer = client.get(address, headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("wrong", ["well.svg", "../pack.yaml", "images/other.png", "images/well.svg/"])
def test_what_is_no_image_of_the_pack_is_not_there(client: Client, address: str, wrong: str):
    base = address.removesuffix("images/well.svg")
    assert client.get(base + wrong).status_code == 404
