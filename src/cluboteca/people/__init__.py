"""People and how they sign in.

Owns: Person (a learner: nickname, avatar, birth year; an adult: name, username, password), the picture sign-in of
learners, SignIn (who sits at which computer, from when to when) and the counting of wrong tries.
Doesn't own: clubs and roles (`clubs`), the crew's driver and turns (`meetings`).

Words: a *learner* has no username, e-mail, surname or address, ever. *Pictures* are the three drawings, in order,
that only the learner knows.
"""
