"""An answer that a poller needs to read only when it changed."""

import hashlib
import json

from django.http import HttpRequest, HttpResponse

from cluboteca.core.api import answer_json


def answer_with_etag(request: HttpRequest, content: dict[str, object], *, but_for: str = "") -> HttpResponse:
    """The content as JSON, or 304 when the reader has it already. but_for: a member whose change alone is no news."""
    told = {name: value for name, value in content.items() if name != but_for}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    etag = f'"{hashlib.blake2s(text.encode(errors="surrogatepass"), digest_size=12).hexdigest()}"'
    is_known = request.headers.get("If-None-Match") == etag
    response = HttpResponse(status=304) if is_known else answer_json(content)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    return response
