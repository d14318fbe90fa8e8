"""An hour of code for children without accounts.

The librarian opens a meeting of the kind `hour`. A child picks an avatar and may type its first name; the name stays in
its browser (frontend/src/hour/), here it is known as “Vulpea 7”, a `Guest` with a code. At the end there is a
certificate, and a card with the code: whoever comes to the club with it keeps the work. What becomes of the others'
work is a rule of `privacy.retention`.
"""
