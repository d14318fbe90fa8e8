"""What our Markdown has beyond CommonMark: containers, fences of blocks, and blocks within a sentence."""
