"""Measuring what the program promises: `python3 dev.py bench`. It isn't part of the program and isn't in the wheel.

Owns: a load generator over the real HTTP interface, and measurements of start, memory, load, killed servers, power cuts
and pages. Nothing here is a test: a budget that is missed is reported as missed, and that is all.

Words: a *figure* is one number with a name and a unit, mostly with a *budget* (all stand in `figures`); a *reading* is
what one run gave for it; a *measure* takes the readings of some figures that belong together; a *room* is what measures
share: a scratch folder, a club of thirty learners, and how long everything may take.
"""
