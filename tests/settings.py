"""The program's own settings, with a data folder that is thrown away and a quick password hash."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_data = tempfile.mkdtemp(prefix="cluboteca-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)
os.environ["CLUBOTECA_DATA"] = _data

from cluboteca.config.settings import *  # noqa: E402, F403 -- they read the environment when they are imported

PASSWORD_HASHERS = ["tests.quick_hasher.QuickArgon2PasswordHasher"]
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = Path(_data)
