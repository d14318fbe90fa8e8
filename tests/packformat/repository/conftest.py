from tests.packformat.repository.office import office
from tests.packformat.repository.site import site
from tests.small_pack import small_pack

__all__ = ["office", "site", "small_pack"]
