"""The librarian's pages about the club: `learners` and `computers`."""
