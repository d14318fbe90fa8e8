"""Copies of everything that make themselves: where they go, how many are kept and for how long, and what is amiss.

The copy itself is made by `core.backup`. The server's rounds (`core.rounds`) ask `keeper` whether one is due: once a
day, and when a meeting has ended. All clubs of a server stand in one copy.
"""
