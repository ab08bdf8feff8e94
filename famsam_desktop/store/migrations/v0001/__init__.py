"""The first schema, as it was: never edited, whatever the tables become."""
