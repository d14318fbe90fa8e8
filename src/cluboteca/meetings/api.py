"""The open meeting, crews, hands, the projector, copies and the board, as JSON."""

from uuid import UUID

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field

from cluboteca.clubs.computer import get_computer_key
from cluboteca.clubs.queries import find_computer
from cluboteca.content.queries import find_activity
from cluboteca.core.api import ErrorAnswer, Id, answer_json
from cluboteca.core.errors import NotYours
from cluboteca.meetings import actions
from cluboteca.meetings.address import get_activity_url
from cluboteca.meetings.board_access import get_viewer
from cluboteca.meetings.description import describe_board, describe_crew, describe_meeting, describe_shown_project
from cluboteca.meetings.etag import answer_with_etag
from cluboteca.meetings.look import get_look
from cluboteca.meetings.policies import NoOpenMeeting, NothingShown
from cluboteca.meetings.programme import is_foreign
from cluboteca.meetings.queries import (
    find_crew,
    get_crew,
    get_current_showing,
    get_hand,
    get_open_meeting,
    get_raised_hand,
    get_showing,
    get_shown,
    get_version_to_pass_on,
)
from cluboteca.people.actions import TappedPictures
from cluboteca.people.computer import delete_cookie, get_computer, get_sign_in, set_cookie
from cluboteca.workspace.actions import copy_project
from cluboteca.workspace.file_api import answer_file
from cluboteca.workspace.policies import check_is_author
from cluboteca.workspace.quick_sql import is_author

router = Router(tags=["meeting"])


class LearnerRequest(Schema):
    """A learner and the three pictures that were tapped, in order."""

    id: Id
    pictures: list[str] = Field(max_length=12)

    def as_tapped(self) -> TappedPictures:
        return TappedPictures(learner_id=self.id, pictures=tuple(self.pictures))


class CrewRequest(Schema):
    """driver: whose turn it is first; without it the first of `learners`."""

    learners: list[LearnerRequest] = Field(min_length=1, max_length=4)
    driver: Id | None = None


class DriverRequest(Schema):
    learner: Id


class HandRequest(Schema):
    activity: str | None = Field(default=None, max_length=200)


class ShowRequest(Schema):
    """version: key of the save that is to be shown; without it the latest."""

    project: Id
    version: UUID | None = None


class CopyRequest(Schema):
    """version: of one's own project, the save to begin with; without it the latest."""

    version: UUID | None = None


class CrewMemberAnswer(Schema):
    id: int
    nickname: str
    avatar: str
    is_ambassador: bool


class CrewHandAnswer(Schema):
    """The crew's hand while it is up; taken_by: who is coming to help."""

    id: int
    raised_at: str
    taken_by: str | None


class HelperAnswer(Schema):
    id: int
    nickname: str
    avatar: str


class HelpedAnswer(Schema):
    """A learner of another crew has helped with this hand, and nobody has said thanks yet."""

    hand: int
    by: HelperAnswer


class CrewAnswer(Schema):
    """showing: id of what this crew has on the projector now. next_driver: who has driven least today, but for the driver.

    may_take_home: whether the guardians of all who sit there agree to it.
    """

    id: int
    members: list[CrewMemberAnswer]
    driver: int | None
    turn_started_at: str
    turn_minutes: int
    hand: CrewHandAnswer | None
    helped: HelpedAnswer | None
    showing: int | None
    next_driver: int | None
    may_take_home: bool
    home: str


class LookAnswer(Schema):
    """meeting: id of the open one, null without one."""

    meeting: int | None
    is_up: bool


class HandAnswer(Schema):
    id: int


class ShowingAnswer(Schema):
    id: int


class CopyAnswer(Schema):
    """id: of the new project. url: the page on which the crew goes on with it."""

    id: int
    url: str


def _answer_crew(request: HttpRequest, *, status: int = 200) -> HttpResponse:
    return answer_json(describe_crew(get_crew(request)), status=status)


@router.get("/meeting", response={200: dict[str, object], 304: None, 404: ErrorAnswer})
def get_meeting(request: HttpRequest) -> HttpResponse:
    """The open meeting: learners, unit, activities, and the part of the plan that is going on. Carries an ETag."""
    meeting = get_open_meeting()
    if meeting is None:
        return answer_json(NoOpenMeeting().as_json(), status=404)
    return answer_with_etag(request, describe_meeting(meeting, get_language() or "ro"), but_for="server_time")


