"""ninja without Django's test package.

ninja listens to one signal of `django.test.signals`, and with that module the whole package comes in: unittest, an HTTP
client, an XML parser; 2 MiB in the memory of every club server. That module by itself needs none of it.
"""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import django

PACKAGE = "django.test"


def import_ninja() -> None:
    """Before anything else imports it, and when Django can find its settings. Where the package is in use, as in tests,
    nothing happens.
    """
    if PACKAGE in sys.modules:
        return
    stand_in = ModuleType(PACKAGE)
    stand_in.__path__ = [str(Path(django.__file__).parent / "test")]
    sys.modules[PACKAGE] = stand_in
    try:
        import_module("ninja")
    finally:
        del sys.modules[PACKAGE]
