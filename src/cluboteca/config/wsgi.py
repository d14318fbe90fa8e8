"""The WSGI application: what waitress serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cluboteca.config.settings")

application = get_wsgi_application()
