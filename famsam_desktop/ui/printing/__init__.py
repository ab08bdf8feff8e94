"""Paper on the screen, in the printer and in a file: always the same bytes, never a temporary file."""
