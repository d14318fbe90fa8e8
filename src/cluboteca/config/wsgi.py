"""The WSGI application: what waitress serves."""

import os
from collections.abc import Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cluboteca.config.settings")

_site = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """HEAD is answered without a body: Django and waitress each leave that to the other.

    What is sent all the same, the browser reads as the answer to its next request.
    """
    answer = _site(environ, start_response)
    if environ["REQUEST_METHOD"] != "HEAD":
        return answer
    answer.close()
    return []
