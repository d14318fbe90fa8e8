"""The proof that what a pack writes as blocks of Scratch are blocks: each is read as the page that draws it reads it."""

from cluboteca.insight.run import RunAnswer, RunChecks, RunQuestion
from cluboteca.packformat.fault import Fault
from cluboteca.packformat.folder import PackFolder
from cluboteca.packformat.markdown.scratch_text import ScratchText, list_scratch_texts
from cluboteca.packformat.sentence import gettext_noop, sentence

_WORLD = "scratch_text"
_LONGEST_SHOWN = 80


def find_unknown_blocks(folder: PackFolder, locales: tuple[str, ...], run_checks: RunChecks) -> list[Fault]:
    """Lines that would be drawn in red, with where they stand. All are asked about in one batch, if there are any."""
    texts = {f"{text.path}:{text.line} {_WORLD}": text for text in list_scratch_texts(folder, locales)}
    if not texts:
        return []
    answers = run_checks(
        [
            RunQuestion(id, {"world": {"kind": _WORLD}, "checks": []}, {"text": text.text, "locale": text.locale})
            for id, text in texts.items()
        ]
    )
    return [fault for id, text in texts.items() for fault in _faults(text, answers[id])]


def _faults(text: ScratchText, answer: RunAnswer) -> list[Fault]:
    lines = text.text.split("\n")
    unknown = sorted(int(line) for line, is_known in answer.results.items() if not is_known)
    return [
        Fault(
            text.path,
            text.line + line,
            sentence(gettext_noop("“{block}” isn't a block of Scratch."), block=lines[line].strip()[:_LONGEST_SHOWN]),
            sentence(
                gettext_noop(
                    "Write it as it stands on the block, in English or in Romanian. "
                    "Behind an own block that is defined elsewhere, write :: custom."
                )
            ),
        )
        for line in unknown
    ]
