"""The bytes that a browser sends to be kept: as they are, or packed for the line."""

import zlib

from django.http import HttpRequest

from cluboteca.core.errors import BadRequest

_GZIP = 16 + zlib.MAX_WBITS


def read_body(request: HttpRequest, *, most_bytes: int) -> bytes:
    """Unpacked when it says `Content-Encoding: gzip`; then at most one byte more than `most_bytes`, so that whoever
    keeps it sees that it is too large. Raises BadRequest."""
    encoding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return request.body
    if encoding != "gzip":
        raise BadRequest
    unpacker = zlib.decompressobj(_GZIP)
    try:
        content = unpacker.decompress(request.body, most_bytes + 1)
    except zlib.error:
        raise BadRequest from None
    if len(content) <= most_bytes and not unpacker.eof:
        raise BadRequest
    return content
