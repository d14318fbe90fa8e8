"""What each child and the club has done, and a child's own village."""
