"""What a librarian and a child choose; the code of a child who comes into the club."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.people.policies import MAX_CREW


def read_avatars(post: Mapping[str, str]) -> list[str]:
    """Of those who sit at the computer: `avatar-1` to `avatar-4`; a place may stay empty."""
    picked = [str(post.get(f"avatar-{place}", "")) for place in range(1, MAX_CREW + 1)]
    return [avatar for avatar in picked if avatar]


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("The code on the card"),
        help_text=_("A word and four digits, like “vulpea-4821”."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
