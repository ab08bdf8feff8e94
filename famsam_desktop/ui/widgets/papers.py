"""What a page may ask of the window about a paper; the page itself knows no printer."""

from enum import StrEnum


class PaperUse(StrEnum):
    """Look at it, print it, or keep it as a file: always the same bytes."""

    PREVIEW = "preview"
    PRINT = "print"
    SAVE = "save"
