"""`cluboteca pack preview DIR`."""

import argparse
import secrets
import signal
import sys
import tempfile
from pathlib import Path

from cluboteca.cli.data_folder import set_up_django
from cluboteca.cli.run import listen, serve
from cluboteca.cli.say import Stop, gettext, tell

HOST = "127.0.0.1"  # whoever asks is let in, so nobody else may
PORT = 8090


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("preview", help=gettext("show a pack as children and the librarian will see it"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=gettext("default: 8090; 0: any free one"))


def run(args: argparse.Namespace) -> int:
    folder: Path = args.folder.absolute()
    if not (folder / "pack.yaml").is_file():
        raise Stop(gettext("There is no pack.yaml in {folder}. Name the folder that holds it.").format(folder=folder))
    listener = listen(HOST, args.port)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="cluboteca-preview-", ignore_cleanup_errors=True) as data:
        set_up_django(Path(data))
        _prepare(folder)
        tell(gettext("Open this address in a browser. Ctrl+C ends the preview."))
        serve(listener, HOST, "/preview/")
    return 0


def _prepare(folder: Path) -> None:
    """The club of the preview, with the pack as it is now. The settings are those of a club but for what is added."""
    from django.conf import settings

    from cluboteca.config import preview
    from cluboteca.config.preview.club import make_club
    from cluboteca.config.preview.watching import watch_folder
    from cluboteca.config.upgrade import bring_database_up_to_date

    settings.ROOT_URLCONF = "cluboteca.config.preview.urls"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "cluboteca.config.preview.middleware.add_reload"]
    settings.TEMPLATES[0]["DIRS"] = [Path(preview.__file__).parent / "templates"]
    bring_database_up_to_date()
    make_club(secrets.token_urlsafe())
    watch = watch_folder(folder)
    watch.look()
    for fault in watch.faults:
        tell(fault.told(gettext))
    watch.begin()
