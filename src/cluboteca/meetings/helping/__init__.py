"""Ambassadors: naming them, their school, the queue of raised hands, thanks, how often they have helped, the certificate.

Doesn't own: raising, taking and lowering a hand (`meetings.actions`), nominations and tracks (`training`).
An ambassador sees of another crew: nicknames, where it sits, what it works on, and what "Check" found. Nothing else.
"""
