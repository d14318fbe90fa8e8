"""What was answered in the first start so far. Kept in the session, so that nothing half-done stands in the club.

The password is kept as its hash only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from django import forms
from django.contrib.sessions.backends.base import SessionBase
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cluboteca.clubs.backups.forms import BackupFolderForm
from cluboteca.clubs.setup.actions import Founding
from cluboteca.clubs.setup.forms import AccountForm, ClubForm, ComputersForm, LanguageForm, LibraryForm
from cluboteca.people.hashing import hash_secret

KEY = "first_start"
SUMMARY = "summary"
DEFAULT_COMPUTERS = 4
Answers = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Step:
    """One page of questions. name: in its address."""

    name: str
    heading: str | Promise
    introduction: str | Promise


STEPS = (
    Step(
        "language",
        gettext_lazy("Welcome to Cluboteca"),
        gettext_lazy("Six short pages, and your club can begin. Everything can be changed later."),
    ),
    Step("library", gettext_lazy("Your library"), gettext_lazy("Where does the club meet?")),
    Step(
        "club",
        gettext_lazy("Your club"),
        gettext_lazy("If the day or the hour isn't settled yet, leave it open: you can say it later."),
    ),
    Step(
        "account",
        gettext_lazy("Your account"),
        gettext_lazy("With it you sign in as the club's librarian. Children have no password."),
    ),
    Step(
        "computers",
        gettext_lazy("The computers"),
        gettext_lazy("So that the crews that Cluboteca suggests fit the room."),
    ),
    Step(
        "backups",
        gettext_lazy("Copies of everything"),
        gettext_lazy(
            "Once a day and after each meeting Cluboteca makes a copy of the children's work and of all that you wrote. "
            "Best is a memory stick that stays plugged in: if this computer breaks, the copy is still there."
        ),
    ),
)
NAMES = tuple(step.name for step in STEPS)


def read_answers(session: SessionBase) -> Answers:
    answers: Answers = session.get(KEY, {})
    return answers


def find_unanswered(answers: Answers) -> str | None:
    """The first step without an answer."""
    return next((name for name in NAMES if name not in answers), None)


def make_form(name: str, answers: Answers, data: Mapping[str, Any] | None = None) -> forms.Form:
    """The form of a step, with what was answered there before, or a suggestion."""
    own = answers.get(name, {})
    match name:
        case "language":
            return LanguageForm(data, initial=dict(own))
        case "library":
            return LibraryForm(data, initial=dict(own))
        case "club":
            locality = answers["library"]["locality"]
            suggestion = {"name": (_("Coding club %(locality)s") % {"locality": locality})[:120]}
            return ClubForm(data, initial=own or suggestion)
        case "account":
            shown = {key: own[key] for key in ("name", "username") if key in own}
            return AccountForm(data, initial=shown, has_password="password_hash" in own)
        case "computers":
            return ComputersForm(data, initial=own or {"computers_count": DEFAULT_COMPUTERS})
        case _:
            return BackupFolderForm(data, chosen=own.get("backup_folder"))


def keep_answer(session: SessionBase, name: str, values: Mapping[str, Any]) -> None:
    """values: what the step's form has cleaned."""
    answers = read_answers(session)
    if name == "account":
        password = values.get("password")
        kept = hash_secret(password) if password else answers[name]["password_hash"]
        answer = {"name": values["name"], "username": values["username"], "password_hash": kept}
    elif name == "club":
        starts_at: time | None = values["starts_at"]
        answer = {**values, "starts_at": starts_at.strftime("%H:%M") if starts_at else None}
    elif name == "backups":
        answer = {"backup_folder": values["backup_folder"]}
    else:
        answer = dict(values)
    session[KEY] = answers | {name: answer}


def read_founding(answers: Answers) -> Founding:
    """All steps have to be answered."""
    library, club, account = answers["library"], answers["club"], answers["account"]
    starts_at = club["starts_at"]
    return Founding(
        language=answers["language"]["language"],
        library_name=library["name"],
        county=library["county"],
        locality=library["locality"],
        club_name=club["name"],
        weekday=club["weekday"],
        starts_at=time.fromisoformat(starts_at) if starts_at else None,
        librarian_name=account["name"],
        username=account["username"],
        password_hash=account["password_hash"],
        computers_count=answers["computers"]["computers_count"],
        backup_folder=answers["backups"]["backup_folder"],
    )
