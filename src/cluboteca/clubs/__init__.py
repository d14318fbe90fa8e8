"""Libraries, their clubs, and who is what in them.

Owns: Library, Club, Membership (role from when to when), the permissions of each role.
Doesn't own: people's sign-in (`people`), what happens in a meeting (`meetings`).
"""
