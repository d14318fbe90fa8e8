"""The name of a computer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.clubs.policies import MOST_COMPUTER_NAME


class ComputerNameForm(forms.Form):
    name = forms.CharField(
        label=_("Name of the computer"),
        help_text=_("For example: the one at the window. It needs no name to work."),
        required=False,
        max_length=MOST_COMPUTER_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
