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
        path = definition.offline
        if path is None or path in self.setting.offline:
            return  # one that is named under assets and isn't there is told there
        if path in self.desk.folder.files:
            what = sentence(gettext_noop("The copy {path} has no licence."), path=path)
            remedy = sentence(gettext_noop("Name path, licence and author under assets in pack.yaml."))
        else:
            what = sentence(gettext_noop("The file {path} isn't in the folder."), path=path)
            remedy = sentence(
                gettext_noop("Put it there and name it under assets in pack.yaml, or remove the name here.")
            )
        self.desk.blame_at(f"{self.folder}/activity.yaml", document, ("offline",), what, remedy)
