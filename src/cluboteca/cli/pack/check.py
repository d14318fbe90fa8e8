"""`cluboteca pack check DIR`."""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cluboteca.cli.say import gettext, tell


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
        for place, answer in traced_answers.items():
            for check, lines in answer.trace.items():
                sign = "✓" if answer.results.get(check) else "✗"
                print(f"{sign} {check}: {place}", *lines, sep="\n  ")
        for fault in faults:
            print(fault.told(gettext))
        if error:
            tell(error)
        elif faults:
            tell(gettext("Faults: {count}.").format(count=len(faults)))
        else:
            tell(gettext("Nothing is wrong. Activities: {count}.").format(count=activities))
    return 1 if faults or error else 0
