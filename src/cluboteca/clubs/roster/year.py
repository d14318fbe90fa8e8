"""The birth year, as people write it: 2015, 10, “10 ani”, 12.03.2015. Pure."""

import re

from cluboteca.clubs.roster.policies import LEAST_AGE, MOST_AGE, BadYear

YEAR = re.compile(r"^(?:n\.?\s*|în\s+|in\s+|născut[ăa]?\s+în\s+|born\s+)?((?:19|20)\d\d)(?:\.0)?$", re.IGNORECASE)
AGE = re.compile(r"^(\d{1,2})(?:\.0)?\s*(?:de\s+)?(?:ani?|years?|y)?\.?$", re.IGNORECASE)
DATE = re.compile(r"^(?:\d{1,2}[./-]\d{1,2}[./-]((?:19|20)\d\d)|((?:19|20)\d\d)-\d{1,2}-\d{1,2}(?:[ T].*)?)$")


def list_years(this_year: int) -> list[int]:
    """The birth years that a child of the club can have, the youngest first."""
    return list(range(this_year - LEAST_AGE, this_year - MOST_AGE - 1, -1))


def is_date(text: str) -> bool:
    return bool(DATE.match(text.strip()))


def is_year(text: str) -> bool:
    """Whether it says when somebody was born, in any of these ways, likely or not."""
    text = text.strip()
    return bool(YEAR.match(text) or AGE.match(text) or DATE.match(text))


def read_year(text: str, this_year: int) -> int | None:
    """None where nothing is written. Raises BadYear."""
    text = text.strip()
    if not text:
        return None
    if found := AGE.match(text):
        year = this_year - int(found[1])
    elif found := YEAR.match(text):
        year = int(found[1])
    elif found := DATE.match(text):
        year = int(found[1] or found[2])
    else:
        raise BadYear
    if year not in list_years(this_year):
        raise BadYear
    return year
