"""What the librarian reads above a unit: the project's picture, whose it is, and the addresses that its text named."""

from cluboteca.packformat.importing.rpf.address import as_shown
from cluboteca.packformat.importing.rpf.licence import Licence
from cluboteca.packformat.importing.rpf.phrase import phrase
from cluboteca.packformat.importing.rpf.plain import as_heading, as_plain
from cluboteca.packformat.importing.rpf.reading import Reading

MAX_ADDRESSES = 150


def write_introduction(reading: Reading, licence: Licence, address: str) -> str:
    """address: of the original."""
    locale = reading.carrying.locale
    source = phrase(
        "source",
        locale,
        title=as_heading(reading.title),
        author=as_heading(licence.author),
        licence=licence.name or phrase("no_licence", locale),
        address=as_shown(address),
    )
    findings = reading.carrying.findings
    lines = [_listed(each.text, each.url) for each in findings.addresses if each.url]
    lines += [_listed(frame.title, frame.url) for frame in findings.frames]
    lines = list(dict.fromkeys(lines))[:MAX_ADDRESSES]
    listed = [f"### {phrase('resources', locale)}", "\n".join(lines)] if lines else []
    return "\n\n".join(each for each in [reading.hero, source, *listed] if each)


def _listed(text: str, url: str) -> str:
    plain, shown = as_plain(text), as_shown(url)
    return f"- {shown}" if not plain or plain in shown else f"- {as_heading(plain)}: {shown}"
