"""python -m bench.errors: what is right by kind, the worst cases in full, and a JSON line per figure."""

import sys

from bench.errors.sample import read_samples
from bench.errors.verdict import format_kinds, format_worst, judge_all
from bench.figure import NotMeasured
from bench.measures.errors import make_readings
from bench.table import format_line, format_table


def main() -> int:
    try:
        verdicts = judge_all(read_samples())
    except NotMeasured as reason:
        print(f"Not measured: {reason}", file=sys.stderr)
        return 1
    readings = list(make_readings(verdicts))
    for line in (*format_kinds(verdicts), *format_worst(verdicts), ""):
        print(line)
    for reading in readings:
        print(format_line(reading))
    print("\n" + format_table(readings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
