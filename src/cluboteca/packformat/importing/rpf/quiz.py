"""Questions of a project, each with its choices and what is said of them, as a quiz of a pack."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cluboteca.packformat.importing.rpf.carrying import Carrying
from cluboteca.packformat.importing.rpf.document import carry_nodes, take_title
from cluboteca.packformat.importing.rpf.loose_yaml import read_loosely
from cluboteca.packformat.importing.rpf.marking import Fence, Text, tokenise
from cluboteca.packformat.importing.rpf.plain import as_plain, shortened
from cluboteca.packformat.importing.rpf.tree import Node, build_tree
from cluboteca.packformat.sentence import gettext_noop, sentence

MAX_LINE, MAX_MARKDOWN, MAX_OPTIONS, MAX_QUESTIONS = 300, 4_000, 10, 30
_OPTION = re.compile(r"[ \t]*[-*+]?[ \t]*[(\[][ \t]*(?P<mark>[xX✓✔]?)[ \t]*[)\]](?P<text>.*)\Z")


@dataclass
class Option:
    is_right: bool
    parts: list[Node | Text | Fence] = field(default_factory=list)
    feedback: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Question:
    """text, options: Markdown. feedback: of each option, plain, empty when there is none."""

    text: str
    options: tuple[str, ...]
    feedback: tuple[str, ...]
    rights: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, tuple[int, ...]]:
        return len(self.options), self.rights


@dataclass(frozen=True)
class Quiz:
    """Of one language. introduction: Markdown."""

    title: str
    introduction: str
    questions: tuple[Question, ...]

    @property
    def shape(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Two languages with the same shape have the same questions with the same right answers."""
        return tuple(question.shape for question in self.questions)


def carry_quiz_file(markdown: str, carrying: Carrying) -> tuple[str, str, list[Question]]:
    """Title, introduction and questions of `question_N.md`."""
    root = build_tree(tokenise(markdown, carrying.lose), carrying.lose)
    title = take_title(root)
    asked = [child for child in root.children if isinstance(child, Node) and child.name == "question"]
    around = [child for child in root.children if not (isinstance(child, Node) and child.name == "question")]
    questions = [question for node in asked if (question := carry_question(node, carrying))]
    return as_plain(title), carry_nodes(around, carrying), questions


def carry_question(node: Node, carrying: Carrying) -> Question | None:
    """None when nothing can be judged of it; then it stands in the report as a whole."""
    tag = node.tag
    assert tag is not None
    head, _ = read_loosely(tag.head)
    for key, value in head.items():
        carrying.lose(tag.line, f"{key}: {value}", sentence(gettext_noop("A quiz numbers its questions by itself.")))
    choices = next((each for each in node.children if isinstance(each, Node) and each.name == "choices"), None)
    options, before = _options(choices.children if choices else node.children, carrying)
    around = [each for each in node.children if each is not choices] if choices else []
    text = carry_nodes([*around, *before], carrying)
    carried = [carry_nodes(option.parts, carrying) for option in options]
    feedback = [_feedback(option, carrying) for option in options]
    rights = tuple(number for number, option in enumerate(options) if option.is_right)
    if not 2 <= len(options) <= MAX_OPTIONS or not rights or not text:
        whole = "\n".join([text, *carried, *feedback])
        carrying.lose(
            tag.line,
            whole,
            sentence(
                gettext_noop(
                    "This question can't be judged: it needs a text, two to ten choices, and at least one that is right."
                )
            ),
        )
        return None
    fitted = [_fitted(each, tag.line, carrying) for each in carried]
    return Question(_fitted(text, tag.line, carrying), tuple(_distinct(fitted)), tuple(feedback), rights)


def _options(
    children: Sequence[Node | Text | Fence], carrying: Carrying
) -> tuple[list[Option], list[Node | Text | Fence]]:
    """The choices, and what stands before the first one."""
    options: list[Option] = []
    before: list[Node | Text | Fence] = []
    for child in children:
        if isinstance(child, Text):
            for number, line in enumerate(child.lines):
                match = _OPTION.match(line) if len(line) < 20_000 else None
                if match:
                    options.append(Option(bool(match["mark"])))
                text = match["text"].strip() if match else _undented(line)
                (options[-1].parts if options else before).append(Text((text,), child.line + number))
        elif isinstance(child, Node) and child.name == "feedback" and options:
            options[-1].feedback.append(child)
        else:
            (options[-1].parts if options else before).append(child)
    for option in options:
        option.parts = _joined(option.parts)
    return options, _joined(before)


