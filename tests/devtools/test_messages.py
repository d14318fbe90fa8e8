from pathlib import Path

import pytest

from devtools import messages
from devtools.messages import list_untranslated, read_catalogue, read_sources, update_catalogue


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one Python file, one template and one TypeScript file."""
    package, front_end = tmp_path / "package", tmp_path / "front_end"
    (package / "templates").mkdir(parents=True)
    (front_end / "src").mkdir(parents=True)
    (package / "views.py").write_text('text = gettext("Hello")\n')
    (package / "templates" / "page.html").write_text(
        "<p>Nothing's wrong (here</p>\n"
        '    {% translate "Week" context "school" %}\n'
        "  {% blocktranslate count number=apples %}{{ number }} apple{% plural %}{{ number }} apples{% endblocktranslate %}"
    )
    (front_end / "src" / "page.ts").write_text("const text = html`<p>${gettext('Press')}</p>`;\n")
    (front_end / "src" / "page.test.ts").write_text("gettext('Only in a test');\n")
    for name, place in {"ROOT": tmp_path, "PACKAGE": package, "LOCALE": package / "locale"}.items():
        monkeypatch.setattr(messages, name, place)
    monkeypatch.setattr(messages, "FRONTEND", front_end)
    return tmp_path


def write_catalogue(text: str, domain: str = "django") -> None:
    path = messages.get_catalogue_path("ro", domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_texts_are_found_in_python_and_templates(project: Path) -> None:
    catalog = read_sources("django")
    assert catalog.get("Hello") is not None
    assert catalog.get("Week", context="school") is not None
    assert catalog.get(("%(number)s apple", "%(number)s apples")) is not None


def test_texts_are_found_in_typescript_but_not_in_its_tests(project: Path) -> None:
    assert [message.id for message in read_sources("djangojs") if message.id] == ["Press"]


def test_a_new_text_waits_for_its_translation(project: Path) -> None:
    write_catalogue(update_catalogue("ro", "djangojs"), "djangojs")
    assert list_untranslated(read_catalogue("ro", "djangojs")) == ["Press"]


def test_translations_are_kept_and_texts_that_are_gone_are_dropped(project: Path) -> None:
    write_catalogue('msgid "Hello"\nmsgstr "Bună"\n\nmsgid "Gone"\nmsgstr "Plecat"\n')
    text = update_catalogue("ro", "django")
    assert 'msgid "Hello"\nmsgstr "Bună"' in text
    assert "Gone" not in text


def test_a_text_that_changed_a_little_is_a_new_text(project: Path) -> None:
    write_catalogue('msgid "Hello!"\nmsgstr "Bună!"\n')
    assert "Bună" not in update_catalogue("ro", "django")


def test_the_same_sources_give_the_same_catalogue(project: Path) -> None:
    first = update_catalogue("ro", "django")
    write_catalogue(first)
    assert update_catalogue("ro", "django") == first
    assert str(project) not in first
    assert "Date" not in first


def test_a_plural_lacking_one_of_its_forms_is_untranslated(project: Path) -> None:
    write_catalogue(
        'msgid "%(number)s apple"\nmsgid_plural "%(number)s apples"\n'
        'msgstr[0] "un măr"\nmsgstr[1] "%(number)s mere"\nmsgstr[2] ""\n'
    )
    assert list_untranslated(read_catalogue("ro", "django")) == ["%(number)s apple"]


def test_compiled_catalogues_stand_beside_their_sources(project: Path) -> None:
    write_catalogue(update_catalogue("ro", "django"))
    messages.compile_all()
    assert messages.get_catalogue_path("ro", "django").with_suffix(".mo").stat().st_size > 0
