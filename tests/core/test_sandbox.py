"""The frame of children's programs: its page says itself that it is sandboxed, and allows nothing but its own script."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from django.test import Client

from cluboteca.core.sandbox import make_policy, read_script


@pytest.fixture
def policy(client: Client) -> dict[str, str]:
    header = client.get("/sandbox/").headers["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in header.split(";"))


def test_the_page_is_sandboxed_whoever_opens_it(policy: dict[str, str]) -> None:
    assert policy["sandbox"] == "allow-scripts"


def test_nothing_can_be_requested_from_it(policy: dict[str, str]) -> None:
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == policy["form-action"] == "'none'"
    assert set(policy) == {
        "sandbox",
        "default-src",
        "script-src",
        "worker-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
    }


def test_its_own_script_is_the_only_one(client: Client, policy: dict[str, str]) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", client.get("/sandbox/").content.decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert len(scripts) == 1
    assert policy["script-src"] == f"'sha256-{digest}'"


def test_only_the_one_for_python_makes_code_of_text(client: Client, policy: dict[str, str]) -> None:
    compiling = client.get("/sandbox/compiling/").headers["Content-Security-Policy"]
    assert "'unsafe-eval'" not in str(policy)
    assert compiling.replace(" 'unsafe-eval'", "") == client.get("/sandbox/").headers["Content-Security-Policy"]


def test_only_the_clubs_own_pages_may_hold_it(client: Client, policy: dict[str, str]) -> None:
    response = client.get("/sandbox/")
    assert policy["frame-ancestors"] == "'self'"
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert client.get("/adults/sign-in/").headers["X-Frame-Options"] == "DENY"


def test_pages_that_hold_a_frame_keep_it_from_being_led_elsewhere(client: Client) -> None:
    header = client.get("/adults/sign-in/").headers["Content-Security-Policy"]
    assert "frame-src 'self'" in header
    assert "script-src 'self'" in header


def test_a_script_that_could_end_early_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "frame.js"
    path.write_text("x = '</script><script>alert(1)'")
    with pytest.raises(ValueError, match="end of a script"):
        read_script(path)


def test_the_policy_names_the_script_by_its_content() -> None:
    assert make_policy("a") != make_policy("b")
