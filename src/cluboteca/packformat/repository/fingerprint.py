"""A fingerprint of a key, or of a key file, in the form that two people can compare: by letter, or over the telephone."""

GROUPS = 6
DIGITS = 4


def show_fingerprint(digest: str) -> str:
    """`3f2a 91c0 …`: the first 96 bits of a SHA-256, in groups of four digits."""
    return " ".join(digest[start : start + DIGITS] for start in range(0, GROUPS * DIGITS, DIGITS))
