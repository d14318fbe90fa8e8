"""What counts, and what is too few to say."""

from cluboteca.meetings.models import MeetingKind

COUNTED_KINDS = (MeetingKind.CLUB, MeetingKind.PAPER)
FADING_AFTER_MISSED = 2
"""Meetings missed in a row."""
GONE_AFTER_MISSED = 10
"""Meetings missed in a row after which a child isn't fading away but gone."""
LEAST_CHILDREN_SHOWN = 3
"""A group of fewer children isn't shown: one could tell who they are."""
AGE_BANDS = ((7, 9), (10, 12), (13, 15))
RETENTION_AT = (4, 8, 16)
COLUMNS_SHOWN = 12
ROWS_SHOWN = 40
FIRST_MONTH_OF_SCHOOL_YEAR = 9
