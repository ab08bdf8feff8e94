"""The page Statistik: the tables of the team's reports as of any day."""
