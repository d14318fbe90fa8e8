"""Whom a copy goes back to, in words: "After a project by Ana and Matei"."""

from collections.abc import Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from cluboteca.workspace.models import Project


def join_names(names: Sequence[str]) -> str:
    """ "Ana, Matei and Ilinca" """
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(name)s") % {"names": ", ".join(names[:-1]), "name": names[-1]}


def tell_credit(project: Project) -> str:
    """One sentence, the nearest authors first; empty for a project that isn't a copy.

    Lists prefetch `credits__author`.
    """
    groups: list[list[str]] = []
    for _distance, nearby in groupby(project.credits.all(), lambda credit: credit.distance):
        names = [credit.author.nickname for credit in nearby]
        if names not in groups:
            groups.append(names)
    if not groups:
        return ""
    nearest, *before = (join_names(names) for names in groups)
    sentence = _("After a project by %(names)s") % {"names": nearest}
    return "; ".join([sentence, *(_("before that by %(names)s") % {"names": names} for names in before)])
