"""The browser's texts in the reader's language, embedded in the page: no request, and no script is inline."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.utils.html import json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation.trans_real import DjangoTranslation
from django.views.i18n import JSONCatalog

register = template.Library()


@lru_cache(maxsize=8)
def read_catalogue(locale: str) -> dict[str, str | list[str]]:
    """msgid to text, or to the forms of a plural; ours alone. Read once: texts change only with the program."""
    reader = JSONCatalog()
    reader.translation = DjangoTranslation(
        locale, domain="djangojs", localedirs=[str(path) for path in settings.LOCALE_PATHS]
    )
    catalogue: dict[str, str | list[str]] = reader.get_catalog()
    return catalogue


@register.simple_tag
def message_catalogue() -> SafeString:
    """`{% message_catalogue %}`: what frontend/src/shared/i18n.ts reads."""
    return json_script({"catalog": read_catalogue(get_language() or settings.LANGUAGE_CODE)}, "messages")
