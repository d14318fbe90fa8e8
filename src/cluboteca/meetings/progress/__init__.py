"""What each child and the club has done, what was hard, what to offer next; a child's own village; certificates.

Owns no table: it reads projects, attempts and meetings. Nobody is compared: children stand by nickname, and no page
counts what one has done beside another. What is numbered is how often an *activity* was tried.
"""
