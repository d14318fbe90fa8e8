"""The scripts of a project as lines to read, in the reader's language: two spaces for each level.

Cat
  when ⚑ clicked
    forever
      move 10 steps
"""

from collections.abc import Iterator

from cluboteca.insight.stage.project import StageProject
from cluboteca.packformat.sentence import Translate, gettext_noop
from cluboteca.packformat.stage.block_name import BLOCK_NAMES, CHOICE_NAMES, ICONS, STAGE_CLICKED
from cluboteca.packformat.stage.program import Block, Input, Script, Target
from cluboteca.packformat.stage.word import STAGE, WORDS

MAX_LINE = 200


def show_project(project: StageProject, translate: Translate) -> str:
    return "\n".join(line for target in project.targets for line in _Shower(project, target, translate).lines())


class _Shower:
    def __init__(self, project: StageProject, target: Target, translate: Translate) -> None:
        self.project = project
        self.target = target
        self.translate = translate
        self.own = {own.id: own for own in project.own_blocks[target.id]}

    def lines(self) -> Iterator[str]:
        """The stage is left out where it has no scripts."""
        if self.target.id == STAGE and not self.target.scripts:
            return
        is_stage = self.target.id == STAGE
        yield self.translate(gettext_noop("Stage")) if is_stage else _one_line(self.target.name or "…")
        for script in self.target.scripts:
            first, *rest = script
            if WORDS[first.word].kind == "hat":
                yield "  " + self._head(first)
                yield from self._body(tuple(rest), 2)
            else:
                yield "  " + self.translate(gettext_noop("(loose blocks)"))
                yield from self._body(script, 2)

    def _body(self, script: Script, level: int) -> Iterator[str]:
        indent = "  " * level
        for block in script:
            yield indent + self._head(block)
            for index, body in enumerate(block.bodies.values()):
                if index:
                    yield indent + self._after_body(block)
                yield from self._body(body, level + 1)

    def _template(self, block: Block) -> str:
        is_stage_clicked = block.word == "when_clicked" and self.target.id == STAGE
        name = STAGE_CLICKED if is_stage_clicked else BLOCK_NAMES[block.word]
        return self.translate(name).replace("{ICON}", ICONS.get(block.word, ""))

    def _head(self, block: Block) -> str:
        """The block's first line: its words up to its first body."""
        if block.word in ("call", "define"):
            return self._own(block)
        return _one_line(self._fill(self._template(block).partition("{DO}")[0], block))

    def _after_body(self, block: Block) -> str:
        """The words between two bodies: `else`."""
        return self._template(block).partition("{DO}")[2].replace("{ELSE}", "").strip()

    def _fill(self, template: str, block: Block) -> str:
        for name, said in block.fields.items():
            template = template.replace(f"{{{name}}}", self._field(said))
        for name, value in block.inputs.items():
            template = template.replace(f"{{{name}}}", self._value(value))
        return template.strip()

    def _own(self, block: Block) -> str:
        own = self.own.get(block.own or "")
        name = own.name if own else "…"
        if block.word == "define":
            parameters = [f"({parameter})" for parameter in own.parameters.values()] if own else []
            filled = " ".join([name, *parameters])
            return _one_line(self._template(block).replace("{NAME}", filled))
        return _one_line(" ".join([name, *(self._value(value) for value in block.inputs.values())]))

    def _field(self, said: str | float) -> str:
        """What is called so in the project, else what the word means on every stage."""
        text = str(said)
        if text in self.project.names:
            return self.project.names[text] or "…"
        return self.translate(CHOICE_NAMES[text]) if text in CHOICE_NAMES else text or "…"

    def _value(self, value: Input) -> str:
        if value is None:
            return "…"
        if not isinstance(value, Block):
            return f"[{value}]" if isinstance(value, str) else f"{value:g}"
        if value.word in ("variable", "list", "parameter", "parameter_is"):
            return f"({self._fill(self._template(value), value)})"
        brackets = "<{}>" if WORDS[value.word].kind == "condition" else "({})"
        return brackets.format(self._head(value))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_LINE else line[: MAX_LINE - 1] + "…"
