"""What a pack, a unit and an activity are, for search engines and catalogues: LearningResource of schema.org (LRMI).

As JSON-LD. What isn't known is left out, so no value is empty; there is no url, since a pack has no home on the web.
Units and activities point to what they are part of by `@id`, which is unique within one document. A text that exists in
several languages is a list of `{"@language", "@value"}`.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cluboteca.packformat.activity_source import ActivitySource
from cluboteca.packformat.paper.activity_paper import AnyDefinition
from cluboteca.packformat.sheet.link.activity import LinkActivity
from cluboteca.packformat.source import PackSource, UnitSource

Json = dict[str, Any]
AGES_OF_LEARNERS = "7-15"
_CONTEXT = "https://schema.org"
_CREATIVE_COMMONS = re.compile(r"CC[- ](?P<kind>BY(?:-(?:NC|SA|ND))*)[- ](?P<version>[0-9]\.[0-9])\Z", re.IGNORECASE)
_TYPES = {
    "blocks": "Exercise",
    "python": "Exercise",
    "scratch": "Exercise",
    "basics": "Exercise",
    "unplugged": "Game",
    "quiz": "Quiz",
    "reading": "Reading",
    "link": "Web page",
}


@dataclass(frozen=True)
class Words:
    title: str
    goal: str


@dataclass(frozen=True)
class Origin:
    """The pack that something is from."""

    id: str
    licence: str
    authors: tuple[str, ...]


def describe_pack(source: PackSource) -> Json:
    """The pack with its units and activities, in all their languages."""
    origin = origin_of(source)
    pack = source.definition
    whole = _resource(
        origin,
        id=pack.id,
        resource_type="Course",
        words={locale: Words(front.title, front.description) for locale, front in source.fronts.items()},
    )
    whole["version"] = pack.version
    graph = [whole]
    for course in source.courses:
        described = [each for unit in course.units for each in list_unit(unit, origin)]
        if course.definition.audience == "librarians":
            described = [{name: each[name] for name in each if name != "typicalAgeRange"} for each in described]
        graph += described
    return as_document(graph)


def origin_of(source: PackSource) -> Origin:
    pack = source.definition
    return Origin(pack.id, pack.licence, pack.authors)


def list_unit(unit: UnitSource, origin: Origin) -> list[Json]:
    """The unit and its activities."""
    words = {locale: Words(front.title, front.goal) for locale, front in unit.fronts.items()}
    minutes = sum(part.minutes for part in unit.definition.plan)
    taught = [concept for each in unit.activities for concept in _concepts(each.definition)]
    described = describe_unit(f"{origin.id}/{unit.id}", words, minutes=minutes, teaches=taught, origin=origin)
    return [described, *(_describe_source(activity, unit.id, origin) for activity in unit.activities)]


def _describe_source(activity: ActivitySource, unit_id: str, origin: Origin) -> Json:
    words = {locale: Words(front.title, front.goal) for locale, front in activity.fronts.items()}
    return describe_activity(
        f"{origin.id}/{activity.id}", words, activity.definition, unit_id=f"{origin.id}/{unit_id}", origin=origin
    )


def as_document(graph: list[Json]) -> Json:
    return {"@context": _CONTEXT, "@graph": graph}


def as_script(document: Json) -> str:
    """An element that holds it in a page, which no text of a pack can end."""
    text = json.dumps(document, ensure_ascii=False)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def describe_unit(id: str, words: Mapping[str, Words], *, minutes: int, teaches: list[str], origin: Origin) -> Json:
    """id: `pack/slug`."""
    unit = _resource(origin, id=id, resource_type="Lesson plan", words=words)
    return unit | _only_filled(
        timeRequired=_duration(minutes), teaches=_say_concepts(teaches), isPartOf=_part(origin.id)
    )


def describe_activity(
    id: str, words: Mapping[str, Words], definition: AnyDefinition, *, unit_id: str, origin: Origin
) -> Json:
    """id, unit_id: `pack/slug`. Of a link, the licence and author are those of what it leads to."""
    activity = _resource(origin, id=id, resource_type=_TYPES[definition.kind], words=words)
    if isinstance(definition, LinkActivity):
        activity |= {
            "license": say_licence(definition.licence),
            "author": [{"@type": "Organization", "name": definition.author}],
            "typicalAgeRange": f"{definition.ages.from_}-{definition.ages.to}",
        }
    return activity | _only_filled(
        timeRequired=_duration(definition.minutes),
        teaches=_say_concepts(_concepts(definition)),
        isPartOf=_part(unit_id),
    )


def say_licence(licence: str) -> str:
    """The address of a licence of Creative Commons, as catalogues know it; of others what is written."""
    found = _CREATIVE_COMMONS.match(licence.strip())
    if found:
        return f"https://creativecommons.org/licenses/{found['kind'].lower()}/{found['version']}/"
    if licence.strip().upper() in ("CC0", "CC0-1.0"):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return licence


def _resource(origin: Origin, *, id: str, resource_type: str, words: Mapping[str, Words]) -> Json:
    return _only_filled(
        **{"@type": "LearningResource", "@id": f"#{id}"},
        name=_in_languages({locale: each.title for locale, each in words.items()}),
        description=_in_languages({locale: each.goal for locale, each in words.items()}),
        inLanguage=list(words),
        license=say_licence(origin.licence),
        author=[{"@type": "Organization", "name": name} for name in origin.authors],
        typicalAgeRange=AGES_OF_LEARNERS,
        learningResourceType=resource_type,
    )


def _in_languages(texts: Mapping[str, str]) -> str | list[Json]:
    if len(texts) == 1:
        return next(iter(texts.values()))
    return [{"@language": locale, "@value": text} for locale, text in texts.items()]


def _only_filled(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value}


def _part(id: str) -> Json:
    return {"@id": f"#{id}"}


def _duration(minutes: int) -> str:
    """ISO 8601."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")


def _concepts(definition: AnyDefinition) -> list[str]:
    return list(getattr(definition, "concepts", None) or ())


def _say_concepts(concepts: list[str]) -> list[str]:
    return [concept.replace("_", " ") for concept in dict.fromkeys(concepts)]
