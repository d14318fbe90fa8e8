"""Understanding projects: what a saved work holds, which checks it passes, what a wrong attempt shows.

PURE: no Django, no process. Owns how a learner's work is read and judged, and the proof that an activity is right. It
doesn't run programs: what only a run can tell comes from the checks in `frontend/src/checks`, as results and facts.

A work comes from a child's browser or from a stick and is untrusted; so are results and facts, which decide about
words only.
"""
