"""Installed packs: Pack, PackRelease, Course, Unit, Activity, and what pages show of them in the reader's language.

Owns which content stands in this club and its rendered texts. It doesn't own how a pack folder is read and proven
(`packformat`, `insight`), nor what learners make (`workspace`).
"""
