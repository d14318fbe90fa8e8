"""What all tests share. No test reaches the network: pytest-socket (see pyproject.toml) allows this computer alone."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from cluboteca.core.ninja_alone import import_ninja

import_ninja()  # as a server does, so that its models are built late here, too

# How long an example takes says what else the computer does, and nothing about the program.
settings.register_profile("club", deadline=None)
settings.load_profile("club")

pytest_plugins = ["tests.named_people"]

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Public projects and reference results to hold ours against; they are too large for the repository."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        reason = "the reference projects aren't here: they belong in ../shared/data, beside the repository"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
