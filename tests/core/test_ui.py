from dataclasses import dataclass

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from cluboteca.core.gallery import Example, read_examples


@dataclass
class Learner:
    nickname: str
    avatar: str


def render(source: str, **context: object) -> str:
    return Template("{% load ui messages_catalogue %}" + source).render(Context(context))


def test_a_text_is_escaped_wherever_it_stands() -> None:
    html = render(
        "{% button text title=text %}{% badge text %}{% person learner %}{% tile text note=text %}",
        text='<b>"',
        learner=Learner("<i>", "fox"),
    )
    assert "<b>" not in html
    assert "<i>" not in html
    assert '""' not in html


def test_a_button_with_an_address_is_a_link() -> None:
    html = render('{% button "Go" href="/week/" kind="primary" %}')
    assert html == '<a class="button button-primary" href="/week/">Go</a>'


def test_a_button_without_an_address_sends_its_form() -> None:
    assert render('{% button "Go" name="part" value="work" %}') == (
        '<button class="button" type="submit" name="part" value="work">Go</button>'
    )


def test_a_button_that_is_only_an_icon_still_has_a_name() -> None:
    html = render('{% button "Print" icon_name="printer" only_icon=True %}')
    assert 'aria-label="Print"' in html
    assert ">Print<" not in html


def test_true_writes_the_bare_attribute_and_nothing_is_left_out() -> None:
    html = render('{% button "Close" type="button" data_closes=True hidden=True disabled=False form=None %}')
    assert '<button class="button" data-closes hidden type="button">' in html


def test_what_stands_in_a_card_is_kept() -> None:
    html = render('{% card title="To print" level=3 %}<p>Twelve cards.</p>{% endcard %}')
    assert '<h3 class="card-title">To print</h3>' in " ".join(html.split()).replace("> <", "><")
    assert "<p>Twelve cards.</p>" in html


@pytest.mark.parametrize(
    ("path", "is_current"),
    [("/learners/", True), ("/learners/5/pictures/", True), ("/week/", False), ("/clubs/2/learners/", True)],
)
def test_the_navigation_says_on_which_page_one_is(path: str, is_current: bool) -> None:
    request = RequestFactory().get(path)
    html = render('{% nav_link "/learners/" "Learners" "users" also="/learners/" %}', request=request)
    assert ('aria-current="page"' in html) is is_current


def test_a_chapter_of_the_book_about_a_page_is_not_that_page() -> None:
    request = RequestFactory().get("/help/learners/")
    assert "aria-current" not in render('{% nav_link "/week/" "Week" "users" also="/learners/" %}', request=request)
    assert "aria-current" in render('{% nav_link "/club/" "Club" "users" also="/fair/ /help/" %}', request=request)


@pytest.mark.parametrize(
    "example", [each for group in read_examples().values() for each in group], ids=lambda each: each.name
)
def test_every_example_of_the_gallery_can_be_shown(example: Example) -> None:
    assert example.render().strip()


def test_the_browser_gets_the_texts_of_the_readers_language_alone() -> None:
    with translation.override("en"):
        assert render("{% message_catalogue %}") == (
            '<script id="messages" type="application/json">{"catalog": {}}</script>'
        )
