"""Samples for the custom elements on /components/, in the shapes that frontend/src/frame/shapes.ts says. Development only."""

ELEMENTS = (
    "crew-bar",
    "hand-button",
    "save-sign",
    "turn-banner",
    "activity-steps",
    "activity-hints",
    "check-results",
    "version-list",
    "part-clock",
    "sound-switch",
    "projected-step",
    "crew-wall",
)

MEMBERS = [
    {"id": 1, "nickname": "Ana", "avatar": "fox", "is_ambassador": True},
    {"id": 2, "nickname": "Matei", "avatar": "bear", "is_ambassador": False},
    {"id": 3, "nickname": "Măriuca", "avatar": "hedgehog", "is_ambassador": False},
]
NOON = "2026-01-15T10:00:00Z"
START_BLOCK = {"blocks": {"languageVersion": 0, "blocks": [{"type": "village_start", "x": 24, "y": 24}]}}

STEPS = [
    {"title": "Uită-te la hartă", "html": "<p>Câți pași sunt până la fântână?</p>"},
    {"title": "Pune blocurile", "html": "<p>Trage-le sub blocul galben.</p>"},
]
ACTIVITY = {
    "activity": "sample/to-the-well",
    "workspace": "blocks",
    "title": "Până la fântână",
    "locale": "ro",
    "world": {"kind": "grid", "hero": "ana", "goal": "well", "maps": ["TT..P\n.>==G\nW.F.T"]},
    "toolbox": ["move", "turn_left", "turn_right", "repeat"],
    "block_limit": 6,
    "starter": {"format": 1, "workspace": "blocks", "world": "grid", "blocks": START_BLOCK},
    "checks": [{"id": "arrives", "run": {"arrives": True}, "passed": "Ana ajunge.", "failed": "Ana nu ajunge."}],
    "steps": STEPS,
    "hints": ["<p>Numără pătratele drumului.</p>", "<p>Fiecare bloc e un pas.</p>", "<p>Îți trebuie trei blocuri.</p>"],
    "next": None,
}

STAGE = {
    "backdrops": [{"id": "b", "name": "Pajiște", "library": "meadow"}],
    "backdrop": 0,
    "sounds": [],
    "own_blocks": [],
    "blocks": {},
    "sprites": [
        {
            "id": "cat",
            "name": "Pisică",
            "x": 0,
            "y": -60,
            "direction": 90,
            "size": 100,
            "rotation": "left_right",
            "shown": True,
            "costume": 0,
            "costumes": [{"id": "c", "name": "merge", "library": "cat/walk-1"}],
            "sounds": [{"id": "m", "name": "Miau", "library": "meow"}],
            "own_blocks": [],
            "blocks": {},
        }
    ],
    "variables": [],
    "lists": [],
    "messages": [],
}
STAGE_ACTIVITY = {
    **ACTIVITY,
    "activity": "sample/cat",
    "title": "Pisica",
    "world": {"kind": "stage", "library": True, "paint": True},
    "toolbox": ["motion", "looks", "events", "control"],
    "block_limit": None,
    "starter": {"format": 1, "workspace": "blocks", "world": "stage", "stage": STAGE},
    "checks": [],
}

PYTHON_ACTIVITY = {
    **ACTIVITY,
    "activity": "sample/first-words",
    "workspace": "python",
    "title": "Primele cuvinte",
    "world": {"kind": "python", "shows": "text"},
    "toolbox": [],
    "words": ["print"],
    "block_limit": None,
    "starter": {
        "format": 1,
        "workspace": "python",
        "world": "python",
        "files": [{"name": "main.py", "text": 'print("Bună, Ana!")\n'}],
    },
    "checks": [],
}

