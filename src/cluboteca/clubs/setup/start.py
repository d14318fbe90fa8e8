"""What `cluboteca run` asks of this part once, before it serves."""

from cluboteca.clubs.models import Club, Library
from cluboteca.clubs.setup.console_code import deal_code
from cluboteca.core.club_language import use_club_language
from cluboteca.core.first_start import await_founding, stop_awaiting_founding


def prepare_start() -> str | None:
    """Speak the library's language. Where there is no club, lead to the first start, and return the code for it."""
    use_club_language(Library.objects.order_by("pk").values_list("language", flat=True).first() or "")
    if Club.objects.exists():
        stop_awaiting_founding()
        return None
    await_founding()
    return deal_code()
