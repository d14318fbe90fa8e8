"""What librarians and ambassadors do before their club opens for children.

Owns: Completion (a module of a track is done), Nomination (who is to be an ambassador), Rehearsal with its checklist,
Opening (when a club opened, and why early); the readiness of a club; the pages of training and opening.
Doesn't own: courses and activities (`content`), saving and checking (`workspace`), the rehearsal's meeting (`meetings`).

Words: a *track* is a course for librarians or for ambassadors, a *module* one of its units. *Readiness* is the list of
what is still missing before the first meeting.
"""
