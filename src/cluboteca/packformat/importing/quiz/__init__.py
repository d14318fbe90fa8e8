"""What the formats of quizzes have in common: questions as they were read, and the pack that they become."""
