"""All settings, in one file; the environment says what differs (each option is described where it is read).

A club server keeps everything that is its own in one data folder: the database, the keys, the blobs.
"""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

import cluboteca
from cluboteca.config.keys import read_or_make_key
from cluboteca.core.environment import read_bool, read_choice, read_path, read_text
from cluboteca.core.hosts import OwnHosts

PACKAGE_DIR = Path(cluboteca.__file__).parent

DATA_DIR = read_path(
    "CLUBOTECA_DATA", default=Path("data"), description="The folder that holds the database, the keys and the projects."
)
ROLE = read_choice(
    "CLUBOTECA_ROLE", default="club", choices=("club",), description="What this server is: a library's club server."
)
DEBUG = read_bool(
    "CLUBOTECA_DEBUG",
    default=False,
    description="For development: error pages with details, and the page /components/.",
)
LANGUAGE_CODE = read_choice(
    "CLUBOTECA_LANGUAGE",
    default="ro",
    choices=("ro", "en"),
    description="The language of those who haven't chosen one.",
)
TIME_ZONE = read_text("CLUBOTECA_TIME_ZONE", default="Europe/Bucharest", description="The library's time zone.")
EXTRA_HOSTS = read_text(
    "CLUBOTECA_HOSTS", default="", description="Further names under which browsers reach this server, with commas."
)

KEYS_DIR = DATA_DIR / "keys"
BLOBS_DIR = DATA_DIR / "blobs"
PICTURES_KEY_FILE = KEYS_DIR / "pictures.key"
SECRET_KEY = read_or_make_key(KEYS_DIR / "secret.key")
read_or_make_key(PICTURES_KEY_FILE)

ALLOWED_HOSTS = OwnHosts([name.strip() for name in EXTRA_HOSTS.split(",") if name.strip()])
ANSWERS_ON = ""
"""The one address that the server answers on, as `cluboteca run --host` says; empty: all of this computer's."""

INSTALLED_APPS = [
    "cluboteca.core",
    "cluboteca.people",
    "cluboteca.clubs",
    "cluboteca.content",
    "cluboteca.workspace",
    "cluboteca.training",
    "cluboteca.meetings",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "ninja",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cluboteca.config.static_files.StaticFilesMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "cluboteca.core.middleware.use_chosen_language",
    "cluboteca.core.middleware.check_api_origin",
    "cluboteca.core.middleware.check_page_method",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cluboteca.core.middleware.KindErrorMiddleware",
]

ROOT_URLCONF = "cluboteca.config.urls"
WSGI_APPLICATION = "cluboteca.config.wsgi.application"
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# FULL: an acknowledged save survives a power cut. IMMEDIATE: a write that begins can't be refused half-way.
# secure_delete: what is deleted is overwritten, so that an erased child isn't left in free pages.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "club.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=2000; "
            "PRAGMA secure_delete=ON;",
        },
    },
}

LANGUAGES = [("ro", _("Romanian")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE_DIR / "locale"]
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE_DIR / "static"] if (PACKAGE_DIR / "static").is_dir() else []
STATIC_ROOT = PACKAGE_DIR / "collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "cluboteca.config.storage.ClubStaticFilesStorage"},
}
BOOK_DIRS = [PACKAGE_DIR / "book", PACKAGE_DIR.parent.parent / "docs"]
"""Where `librarian/` and `images/` of the documentation lie: inside the wheel, or beside the program."""
PACKS_DIRS = [PACKAGE_DIR / "packs", PACKAGE_DIR.parent.parent / "packs"]

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # a librarian may sign in at a children's computer
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = None  # has no effect on plain http but a console warning
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "frame-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# A pile of papers has a field for each purpose and each child of the club.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

SILENCED_SYSTEM_CHECKS: list[str] = []
LOGGING_CONFIG = "cluboteca.config.logs.set_up"
LOGGING: dict[str, object] = {"folder": DATA_DIR / "logs"}
