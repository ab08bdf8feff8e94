"""The team's list as an Excel workbook: read as it lies, or written empty to be filled in."""
