"""What happens in a club's weekly get-together.

Owns: Meeting, Crew (who sits at one computer, and whose turn it is), AttendanceRecord, RaisedHand, Showing; the pages
"this week", board, projector and attendance, and the learners' start page, home and activity page, which show several apps.
Doesn't own: sign-in itself (`people`), projects (`workspace`), what is taught (`content`).

Words: the *driver* is the one whose turn it is at the keyboard. A *part* is one stretch of the meeting's plan.
A *showing* is one version of a project on the projector; the crews of that meeting may look inside and copy it.
"""
