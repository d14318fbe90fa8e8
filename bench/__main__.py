"""python -m bench [FIGURE ...]: measure, print a JSON line per figure, then a table against the budgets."""

import argparse
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import processes
from bench.extent import QUICK, Extent
from bench.figure import Measure, NotMeasured, Reading
from bench.figures import FIGURES
from bench.measures import MEASURES
from bench.room import Room
from bench.table import format_line, format_table


def main(arguments: Sequence[str]) -> int:
    args = _parse(arguments)
    if args.list:
        for measure in MEASURES:
            print(f"{measure.name}: {' '.join(measure.figures)}")
        return 0
    unknown = set(args.figures) - {measure.name for measure in MEASURES} - set(FIGURES)
    if unknown:
        print(f"There is no figure “{min(unknown)}”. All of them: python3 dev.py bench --list", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wanted = set(args.figures) or set(FIGURES)
    readings = []
    try:
        with tempfile.TemporaryDirectory(prefix="cluboteca-bench-", ignore_cleanup_errors=True) as scratch:
            room = Room(Path(scratch).resolve(), QUICK if args.quick else Extent())
            for reading in _measure_all(room, wanted):
                print(format_line(reading), flush=True)
                readings.append(reading)
            processes.end_all()
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    finally:
        processes.end_all()
    if not args.json_only:
        order = list(FIGURES)
        print("\n" + format_table(sorted(readings, key=lambda reading: order.index(reading.name))))
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 dev.py bench", description=__doc__)
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help="a figure or a measure; none: all of them")
    parser.add_argument("--list", action="store_true", help="the names of all measures with their figures")
    parser.add_argument("--quick", action="store_true", help="a fast look: fewer and shorter runs")
    parser.add_argument("--json-only", action="store_true", help="no table at the end")
    return parser.parse_args(arguments)


def _measure_all(room: Room, wanted: set[str]) -> Iterator[Reading]:
    for measure in MEASURES:
        shown = {name for name in measure.figures if {name, measure.name} & wanted}
        if shown:
            begun = time.monotonic()
            yield from (reading for reading in take_readings(measure, room) if reading.name in shown)
            print(f"({measure.name}: {time.monotonic() - begun:.0f} s)", file=sys.stderr, flush=True)


def take_readings(measure: Measure, room: Room) -> Iterator[Reading]:
    """One for each figure of the measure; where it fails, one that says so. The next measure isn't affected."""
    missing = list(measure.figures)
    reason = "no reading came"
    try:
        for reading in measure.run(room):
            missing.remove(reading.name)
            yield reading
    except NotMeasured as error:
        reason = f"not measured: {error}"
    except Exception as error:  # noqa: BLE001 -- whatever it is, the other figures are still wanted
        reason = f"failed: {type(error).__name__}: {error}"
    finally:
        processes.end_all()
    for name in missing:
        yield Reading(name, None, {"why": reason})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
