"""The librarian's pages about the library's computers: the list, the check itself, one computer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cluboteca.clubs.access import require_led_club
from cluboteca.clubs.actions import name_computer, record_check, remove_computer
from cluboteca.clubs.computer import get_computer_key, set_computer_cookie
from cluboteca.clubs.computer_facts import read_browser, read_facts
from cluboteca.clubs.computer_fitness import Workspace, is_old
from cluboteca.clubs.computer_words import list_remarks, tell_computer
from cluboteca.clubs.forms import ComputerNameForm
from cluboteca.clubs.queries import find_computer, get_latest_check, list_latest_checks, read_check
from cluboteca.core.address import get_children_address
from cluboteca.core.errors import KindError
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_computers(request: AdultRequest) -> HttpResponse:
    """All that were checked, and which workspaces run well on each."""
    library = require_led_club(request).library
    key = get_computer_key(request)
    lines = [
        {"check": check, "told": tell_computer(read_check(check)), "is_this": check.computer.key == key}
        for check in list_latest_checks(library)
    ]
    context = {
        "library": library,
        "lines": lines,
        "is_known": any(line["is_this"] for line in lines),
        "workspaces": Workspace.choices,
        "address": get_children_address(request),
    }
    return render(request, "clubs/computers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def check(request: AdultRequest) -> HttpResponse:
    """GET tries each workspace in this browser; the page then sends what it found, and goes to the computer."""
    library = require_led_club(request).library
    user_agent = request.headers.get("User-Agent", "")
    if request.method == "POST":
        facts = read_facts(request.POST.get("facts", ""), user_agent=user_agent)
        kept = record_check(library=library, key=get_computer_key(request), facts=facts, by=request.user)
        answer: HttpResponse = redirect("clubs:computer", kept.computer_id)
        set_computer_cookie(answer, kept.computer)
        return answer
    browser = read_browser(user_agent)
    context = {
        "computer": find_computer(library=library, key=get_computer_key(request)),
        "browser": browser,
        "is_old": is_old(browser),
        "workspaces": Workspace.choices,
    }
    return render(request, "clubs/check_computer.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def show_computer(request: AdultRequest, computer_id: int) -> HttpResponse:
    """What the latest check found. POST gives the computer a name."""
    latest = get_latest_check(library=require_led_club(request).library, computer_id=computer_id)
    form = ComputerNameForm(request.POST or None, initial={"name": latest.computer.name})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            name_computer(computer=latest.computer, name=form.cleaned_data["name"], by=request.user)
        except KindError as error:
            form.add_error("name", str(error.message))
            status = error.status
        else:
            messages.success(request, _("The name is kept."))
            return redirect("clubs:computer", computer_id)
    facts = read_check(latest)
    context = {
        "check": latest,
        "facts": facts,
        "told": tell_computer(facts),
        "remarks": list_remarks(facts),
        "is_this": latest.computer.key == get_computer_key(request),
        "form": form,
    }
    return render(request, "clubs/computer.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@adult_only
def remove(request: AdultRequest, computer_id: int) -> HttpResponse:
    """GET asks; POST takes the computer off the list."""
    latest = get_latest_check(library=require_led_club(request).library, computer_id=computer_id)
    if request.method == "POST":
        remove_computer(computer=latest.computer, by=request.user)
        messages.success(request, _("The computer is off the list."))
        return redirect("clubs:computers")
    return render(request, "clubs/remove_computer.html", {"computer": latest.computer})
