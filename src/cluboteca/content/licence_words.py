"""Licences of links that are said in words, not by a name that all languages share."""

from django.utils.translation import gettext as _

from cluboteca.packformat.sentence import gettext_noop

_IN_WORDS = frozenset(
    {gettext_noop("All rights reserved, free to read"), gettext_noop("Proprietary, partly free to use")}
)


def tell_licence(licence: str) -> str:
    """In the reader's language where we have words for it, else as the pack has it."""
    return _(licence) if licence in _IN_WORDS else licence
