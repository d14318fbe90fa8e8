"""Checks and findings as lines for people."""

from typing import Any


def show_judgement(answer: dict[str, Any]) -> None:
    for check in answer.get("checks", ()):
        sign = {True: "✓", False: "✗", None: "?"}[check["passed"]]
        print(f"{sign} {check['message']}")
    for finding in answer["findings"]:
        print(f"→ {finding['message']}")
