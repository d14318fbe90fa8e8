"""A scene that a check of Scratch plays: as on the stage."""

from cluboteca.packformat.stage.scene import StageRunCheck


class ScratchRunCheck(StageRunCheck):
    """See docs/editor/checks-of-scratch.md."""
