"""Why new activities don't come, each in one sentence that says what to do. Kept by code, told in the reader's language."""

from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError


class NoLine(KindError):
    code = "no_line"
    status = 502
    message = _("The place of the new activities can't be reached now. What has come is kept; it goes on from there.")


class NoStick(KindError):
    code = "no_stick"
    status = 422
    message = _("The folder can't be read. Look whether the stick is still plugged in, and choose it once more.")


class NothingThere(KindError):
    code = "nothing_there"
    status = 422
    message = _("There are no activities for Cluboteca in this place. Look at the address or the folder once more.")


class NotThere(KindError):
    """A single file isn't there; `http_status`: as the server said."""

    code = "not_there"
    status = 502
    message = _(
        "A file of the new activities is missing where they come from. Tell the partner; the club keeps what it has."
    )

    def __init__(self, http_status: int = 404) -> None:
        self.http_status = http_status
        super().__init__()


class WrongCertificate(KindError):
    code = "wrong_certificate"
    status = 502
    message = _(
        "The place can't prove that it is the right one. Look whether this computer shows the right date, then try again."
    )


class BadAnswer(KindError):
    code = "bad_answer"
    status = 502
    message = _("Something else than activities stands at this address. Look at the address, then try again.")


class TooLong(KindError):
    """More bytes came than were announced."""

    code = "too_long"
    status = 502
    message = _("What came isn't what the partner signed, so it was thrown away. The club keeps what it has.")


class Altered(KindError):
    code = "altered"
    status = 502
    message = _("What came isn't what the partner signed, so it was thrown away. The club keeps what it has.")


class TooOld(KindError):
    """The signed metadata have expired, by the best that is known of the date."""

    code = "too_old"
    status = 502
    message = _(
        "What is offered there has expired: either this computer's date is wrong, or the partner hasn't renewed it. "
        "Look at the date, then ask the partner. The club keeps what it has."
    )


class ClockWrong(KindError):
    """Not a refusal: all has come. Kept with the origin, so that the page says it."""

    code = "clock_wrong"
    status = 409
    message = _("All that there is has come. But this computer shows a wrong date: set the date and the time.")


class GoneBack(KindError):
    code = "gone_back"
    status = 502
    message = _("What is offered there is older than what this club has seen already. Ask the partner for the newest.")


class NewerFormat(KindError):
    code = "newer_format"
    status = 409
    message = _("Update Cluboteca first. These activities need a newer version; the club keeps what it has.")


class FullDisk(KindError):
    code = "full_disk"
    status = 507
    message = _("The disk of the club's computer is full. Free some space, then look for new activities again.")


class DoesNotFit(KindError):
    """The release came whole and is signed, and the club can't read it."""

    code = "does_not_fit"
    status = 422
    message = _(
        "The new activities have a mistake, so they weren't installed. Tell the partner; the club keeps what it has."
    )


class BelongsElsewhere(KindError):
    """Kept with the origin by its code; told at once with the names of both."""

    code = "belongs_elsewhere"
    status = 409
    message = _(
        "This place offers a pack under the name of one that the club has from elsewhere. "
        "The club keeps the one it has; ask the partner about the other."
    )

    def __init__(self, *, pack: str, owner: str, place: str) -> None:
        told = _("The pack “{pack}” of this club comes from {owner}, so what {place} offers isn't taken.")
        super().__init__(told.format(pack=pack, owner=owner, place=place))


class UnknownPublisher(KindError):
    code = "unknown_publisher"
    status = 422
    message = _(
        "The club doesn't know who these activities are from. Add the place below, with the key file of the partner."
    )


class BadKeyFile(KindError):
    code = "bad_key_file"
    status = 422
    message = _(
        "This isn't a key file of activities. Choose the file that the partner gave you; its name ends in .json."
    )


class BadPlace(KindError):
    code = "bad_place"
    status = 422
    message = _("Write an address that begins with https:// or http://, or the whole path of a folder.")


class PlaceRemoved(KindError):
    code = "place_removed"
    status = 409
    message = _("This place was taken off the list, so nothing more is fetched from there.")


class KnownPlace(KindError):
    code = "known_place"
    status = 409
    message = _("This place is on the list already.")


class Busy(KindError):
    code = "busy"
    status = 409
    message = _("Activities are being fetched just now. Try again in a few minutes.")


REFUSALS: dict[str, type[KindError]] = {
    each.code: each
    for each in (
        NoLine,
        NoStick,
        NothingThere,
        NotThere,
        WrongCertificate,
        BadAnswer,
        TooLong,
        Altered,
        TooOld,
        GoneBack,
        ClockWrong,
        NewerFormat,
        FullDisk,
        DoesNotFit,
        BelongsElsewhere,
        UnknownPublisher,
        BadKeyFile,
        BadPlace,
        PlaceRemoved,
        KnownPlace,
        Busy,
    )
}


def tell_refusal(code: str) -> str:
    """The sentence in the reader's language; empty for no code."""
    return str(REFUSALS[code].message) if code in REFUSALS else ""
