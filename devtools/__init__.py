"""What `dev.py` is made of: set-up, checks, locks and the wheel.

Owns: making `.venv` and `.node`, building the front end and the catalogues, running the checks. It isn't part of the
program and isn't in the wheel. Everything but `messages` is standard library only, because on a fresh machine there
is nothing else yet.

Words: a *stamp* is a file that is written last, beside what it vouches for, with the hash of what that was made from.
"""
