"""When an activity counts as hard, and how much a page shows."""

HARD_TRIES = 3
"""Of a child: tries of an activity that isn't solved yet. Of a club: tries for each project, on average."""
MANY_TRIES = 6
"""Of a child: tries after which a solved activity was hard, too."""
HARD_SHOWN = 3
FINDINGS_SHOWN = 2
CHILDREN_SHOWN = 30