@router.get("/look", response={200: LookAnswer, 304: None})
def get_current_look(request: HttpRequest) -> HttpResponse:
    """Whether the screens ask to look at the librarian. Asked for every three seconds; carries an ETag."""
    look = get_look()
    return answer_with_etag(request, {"meeting": look.meeting_id, "is_up": look.is_up})


@router.post(
    "/crews",
    response={
        201: CrewAnswer,
        401: ErrorAnswer,
        404: ErrorAnswer,
        409: ErrorAnswer,
        422: ErrorAnswer,
        429: ErrorAnswer,
    },
)
def post_crew(request: HttpRequest, payload: CrewRequest) -> HttpResponse:
    """Sign one to four learners in at this computer; whoever sat there is signed out, an adult too. Sets the cookie."""
    crew = actions.form_crew(
        tapped=[each.as_tapped() for each in payload.learners],
        driver_id=payload.driver,
        computer=get_computer(request),
        old=get_sign_in(request),
    )
    if request.user.is_authenticated:
        logout(request)
    response = answer_json(describe_crew(crew), status=201)
    set_cookie(response, crew.sign_in)
    return response


@router.get("/crews/current", response={200: CrewAnswer, 401: ErrorAnswer})
def get_current_crew(request: HttpRequest) -> HttpResponse:
    """Who sits at this computer."""
    return _answer_crew(request)


@router.delete("/crews/current", response={204: None})
def delete_current_crew(request: HttpRequest) -> HttpResponse:
    """Switch: all stand up, and the cookie goes. Harmless when nobody sits there."""
    sign_in = get_sign_in(request)
    if sign_in is not None:
        actions.leave_computer(sign_in=sign_in)
    response = HttpResponse(status=204)
    delete_cookie(response)
    return response


@router.post("/crews/current/members", response={200: CrewAnswer, 401: ErrorAnswer, 422: ErrorAnswer, 429: ErrorAnswer})
def post_member(request: HttpRequest, payload: LearnerRequest) -> HttpResponse:
    """One more learner sits down at this computer."""
    actions.join_crew(crew=get_crew(request), tapped=payload.as_tapped(), computer=get_computer(request))
    return _answer_crew(request)


@router.delete("/crews/current/members/{learner_id}", response={200: CrewAnswer, 204: None, 404: ErrorAnswer})
def delete_member(request: HttpRequest, learner_id: Id) -> HttpResponse:
    """A learner stands up; with the last one the crew ends (204)."""
    if actions.leave_crew(crew=get_crew(request), learner_id=learner_id):
        return _answer_crew(request)
    response = HttpResponse(status=204)
    delete_cookie(response)
    return response


@router.post("/crews/current/driver", response={200: CrewAnswer, 401: ErrorAnswer, 404: ErrorAnswer})
def post_driver(request: HttpRequest, payload: DriverRequest) -> HttpResponse:
    """Another learner's turn at the keyboard begins."""
    actions.change_driver(crew=get_crew(request), learner_id=payload.learner)
    return _answer_crew(request)


@router.post("/hands", response={200: HandAnswer, 201: HandAnswer, 401: ErrorAnswer})
def post_hand(request: HttpRequest, payload: HandRequest) -> HttpResponse:
    """Raise the crew's hand; one that is up stays up (200). A hand in what isn't the club's goes up without its name."""
    crew = get_crew(request)
    activity = find_activity(payload.activity) if payload.activity else None
    if activity is not None and is_foreign(activity, crew.meeting.club):
        activity = None
    computer = find_computer(library=crew.meeting.club.library, key=get_computer_key(request))
    hand, is_new = actions.raise_hand(crew=crew, activity=activity, computer=computer)
    return answer_json({"id": hand.pk}, status=201 if is_new else 200)


@router.delete("/hands/{hand_id}", response={204: None, 404: ErrorAnswer})
def delete_hand(request: HttpRequest, hand_id: Id) -> HttpResponse:
    """Lower a hand: the crew its own, a librarian or ambassador any in the club, which says that it is helped."""
    crew = find_crew(request)
    own = get_raised_hand(crew) if crew else None
    if own and own.pk == hand_id:
        actions.lower_hand(hand=own)
    else:
        viewer = get_viewer(request)
        hand = get_hand(hand_id, viewer.meeting)
        came = next((each for each in viewer.helpers if each.pk == hand.taken_by_id), viewer.person)
        actions.lower_hand(hand=hand, by=came)
    return HttpResponse(status=204)


