"""Where copies go: one of the places that were found, or a folder that is typed."""

import os
from typing import Any

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cluboteca.clubs.backups.places import get_own_folder, list_places, try_folder
from cluboteca.clubs.backups.policies import MOST_FOLDER, BadFolder, NotAWholeAddress

EXAMPLE_OF_FOLDER = (
    gettext_lazy("From its beginning, for example D:\\copies.")
    if os.name == "nt"
    else gettext_lazy("From its beginning, for example /media/stick/copies.")
)
OWN = "own"
TYPED = "typed"


class BackupFolderForm(forms.Form):
    """cleaned_data["backup_folder"]: a folder that was tried out; empty: in the program's own folder."""

    place = forms.ChoiceField(label=gettext_lazy("Where do the copies go?"), widget=forms.RadioSelect)
    folder = forms.CharField(
        label=gettext_lazy("The other folder"),
        help_text=EXAMPLE_OF_FOLDER,
        required=False,
        max_length=MOST_FOLDER,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, chosen: str | None = None, **options: Any) -> None:
        """chosen: the folder that stands now, empty for the program's own; None: nobody has chosen yet."""
        places = list_places()
        found = [str(place.folder) for place in places]
        if chosen:
            is_found = chosen in found
            options["initial"] = {"place": chosen if is_found else TYPED, "folder": "" if is_found else chosen}
        else:
            options["initial"] = {"place": found[0] if found and chosen is None else OWN}
        super().__init__(*args, **options)
        choices: list[tuple[str, str | Promise]] = [
            (
                str(place.folder),
                _("Memory stick or other drive: %(place)s (%(free)s free)")
                % {"place": place.root, "free": filesizeformat(place.free_bytes)},
            )
            for place in places
        ]
        choices.append((OWN, _("On this computer, beside the club's data")))
        choices.append((TYPED, _("Another folder")))
        field = self.fields["place"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        place = values.get("place")
        if place is None or "folder" not in values:
            return values
        values["backup_folder"] = ""
        if place == OWN:
            return values
        try:
            folder = try_folder(values["folder"] if place == TYPED else place)
        except BadFolder as error:
            is_typed = place == TYPED or isinstance(error, NotAWholeAddress)
            self.add_error("folder" if is_typed else "place", str(error.message))
        else:
            values["backup_folder"] = "" if folder == get_own_folder().resolve() else str(folder)
        return values
