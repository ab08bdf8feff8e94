"""Other words that people look for a command by, where its own would not be found: the one table of them."""

from collections.abc import Mapping

from famsam_desktop.ui.speech import later, said

#: A command as it is called, and the words for it.
_OTHERS = later(
    (
        ("Zooma in", "större text bokstäver förstora"),
        ("Zooma ut", "mindre text bokstäver förminska"),
        ("Mörkt", "mörkare läge natt tema"),
        ("Ljust", "ljusare läge dag tema"),
        ("Mindre rörelse", "animationer"),
        ("English", "engelska"),
        ("Svenska", "swedish"),
        ("Lås", "logga ut"),
        ("Avsluta", "stänga programmet"),
        ("Kortkommandon", "tangenter genvägar"),
        ("Om FamSam", "version licenser"),
        ("Den här datorn", "låsa automatiskt"),
        ("Lösenfraser", "lösenord kollegor personer"),
        ("Byt min lösenfras", "ändra lösenord"),
        ("Lägg till person", "ny kollega"),
        ("Brevhuvud", "logotyp sekretess"),
        ("Säkerhetskopior", "säkerhetskopiering backup kopia"),
        ("Gör en säkerhetskopia nu", "backup"),
        ("Teamets lista", "excel importera läsa in"),
        ("Papperskorg", "borttaget raderat"),
    )
)


def other_words() -> Mapping[str, str]:
    """The words of each command, by its title as it stands in the window."""
    return {said(title): said(words) for title, words in _OTHERS}
