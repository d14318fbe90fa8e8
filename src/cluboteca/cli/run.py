"""`cluboteca run`: bring the data folder up to date and serve the club."""

import argparse
import gc
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cluboteca.cli.carrying_out import carry_out_again
from cluboteca.cli.data_folder import add_data_option, check_database, set_up_django, use_data_folder
from cluboteca.cli.say import Stop, gettext, tell
from cluboteca.cli.time_going_on import keep_time_going

DEFAULT_PORT = 8000
EVERYWHERE = "0.0.0.0"  # noqa: S104 -- the other computers of the library have to reach it
THREADS = 5
NEW_THINGS = 100_000
"""How many are made at a start before it is looked through them for garbage."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("run", help=gettext("start the club server"))
    add_data_option(parser)
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, metavar="N", help=gettext("default: 8000; 0: any free one")
    )
    parser.add_argument(
        "--host",
        default=EVERYWHERE,
        metavar="ADDR",
        help=gettext("answer on this address alone; default: all of this PC"),
    )
    parser.add_argument(
        "--demo", action="store_true", help=gettext("make a club to try things out, with children and an open meeting")
    )


def run(args: argparse.Namespace) -> int:
    folder = use_data_folder(args.data)
    check_database(folder)
    listener = listen(args.host, args.port)
    with _made_to_stay():
        set_up_django(folder)
        _bring_up_to_date(folder)
        keep_time_going()
        carry_out_again()
        if args.demo:
            _show_demo(folder)
        _wait_for_club()
        _start_fetching()
        _read_addresses()
    serve(listener, args.host)
    return 0


@contextmanager
def _made_to_stay() -> Iterator[None]:
    """What a start makes, mostly stays as long as the server runs.

    To look through all of it again and again for what nobody needs any more would slow the start, and later be a pause
    in the middle of saving.
    """
    usual = gc.get_threshold()
    gc.set_threshold(NEW_THINGS)
    try:
        yield
        gc.freeze()
    finally:
        gc.set_threshold(*usual)


def listen(host: str, port: int) -> socket.socket:
    """Take the port before any work is done, so that a second server says at once what is the matter."""
    if not 0 <= port <= 65535:
        raise Stop(gettext("A port is a number from 0 to 65535."), status=2)
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        text = gettext(
            "Port {port} on {host} is taken or can't be used ({reason}). Perhaps Cluboteca is running already; "
            "else choose another port: --port {other}."
        )
        other = port + 1 if port < 65535 else DEFAULT_PORT
        raise Stop(text.format(port=port, host=host, reason=error.strerror or error, other=other)) from error
    return listener


def _bring_up_to_date(folder: Path) -> None:
    from django.db import DatabaseError

    from cluboteca.config.upgrade import FromNewerVersion, bring_database_up_to_date
    from cluboteca.content.actions import load_packs
    from cluboteca.content.delivery.renewal import renew_delivered
    from cluboteca.content.policies import PackBroken
    from cluboteca.core.errors import is_disk_full

    try:
        bring_database_up_to_date()
        _load_shipped_packs(load_packs, PackBroken)
        renew_delivered()
    except FromNewerVersion as error:
        text = gettext(
            "The data in {folder} was made by a newer Cluboteca. Update Cluboteca here; nothing was changed."
        )
        raise Stop(text.format(folder=folder)) from error
    except (DatabaseError, OSError) as error:
        if not is_disk_full(error):
            raise
        text = gettext("The disk that holds {folder} is full. Free some space and start again; nothing is lost.")
        raise Stop(text.format(folder=folder)) from error


def _load_shipped_packs(load_packs: Any, broken: type[Exception]) -> None:
    """A broken pack is told of, and the club goes on with what it has."""
    from django.conf import settings

    try:
        load_packs([path for path in settings.PACKS_DIRS if path.is_dir()][:1])
    except broken as error:
        tell(str(getattr(error, "message", error)))


def _wait_for_club() -> None:
    """Where there is none, it is founded in the browser."""
    from cluboteca.clubs.setup.start import prepare_start

    code = prepare_start()
    if code is None:
        return
    tell(gettext("There is no club here yet. Open the address below in a browser on this computer and found it."))
    tell(gettext("From another computer you are asked for this code: {code}").format(code=code))


def _start_fetching() -> None:
    from cluboteca.meetings.delivery import start_fetching
    from cluboteca.meetings.rounds import start_chores

    start_fetching()
    start_chores()


def _show_demo(folder: Path) -> None:
    from cluboteca.meetings.demo import read_or_make_demo
    from cluboteca.people.pictures import PICTURE_NAMES

    demo = read_or_make_demo(folder)
    if demo is None:
        tell(gettext("There is a club in {folder} already, so no demo club is made.").format(folder=folder))
        return
    tell(gettext("Librarian: {username}, password {password}").format(**demo["librarian"]))
    tell(gettext("The children and the pictures that they were dealt at the beginning:"))
    for learner in demo["learners"]:
        names = [str(PICTURE_NAMES[picture]) for picture in learner["pictures"]]
        tell(f"  {learner['nickname']}: {', '.join(names)}")
    tell(gettext("All of this also stands in {path}.").format(path=folder / "demo.json"))


def _read_addresses() -> None:
    """With the views behind them. The first page would do it otherwise, in a thread that has its memory for itself."""
    from django.urls import get_resolver

    _ = get_resolver().url_patterns


def serve(listener: socket.socket, host: str, path: str = "") -> None:
    """path: of the page to open first, where that isn't the first one."""
    from django.conf import settings
    from waitress.server import create_server

    from cluboteca.config.wsgi import application
    from cluboteca.core.hosts import list_own_addresses

    port = listener.getsockname()[1]
    settings.ANSWERS_ON = "" if host in (EVERYWHERE, "::") else host
    server = create_server(
        application,
        sockets=[listener],
        threads=THREADS,
        ident="",
        channel_timeout=60,
        connection_limit=500,
        max_request_body_size=12 * 1024 * 1024,
        asyncore_use_poll=True,
    )
    print(f"Ready: http://{settings.ANSWERS_ON or '127.0.0.1'}:{port}{path}", flush=True)
    if not settings.ANSWERS_ON:
        for address in list_own_addresses():
            tell(gettext("The other computers open: {address}").format(address=f"http://{address}:{port}"))
    try:
        server.run()
    finally:
        server.close()
