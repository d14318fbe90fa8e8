"""The librarian's book on pages, and its pictures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cluboteca.core.errors import NotYours
from cluboteca.meetings.help.book import find_chapter, find_picture, list_chapters
from cluboteca.meetings.help.topics import find_topic
from cluboteca.people.access import AdultRequest, adult_only


@adult_only
def show_contents(request: AdultRequest) -> HttpResponse:
    return render(request, "meetings/help/contents.html", {"chapters": list_chapters(get_language() or "ro")})


@adult_only
def show_topic(request: AdultRequest, topic: str) -> HttpResponse:
    chapter = find_chapter(topic, get_language() or "ro")
    if chapter is None:
        raise NotYours
    return render(request, "meetings/help/topic.html", {"chapter": chapter})


@adult_only
def show_about(request: AdultRequest) -> HttpResponse:
    """To the topic about the page from which the reader comes."""
    return redirect("help:topic", find_topic(request.GET.get("page", "")))


@adult_only
def show_booklet(request: AdultRequest) -> HttpResponse:
    """All topics on one page, to print."""
    chapters = list_chapters(get_language() or "ro", in_one_page=True)
    return render(request, "meetings/help/booklet.html", {"chapters": chapters})


@require_safe
def show_picture(request: HttpRequest, locale: str, name: str) -> HttpResponse:
    """They show a demo club and nobody else."""
    path = find_picture(locale, name)
    if path is None:
        raise Http404
    return HttpResponse(path.read_bytes(), content_type="image/png")
