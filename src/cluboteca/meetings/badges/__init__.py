"""Badges: those that packs define, given by what was solved, and those that a club makes and its librarian gives by hand.

Owns the pages of both, the child's page, the sheets of stickers. Doesn't own: what a badge of a pack asks for
(`content.badge`), certificates (`meetings.progress`, `meetings.fair`).
Nobody counts badges: pages name them, and never say how many somebody has.
"""
