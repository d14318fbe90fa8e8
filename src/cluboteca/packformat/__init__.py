"""Pack source folders: reads, validates and renders them. PURE: no Django, no process, no network.

Owns the words Pack, Course, Unit, Activity, Step, Hint, Check, Starter, Solution as an editor writes them in files
(`docs/reference/pack-source.md`), and the program tree that outlines stand for. It doesn't own how a learner's work
is read or judged (`insight`), nor where installed packs are kept (`content`).

Everything in a pack folder is untrusted: it may come from a stick or from another programme.
"""
