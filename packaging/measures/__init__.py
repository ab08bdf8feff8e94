"""The benchmark's measures: each returns figures, a figure is a ratio of medians from one interleaved run."""
