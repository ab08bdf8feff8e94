"""Alembic's scripts: one for every schema a store has had."""
