"""Samples of the sheets on /components/, in the shapes that frontend/src/sheet/sheet.ts says. Development only."""

_ACTIVITY: dict[str, object] = {
    "locale": "ro",
    "toolbox": [],
    "block_limit": None,
    "checks": [],
    "steps": [],
    "hints": [],
    "next": None,
}


def _sheet(
    kind: str, sheet: dict[str, object], work: dict[str, object], checks: tuple[str, ...] = ()
) -> dict[str, object]:
    """An activity of this kind. checks: ids of its questions or tasks."""
    return {
        **_ACTIVITY,
        "activity": f"sample/{kind}",
        "workspace": kind,
        "title": "Mostră",
        "world": {"kind": kind},
        "starter": {"format": 1, "workspace": kind, "world": kind, **work},
        "checks": [{"id": each, "run": None, "passed": "Bravo!", "failed": "Mai încearcă."} for each in checks],
        "sheet": sheet,
    }


QUESTIONS: list[dict[str, object]] = [
    {
        "id": "flag",
        "kind": "single",
        "html": "<p>Ce face steagul verde?</p>",
        "options": [
            {"id": "starts", "html": "<p>Pornește programul.</p>"},
            {"id": "stops", "html": "<p>Îl oprește.</p>"},
        ],
    },
    {
        "id": "loops",
        "kind": "multiple",
        "html": "<p>Care blocuri repetă?</p>",
        "options": [{"id": "repeat", "html": "<p>repetă</p>"}, {"id": "if", "html": "<p>dacă</p>"}],
    },
    {
        "id": "morning",
        "kind": "order",
        "html": "<p>Pune dimineața în ordine.</p>",
        "items": [{"id": "eat", "html": "<p>Mănânc.</p>"}, {"id": "wake", "html": "<p>Mă trezesc.</p>"}],
    },
    {
        "id": "pairs",
        "kind": "match",
        "html": "<p>Ce merge cu ce?</p>",
        "left": [{"id": "l1", "html": "<p>pisica</p>"}, {"id": "l2", "html": "<p>câinele</p>"}],
        "right": [{"id": "r1", "html": "<p>ham</p>"}, {"id": "r2", "html": "<p>miau</p>"}],
    },
    {"id": "many", "kind": "short", "html": "<p>Câte colțuri are un pătrat?</p>"},
]
TASKS: list[dict[str, object]] = [
    {"id": "click", "kind": "mouse", "html": "<p>Prinde fluturii.</p>", "act": "click", "count": 3, "size": "large"},
    {
        "id": "double",
        "kind": "mouse",
        "html": "<p>Sparge ouăle.</p>",
        "act": "double_click",
        "count": 3,
        "size": "medium",
    },
    {"id": "water", "kind": "mouse", "html": "<p>Udă florile.</p>", "act": "right_click", "count": 3, "size": "large"},
    {"id": "drag", "kind": "mouse", "html": "<p>Culege merele.</p>", "act": "drag", "count": 3, "size": "medium"},
    {"id": "letters", "kind": "keyboard", "html": "<p>Scrie rândurile.</p>", "lines": ["Țăranul își ară pământul."]},
    {
        "id": "tidy",
        "kind": "files",
        "html": "<p>Mută pisica în Poze.</p>",
        "begin": ["photos/", "letter", "cat"],
        "end": ["photos/cat"],
        "gone": ["letter"],
        "names": {"photos": "Poze", "letter": "Scrisoare", "cat": "Pisica"},
    },
    {
        "id": "find",
        "kind": "search",
        "html": "<p>Când e deschisă biblioteca?</p>",
        "words": [["biblioteca"], ["program", "orar"]],
        "results": [{"id": "page", "title": "Biblioteca", "address": "biblioteca.ro", "text": "Orarul nostru."}],
        "right": "page",
    },
]

QUIZ = _sheet(
    "quiz", {"introduction": "", "questions": QUESTIONS}, {"answers": {"flag": "starts", "many": "5"}}, ("flag", "many")
)
READING = _sheet(
    "reading",
    {
        "pages": [
            {"title": "Un computer", "html": "<p>Are ecran.</p>"},
            {"title": "Un mouse", "html": "<p>Are butoane.</p>"},
        ]
    },
    {"page": 1, "done": False},
    ("done",),
)
LINK = _sheet(
    "link",
    {
        "address": "https://scratch.mit.edu/projects/editor/",
        "author": "Scratch Foundation",
        "licence": "CC-BY-SA-2.0",
        "languages": ["ro", "en"],
        "ages": {"from": 8, "to": 14},
        "needs_internet": True,
        "last_checked": "2026-11-20",
        "without_internet": "<p>Deschide copia de mai jos.</p>",
        "offline": {"address": "#", "media_type": "application/pdf"},
    },
    {"visited": False, "done": False},
    ("done",),
)

# What the server would say of the quiz, for the state in which it has been judged.
JUDGED = [
    {"id": "flag", "passed": True, "message": "Da, steagul pornește programul."},
    {"id": "many", "passed": False, "message": "Numără colțurile încă o dată."},
]

# By what is shown; a quiz and each of the tasks alone, since only one is seen at a time.
SHEETS: dict[str, dict[str, object]] = {
    **{
        f"quiz-{each['kind']}": _sheet("quiz", {"introduction": "", "questions": [each]}, {"answers": {}})
        for each in QUESTIONS
    },
    "quiz": QUIZ,
    **{
        f"basics-{each['id']}": _sheet("basics", {"introduction": "", "tasks": [each]}, {"tasks": {}}) for each in TASKS
    },
    "basics-done": _sheet(
        "basics", {"introduction": "", "tasks": TASKS}, {"tasks": {str(each["id"]): {"done": True} for each in TASKS}}
    ),
    "reading": READING,
    "link": LINK,
}
