"""Paper: a value of the domain in, the bytes of a tagged PDF out."""
