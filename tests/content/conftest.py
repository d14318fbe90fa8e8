from tests.small_pack import small_pack

__all__ = ["small_pack"]
