"""Contact sheets: many small pictures on one page, each with its name."""
