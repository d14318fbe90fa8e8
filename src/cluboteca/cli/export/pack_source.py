"""What every export of a pack begins with: reading the pack, and choosing one of its languages."""

from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from cluboteca.packformat.source import PackSource


def read_source(folder: Path) -> "PackSource | None":
    """None when it isn't a pack; its faults have been told."""
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.fault import BrokenPack
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.source import read_pack

    try:
        return read_pack(read_folder(folder), open_scratch=open_scratch)
    except BrokenPack as broken:
        for fault in broken.faults:
            tell(fault.told(gettext))
        tell(gettext("Faults: {count}.").format(count=len(broken.faults)))
        return None


def choose_locale(pack: "PackSource", locale: str | None) -> str:
    """The one that is asked for, else the pack's default one. Raises Stop."""
    if locale is not None and locale not in pack.definition.locales:
        text = gettext("The pack doesn't speak “{locale}”. It speaks: {locales}.")
        raise Stop(text.format(locale=locale, locales=", ".join(pack.definition.locales)))
    return locale or pack.definition.default_locale
