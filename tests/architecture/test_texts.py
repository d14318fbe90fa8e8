import pytest

from tests.architecture.repository import read_texts
from tests.architecture.text_scan import list_bare_texts_of_html, list_bare_texts_of_typescript


def test_every_text_of_a_template_can_be_translated() -> None:
    bare = {
        f"{path}: {text}"
        for path, source in read_texts().items()
        if path.startswith("src/") and path.endswith(".html")
        for text in list_bare_texts_of_html(source)
    }
    assert bare == set()


def test_every_text_of_the_browser_can_be_translated() -> None:
    bare = {
        f"{path}: {text}"
        for path, source in read_texts().items()
        if path.startswith("frontend/src/")
        and path.endswith(".ts")
        and not path.endswith((".test.ts", ".test-support.ts", "-ro.ts"))
        for text in list_bare_texts_of_typescript(source)
    }
    assert bare == set()


@pytest.mark.parametrize(
    "source",
    [
        "<p>Hello there</p>",
        '<img alt="A dog" src="{{ dog }}">',
        "<p>{{ name }} is here</p>",
        "{% if is_open %}Open{% endif %}",
    ],
)
def test_the_scan_of_templates_finds_a_bare_text(source: str) -> None:
    assert list_bare_texts_of_html(source)


@pytest.mark.parametrize(
    "source",
    [
        '<p>{% translate "Hello" %}</p>',
        "<p>{% blocktranslate %}Hello <b>you</b>{% endblocktranslate %}</p>",
        '<img alt="{% translate "A dog" %}">',
        "<title>Cluboteca</title>",
        "<p>{{ count }} × 2</p>",
        '<script type="application/json">{"a": "hello"}</script>',
    ],
)
def test_the_scan_of_templates_lets_translated_texts_pass(source: str) -> None:
    assert list_bare_texts_of_html(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "button.textContent = 'Press me';",
        "button.setAttribute('aria-label', 'Press me');",
        "return html`<p>Press ${key}</p>`;",
        "const text = 'Apasă';",
    ],
)
def test_the_scan_of_typescript_finds_a_bare_text(source: str) -> None:
    assert list_bare_texts_of_typescript(source)


@pytest.mark.parametrize(
    "source",
    [
        "button.textContent = gettext('Press me');",
        "return html`<p>${gettext('Press')}</p>`;",
        "const key = 'arrives'; // Apasă",
    ],
)
def test_the_scan_of_typescript_lets_translated_texts_pass(source: str) -> None:
    assert list_bare_texts_of_typescript(source) == []
