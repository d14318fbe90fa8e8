"""`cluboteca export own`, in a process of its own, on a club that has written something."""

import os
import subprocess
import sys
from pathlib import Path

WRITE = """
from cluboteca.clubs.actions import found_club, take_in
from cluboteca.clubs.models import Role
from cluboteca.content.own import actions
from cluboteca.content.own.draft import OwnDraft, OwnKind
from cluboteca.meetings.own_access import Writer
from cluboteca.people.actions import create_adult
club = found_club(library_name="Biblioteca Valea", locality="Valea", name="Clubul Valea")
elena = create_adult(name="Elena", username="elena", password="prun-fag-1234")
own_pack = Writer(elena, club, None).get_pack()
step = {"title": "Citește", "text": "Aici e fântâna."}
for kind in ("reading", "unplugged", "scratch", "python", "blocks"):
    activity = actions.begin_own(own_pack=own_pack, kind=OwnKind(kind), title=f"Una {kind}", locale="ro", by=elena)
    draft = OwnDraft(title=f"Una {kind}", goal="Un scop.", steps=[step])
    activity = actions.save_draft(activity=activity, draft=draft, revision=0, by=elena)
    actions.approve(activity=activity, revision=activity.revision, club_name=club.name, by=elena)
"""


def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-m", "cluboteca.cli", *words],
        capture_output=True,
        text=True,
        check=False,
        env=environment | {"CLUBOTECA_LANGUAGE": "en"},
    )


def test_what_a_club_wrote_becomes_a_pack_that_pack_check_accepts(tmp_path: Path) -> None:
    data, into = tmp_path / "club", tmp_path / "out"
    nothing = call("export", "own", "--into", into, "--data", data)
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert "No club here has written anything" in nothing.stderr
    environment = os.environ | {"CLUBOTECA_DATA": str(data), "DJANGO_SETTINGS_MODULE": "cluboteca.config.settings"}
    code = f"import django\ndjango.setup()\n{WRITE}"
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    done = call("export", "own", "--into", into, "--data", data)
    assert done.returncode == 0, done.stderr
    (folder,) = into.iterdir()
    assert folder.name.startswith("own-valea-")
    checked = call("pack", "check", folder)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    again = call("export", "own", "--into", into, "--data", data)
    assert (again.returncode, "is there already" in again.stderr) == (1, True)
