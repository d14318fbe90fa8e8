"""The forms of the page about packs."""

from django import forms
from django.utils.translation import gettext_lazy as _


class StickForm(forms.Form):
    folder = forms.CharField(
        label=_("Folder"),
        help_text=_(
            "The whole path of the folder on the club's computer, for example /media/stick/activities or D:\\activities."
        ),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class PlaceForm(forms.Form):
    address = forms.CharField(
        label=_("Address or folder"),
        help_text=_("As it stands in the partner's letter, for example https://activities.example.org/."),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    key_file = forms.FileField(
        label=_("Key file"),
        help_text=_("The file 1.root.json that the partner gave you. It says whose activities may come in."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json,application/json"}),
    )
