"""What of the documentation is made, not written: diagrams of states, and pictures of pages."""
