"""Whom a copy goes back to, in words: "After a project by Ana and Matei"."""

from collections.abc import Container, Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from cluboteca.workspace.models import Project


def join_names(names: Sequence[str]) -> str:
    """ "Ana, Matei and Ilinca" """
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(name)s") % {"names": ", ".join(names[:-1]), "name": names[-1]}


def tell_credit(project: Project, *, may_name: Container[int] | None = None) -> str:
    """One sentence, the nearest authors first; empty for a project that isn't a copy.

    may_name: ids of those who may be named where this is shown; the rest are “others”. None: all may. Lists prefetch
    `credits__author`.
    """
    groups: list[list[str]] = []
    for _distance, nearby in groupby(project.credits.all(), lambda credit: credit.distance):
        authors = [credit.author for credit in nearby]
        names = [author.nickname for author in authors if may_name is None or author.pk in may_name]
        if len(names) < len(authors):
            names.append(_("others"))
        if names not in groups:
            groups.append(names)
    if not groups:
        return ""
    nearest, *before = (join_names(names) for names in groups)
    sentence = _("After a project by %(names)s") % {"names": nearest}
    return "; ".join([sentence, *(_("before that by %(names)s") % {"names": names} for names in before)])
