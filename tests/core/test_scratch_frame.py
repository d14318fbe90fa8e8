"""The frame of the Scratch editor: its policy names each of its own scripts, and lets nothing else in or out."""

import html
import json
import re

import pytest
from django.test import Client

ADDRESS = "/scratch-frame/"


@pytest.fixture
def policy(client: Client) -> dict[str, str]:
    header = client.get(ADDRESS).headers["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in header.split(";"))


def test_the_page_is_sandboxed_whoever_opens_it(policy: dict[str, str]) -> None:
    assert policy["sandbox"] == "allow-scripts"


def test_whatever_isnt_named_is_forbidden(policy: dict[str, str]) -> None:
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == policy["form-action"] == "'none'"


def test_no_script_is_made_of_text(policy: dict[str, str]) -> None:
    assert "unsafe" not in policy["script-src"]
    assert "data:" not in policy["script-src"]
    assert "blob:" not in policy["script-src"]


def test_each_script_is_named_by_its_whole_address(client: Client, policy: dict[str, str]) -> None:
    page = client.get(ADDRESS).content.decode()
    [script] = re.findall(r'<script src="([^"]+)"', page)
    [chunks] = re.findall(r'data-chunks="([^"]+)"', page)
    addresses = [script, *json.loads(html.unescape(chunks)).values()]
    assert policy["script-src"].split() == addresses
    assert len(addresses) > 1
    assert all(re.fullmatch(r"http://testserver/static/scratch/[\w.-]+\.js", address) for address in addresses)


def test_nothing_can_be_fetched(policy: dict[str, str]) -> None:
    assert policy["connect-src"] == "data: blob:"
    assert policy["font-src"] == "data:"
    assert policy["media-src"] == "data: blob:"


def test_pictures_come_from_the_editor_and_the_library_alone(policy: dict[str, str]) -> None:
    folders = ["http://testserver/static/scratch/static/blocks-media/", "http://testserver/static/library/"]
    assert policy["img-src"].split() == ["data:", "blob:", *folders]


def test_only_the_clubs_own_pages_may_hold_it(client: Client, policy: dict[str, str]) -> None:
    assert policy["frame-ancestors"] == "'self'"
    assert client.get(ADDRESS).headers["X-Frame-Options"] == "SAMEORIGIN"
