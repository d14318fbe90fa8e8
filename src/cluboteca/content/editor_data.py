"""What an activity's page is given: the data that a workspace in the browser begins with."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from cluboteca.content.licence_words import tell_licence
from cluboteca.content.models import Activity, Kind
from cluboteca.content.queries import (
    SHEET_KINDS,
    content_of,
    find_continuation,
    find_twin,
    get_activity_words,
    get_next_activity,
    list_file_names,
    parse_texts,
    pick,
    pick_list,
)
from cluboteca.packformat.definition import parse_screen_activity
from cluboteca.packformat.sheet.kind import SheetActivity
from cluboteca.packformat.sheet.page import describe_sheet
from cluboteca.packformat.text import ProjectText


def get_editor_data(activity: Activity, locale: str, *, url_of: Callable[[Activity], str]) -> dict[str, Any]:
    """What the activity page embeds as `activity-data`: `ActivityData` in `frontend/src/shared/contract.ts`.

    url_of: the address of an activity's page.
    """
    content = content_of(activity)
    definition, texts = content.definition, pick(content.texts, locale, activity)
    programs = content.programs
    run_checks = (
        {each["id"]: each["run"] for each in pick_list(programs["checks"], locale, activity)} if programs else {}
    )
    following = get_next_activity(activity)
    continuation = find_continuation(activity)
    return {
        "activity": activity.full_id,
        "workspace": activity.kind,
        "title": texts["title"],
        "goal": texts["goal"],
        "locale": locale,
        "world": definition["world"],
        "toolbox": definition.get("toolbox", []),
        "words": definition.get("words", []),
        "block_limit": definition.get("block_limit"),
        "starter": pick(programs["starter"], locale, activity) if programs else content.starter,
        "checks": [
            {"id": check["id"], "run": run_checks.get(check["id"], check.get("run")), **texts["checks"][check["id"]]}
            for check in _list_checks(activity)
        ],
        "steps": texts.get("steps", []),
        "hints": texts["hints"],
        "next": following
        and {
            "id": following.full_id,
            "title": get_activity_words(following, locale).title,
            "url": url_of(following),
        },
        "continues_in": continuation and _point_to(continuation, locale, url_of),
        **(_describe_scratch(activity, locale, url_of) if activity.kind == Kind.SCRATCH else {}),
        **({"sheet": _describe_sheet(activity, locale)} if activity.kind in SHEET_KINDS else {}),
    }


def _list_checks(activity: Activity) -> list[dict[str, Any]]:
    """As activity.yaml has them. Those of a sheet are judged by reading its work."""
    definition = content_of(activity).definition
    if activity.kind not in SHEET_KINDS:
        return list(definition["checks"])
    sheet = parse_screen_activity(definition)
    assert isinstance(sheet, SheetActivity)
    return [{"id": id} for id in sheet.check_ids]


def _describe_sheet(activity: Activity, locale: str) -> dict[str, Any]:
    sheet, texts = parse_screen_activity(content_of(activity).definition), parse_texts(activity, locale)
    assert isinstance(sheet, SheetActivity)
    assert not isinstance(texts, ProjectText)
    pack = activity.pack.slug
    told = describe_sheet(sheet, texts, offline_address=lambda path: reverse("content:offline-copy", args=[pack, path]))
    return told | {"licence": tell_licence(told["licence"])} if "licence" in told else told


def _describe_scratch(activity: Activity, locale: str, url_of: Callable[[Activity], str]) -> dict[str, Any]:
    """What only Scratch needs. files: addresses of costumes and sounds by name."""
    twin = find_twin(activity)
    return {
        "cast": pick((content_of(activity).programs or {})["cast"], locale, activity),
        "files": {name: reverse("content:file", args=[activity.full_id, name]) for name in list_file_names(activity)},
        "twin": twin and _point_to(twin, locale, url_of),
    }


def _point_to(activity: Activity, locale: str, url_of: Callable[[Activity], str]) -> dict[str, str]:
    return {
        "activity": activity.full_id,
        "title": get_activity_words(activity, locale).title,
        "url": url_of(activity),
    }
