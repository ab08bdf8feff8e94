"""The page Åtgärder: who is to do what, by when."""
