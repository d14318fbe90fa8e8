"""Pages of fairs: `preparation` before, `day` on the day and after it, `papers` for what is printed."""
