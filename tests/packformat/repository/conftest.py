from tests.packformat.repository.office import office
from tests.packformat.repository.site import site
from tests.packformat.repository.threats_page import club_sees
from tests.small_pack import small_pack

__all__ = ["club_sees", "office", "site", "small_pack"]
