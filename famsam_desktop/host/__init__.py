"""This computer: places for files, settings, logs that say nothing about people."""
