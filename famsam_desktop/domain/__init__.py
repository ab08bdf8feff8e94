"""What the team means: pure values and rules. No Qt, no SQL, no files, no clock, no randomness."""
