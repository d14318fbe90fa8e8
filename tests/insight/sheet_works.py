"""Works of the small sheets, as a browser saves them."""

from typing import Any

from cluboteca.packformat.sheet.quiz.shuffle import right_id

Json = dict[str, Any]
RIGHT_ANSWERS: Json = {
    "what_flag": "starts",
    "loops": ["repeat", "forever"],
    "morning": ["wake", "wash", "eat"],
    "blocks_do": {pair: right_id("blocks_do", pair) for pair in ("move", "turn", "say")},
    "how_many": "4",
}
DONE_TASKS: Json = {
    "catch": {"done": True, "count": 6},
    "letters": {"done": True, "typed": ["Good morning", "Ana has apples."]},
    "tidy": {"done": True, "files": ["photos/", "photos/cat"], "bin": [{"from": "", "files": ["letter"]}]},
    "find": {"done": True, "query": "what does a bear eat", "chosen": "library_page"},
}


def quiz(**answers: Any) -> Json:
    """None: not answered."""
    given = {id: answer for id, answer in {**RIGHT_ANSWERS, **answers}.items() if answer is not None}
    return {"format": 1, "workspace": "quiz", "world": "quiz", "answers": given}


def basics(**tasks: Any) -> Json:
    return {"format": 1, "workspace": "basics", "world": "basics", "tasks": {**DONE_TASKS, **tasks}}


def reading(**more: Any) -> Json:
    return {"format": 1, "workspace": "reading", "world": "reading", "page": 2, "done": True, **more}


def link(**more: Any) -> Json:
    return {"format": 1, "workspace": "link", "world": "link", "visited": True, "done": True, **more}
