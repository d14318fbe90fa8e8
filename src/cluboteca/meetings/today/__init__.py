"""The home screen of those who lead a club, and the page with the ways to everything of a club.

Owns nothing of its own: it reads what the other parts know, and says the one thing to do next.
"""
