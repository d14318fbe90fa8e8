"""Learners' work: projects, their immutable saves, presses of "Check" and what came of them.

Owns: Project, ProjectVersion, VersionPicture, Credit, ProjectOpening, Attempt, CheckResult; the JSON API of saving and
checking; "my projects".
Doesn't own: what a check means (`insight`), activities (`content`), crews, hands and meetings (`meetings`).

Words: a *version* is one save, never changed. A *copy* is a new project that begins as one of them; its *credits* name
the authors of what it came from. An *attempt* is one press of "Check". A *late* version arrived after
its crew had gone and others had gone on: it is kept and can be opened, but doesn't take the place of newer work.
"""
