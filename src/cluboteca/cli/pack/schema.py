"""`cluboteca pack schema DIR`."""

import argparse
import json
from pathlib import Path

from cluboteca.cli.say import Stop, gettext, tell


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("schema", help=gettext("write the JSON Schema of each file of a pack, for text editors"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder for them; it is made if need be"))


def run(args: argparse.Namespace) -> int:
    """What stood there before under these names is replaced."""
    from cluboteca.packformat.json_schema import make_schema_files

    folder: Path = args.folder
    files = make_schema_files()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        text = gettext("{folder} can't be written ({reason}). Choose another folder.")
        raise Stop(text.format(folder=folder, reason=error.strerror or error)) from error
    tell(gettext("Written to {folder}: {names}.").format(folder=folder, names=", ".join(files)))
    return 0
