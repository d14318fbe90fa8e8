"""What changed, told in one computed sentence and one of the editor's."""

import re
import shutil

import pytest

from cluboteca.content.actions import News, load_pack
from cluboteca.content.delivery.queries import list_news, list_unread_news, tell_news
from cluboteca.content.models import ReleaseNews
from tests.small_pack import BRIDGE, SmallPack

pytestmark = pytest.mark.django_db
UNIT = "units/first-meeting/unit.yaml"


def update(pack: SmallPack, version: str) -> list[str]:
    """Install it as this version, and what the librarian is told then."""
    text = (pack.folder / "pack.yaml").read_text(encoding="utf-8")
    pack.write("pack.yaml", re.sub(r'version: ".*"', f'version: "{version}"', text))
    loaded = load_pack(pack.folder, news=News.CHANGES)
    news = list_news([loaded.release]).get(loaded.release.pk)
    assert news
    return tell_news(news, "en")


def copy_activity(pack: SmallPack, name: str) -> None:
    shutil.copytree(pack.folder / BRIDGE, pack.folder / "activities" / name)
    pack.replace(f"activities/{name}/en.md", "title: Over the bridge", f"title: {name.capitalize()}")
    listed = (pack.folder / UNIT).read_text(encoding="utf-8")
    pack.write(UNIT, re.sub(r"(activities: \[[^]]*)", rf"\1, {name}", listed))


@pytest.fixture(autouse=True)
def installed(small_pack: SmallPack) -> None:
    load_pack(small_pack.folder, news=News.CHANGES)
    assert not ReleaseNews.objects.exists(), "what comes first with the program is no news"


def test_new_corrected_and_withdrawn_activities_are_told_by_title(small_pack: SmallPack):
    copy_activity(small_pack, "ford")
    small_pack.replace(f"{BRIDGE}/en.md", "goal: ", "goal: Please ")
    told = update(small_pack, "0.2")
    assert told[0] == "1 activity is new: “Ford”; 1 activity was corrected: “Over the bridge”."
    listed = (small_pack.folder / UNIT).read_text(encoding="utf-8")
    small_pack.write(UNIT, listed.replace(", ford", ""))
    small_pack.remove("activities/ford")
    assert update(small_pack, "0.3")[0] == "1 activity was withdrawn: “Ford”."


def test_of_many_titles_three_are_told(small_pack: SmallPack):
    for name in ("one", "two", "three", "four", "five"):
        copy_activity(small_pack, name)
    assert update(small_pack, "0.2")[0] == "5 activities are new: “One”, “Two”, “Three” and 2 more."


def test_the_activities_of_a_new_meeting_are_not_told_one_by_one(small_pack: SmallPack):
    shutil.copytree(small_pack.folder / "units" / "first-meeting", small_pack.folder / "units" / "second-meeting")
    copy_activity(small_pack, "ford")
    listed = (small_pack.folder / UNIT).read_text(encoding="utf-8")
    small_pack.write(UNIT, listed.replace(", ford", ""))
    second = "units/second-meeting/unit.yaml"
    alone = re.sub(r"activities: \[[^]]*\]", "activities: [ford]", listed)
    small_pack.write(second, re.sub(r", activity: [a-z-]+", "", alone))
    small_pack.replace("courses/village/course.yaml", "[first-meeting]", "[first-meeting, second-meeting]")
    assert re.fullmatch(r"1 meeting is new: “[^”]+”\.", update(small_pack, "0.2")[0])


def test_a_corrected_plan_is_a_corrected_meeting(small_pack: SmallPack):
    small_pack.replace("units/first-meeting/en.md", "goal: ", "goal: Again ")
    assert update(small_pack, "0.2")[0].startswith("1 meeting was corrected: “")


def test_small_things_are_told_as_such(small_pack: SmallPack):
    assert update(small_pack, "0.2")[0] == "Only pictures or small things about the pack changed."


def test_the_editors_own_sentence_stands_second(small_pack: SmallPack):
    small_pack.replace("en.md", "title: ", "changes: The bridge is easier to find now.\ntitle: ")
    small_pack.replace("ro.md", "title: ", "changes: Podul se găsește mai ușor.\ntitle: ")
    assert update(small_pack, "0.2")[1] == "The bridge is easier to find now."
    (news,) = list_unread_news()
    assert tell_news(news, "ro")[1] == "Podul se găsește mai ușor."


def test_the_same_version_rendered_anew_is_no_news(small_pack: SmallPack, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cluboteca.__version__", "99.0")
    assert load_pack(small_pack.folder, news=News.CHANGES).is_changed
    assert not ReleaseNews.objects.exists()


def test_an_activity_in_another_language_is_told_by_its_title_there(small_pack: SmallPack):
    copy_activity(small_pack, "harvest")
    small_pack.remove("activities/harvest/ro.md")
    with (small_pack.folder / "activities/harvest/activity.yaml").open("a", encoding="utf-8") as file:
        file.write("locales: [en]\n")
    update(small_pack, "0.2")
    assert "Harvest" in tell_news(ReleaseNews.objects.get(), "ro")[0]
