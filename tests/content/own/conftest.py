import pytest

from cluboteca.content.models import OwnActivity, OwnPack
from cluboteca.content.own.actions import begin_own, make_own_pack, save_draft
from cluboteca.content.own.draft import OwnKind
from cluboteca.people.actions import create_adult
from cluboteca.people.models import Person
from tests.content.own.own_drafts import make_draft


@pytest.fixture
def own_pack(db: None) -> OwnPack:
    return make_own_pack(place="Valea Frumoasă", number=3)


@pytest.fixture
def writer(db: None) -> Person:
    return create_adult(name="Elena Popescu", username="elena", password="prun-fag-1234")


@pytest.fixture
def story(own_pack: OwnPack, writer: Person) -> OwnActivity:
    """A complete guided project, not yet approved."""
    activity = begin_own(own_pack=own_pack, kind=OwnKind.SCRATCH, title="Pisica povestește", locale="ro", by=writer)
    return save_draft(activity=activity, draft=make_draft(OwnKind.SCRATCH), revision=0, by=writer)
