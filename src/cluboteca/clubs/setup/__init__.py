"""The first start, the settings of library and clubs, several clubs in one library, and who leads them.

Copies are `clubs.backups`. Whether a club may open for children is decided in `training`.

Words: *founding* is the first start, in which library, club and the first librarian come to be in one go. A *leader* is
a librarian or a substitute. A *first password* is dealt by the system and changed at the first sign-in.
"""
