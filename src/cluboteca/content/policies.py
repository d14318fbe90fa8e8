"""What content refuses."""

from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.packformat.fault import Fault


class PackBroken(KindError):
    """A pack folder can't be installed. faults: all of them; the message tells the first."""

    code = "pack_broken"
    status = 422
    message = _("The pack can't be installed.")

    def __init__(self, folder: Path, faults: Sequence[Fault]) -> None:
        self.folder = folder
        self.faults = tuple(faults)
        first = self.faults[0].told(gettext)
        super().__init__(
            gettext(
                "The pack {folder} can't be installed: {fault} See all faults with: cluboteca pack check {folder}"
            ).format(folder=folder, fault=first)
        )
