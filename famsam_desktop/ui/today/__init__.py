"""What the day holds and what waits."""
