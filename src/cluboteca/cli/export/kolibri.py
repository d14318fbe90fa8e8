"""`cluboteca export kolibri DIR --into FOLDER`: a pack as the folder of a channel for Kolibri."""

import argparse
import gettext as stdlib_gettext
import json
from pathlib import Path
from typing import TYPE_CHECKING

import cluboteca
from cluboteca.cli.export.pack_source import choose_locale, read_source
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.cli.whole_folder import check_free, make_whole, write_files

if TYPE_CHECKING:
    from cluboteca.packformat.exporting.kolibri.channel import Channel

SHOWN = 20


def add_parser(forms: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = forms.add_parser("kolibri", help=gettext("a pack as the folder of a channel for Kolibri"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    parser.add_argument(
        "--into",
        type=Path,
        required=True,
        metavar="FOLDER",
        help=gettext("the folder for the channel: one that doesn't exist yet, or is empty"),
    )
    parser.add_argument("--locale", help=gettext("the language; without it the pack's default one"))
    parser.add_argument("--json", action="store_true", help=gettext("print the report as one JSON document"))


def run(args: argparse.Namespace) -> int:
    """The folder is there as a whole or not at all, and only when ricecooker, where it is there, takes it."""
    from cluboteca.cli.ricecooker import BadChannel, NoRicecooker, ReadChannel, find_ricecooker, read_channel
    from cluboteca.packformat.exporting.kolibri import export_channel

    into: Path = args.into.absolute()
    check_free(into)
    pack = read_source(args.folder)
    if pack is None:
        return 1
    locale = choose_locale(pack, args.locale)
    catalogue = stdlib_gettext.translation(
        "django", Path(cluboteca.__file__).parent / "locale", languages=[locale], fallback=True
    )
    channel = export_channel(pack, locale, translate=catalogue.gettext)
    read: ReadChannel | None = None
    missing: str | None = None
    with make_whole(into) as made:
        write_files(made, channel.files)
        try:
            read = read_channel(made, find_ricecooker())
        except NoRicecooker as reason:
            missing = str(reason)
        except BadChannel as reason:
            text = gettext("ricecooker doesn't take this channel; nothing was written. It says: {said}")
            raise Stop(text.format(said=reason)) from reason
    if args.json:
        print(json.dumps(_as_json(channel, locale, read), ensure_ascii=False))
    else:
        _tell_losses(channel)
        text = gettext("Made {folder}. Pages: {pages}, exercises: {exercises}, questions: {questions}.")
        counted = {"pages": "html5", "exercises": "exercise", "questions": "questions"}
        print(text.format(folder=into, **{name: channel.kinds.get(kind, 0) for name, kind in counted.items()}))
    tell(missing or gettext("ricecooker has read the channel, and takes it. README.md says how to send it."))
    return 0


def _tell_losses(channel: "Channel") -> None:
    if channel.losses:
        tell(gettext("Not carried over, or not as it was: {count}.").format(count=len(channel.losses)))
    for loss in channel.losses[:SHOWN]:
        tell(f"  {loss.where}: {' '.join(loss.what.split())[:100]} — {loss.why.told(gettext)}")
    if len(channel.losses) > SHOWN:
        tell("  " + gettext("… README.md in the new folder has them all."))


def _as_json(channel: "Channel", locale: str, read: object) -> dict[str, object]:
    return {
        "format": "kolibri",
        "locale": locale,
        "nodes": dict(channel.kinds),
        "not_carried": [loss.as_json(gettext) for loss in channel.losses],
        "read_by_ricecooker": read is not None,
    }
