"""Explaining the samples, and judging each explanation."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.errors.sample import Sample
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.explanation import Explanation
from cluboteca.insight.python.running.explain import explain_runtime

LOCALE = "ro"


@dataclass(frozen=True)
class Verdict:
    """explanation: None when no error was seen. milliseconds: of this one explanation."""

    sample: Sample
    explanation: Explanation | None
    milliseconds: float

    @property
    def is_right(self) -> bool:
        return self.explanation is not None and self.explanation.kind in self.sample.expected.kinds

    @property
    def is_line_right(self) -> bool:
        return self.explanation is not None and self.explanation.line == self.sample.expected.line


def judge_all(samples: Sequence[Sample]) -> list[Verdict]:
    return [_judge(sample) for sample in samples]


def _judge(sample: Sample) -> Verdict:
    begun = time.perf_counter()
    said = sample.said
    explanation = explain_runtime(sample.program, *said, LOCALE) if said else explain_source(sample.program, LOCALE)
    return Verdict(sample, explanation, (time.perf_counter() - begun) * 1000)


def percent(verdicts: Sequence[Verdict], right: Sequence[bool]) -> float:
    return 100 * sum(right) / len(verdicts)


def format_kinds(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """One line for each expected kind: samples, explained by it, on the right line."""
    yield f"{'kind':<28}{'samples':>8}{'right':>8}{'line':>8}"
    names = sorted({"/".join(sorted(each.sample.expected.kinds)) for each in verdicts})
    for name in names:
        mine = [each for each in verdicts if "/".join(sorted(each.sample.expected.kinds)) == name]
        right, line = sum(each.is_right for each in mine), sum(each.is_line_right for each in mine)
        yield f"{name:<28}{len(mine):>8}{right:>8}{line:>8}"


def format_worst(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Those that aren't right, or not on the right line, in full."""
    for verdict in verdicts:
        if verdict.is_right and verdict.is_line_right:
            continue
        sample, explanation = verdict.sample, verdict.explanation
        yield f"\n{sample.group}: {sample.name}"
        yield f"expected: {' or '.join(sorted(sample.expected.kinds)) or '?'}, line {sample.expected.line}"
        yield from (f"  {number:>3}  {line}" for number, line in enumerate(sample.program.rstrip().split("\n"), 1))
        if explanation is None:
            yield "explained: nothing is wrong"
        else:
            yield f"explained: {explanation.kind}, line {explanation.line}, column {explanation.column}"
            yield f"  {explanation.what} {explanation.why} {explanation.next_try}"
