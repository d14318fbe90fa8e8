"""Errors in Python are explained in the child's language, with their place lit, read aloud, and one step from being mended."""

from playwright.sync_api import Locator, Request, expect

from tests.browser.child import Learner
from tests.browser.conftest import NewComputer
from tests.browser.python import PythonEditor, open_python
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import ClubServer

Learners = dict[str, Learner]
AWAY = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED"
EXPLANATIONS = "/api/python/explanations"
# The colon is forgotten.
NO_COLON = 'print("Bună!")\nfor i in range(3)\n    print(i)\n'


def expect_explained(editor: PythonEditor, line: int) -> Locator:
    """With a title, what happened and what to try; the line lit, with a sign beside it; and told to a screen reader."""
    expect(editor.alert).not_to_be_empty()
    expect(editor.error.get_by_role("heading")).not_to_be_empty()
    expect(editor.alert.locator(".python-error-try")).to_be_visible()
    expect(editor.alert).to_contain_text(str(line))
    expect(editor.wrong_lines).to_have_count(1)
    assert editor.wrong_line == line
    expect(editor.room.locator(".python-wrong-mark")).to_be_visible()
    return editor.alert


def test_a_syntax_error_is_explained_by_the_clubs_computer(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ana"])
    with computer.page.expect_response(lambda answer: answer.url.endswith(EXPLANATIONS)) as asked:
        editor.run(NO_COLON)
    explanation = asked.value.json()["explanation"]
    alert = expect_explained(editor, 2)
    for part in ("what", "why", "try"):
        for piece in explanation[part].replace("`", "|").split("|"):
            expect(alert).to_contain_text(piece.strip())
    expect(alert).to_contain_text("două puncte")
    assert editor.lines == [], "nothing of it has run"


def test_without_the_clubs_computer_the_browser_explains(
    club_server: ClubServer, new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(AWAY)
    computer = new_computer()
    editor = open_python(computer, learners["Matei"])
    # What explains was brought already, as after any other mistake.
    editor.run("print(x)")
    expect_explained(editor, 1)
    computer.wait_until_saved()
    club_server.kill()
    editor.run(NO_COLON)
    alert = expect_explained(editor, 2)
    expect(alert).to_contain_text("două puncte")
    club_server.start()
    computer.wait_until_saved()


def test_an_error_while_it_runs_is_explained_without_asking_the_clubs_computer(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith(EXPLANATIONS):
            asked.append(request.url)

    computer.page.on("request", note)
    editor = open_python(computer, learners["Sofia"])
    editor.run('varsta = 11\nprint("Ai", vrasta, "ani")\n')
    alert = expect_explained(editor, 2)
    # The name that was meant.
    expect(alert.get_by_text("varsta", exact=True).first).to_be_visible()
    assert editor.text.locator(".python-wrong").inner_text() == "vrasta"
    assert asked == []


WRONG: list[tuple[str, int, str]] = [
    ("def impartire(a, b):\n    return a / b\n\n\nprint(impartire(1, 0))\n", 2, "0"),
    ("fructe = ['măr']\nprint(fructe[1])\n", 2, "fructe"),
    ("print(int('doi'))\n", 1, "doi"),
    ("print('Ai ' + 11)\n", 1, "str"),
    ("dacă 2 > 1:\n    print('da')\n", 1, "if"),
    ("print(„Bună!”)\n", 1, '"'),
    ("if True:\nprint(1)\n", 2, "spați"),
]


def test_what_children_get_wrong_is_explained_at_its_line(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Andrei"])
    for program, line, word in WRONG:
        editor.run(program)
        expect(expect_explained(editor, line)).to_contain_text(word)
    assert editor.run_to_end("print('gata')") == ["gata"]
    expect(editor.error).to_be_hidden()


def test_the_button_leads_to_the_line_and_mending_it_takes_the_error_away(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    page = computer.page
    editor = open_python(computer, learners["Luca"])
    # Far below what can be seen at once.
    editor.run("\n" * 80 + "print(numee)\n" + "\n" * 80)
    expect_explained(editor, 81)
    editor.text.focus()
    page.keyboard.press("Control+Home")
    expect(editor.text.get_by_text("print(numee)")).not_to_be_in_viewport()
    editor.go_to_line.click()
    expect(editor.text.get_by_text("print(numee)")).to_be_in_viewport()
    expect(editor.text).to_be_focused()
    # The cursor is where the name begins.
    page.keyboard.type("'")
    wait_until(page, lambda: editor.program.strip("\n"), "print('numee)")
    expect(editor.error).to_be_hidden()
    expect(editor.wrong_lines).to_have_count(0)


def test_an_error_in_another_file_opens_it(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Ilinca"], "import ajutor\n", ajutor="\nprint(ceva)\n")
    editor.run()
    expect(editor.tabs.filter(has_text="ajutor.py")).to_have_attribute("aria-selected", "true")
    expect_explained(editor, 2)
    expect(editor.go_to_line).to_contain_text("ajutor.py")


def test_markup_in_an_error_is_text(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    markup = "<img src=x onerror=window.hacked=1>"
    editor = open_python(computer, learners["Daria"])
    editor.run(f"raise ValueError('{markup}')\n")
    expect_explained(editor, 1)
    editor.error.locator("summary").click()
    expect(editor.error.locator("pre")).to_contain_text(markup)
    assert computer.page.locator("img[src=x]").count() == 0
    assert computer.page.evaluate("window.hacked") is None
