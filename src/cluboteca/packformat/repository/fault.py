"""Why nothing was signed or written."""

from cluboteca.packformat.release.fault import ReleaseRefused
from cluboteca.packformat.sentence import gettext_noop, sentence


class Refused(ReleaseRefused):
    """Something that was given can't be used, or something is missing. The repository is as it was."""


class KeyMissing(Refused):
    def __init__(self, role: str, missing: int) -> None:
        text = gettext_noop("Keys of the role “{role}” are missing ({count}). Name their files with --key.")
        super().__init__(sentence(text, role=role, count=missing))
