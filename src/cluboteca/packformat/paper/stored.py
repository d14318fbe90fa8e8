"""An activity as it was checked, rendered and kept as JSON by a club."""

from typing import cast

from cluboteca.packformat.base import PackModel
from cluboteca.packformat.definition import get_activity_adapter
from cluboteca.packformat.paper.activity_paper import AnyDefinition
from cluboteca.packformat.rendering import ActivityText
from cluboteca.packformat.sheet.basics.text import BasicsText
from cluboteca.packformat.sheet.link.text import LinkText
from cluboteca.packformat.sheet.quiz.text import QuizText
from cluboteca.packformat.sheet.reading.text import ReadingText
from cluboteca.packformat.text import ProjectText, UnpluggedText

_TEXTS: dict[str, type[PackModel]] = {
    "unplugged": UnpluggedText,
    "quiz": QuizText,
    "basics": BasicsText,
    "reading": ReadingText,
    "link": LinkText,
}


def parse_stored(definition: object, text: object) -> tuple[AnyDefinition, ActivityText]:
    """text: of one locale."""
    found = get_activity_adapter().validate_python(definition, strict=False)
    model = _TEXTS.get(found.kind, ProjectText)
    return found, cast(ActivityText, model.model_validate(text, strict=False))
