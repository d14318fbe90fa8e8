"""ninja, lighter than it comes: without Django's test package, and with no validator built before it is asked.

ninja listens to one signal of `django.test.signals`, and with that module the whole package comes in: unittest, an HTTP
client, an XML parser; 2 MiB in the memory of every club server. That module by itself needs none of it.

For each call it also makes a model of what comes in and of each status that goes out, two hundred in all. pydantic
builds the validator of one at its first use, under a lock of its own.
"""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import django

PACKAGE = "django.test"


def import_ninja() -> None:
    """Before anything else imports it, and when Django can find its settings."""
    if PACKAGE in sys.modules:  # as in tests
        _import_building_late()
        return
    stand_in = ModuleType(PACKAGE)
    stand_in.__path__ = [str(Path(django.__file__).parent / "test")]
    sys.modules[PACKAGE] = stand_in
    try:
        _import_building_late()
    finally:
        del sys.modules[PACKAGE]


def _import_building_late() -> None:
    ninja = import_module("ninja")
    parameters = import_module("ninja.params.models").ParamModel
    for model in (ninja.Schema, *parameters.__subclasses__()):
        model.model_config["defer_build"] = True
