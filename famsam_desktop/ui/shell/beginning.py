"""The way through the program for somebody who is new to it, from the first family to the figures."""

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.widgets.longtext import LongText, Section


class Beginning(LongText):
    """Each point names what to press, in the words that stand there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Kom igång"), parent)
        self.say(
            Section(self.tr("Från familj till möte"), self._before(), numbered=True),
            Section(self.tr("Under mötet"), self._during(), numbered=True),
            Section(self.tr("Efter mötet"), self._after()),
            Section(self.tr("Bra att veta"), self._worth_knowing()),
        )

    def _before(self) -> list[str]:
        return [
            self.tr("Gå till Familjer och välj Ny familj. Lägg sedan till barn och vårdnadshavare."),
            self.tr(
                "Välj Aktualisera på familjens sida. Knappen bredvid ärendet för det vidare, steg för steg."
            ),
            self.tr(
                "Skriv in vilka verksamheter som får delta, under Samtycken. FamSam säger till när ett "
                "samtycke saknas för ett möte, och när det snart går ut."
            ),
            self.tr(
                "Välj Nytt möte, bjud in med Lägg till ur nätverket och skriv dagordningen. Den kan skrivas ut "
                "eller sparas som PDF."
            ),
        ]

    def _during(self) -> list[str]:
        return [
            self.tr("Tryck F5 för att leda mötet. Bocka av vilka som är här och välj Börja mötet."),
            self.tr(
                "Skriv på raden Anteckna och tryck Enter: ”beslut: …”, eller ”@Anna ringer skolan den 1/12” "
                "för en åtgärd med ansvarig och dag."
            ),
            self.tr("Välj Avsluta mötet. Sammanfattningen är då skriven, att läsa igenom och skicka."),
        ]

    def _after(self) -> list[str]:
        return [
            self.tr(
                "Idag visar vad som väntar: möten, åtgärder som har passerat sista dag, svar som dröjer."
            ),
            self.tr("Bocka av åtgärder under Åtgärder, och skriv in kontakter mellan mötena hos familjen."),
            self.tr(
                "Siffror till rapporter finns under Statistik. Det som ska lämna teamet tas fram med Publicera "
                "siffror …, så att ingen familj kan kännas igen."
            ),
        ]

    def _worth_knowing(self) -> list[str]:
        return [
            self.tr(
                "Det du lägger till eller ändrar sparas direkt. Ctrl+Z ångrar, också dagen efter. "
                "Borttaget finns i Papperskorg."
            ),
            self.tr(
                "Ctrl+K hittar familjer, människor, möten och allt som kan göras. F1 visar kortkommandona."
            ),
            self.tr("Ctrl+L låser. Det du höll på att skriva finns kvar när du låser upp."),
            self.tr(
                "Demolagret har påhittade familjer. Där kan du prova allt utan att något händer på riktigt."
            ),
        ]
