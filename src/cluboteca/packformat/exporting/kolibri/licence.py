"""Licences of packs as Kolibri knows them: https://github.com/learningequality/le-utils, constants/licenses.py."""

import re

MAX_HOLDER = 200
MAX_DESCRIPTION = 400
_CREATIVE_COMMONS = re.compile(r"(CC[- ]BY(?:-NC)?(?:-(?:SA|ND))?)(?:[- ]\d.*)?", re.IGNORECASE)
_PUBLIC = ("cc0", "pddl", "unlicense", "public domain")


def as_licence(licence: str, authors: tuple[str, ...]) -> dict[str, str]:
    """Any that Kolibri doesn't know by name is a permission of its own, with the licence as its description."""
    holder = {"copyright_holder": ", ".join(authors)[:MAX_HOLDER]}
    known = _CREATIVE_COMMONS.fullmatch(licence.strip())
    if known:
        return {"license_id": "CC " + known[1].upper()[3:], **holder}
    if licence.strip().lower().startswith(_PUBLIC):
        return {"license_id": "Public Domain", **holder}
    if licence.strip().lower() == "all rights reserved":
        return {"license_id": "All Rights Reserved", **holder}
    return {"license_id": "Special Permissions", "description": licence[:MAX_DESCRIPTION], **holder}
