"""docs/reference/releases.md says what manifests and parts hold, and nothing else."""

from cluboteca.packformat.folder import MAX_FILES, MAX_PACK_BYTES
from cluboteca.packformat.release.build import TEXTS
from cluboteca.packformat.release.manifest import RELEASE_FORMAT, Branch, Root, UnitRef
from cluboteca.packformat.release.part import PartRef
from cluboteca.packformat.repository.signing import OWNER
from cluboteca.packformat.repository.state import SIGNED_AT
from tests.docs.pages import SPAN, list_names, list_rows, read_page

PAGE = "reference/releases.md"


def test_every_name_of_a_manifest_and_of_a_part_is_on_the_page_and_no_other():
    release = read_page(PAGE).split("\n## A release")[1]
    rows = {name for row in list_rows(release) for name in list_names(row[0], "[a-z_]+")}
    assert rows == {*Root.model_fields, *Branch.model_fields}
    assert {*PartRef.model_fields, *UnitRef.model_fields} <= set(SPAN.findall(release))


def test_what_the_page_says_besides_is_true():
    page = read_page(PAGE)
    assert f"| `format` | {RELEASE_FORMAT}:" in page
    assert {OWNER, SIGNED_AT, *TEXTS} <= set(SPAN.findall(page))
    assert f"more than {MAX_FILES:,} files and more than {MAX_PACK_BYTES // 1024 // 1024} MB" in page
