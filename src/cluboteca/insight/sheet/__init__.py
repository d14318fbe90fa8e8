"""Works of sheets: what was answered and done in a quiz, in exercises, in a text or on the way to a link."""
