"""Running other programs, and saying in one sentence what went wrong.

`run_quietly` is for long installers whose output matters only when they fail: it goes to a log file. `run_openly`
leaves the output alone. Both give the program no standard input, so that nothing waits for an answer that can't come.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

Command = Sequence[str | Path]

NO_NETWORK_SIGNS = (
    "temporary failure in name resolution",
    "temporary failure resolving",
    "name or service not known",
    "no address associated with hostname",
    "could not resolve",
    "failed to establish a new connection",
    "getaddrinfo failed",
    "network is unreachable",
    "connection refused",
    "connection timed out",
    "connecttimeouterror",
    "readtimeouterror",
    "proxyerror",
    "code eai_again",
    "code enotfound",
    "code etimedout",
    "code econnrefused",
    "code econnreset",
)

NO_NETWORK = (
    "The packages could not be fetched: this computer has no internet now, or something on the line keeps it out. "
    "Connect it and start the same command again; what has come so far is kept."
)


class SetUpFailed(Exception):
    """The message is for the person at the keyboard: what is wrong, and what to do now."""


def say(text: str) -> None:
    print(text, flush=True)


def get_environment(**changes: str) -> dict[str, str]:
    """This process's environment without what would lead a Python of ours astray, and with the changes."""
    astray = (
        "PYTHONPATH",
        "PYTHONHOME",
        "VIRTUAL_ENV",
        "DJANGO_SETTINGS_MODULE",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_REQUIRE_VIRTUALENV",
    )
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    if not sys.stdout.isatty():
        kept["NO_COLOR"] = "1"
    return kept | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"} | changes


def run_openly(
    command: Command, *, folder: Path, environment: Mapping[str, str] | None = None, output: IO[bytes] | None = None
) -> int:
    """Give the exit code; -1 when the program isn't there. output: where all that it says goes, else it is let through."""
    try:
        return subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env=dict(environment or get_environment()),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            check=False,
        ).returncode
    except FileNotFoundError:
        return -1


def run_quietly(
    command: Command,
    *,
    folder: Path,
    log: Path,
    failed: str,
    fetches: bool = False,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Raise SetUpFailed with the sentence `failed` when the program fails; with NO_NETWORK when it could not fetch."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as output:
        try:
            code = subprocess.run(
                [str(part) for part in command],
                cwd=folder,
                env=dict(environment or get_environment()),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
        except OSError as error:
            raise SetUpFailed(f"{failed} ({error})") from error
    if code == 0:
        log.unlink()
        return
    said = log.read_text(encoding="utf-8", errors="replace")
    if fetches and any(sign in said.lower() for sign in NO_NETWORK_SIGNS):
        raise SetUpFailed(NO_NETWORK)
    closing = "\n".join(f"    {line}" for line in said.splitlines()[-15:])
    raise SetUpFailed(f"{failed} It said last (all of it stands in {log}):\n{closing}")
