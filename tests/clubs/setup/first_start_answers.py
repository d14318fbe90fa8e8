"""What a librarian answers in the first start, and the way through it."""

from typing import Any

from django.test import Client

PASSWORD = "trei cuvinte bune"
ANSWERS: dict[str, dict[str, Any]] = {
    "language": {"language": "ro"},
    "library": {"name": "Biblioteca Comunală Humulești", "county": "NT", "locality": "Humulești"},
    "club": {"name": "Clubul de programare Humulești", "weekday": "2", "starts_at": "15:30"},
    "account": {"name": "Ștefania Țurcanu", "username": "", "password": PASSWORD, "again": PASSWORD},
    "computers": {"computers_count": "5"},
    "backups": {"place": "own", "folder": ""},
}


def answer_all(pc: Client, **other: dict[str, Any]) -> None:
    """Up to the summary. other: answers of a step that differ."""
    for name, values in ANSWERS.items():
        answer = pc.post(f"/setup/{name}/", values | other.get(name, {}))
        assert answer.status_code == 302, answer.content.decode()
