"""Pages of a meeting: `learner` for the children's computers, `librarian` for the one who leads."""
