"""The librarian's pages about the computers."""
