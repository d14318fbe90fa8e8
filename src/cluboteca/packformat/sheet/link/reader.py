"""Reading a link's folder."""

from collections.abc import Iterator

from cluboteca.packformat.problem import Problem, Where
from cluboteca.packformat.project_pages import MAX_STEPS
from cluboteca.packformat.sentence import gettext_noop, sentence
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.sheet.link.source import LinkSource
from cluboteca.packformat.sheet.link.text import LinkFront
from cluboteca.packformat.sheet.reader import SheetReader
from cluboteca.packformat.yaml_text import Document


class LinkReader(SheetReader[LinkActivity, LinkFront, LinkSource]):
    definition_model = LinkActivity
    front_model = LinkFront
    source = LinkSource
    most_parts = MAX_STEPS

    def is_markdown(self, where: Where) -> bool:
        return where == ("without_internet",)

    def find_problems(self, definition: LinkActivity, front: LinkFront) -> Iterator[Problem]:
        yield from ()

    def check_whole(self, document: Document, definition: LinkActivity) -> None:
        if definition.offline is not None and definition.offline not in self.setting.offline:
            self.desk.blame_at(
                f"{self.folder}/activity.yaml",
                document,
                ("offline",),
                sentence(gettext_noop("The copy {path} has no licence."), path=definition.offline),
                sentence(gettext_noop("Name path, licence and author under assets in pack.yaml.")),
            )
