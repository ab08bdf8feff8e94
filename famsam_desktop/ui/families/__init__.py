"""The page Familjer: the list, and one family on one page."""
