"""What the page for writing an own activity offers to choose from."""

from cluboteca.packformat.stage.library import get_library

LINK_LANGUAGES = ("ro", "en", "hu", "de", "fr", "uk", "rmy")
SPRITES = ("cat", "dog", "ana", "matei", "fox", "bear", "duck", "fish", "butterfly", "dragon", "boat", "basket")
BACKDROPS = ("meadow", "village-street", "village-square", "farmyard", "forest", "classroom", "library", "sea-shore")
MORE_BACKDROPS = ("space", "night-sky", "winter-village", "graph-paper", "plain-blue")


def list_sprites(locale: str) -> list[tuple[str, str]]:
    """Ids and titles of characters that suit a beginning."""
    known = get_library().sprites
    return [(id, known[id].titles.get(locale, id)) for id in SPRITES if id in known] or [("cat", "cat")]


def list_backdrops(locale: str) -> list[tuple[str, str]]:
    known = get_library().backdrops
    chosen = (*BACKDROPS, *MORE_BACKDROPS)
    return [(id, known[id].get(locale, id)) for id in chosen if id in known] or [("meadow", "meadow")]
