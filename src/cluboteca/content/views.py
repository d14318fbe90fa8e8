"""Images of packs, offline copies of what they link to, and costumes and sounds of their Scratch activities."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from cluboteca.content.queries import find_file, find_image, find_offline_copy
from cluboteca.insight.scratch.medium_file import is_file_name, media_type_of
from cluboteca.packformat.sheet.page import MEDIA_TYPES

_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}
_IMAGE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
_COPY_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"


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


@require_safe
def show_offline_copy(request: HttpRequest, pack: str, path: str) -> HttpResponse:
    """The bytes of a copy. A page may show its own pictures and look, and run and load nothing; only a file of Scratch is
    saved instead of shown. A sandbox would keep browsers from showing a PDF, which is no page of theirs.
    """
    copy = find_offline_copy(pack, path)
    if copy is None:
        raise Http404
    ending = path.rsplit(".", 1)[-1]
    policy = _PDF_POLICY if ending == "pdf" else _COPY_POLICY
    answer = _answer(request, bytes(copy.content), MEDIA_TYPES[ending], copy.content_hash, policy)
    name = path.rsplit("/", 1)[-1]
    answer.headers["Content-Disposition"] = f'{"attachment" if ending == "sb3" else "inline"}; filename="{name}"'
    return answer


def _answer(
    request: HttpRequest, content: bytes, media_type: str, version: str, policy: str = _IMAGE_POLICY
) -> HttpResponse:
    etag = f'"{version}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    return HttpResponse(
        content,
        content_type=media_type,
        headers={
            "ETag": etag,
            "Cache-Control": "no-cache",
            "Content-Security-Policy": policy,
        },
    )
