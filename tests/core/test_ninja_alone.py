"""ninja builds what validates a request when the first one comes, and several may be the first at once."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import GenericAlias

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import path
from django.urls.resolvers import RegexPattern, URLResolver
from ninja import NinjaAPI, Schema

from cluboteca.config.api import api as whole_api
from cluboteca.core.api import Id, add_error_handlers

AT_ONCE = 8


class Sprite(Schema):
    name: str
    layers: list[Id]


class Wish(Schema):
    project: Id
    sprites: list[Sprite]


class Answer(Schema):
    sprites: list[Sprite]


@pytest.fixture
def switching() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def make_call() -> tuple[NinjaAPI, Callable[[object], HttpResponse]]:
    """An API that nobody has asked, with models of its own, and how to ask it."""
    sprite = type("Sprite", (Sprite,), {})
    sprites = {"sprites": GenericAlias(list, sprite)}
    wish = type("Wish", (Wish,), {"__annotations__": sprites})
    answer = type("Answer", (Answer,), {"__annotations__": sprites})
    api = NinjaAPI(urls_namespace="asked-at-once")
    add_error_handlers(api)

    def post_wish(request: HttpRequest, number: Id, payload: Wish, turns: Id = 0) -> dict[str, object]:
        return {"sprites": payload.sprites, "number": number, "turns": turns}

    post_wish.__annotations__["payload"] = wish
    api.post("/wishes/{number}", response={200: answer})(post_wish)
    resolver = URLResolver(RegexPattern(r"^/"), [path("", api.urls)])

    def ask(content: object) -> HttpResponse:
        request = RequestFactory().post("/wishes/7?turns=2", json.dumps(content), content_type="application/json")
        found = resolver.resolve("/wishes/7")
        return found.func(request, *found.args, **found.kwargs)

    return api, ask


def list_models(api: NinjaAPI) -> list[type[Schema]]:
    operations = [
        operation
        for _prefix, router in api._routers
        for view in router.path_operations.values()
        for operation in view.operations
    ]
    answers = [model for operation in operations for model in operation.response_models.values()]
    return [model for model in (*answers, *(m for each in operations for m in each.models)) if isinstance(model, type)]


def test_no_model_of_a_call_is_built_before_it_is_asked() -> None:
    api, ask = make_call()
    models = list_models(api)
    assert len(models) == 4  # the path, the query, the body, the answer
    assert not [model for model in models if model.__pydantic_complete__]
    assert ask({"project": 3, "sprites": []}).status_code == 200
    assert all(model.__pydantic_complete__ for model in models)


@pytest.mark.usefixtures("switching")
@pytest.mark.parametrize("time", range(12))
def test_all_who_ask_first_at_once_are_answered_rightly(time: int) -> None:
    _api, ask = make_call()
    right = {"project": 3, "sprites": [{"name": "pisică", "layers": [1, 2]}]}
    wrong = {"project": 3, "sprites": [{"name": "pisică", "layers": [-1]}]}
    start = threading.Barrier(AT_ONCE)

    def ask_together(content: object) -> HttpResponse:
        start.wait()
        return ask(content)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(ask_together, [right, wrong] * (AT_ONCE // 2)))
    assert [answer.status_code for answer in answers] == [200, 422] * (AT_ONCE // 2)
    assert all(json.loads(answer.content) == {"sprites": right["sprites"]} for answer in answers[::2])
    assert all(
        json.loads(answer.content)["error"]["where"] == ["body.payload.sprites.0.layers.0"] for answer in answers[1::2]
    )


def test_every_model_of_the_programs_own_calls_can_be_built() -> None:
    for model in list_models(whole_api):
        model.model_rebuild()
        assert model.__pydantic_complete__
