"""Cluboteca: weekly coding clubs for children in public libraries.

One codebase, two roles: the club server in a library, and later the hub of a programme.
"""

__version__ = "0.1.0"