# The empty drawing that Scratch itself has.
_EMPTY = {"name": "gol", "assetId": "cd21514d0531fdffb22204e0ec5ed84a", "dataFormat": "svg"}
_EMPTY_COSTUME = {
    **_EMPTY,
    "md5ext": "cd21514d0531fdffb22204e0ec5ed84a.svg",
    "rotationCenterX": 0,
    "rotationCenterY": 0,
}
_TARGET = {
    "variables": {},
    "lists": {},
    "broadcasts": {},
    "blocks": {},
    "comments": {},
    "currentCostume": 0,
    "costumes": [_EMPTY_COSTUME],
    "sounds": [],
    "volume": 100,
}
SCRATCH_ACTIVITY = {
    **ACTIVITY,
    "activity": "sample/story",
    "workspace": "scratch",
    "title": "Povestea noastră",
    "world": {"kind": "scratch"},
    "toolbox": [],
    "block_limit": None,
    "starter": {
        "format": 1,
        "workspace": "scratch",
        "world": "scratch",
        "project": {
            "targets": [
                {**_TARGET, "isStage": True, "name": "Stage", "layerOrder": 0},
                {**_TARGET, "isStage": False, "name": "Ana", "layerOrder": 1},
            ],
            "monitors": [],
            "extensions": [],
            "meta": {"semver": "3.0.0", "vm": "15.1.1", "agent": "Cluboteca"},
        },
    },
    "checks": [],
    "files": {},
}

SAMPLES = {
    "crew": {"id": 7, "members": MEMBERS, "driver": 2, "turn_started_at": NOON, "turn_minutes": 10, "home": "/"},
    "hands": [None, {"id": 1, "taken_by": None}, {"id": 1, "taken_by": "Ana"}],
    "saves": ["saved", "saving", "away", "full", "refused"],
    "results": [
        {
            "shown": {
                "is_solved": False,
                "passed": ["Ana a luat mărul."],
                "attempt": "Mai pune un pas.",
                "tip": None,
                "is_away": False,
            },
            "next": None,
        },
        {
            "shown": {
                "is_solved": True,
                "passed": ["Ana ajunge la fântână."],
                "attempt": None,
                "tip": "Încearcă să pornească și cu steagul verde.",
                "is_away": False,
            },
            "next": {"title": "Trei mere", "url": "#"},
        },
    ],
    "part": {
        "id": "work",
        "title": "Lucrul",
        "text": "La calculator.",
        "minutes": 50,
        "following": "Arătăm ce am făcut",
    },
    "projected": {
        "activity": "sample/to-the-well",
        "title": "Până la fântână",
        "step": STEPS[0],
        "number": 1,
        "count": 2,
        "is_warm_up": False,
    },
    "versions": [
        {"key": "b", "saved_at": "2026-01-15T10:42:00Z", "saved_by": ["Ana", "Matei"], "bytes": 812},
        {"key": "a", "saved_at": "2026-01-15T10:31:00Z", "saved_by": ["Ana"], "bytes": 640},
    ],
    "activity": ACTIVITY,
    "stage": STAGE_ACTIVITY,
    "python": PYTHON_ACTIVITY,
    "scratch": SCRATCH_ACTIVITY,
}

BOARD = {
    "meeting": {"id": 1, "part": None},
    "is_librarian": True,
    "crews": [
        {
            "id": 1,
            "members": MEMBERS,
            "driver": 2,
            "activity": {"id": "sample/to-the-well", "title": "Până la fântână", "position": 3},
            "minutes_on_activity": 12,
            "attempts": 4,
            "is_solved": False,
            "solved_count": 2,
            "hand": {"id": 9, "raised_at": NOON, "taken_by": None},
            "is_stuck": True,
            "misunderstanding": "Copiii numără pătratul de pe care pleacă.",
            "question": "Unde ești după primul pas?",
        },
        {
            "id": 2,
            "members": [{"id": 4, "nickname": "Ștefan", "avatar": "stork"}],
            "driver": 4,
            "activity": None,
            "minutes_on_activity": 0,
            "attempts": 0,
            "is_solved": False,
            "solved_count": 0,
            "hand": None,
            "is_stuck": False,
            "misunderstanding": None,
            "question": None,
        },
    ],
}

MEETING = {
    "id": 1,
    "club": {"id": 1, "name": "Vulturi"},
    "learners": [
        *({**{key: member[key] for key in ("id", "nickname", "avatar")}, "is_here": False} for member in MEMBERS),
        {"id": 4, "nickname": "Ștefan", "avatar": "stork", "is_here": True},
    ],
    "unit": {"id": "sample", "title": "Prima întâlnire", "goal": "Primii pași."},
    "part": None,
    "server_time": NOON,
}
