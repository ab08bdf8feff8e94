"""The moment at which every test takes place, unless it says otherwise."""

from datetime import UTC, datetime

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)  # a Wednesday, 10.30 in Sweden, ISO week 10
