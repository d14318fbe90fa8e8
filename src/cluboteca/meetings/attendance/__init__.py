"""What the attendance of many meetings answers, the export and the register.

Owns no table: it reads `AttendanceRecord`. `book` and `counting` are pure: who came, how often, who is fading away, by
month, by age and gender, retention. `period` is what is looked at, `register` the sheets of paper, `export` the files.

Only meetings of the club and meetings without computers count, once they have ended; rehearsals and hours of code don't.
A child belongs to the club from the day of joining, or from the first meeting that she came to, until she left.
"""
