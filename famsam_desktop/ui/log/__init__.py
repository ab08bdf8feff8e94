"""The page Logg: who opened, printed and exported what, and what was done with keys and backups."""
