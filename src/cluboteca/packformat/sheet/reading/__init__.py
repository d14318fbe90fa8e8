"""Text and pictures, page by page."""
