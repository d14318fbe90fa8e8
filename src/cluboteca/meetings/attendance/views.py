"""The pages of attendance: what it answers, one child's line, the register, the files."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import quote

from django.core.paginator import Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.models import Club
from cluboteca.clubs.setup.county import read_counties
from cluboteca.content.models import Unit
from cluboteca.content.queries import get_unit_words
from cluboteca.core.clock import now
from cluboteca.core.errors import NotYours
from cluboteca.meetings.attendance import counting, export
from cluboteca.meetings.attendance.book import Book, HeldMeeting, list_missing
from cluboteca.meetings.attendance.period import Period, choose_period, list_periods, name_month
from cluboteca.meetings.attendance.policies import COLUMNS_SHOWN, LEAST_CHILDREN_SHOWN, ROWS_SHOWN
from cluboteca.meetings.attendance.queries import get_book, list_minutes
from cluboteca.meetings.attendance.register import lay_out_register
from cluboteca.people.access import AdultRequest, adult_only


@dataclass(frozen=True)
class Chosen:
    """whole: all that the club has written down; book: of it what stands in the period that was asked for."""

    club: Club
    whole: Book
    period: Period
    book: Book

    @property
    def periods(self) -> list[Period]:
        return list_periods([each.held_on for each in self.whole.meetings], localdate(now()))


def _choose(request: AdultRequest) -> Chosen:
    club = require_led_club(request)
    whole = get_book(club)
    days = [each.held_on for each in whole.meetings]
    period = choose_period(request.GET.get("period", ""), days, localdate(now()))
    return Chosen(club, whole, period, whole.within(period.first_on, period.until_on))


def _name_units(meetings: tuple[HeldMeeting, ...]) -> dict[int, str]:
    """Titles by id, in the reader's language."""
    locale = get_language() or "ro"
    units = Unit.objects.filter(pk__in={each.unit_id for each in meetings}).select_related("pack")
    return {unit.pk: get_unit_words(unit, locale).title for unit in units}


@adult_only
def show_attendance(request: AdultRequest) -> HttpResponse:
    """Who came, how often, who is fading away; by month, age and gender; retention."""
    chosen = _choose(request)
    whole, book = chosen.whole, chosen.book
    columns = Paginator(book.meetings[::-1], COLUMNS_SHOWN).get_page(request.GET.get("page"))
    rows = Paginator(book.children, ROWS_SHOWN).get_page(request.GET.get("rows"))
    meetings = list(columns)[::-1]
    fading, gone = list_missing(whole)
    visits = counting.count_visits(book)
    context = {
        "club": chosen.club,
        "period": chosen.period,
        "periods": chosen.periods,
        "book": book,
        "has_meetings": bool(whole.meetings),
        "came_count": len(book.came),
        "average": visits / len(book.meetings) if book.meetings else 0,
        "columns": columns,
        "rows": rows,
        "meetings": meetings,
        "full_days": {day for day, count in Counter(each.held_on for each in meetings).items() if count > 1},
        "lines": [
            {"child": child, "marks": book.list_marks(child, meetings), "often": counting.count_often(book, child)}
            for child in rows
        ],
        "came_at": [sum(1 for seen in book.came.values() if each.id in seen) for each in meetings],
        "fading": fading,
        "gone": gone,
        "months": [{"name": name_month(month.first_on), "count": month} for month in counting.count_months(book)],
        "age_bands": [{"name": _name_band(row.key), "row": row} for row in counting.count_age_bands(book)],
        "genders": [{"name": _name_gender(row.key), "row": row} for row in counting.count_genders(book)],
        "left_out": counting.count_left_out(book),
        "least_shown": LEAST_CHILDREN_SHOWN,
        "retention": counting.count_retention(whole, book),
    }
    return render(request, "meetings/attendance_overview/index.html", context)


def _name_band(key: str) -> str:
    if key == "other":
        return _("another age, or not known")
    least, most = key.split("-")
    return _("%(least)s–%(most)s years") % {"least": least, "most": most}


def _name_gender(key: str) -> str:
    return {"girl": _("girls"), "boy": _("boys")}[key]


@adult_only
def show_learner(request: AdultRequest, learner_id: int) -> HttpResponse:
    """All meetings of one child since joining, newest first."""
    club = require_led_club(request)
    book = get_book(club)
    child = next((each for each in book.children if each.id == learner_id), None)
    if child is None:
        raise NotYours
    units = _name_units(book.meetings)
    lines = [
        {"meeting": meeting, "mark": mark, "title": units.get(meeting.unit_id, "")}
        for meeting in reversed(book.meetings)
        if (mark := book.mark(child, meeting)).value != "outside"
    ]
    came, held = counting.count_often(book, child)
    page = Paginator(lines, ROWS_SHOWN).get_page(request.GET.get("page"))
    fading, gone = list_missing(book)
    context = {
        "club": club,
        "child": child,
        "page": page,
        "came": came,
        "held": held,
        "missing": next((each for each in (*fading, *gone) if each.child.id == child.id), None),
    }
    return render(request, "meetings/attendance_overview/learner.html", context)


@adult_only
def show_register(request: AdultRequest) -> HttpResponse:
    """On paper, A4 across, as libraries keep it."""
    chosen = _choose(request)
    context = {
        "club": chosen.club,
        "period": chosen.period,
        "periods": chosen.periods,
        "sheets": lay_out_register(chosen.book),
        "county": read_counties().get(chosen.club.library.county, ""),
        "librarian": request.user,
        "printed_on": localdate(now()),
    }
    return render(request, "meetings/attendance_overview/register.html", context)


@adult_only
def export_csv(request: AdultRequest) -> HttpResponse:
    chosen = _choose(request)
    answer = StreamingHttpResponse(export.write_csv(_iterate_rows(chosen)), content_type=export.CSV_TYPE)
    answer["Content-Disposition"] = _name_file(chosen, "csv")
    return cast("HttpResponse", answer)


@adult_only
def export_xlsx(request: AdultRequest) -> HttpResponse:
    chosen = _choose(request)
    heading = f"{chosen.club.name}, {chosen.period.name}"
    content = export.write_xlsx(_iterate_rows(chosen), chosen.book, heading=heading)
    answer = HttpResponse(content, content_type=export.XLSX_TYPE)
    answer["Content-Disposition"] = _name_file(chosen, "xlsx")
    return answer


def _iterate_rows(chosen: Chosen) -> Iterator[export.ExportRow]:
    minutes, units = list_minutes(chosen.club), _name_units(chosen.book.meetings)
    return export.iterate_rows(chosen.book, minutes=minutes, units=units)


def _name_file(chosen: Chosen, ending: str) -> str:
    word = _("attendance")  # apart, as texts in an f-string aren't collected for translation
    name = f"{word}-{slugify(chosen.club.name) or chosen.club.pk}-{chosen.period.value}.{ending}"
    return f"attachment; filename*=UTF-8''{quote(name)}"
