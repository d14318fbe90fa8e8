from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2PasswordHasher(Argon2PasswordHasher):
    """The same algorithm at its smallest cost: tests try what it does, not what it costs."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
