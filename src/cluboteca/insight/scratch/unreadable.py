"""Why a file is refused. One sentence for people, one code for programs."""

from typing import Literal

from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

Code = Literal[
    "not_scratch",
    "scratch_1",
    "no_project",
    "several_projects",
    "damaged",
    "locked",
    "bad_name",
    "duplicate_name",
    "hostile_drawing",
    "too_large",
    "too_many_files",
    "bomb",
    "too_many_blocks",
    "too_deep",
]

_SENTENCES: dict[Code, str] = {
    "not_scratch": gettext_noop(
        "This isn't a Scratch project. Choose a file whose name ends in .sb3, .sb2 or .sprite3."
    ),
    "scratch_1": gettext_noop(
        "This project was made in Scratch 1. Open it in the Scratch editor, save it from there and bring the new file."
    ),
    "no_project": gettext_noop(
        "There is no Scratch project in this file. Choose a file that was saved from the Scratch editor."
    ),
    "several_projects": gettext_noop(
        "There are several projects in this file. Take them out of it and bring them one by one."
    ),
    "damaged": gettext_noop(
        "This Scratch file is damaged, so nothing of it was taken. Bring another copy, or save the project once more."
    ),
    "locked": gettext_noop("This file is locked with a password. Save the project from the Scratch editor once more."),
    "bad_name": gettext_noop(
        "A file in this project has a name that leads out of it. Save the project from the Scratch editor once more."
    ),
    "duplicate_name": gettext_noop(
        "Two files in this project have the same name. Save the project from the Scratch editor once more."
    ),
    "hostile_drawing": gettext_noop(
        "A picture in this project is more than a drawing: it holds a program or loads from the internet. "
        "Remove that costume in the Scratch editor, save the project and bring the new file."
    ),
    "too_large": gettext_noop(
        "This Scratch project is too large to be opened here. Remove long sounds and large pictures and save it again."
    ),
    "too_many_files": gettext_noop(
        "This Scratch project has too many pictures and sounds to be opened here. Remove some and save it again."
    ),
    "bomb": gettext_noop(
        "This file would unpack to far more than a project holds. Save the project from the Scratch editor once more."
    ),
    "too_many_blocks": gettext_noop(
        "This Scratch project has too many blocks or list elements to be read here. Remove some and save it again."
    ),
    "too_deep": gettext_noop(
        "The blocks of this Scratch project are nested too deeply to be read. Take some of them apart and save it again."
    ),
}


class UnreadableScratch(Exception):
    """code: stable, for programs. sentence: what to tell the reader."""

    def __init__(self, code: Code) -> None:
        self.code = code
        super().__init__(code)

    @property
    def sentence(self) -> Sentence:
        return sentence(_SENTENCES[self.code])
