"""Many children at once: pasted or from a file, looked at, then taken in. Until then nothing is stored."""

import csv
import io

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.queries import list_learners
from cluboteca.clubs.roster.actions import NewLearner, add_learners
from cluboteca.clubs.roster.file import read_file
from cluboteca.clubs.roster.forms import GENDER_CHOICES, read_lines
from cluboteca.clubs.roster.heading import read_table
from cluboteca.clubs.roster.line import Line, find_faults, read_text
from cluboteca.clubs.roster.policies import MOST_FILE_BYTES, BadFile, NicknameTaken, NoLines
from cluboteca.clubs.roster.queries import get_this_year
from cluboteca.core.errors import KindError
from cluboteca.people.access import AdultRequest, adult_only

MOST_TEXT = 100_000


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def add_many(request: AdultRequest) -> HttpResponse:
    """GET offers the box and the file; POST reads one of them and shows what would be taken in."""
    club = require_led_club(request)
    context: dict[str, object] = {"club": club}
    status = 200
    if request.method == "POST":
        try:
            lines = _read(request)
        except KindError as error:
            source = "file_fault" if request.FILES else "text_fault"
            context |= {source: str(error.message), "text": request.POST.get("text", "")}
            status = error.status
        else:
            return _show_lines(request, club, lines)
    return render(request, "clubs/roster/add_many.html", context, status=status)


def _read(request: AdultRequest) -> list[Line]:
    upload = request.FILES.get("file")
    if upload is None:
        return read_text(request.POST.get("text", "")[:MOST_TEXT])
    size_bytes = upload.size or 0
    # One byte more than is allowed is enough to be refused for its size.
    content = upload.read(MOST_FILE_BYTES + 1) if size_bytes <= MOST_FILE_BYTES else bytes(MOST_FILE_BYTES + 1)
    try:
        return read_table(read_file(content))
    except NoLines as error:
        raise BadFile(_("There is no name in this file. Write one child on each row, and choose it again.")) from error


def _show_lines(request: AdultRequest, club: Club, lines: list[Line], *, status: int = 200) -> HttpResponse:
    find_faults(lines, taken=[each.nickname for each in list_learners(club)], this_year=get_this_year())
    context = {
        "club": club,
        "lines": lines,
        "good_count": sum(line.is_wanted and not line.fault for line in lines),
        "faulty_count": sum(line.is_wanted and bool(line.fault) for line in lines),
        "genders": GENDER_CHOICES,
    }
    return render(request, "clubs/roster/look_at_lines.html", context, status=status)


@require_POST
@adult_only
def take_in_many(request: AdultRequest) -> HttpResponse:
    """Those that are ticked and right come into the club; those that aren't right stay on the page to be mended."""
    club = require_led_club(request)
    lines = [line for line in read_lines(request.POST) if line.is_wanted]
    if not lines:
        messages.info(request, _("Nobody was ticked, so nobody was taken in."))
        return redirect("roster:add-many")
    find_faults(lines, taken=[each.nickname for each in list_learners(club)], this_year=get_this_year())
    good = [line for line in lines if not line.fault]
    new = [NewLearner(line.nickname, birth_year=line.birth_year, gender=line.gender) for line in good]
    try:
        added = add_learners(club=club, new=new, by=request.user)
    except NicknameTaken as error:
        # Somebody else was quicker, after the lines were looked at: they are looked at once more.
        return _show_lines(request, club, lines, status=error.status)
    if added:
        text = ngettext("%(count)d child is in the club now.", "%(count)d children are in the club now.", len(added))
        messages.success(request, text % {"count": len(added)})
    if len(good) == len(lines):
        return redirect("clubs:learners")
    return _show_lines(request, club, [line for line in lines if line.fault], status=200 if added else 422)


@adult_only
def download_sample(request: AdultRequest) -> HttpResponse:
    """A list as it can be filled in, in the reader's language. With its mark Excel reads ș and ț."""
    require_led_club(request)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow([_("first name"), _("birth year"), _("gender")])
    year = get_this_year() - 10
    writer.writerows([["Ana", year, _("girl")], ["Ștefan", year - 2, _("boy")], ["Kinga", "", ""]])
    answer = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="cluboteca-list.csv"'
    return answer
