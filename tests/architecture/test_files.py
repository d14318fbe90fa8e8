import re

from tests.architecture.repository import list_files, read_texts

MOST_LINES = 400

# in two halves, so that this file doesn't name them
REGISTRIES = [
    half + end
    for half, end in [
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("npmjs", ".org"),
        ("npmjs", ".com"),
        ("yarnpkg", ".com"),
        ("deb.debian", ".org"),
        ("security.debian", ".org"),
    ]
]
MACHINE_PATH = re.compile(r"(?<![\w.:/}~-])/(?:home|root|work|Users)/[\w.-]+|\b[A-Z]:\\\\?Users\\")


def test_no_file_names_the_host_of_a_package_registry() -> None:
    named = {f"{path}: {host}" for path, text in read_texts().items() for host in REGISTRIES if host in text}
    assert named == set()


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    found = {f"{path}: {place}" for path, text in read_texts().items() for place in MACHINE_PATH.findall(text)}
    assert found == set()


def test_no_source_file_is_too_long_to_be_read_at_a_sitting() -> None:
    long = {
        path: len(text.splitlines())
        for path, text in read_texts().items()
        if path.endswith((".py", ".ts")) and "/migrations/" not in path and len(text.splitlines()) >= MOST_LINES
    }
    assert long == {}


def test_no_build_output_is_kept_in_git() -> None:
    made = (".mo", ".pyc", ".map", ".whl", ".sqlite3")
    assert [str(file) for file in list_files() if file.name.endswith(made)] == []


def test_romanian_letters_have_a_comma_below_and_no_cedilla() -> None:
    cedilla = re.compile("[\u015e\u015f\u0162\u0163]")
    shown = (".html", ".md", ".po", ".ts", ".yaml")
    texts = {path: text for path, text in read_texts().items() if path.endswith(shown) and ".test." not in path}
    assert [path for path, text in texts.items() if cedilla.search(text)] == []
