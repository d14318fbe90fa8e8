"""Activities at a computer that hold no program: a quiz, exercises in digital basics, something to read, a link."""
