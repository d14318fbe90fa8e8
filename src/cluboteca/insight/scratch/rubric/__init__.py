"""Two published rubrics of computational thinking, each a handful of small functions with their definitions.

*Classic*: seven dimensions, 0 to 3, as Dr. Scratch counts for Scratch 3 since 2019. *Extended*: nine dimensions, 0 to 4, as
its later versions count. They disagree on what clones and own blocks are worth, so a figure always names its rubric and
dimension. The figures are for programs and for research: they follow a teacher's judgement barely better than counting
blocks does, and nothing here adds them up or shows them to a child.
"""
