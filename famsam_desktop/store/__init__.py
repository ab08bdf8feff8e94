"""The vault: the only room that speaks SQL and cryptography."""
