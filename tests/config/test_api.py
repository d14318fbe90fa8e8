"""The API held against its own OpenAPI page: whatever is sent, the answer is one that the page names, and never a 5xx."""

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from cluboteca.config.api import api
from cluboteca.meetings.models import Meeting
from tests.named_people import Learner, sign_in

schema = schemathesis.openapi.from_dict(api.get_openapi_schema())


@pytest.fixture
def cookie(meeting: Meeting, ana: Learner) -> dict[str, str]:
    """Of a computer at which Ana sits with a project of her own."""
    computer = sign_in(ana)
    computer.post("/api/projects", {"activity": "small/well"}, content_type="application/json")
    return {"cluboteca_crew": computer.cookies["cluboteca_crew"].value}


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
    database=None,
    derandomize=True,
)
def test_no_call_makes_the_server_stumble(case: schemathesis.Case, cookie: dict[str, str], client) -> None:
    client.cookies.load(cookie)
    body = case.body if isinstance(case.body, (dict, list, str, int, float, bool, type(None))) else None
    text = json.dumps(body)
    answer = client.generic(case.method, case.formatted_path, text, content_type="application/json")
    assert answer.status_code < 500 or answer.status_code == 507
    if answer.status_code >= 400:
        assert answer.json()["error"]["message"]


def test_the_schema_names_every_call_of_the_documented_interface() -> None:
    named = {
        (method.upper(), path) for path, methods in api.get_openapi_schema()["paths"].items() for method in methods
    }
    assert {
        ("GET", "/api/health"),
        ("GET", "/api/meeting"),
        ("POST", "/api/crews"),
        ("POST", "/api/projects"),
        ("PUT", "/api/projects/{project_id}/versions/{key}"),
        ("GET", "/api/projects/{project_id}/versions/{key}"),
        ("POST", "/api/projects/{project_id}/attempts"),
        ("POST", "/api/hands"),
        ("DELETE", "/api/hands/{hand_id}"),
        ("GET", "/api/board"),
    } <= named
