"""Libraries, their clubs, who is what in them, and the libraries' computers.

Owns: Library, Club, Membership (role from when to when), the permissions of each role; Computer, ComputerCheck (which
workspaces run well there).
Doesn't own: people's sign-in (`people`), what happens in a meeting (`meetings`).
"""
