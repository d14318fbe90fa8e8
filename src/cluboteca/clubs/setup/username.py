"""Usernames: typed on any keyboard, so without diacritics and capitals."""

import re
import unicodedata

from cluboteca.people.models import Person

MOST_USERNAME = 60
ALLOWED = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
FALLBACK = "bibliotecara"


def fold(text: str) -> str:
    """Small letters without diacritics; what has none stays as it is."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(each for each in decomposed if not unicodedata.combining(each)).lower()


def suggest_username(name: str) -> str:
    """One that nobody has, made of the name: `Ștefania Țurcanu-Pop` becomes `stefania.turcanu-pop`."""
    words = [re.sub(r"[^a-z0-9-]", "", word).strip("-") for word in fold(name).split()]
    base = ".".join(word for word in words if word)[: MOST_USERNAME - 4].strip(".-") or FALLBACK
    taken = set(Person.objects.filter(username__startswith=base).values_list("username", flat=True))
    suggestion, number = base, 2
    while suggestion in taken:
        suggestion, number = f"{base}{number}", number + 1
    return suggestion
