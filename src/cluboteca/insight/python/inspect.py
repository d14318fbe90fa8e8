"""All that a look at a program tells: what it uses, why it isn't Python yet, what to ask about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cluboteca.insight.python.construct import list_constructs
from cluboteca.insight.python.explain import explain_source
from cluboteca.insight.python.explanation import Explanation
from cluboteca.insight.python.finding.find import Finding, find_findings
from cluboteca.insight.python.source import Source
from cluboteca.insight.python.tree import parse_tree
from cluboteca.packformat.python.construct import Construct


@dataclass(frozen=True)
class PythonInspection:
    """error: None when the text is Python. constructs, in the order of levels, and findings are empty with an error.

    source: the text that the error and the findings are in; file: its name, for a project that may have several.
    """

    source: Source
    constructs: Sequence[Construct]
    error: Explanation | None
    findings: Sequence[Finding]
    file: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": "python",
            "constructs": list(self.constructs),
            "error": self.error and self.error.as_json() | ({} if self.file is None else {"file": self.file}),
            "findings": [finding.as_json() for finding in self.findings],
        }


def inspect_python(source: Source, locale: str) -> PythonInspection:
    tree = parse_tree(source)
    if tree is None:
        return PythonInspection(source, (), explain_source(source.text, locale), ())
    return PythonInspection(source, list_constructs([tree]), None, find_findings(tree, locale))
