"""What came along when a program was copied: prompts, line numbers, a command of the terminal, comments of elsewhere."""

import re
from collections.abc import Iterator

from cluboteca.insight.python.cause import Cause, Edit, at_token, at_tokens, replace
from cluboteca.insight.python.program import Program

_PROMPT = re.compile(r"\s*(>>>|\.\.\.(?=\s))")
_NUMBER = re.compile(r"\s*(\d+)\s*[.:|)]?\s+(?=\S)")
_SHELL = frozenset({"python", "python3", "py", "pip", "pip3", "cd", "ls", "sudo"})


def find_pasted_prompt(program: Program) -> Iterator[Cause]:
    match = _PROMPT.match(program.lines[program.complaint.line - 1])
    if match:
        start = program.source.starts[program.complaint.line - 1]
        yield Cause("prompt_pasted", start + match.start(1), start + match.end(1), {"found": match[1]}, is_certain=True)


def find_line_numbers(program: Program) -> Iterator[Cause]:
    """Numbers that count on from line to line. One line alone isn't known as numbered."""
    if not _NUMBER.match(program.lines[program.complaint.line - 1]):
        return
    numbered = [(place, match) for place, line in enumerate(program.lines) if (match := _NUMBER.match(line))]
    numbers = [int(match[1][:9]) for _place, match in numbered]
    if len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        place, match = next(each for each in numbered if each[0] == program.complaint.line - 1)
        start = program.source.starts[place]
        yield Cause(
            "line_numbers_pasted", start + match.start(1), start + match.end(1), {"found": match[1]}, is_certain=True
        )


def find_fence_or_output(program: Program) -> Iterator[Cause]:
    line = program.complaint.line
    text = program.lines[line - 1].strip()
    place = (program.start_of(line), program.end_of(line))
    if text.startswith(("```", "~~~")):
        yield Cause("fence_pasted", *place, {"found": text[:3]}, is_certain=True)
    elif text.startswith("Traceback (most recent"):
        yield Cause("output_pasted", *place, is_certain=True)


def find_markup(program: Program) -> Iterator[Cause]:
    line = program.complaint.line
    if re.match(r"\s*</?[a-zA-Z][^<>]*>", program.lines[line - 1]):
        yield Cause("markup_pasted", program.start_of(line), program.end_of(line), is_certain=True)


def find_shell_command(program: Program) -> Iterator[Cause]:
    tokens = program.on_line(program.complaint.line)
    is_command = len(tokens) > 1 and tokens[0].text in _SHELL and tokens[0].text not in program.given_names
    if is_command and tokens[1].text not in {"=", "(", ".", "[", "in", ","}:
        yield at_tokens("shell_command", tokens[0], tokens[-1], is_certain=True, word=tokens[0].text)


def find_foreign_comment(program: Program) -> Iterator[Cause]:
    """// and /* begin a comment elsewhere; in Python it is #."""
    for tokens in program.focus_tokens():
        for token in tokens:
            if token.text not in {"//", "--", "/"} or token.kind != "sign":
                continue
            following = program.after(token)
            is_star = token.text == "/" and following is not None and following.text in {"*", "**"}
            if token.text == "//" or is_star:
                rest = Edit(token.start, program.end_of(token.line), "#")
                found = "/*" if is_star else token.text
                yield at_token("comment_foreign", token, rest, is_certain=token is tokens[0], found=found)
    first = program.on_line(program.complaint.line)[:2]
    if [token.text for token in first] == ["-", "-"]:
        yield at_token("comment_foreign", first[0], replace(first[0], "#"), found="--")
