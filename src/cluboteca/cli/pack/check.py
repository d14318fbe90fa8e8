"""`cluboteca pack check DIR`."""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cluboteca.cli.say import Stop, gettext, tell

if TYPE_CHECKING:
    from cluboteca.insight.run import RunAnswer
    from cluboteca.packformat.folder import PackFolder


def add_parser(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("check", help=gettext("prove that a pack does what it says"))
    parser.add_argument("folder", type=Path, metavar="DIR", help=gettext("the folder that holds pack.yaml"))
    parser.add_argument("--json", action="store_true", help=gettext("print one JSON document"))
    parser.add_argument(
        "--trace", metavar=gettext("ACTIVITY"), help=gettext("also say what the checks of this activity see")
    )


def run(args: argparse.Namespace) -> int:
    from cluboteca.cli.node_checks import NoChecks, run_checks
    from cluboteca.cli.pack.proving import find_faults
    from cluboteca.insight.run import RunAnswer, RunQuestion
    from cluboteca.insight.scratch_project.opening import open_scratch
    from cluboteca.packformat.fault import BrokenPack, Fault
    from cluboteca.packformat.folder import read_folder
    from cluboteca.packformat.source import PackSource, read_pack

    folder: Path = args.folder
    as_json: bool = args.json
    traced: str | None = args.trace
    source: PackSource | None = None
    faults: list[Fault] = []
    error: str | None = None
    traced_answers: dict[str, RunAnswer] = {}

    def run_traced(questions: Sequence[RunQuestion]) -> Mapping[str, RunAnswer]:
        place = f"activities/{traced}/"
        answers = run_checks([replace(each, trace=place in each.id) for each in questions])
        traced_answers.update({id: answer for id, answer in answers.items() if answer.trace})
        return answers

    try:
        files = read_folder(folder)
        if traced is not None:
            _refuse_unknown(traced, files)
        source = read_pack(files, open_scratch=open_scratch)
        faults = find_faults(files, source, run_traced)
    except BrokenPack as broken:
        faults = list(broken.faults)
    except NoChecks as reason:
        error = str(reason)
    activities = len(source.list_activities()) if source else 0
    if as_json:
        document = {
            "pack": source.definition.id if source else None,
            "version": source.definition.version if source else None,
            "activities": activities,
            "faults": [fault.as_json(gettext) for fault in faults],
            "error": error,
            **({"trace": {id: answer.trace for id, answer in traced_answers.items()}} if traced else {}),
        }
        print(json.dumps(document, ensure_ascii=False))
    else:
        _print_traces(traced_answers)
        for fault in faults:
            print(fault.told(gettext))
        if traced and source and not (traced_answers or error):
            _tell_nothing_traced(traced)
        if error:
            tell(error)
        elif faults:
            tell(gettext("Faults: {count}.").format(count=len(faults)))
        else:
            tell(gettext("Nothing is wrong. Activities: {count}.").format(count=activities))
    return 1 if faults or error else 0


def _refuse_unknown(activity: str, files: "PackFolder") -> None:
    from difflib import get_close_matches

    known = sorted(
        {path.split("/")[1] for path in files.files if path.startswith("activities/") and path.count("/") > 1}
    )
    if activity in known:
        return
    near = get_close_matches(activity, known, n=5, cutoff=0.3) or known[:5]
    text = gettext("The pack has no activity “{activity}” to trace. The nearest are: {words}.")
    raise Stop(text.format(activity=activity, words=", ".join(near)), status=2)


def _print_traces(answers: "Mapping[str, RunAnswer]") -> None:
    for place, answer in answers.items():
        for check, lines in answer.trace.items():
            sign = "✓" if answer.results.get(check) else "✗"
            print(f"{sign} {check}: {place}", *lines, sep="\n  ")


def _tell_nothing_traced(activity: str) -> None:
    tell(gettext("“{activity}” has nothing to trace: none of its checks runs a program.").format(activity=activity))
