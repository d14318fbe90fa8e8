"""Hostile programs in Python: whatever they try, they reach nothing, and the child can go on.

Python runs as JavaScript that is made of its text, so the worker's policy allows code made of text. Two kinds of attack are
played: programs that a child could type, which try to reach the browser through Brython; and a worker that is the attacker's
own, as if a program had already broken out of Python altogether. What holds for the second holds for any program.
"""

import pytest
from playwright.sync_api import Page, Request, Route, Worker, expect

from devtools.place import STATIC
from tests.browser.child import Learner
from tests.browser.conftest import NewComputer
from tests.browser.hostile_names import MARKUP, expect_nothing_ran
from tests.browser.python import open_python
from tests.browser.test_isolation import FRAME_HELPERS, FRAME_TRIES, STOPPED, TRIES, expect_page_to_answer
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import HOST_NAME, ClubServer

Learners = dict[str, Learner]
# Code of a text is allowed here, and reaches as little as any other; a timer with a text is the same.
COMPILES = {"eval", "Function", "a timer with text"}
FRAME = "/sandbox/compiling/"
FRAME_CODE_OF_TEXT = {
    "code of a text, and the page": "new Function('return parent.document.title')()",
    "code of a text, and the club's interface": "eval(\"fetch('/api/crews/current')\")",
    "code of a text, and another window": "eval(\"window.open('/').document\")",
}


def replace_worker(page: Page, script: str, *, before_ours: bool = False) -> None:
    """From now on the attacker's script runs in place of Python, or in it before anything of ours."""

    def answer(route: Route) -> None:
        ours = (STATIC / "js" / "python-worker.js").read_text(encoding="utf-8") if before_ours else ""
        route.fulfill(body=script + ours, content_type="text/javascript")

    page.route("**/python-worker*.js", answer)


def follow_requests(page: Page) -> list[str]:
    """What left the browser from the sandbox, whatever came back; not what a policy has stopped, nor what the page asks."""
    sent: list[str] = []

    def note(request: Request) -> None:
        is_its_own = request.url.startswith("blob:") or request.url.endswith(FRAME)
        if request.frame != page.main_frame and not is_its_own and request.failure != "csp":
            sent.append(request.url)

    page.on("requestfinished", note)
    page.on("requestfailed", note)
    return sent


def test_an_attackers_worker_reaches_nothing(
    new_computer: NewComputer, learners: Learners, club_server: ClubServer, watch: Watch
) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = computer.page
    replace_worker(page, f"const PAGE = 'http://{HOST_NAME}:{club_server.port}/';" + TRIES)
    sent = follow_requests(page)
    editor = open_python(computer, learners["Ana"])
    editor.run()
    wait_until(page, lambda: len(list_workers(page)) > 0, True)
    worker = list_workers(page)[0]
    assert set(worker.evaluate("self.tell")) <= COMPILES
    assert worker.evaluate("self.origin") == "null"
    assert worker.evaluate("typeof RTCPeerConnection") == "undefined"
    # Code of a text gets no further.
    for code in (
        "fetch(PAGE + 'api/meeting')",
        "import(PAGE + 'static/js/page.js')",
        "parent.document",
        "document.cookie",
    ):
        tried = f"(async () => {{ try {{ await (0, eval)({code!r}); return true; }} catch {{ return false; }} }})()"
        assert worker.evaluate(tried) is False, code
    assert sent == []
    expect_page_to_answer(computer)


def list_workers(page: Page) -> list[Worker]:
    return [each for each in page.workers if each.url.startswith("blob:null/")]


