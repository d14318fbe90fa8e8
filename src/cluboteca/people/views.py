"""Adults: sign in, sign out, confirm the password."""

import time

from django.contrib.auth import login, logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cluboteca.core.errors import KindError
from cluboteca.core.first_start import is_founding_awaited
from cluboteca.people.access import CONFIRMED_KEY, AdultRequest, adult_only
from cluboteca.people.actions import check_adult, end_practice
from cluboteca.people.computer import get_computer
from cluboteca.people.forms import AdultSignInForm, ConfirmForm
from cluboteca.people.models import Person


def _where_next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return reverse("today:today")


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    if is_founding_awaited():
        return redirect("setup:begin")
    form = AdultSignInForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            person = check_adult(computer=get_computer(request), **form.cleaned_data)
        except KindError as error:
            form.add_error(None, str(error.message))
            status = error.status
        else:
            login(request, person, backend="django.contrib.auth.backends.ModelBackend")
            request.session[CONFIRMED_KEY] = time.time()
            return HttpResponseRedirect(_where_next(request))
    context = {"form": form, "next": request.POST.get("next") or request.GET.get("next", "")}
    return render(request, "people/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if isinstance(request.user, Person):
        with transaction.atomic():
            end_practice(adult=request.user)
    logout(request)
    return redirect("meetings:home")


@never_cache
@adult_only
def confirm(request: AdultRequest) -> HttpResponse:
    form = ConfirmForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            check_adult(
                username=request.user.username or "",
                password=form.cleaned_data["password"],
                computer=get_computer(request),
            )
        except KindError as error:
            form.add_error(None, str(error.message))
            status = error.status
        else:
            request.session[CONFIRMED_KEY] = time.time()
            return HttpResponseRedirect(_where_next(request))
    context = {"form": form, "next": request.POST.get("next") or request.GET.get("next", "")}
    return render(request, "people/confirm.html", context, status=status)
