"""Images of packs, and costumes and sounds of their Scratch activities."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from cluboteca.content.queries import find_file, find_image
from cluboteca.insight.scratch.medium_file import is_file_name, media_type_of

_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}


@require_safe
def show_image(request: HttpRequest, pack: str, path: str) -> HttpResponse:
    """The bytes of an image. A pack is untrusted: opened by itself, an SVG may run and load nothing."""
    image = find_image(pack, path)
    if image is None:
        raise Http404
    return _answer(request, bytes(image.content), _MEDIA_TYPES[path.rsplit(".", 1)[-1]], image.content_hash)


@require_safe
def show_file(request: HttpRequest, activity: str, name: str) -> HttpResponse:
    """The bytes of a costume or sound that the starter or the solution names."""
    file = find_file(activity, name) if is_file_name(name) else None
    if file is None:
        raise Http404
    return _answer(request, bytes(file.content), media_type_of(name), name)


def _answer(request: HttpRequest, content: bytes, media_type: str, version: str) -> HttpResponse:
    etag = f'"{version}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    return HttpResponse(
        content,
        content_type=media_type,
        headers={
            "ETag": etag,
            "Cache-Control": "no-cache",
            "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        },
    )
