"""The checks that a librarian chooses in plain words, run by the very code that runs them in a child's browser."""

import pytest

from cluboteca.cli.node_checks import run_checks
from cluboteca.content.own.draft import OwnKind
from cluboteca.content.own.pack_source import OwnPackSource, OwnSource, make_pack_folder
from cluboteca.content.own.simple_check import RULES, list_rules
from cluboteca.insight.proof import prove
from cluboteca.insight.scratch_project.opening import open_scratch
from cluboteca.packformat.sentence import untranslated
from cluboteca.packformat.source import read_pack
from tests.content.own.own_drafts import make_draft


@pytest.mark.parametrize("kind", [OwnKind.BLOCKS, OwnKind.SCRATCH, OwnKind.PYTHON])
def test_what_passes_each_check_is_known_and_an_empty_beginning_passes_none(kind: OwnKind) -> None:
    rules = [rule.rule for rule in list_rules(kind)]
    assert rules
    sources = [
        OwnSource(
            "-".join(chosen),
            kind,
            make_draft(kind, checks=[{"rule": rule, "text": 'Zi "bună" {x}'} for rule in chosen]),
            "Elena",
        )
        for chosen in ([rule] for rule in rules)
    ]
    sources.append(
        OwnSource("all", kind, make_draft(kind, checks=[{"rule": rule, "text": "Bună"} for rule in rules]), "E")
    )
    folder = make_pack_folder(OwnPackSource("own-valea-1", "1.0", "Clubul", sources, {}))
    faults = prove(read_pack(folder, open_scratch=open_scratch), run_checks)
    left = [fault.told(untranslated) for fault in faults]
    # What only somebody who knows the children's mistakes can write.
    assert [each for each in left if "Wrong attempts: 0" not in each and "no twin" not in each] == []
    assert len([each for each in left if "Wrong attempts: 0" in each]) == len(sources)


def test_every_check_has_words_for_both_ends() -> None:
    for rule in RULES.values():
        assert rule.label
        assert rule.passed != rule.failed
