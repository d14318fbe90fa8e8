"""Images of packs."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from cluboteca.content.queries import find_image

_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}


@require_safe
def show_image(request: HttpRequest, pack: str, path: str) -> HttpResponse:
    """The bytes of an image. A pack is untrusted: opened by itself, an SVG may run and load nothing."""
    image = find_image(pack, path)
    if image is None:
        raise Http404
    etag = f'"{image.content_hash}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    return HttpResponse(
        bytes(image.content),
        content_type=_MEDIA_TYPES[path.rsplit(".", 1)[-1]],
        headers={
            "ETag": etag,
            "Cache-Control": "no-cache",
            "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        },
    )
