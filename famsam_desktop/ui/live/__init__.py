"""Leading a meeting: its clock, what is said, and what the room sees."""
