"""Every file of a project that isn't in the pack, with the reason."""

from collections.abc import Collection

from cluboteca.packformat.importing.imported import Report
from cluboteca.packformat.importing.rpf.find import FoundProject
from cluboteca.packformat.importing.rpf.picture import Pictures
from cluboteca.packformat.sentence import Sentence, gettext_noop, sentence

_WORKSHOP = ("readme.md", "contributing.md", "crowdin.yml", "provenance.json", "crowdin.md", "code_of_conduct.md")
_OLD_SCRATCH = (".sb2", ".sb", ".sprite2", ".sprite3")
_MEDIA = (".mp4", ".mov", ".webm", ".avi", ".mp3", ".wav", ".ogg", ".m4a", ".m4v", ".flac")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_WEB = (".html", ".htm", ".css", ".js")


def tell_left_out(
    project: FoundProject,
    languages: Collection[str],
    used: set[str],
    reasons: dict[str, Sentence],
    pictures: Pictures,
    report: Report,
) -> None:
    """After everything else, so that what was used is known. used: without pictures, which know it themselves."""
    for path in project.paths:
        inside = path[len(project.folder) :]
        if (
            path in used
            or (id(project.source), path) in pictures.used
            or _is_of_no_language(inside, languages, project)
        ):
            continue
        if inside.rpartition("/")[2] in (".keep", ".gitkeep", ".DS_Store") or project.source.size(path) == 0:
            continue
        report.lose(path, inside.rpartition("/")[2], reasons.get(path) or _reason(inside))
    for path, why in reasons.items():
        if "!/" in path:
            report.lose(path, path.rpartition("/")[2], why)


def _is_of_no_language(inside: str, languages: Collection[str], project: FoundProject) -> bool:
    """Of a language that isn't carried at all, which is told once."""
    first, slash, _ = inside.partition("/")
    return bool(slash) and first in project.languages and first not in languages


def _reason(inside: str) -> Sentence:
    name = inside.lower()
    if name in _WORKSHOP or name.startswith((".github/", ".vscode/", ".vs/")) or "/" not in name:
        return sentence(gettext_noop("It belongs to the publisher's workshop, not to the project."))
    if name.endswith(_OLD_SCRATCH):
        return sentence(
            gettext_noop("A file of Scratch 2 or older, or a sprite. Open it in Scratch and save it as .sb3.")
        )
    if name.endswith(_MEDIA):
        return sentence(gettext_noop("Packs hold no films and no sounds."))
    if name.endswith(_PICTURES):
        return sentence(gettext_noop("No text shows this picture."))
    if name.endswith(_WEB):
        return sentence(gettext_noop("Packs hold no web pages for children to change."))
    if name.endswith((".zip", ".pdf")):
        return sentence(gettext_noop("It isn't carried as a whole. What could be used of it was."))
    if name.endswith((".py", ".sb3")):
        return sentence(gettext_noop("An activity has one starter and one solution; this file is neither."))
    return sentence(gettext_noop("Packs have no place for this file."))
