"""What of a pack isn't in an export, and why."""

from dataclasses import dataclass

from cluboteca.packformat.sentence import Sentence, Translate


@dataclass(frozen=True)
class Loss:
    """where: the path in the pack. what: the thing itself."""

    where: str
    what: str
    why: Sentence

    def as_json(self, translate: Translate) -> dict[str, str]:
        return {"where": self.where, "what": self.what, "why": self.why.told(translate)}