def _undented(line: str) -> str:
    """What is said of a choice stands further in, as far as the list wants it."""
    return line.removeprefix("  ")


def _joined(parts: list[Node | Text | Fence]) -> list[Node | Text | Fence]:
    joined: list[Node | Text | Fence] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Text) and isinstance(last, Text):
            joined[-1] = Text((*last.lines, *part.lines), last.line)
        else:
            joined.append(part)
    return joined


def _feedback(option: Option, carrying: Carrying) -> str:
    """One plain sentence or two."""
    texts = []
    for node in option.feedback:
        tag = node.tag
        assert tag is not None
        whole = carry_nodes(node.children, carrying)
        plain = as_plain(re.sub(r"^:::.*$|^`{3,}.*$", "", whole, flags=re.MULTILINE))
        if "```" in whole or "![" in whole or ":::" in whole:
            carrying.lose(
                tag.line,
                whole,
                sentence(
                    gettext_noop("What is said of a choice is plain text: programs and pictures in it aren't shown.")
                ),
            )
        texts.append(re.sub(r"\{scratch:\(?([^}]*?)\)? :: \w+\}|\{scratch:([^}]*)\}", r"\1\2", plain))
    text = " ".join(texts).strip()
    if len(text) > MAX_LINE:
        carrying.lose(
            option.feedback[0].tag.line if option.feedback[0].tag else 0,
            text,
            sentence(
                gettext_noop("It was shortened: what is said of a choice has at most {count} characters."),
                count=MAX_LINE,
            ),
        )
    return shortened(text, MAX_LINE)


def _fitted(markdown: str, line: int, carrying: Carrying) -> str:
    markdown = markdown.strip()
    if len(markdown) <= MAX_MARKDOWN:
        return markdown
    carrying.lose(line, markdown, sentence(gettext_noop("It was shortened to {count} characters."), count=MAX_MARKDOWN))
    return shortened(as_plain(markdown), MAX_MARKDOWN)


def _distinct(options: list[str]) -> list[str]:
    """No two that read the same, and none empty: a number tells them apart."""
    seen: set[str] = set()
    result = []
    for number, option in enumerate(options, start=1):
        text = option or f"{number}"
        while " ".join(text.casefold().split()) in seen:
            # Before it, for it may end in a fence.
            text = f"({number})\n\n{text}"
        seen.add(" ".join(text.casefold().split()))
        result.append(text)
    return result


def quiz_definition(quiz: Quiz, locales: list[str] | None) -> dict[str, Any]:
    """activity.yaml."""
    return {
        "kind": "quiz",
        "minutes": 10,
        **({"locales": locales} if locales else {}),
        "questions": [
            {
                "id": f"question_{number}",
                "kind": "single" if len(question.rights) == 1 else "multiple",
                "options": [f"option_{each}" for each in range(1, len(question.options) + 1)],
                "right": f"option_{question.rights[0] + 1}"
                if len(question.rights) == 1
                else [f"option_{each + 1}" for each in question.rights],
            }
            for number, question in enumerate(quiz.questions, start=1)
        ],
    }


def quiz_front(quiz: Quiz, carrying: Carrying) -> dict[str, Any]:
    """The head of `<locale>.md`."""
    return {
        "title": quiz.title,
        "goal": carrying.phrase("quiz_goal"),
        "questions": {
            f"question_{number}": {
                "text": question.text,
                **_passed(question),
                "options": {
                    f"option_{each}": {"text": text, **_of_wrong(question, each - 1)}
                    for each, text in enumerate(question.options, start=1)
                },
            }
            for number, question in enumerate(quiz.questions, start=1)
        },
    }


def _passed(question: Question) -> dict[str, str]:
    said = shortened(" ".join(question.feedback[each] for each in question.rights).strip(), MAX_LINE)
    return {"passed": said} if said else {}


def _of_wrong(question: Question, number: int) -> dict[str, str]:
    is_told = number not in question.rights and question.feedback[number]
    return {"feedback": question.feedback[number]} if is_told else {}