@router.post("/hands/{hand_id}/take", response={200: HandAnswer, 404: ErrorAnswer, 409: ErrorAnswer})
def post_take_hand(request: HttpRequest, hand_id: Id, helper: Id | None = None) -> HttpResponse:
    """A librarian goes to help, or an ambassador, but not to the own crew nor when somebody else is coming.

    helper: of several ambassadors at this computer the one who goes; without it the one who sat down first.
    """
    viewer = get_viewer(request)
    hand = get_hand(hand_id, viewer.meeting)
    actions.take_hand(hand=hand, by=viewer.choose_helper(helper), own_crew=viewer.crew)
    return answer_json({"id": hand.pk})


@router.post(
    "/showings",
    response={200: ShowingAnswer, 201: ShowingAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 409: ErrorAnswer},
)
def post_showing(request: HttpRequest, payload: ShowRequest) -> HttpResponse:
    """Put a save of one's own project on the projector, in place of what is there; 200 when it is there already."""
    crew = get_crew(request)
    check_is_author(payload.project, crew.pk)
    version = get_version_to_pass_on(crew=crew, project_id=payload.project, key=payload.version)
    showing, is_new = actions.show_project(crew=crew, version=version)
    return answer_json({"id": showing.pk}, status=201 if is_new else 200)


@router.get("/showings/current", response={200: dict[str, object], 404: ErrorAnswer, 409: ErrorAnswer})
def get_shown_project(request: HttpRequest) -> HttpResponse:
    """What is on the projector now, for the projector's page: title, authors, the activity and the work."""
    viewer = get_viewer(request)
    if not viewer.is_librarian:
        raise NotYours
    showing = get_current_showing(viewer.meeting)
    if showing is None:
        raise NothingShown
    return answer_json(describe_shown_project(showing, get_language() or "ro"))


@router.get("/shown-projects/{project_id}/files/{name}", response={304: None, 404: ErrorAnswer, 409: ErrorAnswer})
def get_shown_file(request: HttpRequest, project_id: Id, name: str) -> HttpResponse:
    """A costume or sound of a project that was on the projector in this meeting; for those who take part."""
    crew = find_crew(request)
    get_shown(crew.meeting if crew else get_viewer(request).meeting, project_id)
    return answer_file(request, project_id, name)


@router.delete("/showings/{showing_id}", response={204: None, 404: ErrorAnswer, 409: ErrorAnswer})
def delete_showing(request: HttpRequest, showing_id: Id) -> HttpResponse:
    """Take a project off the projector: its authors their own, the librarian any."""
    showing = get_showing(showing_id)
    crew = find_crew(request)
    is_own = crew is not None and crew.meeting_id == showing.meeting_id and is_author(showing.project_id, crew.pk)
    if crew is not None and is_own:
        actions.end_showing(showing=showing, by=crew.driver)
        return HttpResponse(status=204)
    try:
        viewer = get_viewer(request)
    except NoOpenMeeting:
        # Else the answer would tell which numbers there are.
        raise NotYours from None
    if not viewer.is_librarian or viewer.meeting.pk != showing.meeting_id:
        raise NotYours
    actions.end_showing(showing=showing, by=viewer.person)
    return HttpResponse(status=204)


@router.post(
    "/projects/{project_id}/copies",
    tags=["projects"],
    response={201: CopyAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 409: ErrorAnswer},
)
def post_copy(request: HttpRequest, project_id: Id, payload: CopyRequest) -> HttpResponse:
    """A new project that begins as a save of one's own, or as what was on the projector in this meeting."""
    crew = get_crew(request)
    version = get_version_to_pass_on(crew=crew, project_id=project_id, key=payload.version)
    copy = copy_project(version=version, sign_in=crew.sign_in)
    return answer_json({"id": copy.pk, "url": get_activity_url(copy.activity)}, status=201)


@router.get("/board", response={200: dict[str, object], 304: None, 404: ErrorAnswer, 409: ErrorAnswer})
def get_board(request: HttpRequest) -> HttpResponse:
    """Crews, steps, waiting hands, what a stuck crew may misunderstand; for an ambassador crews with a hand up. Carries an ETag."""
    viewer = get_viewer(request)
    return answer_with_etag(request, describe_board(viewer, get_language() or "ro"))