def test_the_frame_itself_reaches_nothing(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = computer.page
    editor = open_python(computer, learners["Matei"], "while True:\n    pass\n")
    editor.run()
    editor.wait_until_running()
    address = page.url
    for name, code in (FRAME_TRIES | FRAME_CODE_OF_TEXT).items():
        frame = next(each for each in page.frames if each.url.endswith(FRAME))
        attempt = (
            f"(async () => {{ {FRAME_HELPERS} try {{ return [await ({code})]; }} catch {{ return 'nothing'; }} }})()"
        )
        assert frame.evaluate(attempt) == "nothing", name
        assert page.url == address, name
    assert len(page.context.pages) == 1
    expect_page_to_answer(computer)


# Each is a way out of Python that a program may look for; where it finds anything, it prints that.
WAYS = {
    "browser": "from browser import window\nprint('reached', window.parent.document)",
    "browser as a module": "import browser\nprint('reached', browser.document)",
    "ajax": "from browser import ajax\najax.get('/api/crews/current')\nprint('reached')",
    "javascript": "import javascript\nprint('reached', javascript.Window)",
    "the browser in a function": "import importlib\nprint('reached', importlib.import_module('browser'))",
    "interpreter": "import interpreter\nprint('reached')",
    "sockets": "import socket\nprint('reached')",
    "addresses": "import urllib.request\nprint('reached', urllib.request.urlopen('/api/crews/current').read())",
    "files": "print('reached', open('/etc/passwd').read())",
    "processes": "import os\nos.system('id')\nprint('reached', os.environ, os.listdir('/'))",
    "eval of the page": "print('reached', eval('window.parent.document'))",
    "eval of the worker": "print('reached', eval('self.fetch'), eval('postMessage'))",
    "exec": "exec('fetch(\"/api/crews/current\")')\nprint('reached')",
    "the club's own modules": "import _club\nprint('reached', _club.window)",
    "the loader": "print('reached', __loader__.fetch)",
    "the library's globals": "import random\nprint('reached', random.__builtins__['fetch'])",
    "functions as JavaScript has them": "def f(): pass\nprint('reached', f.constructor('return fetch')())",
    "classes of classes": "print('reached', [each for each in ().__class__.__base__.__subclasses__() if 'indow' in str(each)][0])",
    "a name that JavaScript knows": "print('reached', __BRYTHON__.builtins, constructor)",
    "a prototype": "x = []\nx.__proto__.hacked = 1\nprint('reached')",
}


def test_a_program_reaches_neither_page_nor_club_nor_network(
    new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = computer.page
    editor = open_python(computer, learners["Sofia"])
    computer.wait_until_saved()
    address, title = page.url, page.title()
    sent = follow_requests(page)
    reached = {name: editor.run_to_end(program) for name, program in WAYS.items()}
    assert {name: lines for name, lines in reached.items() if lines} == {}
    assert (page.url, page.title()) == (address, title)
    assert sent == []
    expect_page_to_answer(computer)


# Brython's own `__import__` leads on to all that a worker has; so this is as far as a program can get.
WITH_THE_WORKER = {
    "fetch": "worker.fetch(PAGE + 'api/crews/current')",
    "fetch without looking at the answer": """worker.eval(f"fetch('{PAGE}api/hands', {{method: 'POST', mode: 'no-cors'}})")""",
    "XMLHttpRequest": "ask(worker.XMLHttpRequest.new())",
    "importScripts": "[worker.importScripts(PAGE + 'static/js/page.js')]",
    "a module": """worker.eval(f"import('{PAGE}static/js/page.js')")""",
    "another worker": """worker.eval(f"new Promise((_, no) => {{ new Worker('{PAGE}static/js/page.js').onerror = no; }})")""",
    "indexedDB": "worker.eval('indexedDB.open(\"cluboteca\")')",
    "caches": "worker.eval('caches.keys()')",
    "the page": "worker.eval('parent.document')",
    "the cookie": "worker.eval('document.cookie.length')",
}
# A promise is waited for.
TRY_IT = """\
import time

PAGE = "{page}"
worker = __import__("browser").self


def ask(call):
    call.open("GET", PAGE + "api/crews/current", False)
    call.send()
    return call


reached = []
answer = {way}
if hasattr(answer, "then"):
    answer.then(lambda value: reached.append("reached"), lambda error: reached.append("refused"))
    time.sleep(0.3)
else:
    reached.append("reached")
print(*reached)
"""


def test_even_with_all_that_the_worker_has_a_program_reaches_nothing(
    new_computer: NewComputer, learners: Learners, club_server: ClubServer, watch: Watch
) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    editor = open_python(computer, learners["Luca"])
    address = f"http://{HOST_NAME}:{club_server.port}/"
    for name, way in WITH_THE_WORKER.items():
        lines = editor.run_to_end(TRY_IT.format(page=address, way=way))
        assert lines in ([], [""], ["refused"]), name
    assert computer.call("GET", "/api/meeting").status == 200, "the crew is still signed in"
    expect(computer.hand).to_have_attribute("aria-pressed", "false")


MESSAGES = """\
worker = __import__("browser").self
for n in range(10 ** 6):
    worker.postMessage({"n": n, "response": "noise" * 20})
"""


def test_a_million_messages_are_heard_by_nobody(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Kinga"])
    editor.run(MESSAGES)
    expect_page_to_answer(computer)
    editor.stop_button.click(force=True)
    editor.wait_until_still()
    assert editor.run_to_end("print('gata')") == ["gata"]


def test_markup_that_is_printed_asked_and_drawn_is_text(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    program = (
        f"import turtle\nmarkup = {MARKUP!r}\nturtle.write(markup)\nturtle.title(markup)\nprint(markup)\n"
        "name = input(markup)\nprint(name, {markup: [markup]})\nraise ValueError(markup)\n"
    )
    editor = open_python(computer, learners["Ilinca"], program)
    editor.run()
    editor.answer(MARKUP)
    expect(editor.alert).not_to_be_empty()
    assert editor.lines[:2] == [MARKUP, MARKUP + MARKUP]
    expect_nothing_ran(computer.page)
    editor.steps.begin()
    editor.steps.go_forward(4)
    expect_nothing_ran(computer.page)


GREEDY = {
    "a million lines": "for i in range(10 ** 6):\n    print(i)\n",
    "lists of lists": "full = []\nwhile True:\n    full = [full, [0] * 1000, list(full)]\n",
    "a number that grows": "n = 9\nwhile True:\n    n = n ** n\n",
    "calls without an end": "def again():\n    return again() + 1\n\n\nagain()\n",
}


def test_a_program_that_wants_too_much_is_ended_or_can_be_stopped(
    new_computer: NewComputer, learners: Learners
) -> None:
    computer = new_computer()
    editor = open_python(computer, learners["Andrei"])
    for program in GREEDY.values():
        editor.run(program)
        expect_page_to_answer(computer)
        # What isn't over by now is ended by the child; without a look whether it can be pressed.
        editor.stop_button.click(force=True)
        editor.wait_until_still()
        assert editor.run_to_end("print('gata')") == ["gata"]


FLOOD = "for (let n = 0; n < 1e6; n += 1) postMessage({n: -1, response: 'noise'.repeat(20)});"
# In the middle: Python has begun, and what comes after so many questions is the attacker's.
IN_THE_MIDDLE = {
    "floods": f"let count = 0; addEventListener('message', () => {{ if ((count += 1) > 5) {FLOOD} }});",
    "loops": "let count = 0; addEventListener('message', () => { if ((count += 1) > 5) for (;;); });",
    "breaks": "let count = 0; addEventListener('message', () => { if ((count += 1) > 5) throw new Error('broken'); });",
}


def answer(response: str) -> str:
    """A worker that answers this to everything."""
    return f"onmessage = ({{data}}) => postMessage({{n: data.n, response: {response}}});"


MARKED = "'<img src=x onerror=hacked=1>'"
INSTEAD = {
    "is silent": "onmessage = () => {};",
    "answers nonsense": answer(f"{{kind: 'ticked', moment: {{out: {MARKED}}}}}"),
    "answers markup": answer(f"{{kind: 'failed', message: {MARKED}}}"),
    "refuses with markup": answer(
        f"{{kind: 'refused', error: {{type: {MARKED}, message: {MARKED}, frames: [], names: []}}}}"
    ),
}


@pytest.mark.parametrize("way", IN_THE_MIDDLE)
def test_a_worker_that_breaks_out_in_the_middle_is_ended_and_the_child_goes_on(
    new_computer: NewComputer, learners: Learners, watch: Watch, way: str
) -> None:
    watch.expects("broken")
    computer = new_computer()
    replace_worker(computer.page, IN_THE_MIDDLE[way], before_ours=True)
    editor = open_python(computer, learners["Rareș"], "print('încep')\nwhile True:\n    pass\n")
    editor.run()
    expect_page_to_answer(computer)
    expect(editor.said).to_have_attribute("data-tone", "oops")
    expect(editor.said).not_to_be_empty()
    editor.wait_until_still()
    assert editor.run_to_end("print('gata')") == ["gata"]


# The page itself never ends a program that doesn't answer, so that only the child can have done it.
PATIENT = "const later = setTimeout; setTimeout = (act, ms, ...rest) => (ms === 4_000 ? 0 : later(act, ms, ...rest));"


def test_the_child_stops_a_worker_that_never_answers_again(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.page.add_init_script(PATIENT)
    replace_worker(computer.page, IN_THE_MIDDLE["loops"], before_ours=True)
    editor = open_python(computer, learners["Daria"], "print('încep')\nwhile True:\n    pass\n")
    editor.run()
    editor.wait_for_lines("încep")
    expect_page_to_answer(computer)
    editor.stop()
    editor.wait_until_still()
    expect(editor.said).to_have_attribute("data-tone", "step")
    assert editor.run_to_end("print('gata')") == ["gata"]


@pytest.mark.parametrize("way", INSTEAD)
def test_what_a_worker_says_is_believed_only_in_its_shape(
    new_computer: NewComputer, learners: Learners, way: str
) -> None:
    computer = new_computer()
    replace_worker(computer.page, INSTEAD[way])
    editor = open_python(computer, learners["Toma"])
    editor.run()
    expect_page_to_answer(computer)
    if way == "is silent":
        editor.stop()
    else:
        expect(
            editor.root.locator(".python-said[data-tone=oops]:not(:empty), .python-error:not([hidden])")
        ).to_be_visible()
    editor.wait_until_still()
    assert computer.page.evaluate("window.hacked") is None
    assert computer.page.locator("img[src=x]").count() == 0
