"""The accessibility statement: what is met, how it was tried, what is lacking, and whom to tell."""

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.shell.crash import version_of
from famsam_desktop.ui.widgets.longtext import LongText, Section


class Statement(LongText):
    """`organisation` is whom to tell, where the team has said it."""

    def __init__(self, organisation: str, parent: QWidget) -> None:
        super().__init__(parent.tr("Tillgänglighetsredogörelse"), parent)
        self.say(
            Section(self.tr("Målet"), self._aim()),
            Section(self.tr("Det här är uppfyllt"), self._met()),
            Section(self.tr("Så är det prövat"), self._tried()),
            Section(self.tr("Kända brister"), self._lacking()),
            Section(self.tr("Säg till om något hindrar dig"), self._whom(organisation)),
        )

    def _aim(self) -> list[str]:
        version = self.tr("Redogörelsen gäller FamSam {version}.")
        return [
            self.tr(
                "FamSam ska gå att använda med skärmläsare, med bara tangentbord, med förstorad text och med "
                "de färger du ser bäst. Målet är EN 301 549 kapitel 11, som bygger på WCAG 2.1 nivå AA."
            ),
            version.format(version=version_of("famsam-desktop")),
        ]

    def _met(self) -> list[str]:
        return [
            self.tr("Allt kan göras med tangentbordet. F1 visar kortkommandona."),
            self.tr(
                "Fält, knappar, listor och rubriker har namn och roller som skärmläsare läser upp. "
                "Diagram har sina siffror i ord och i en tabell."
            ),
            self.tr("Det syns tydligt var fokus är. Tabb går runt i varje fönster och fastnar ingenstans."),
            self.tr(
                "Text har kontrasten minst 4,5:1, kanter och fokus minst 3:1, i ljusa och i mörka färger. "
                "Färg är aldrig ensam om att betyda något."
            ),
            self.tr("Texten kan förstoras till 200 % i menyn Visa. Knappar är minst 24 bildpunkter höga."),
            self.tr(
                "Inget blinkar. Rörelse stängs av med Mindre rörelse i menyn Visa, eller när datorn är "
                "inställd så."
            ),
            self.tr("Papper som sparas som PDF är taggade: rubriker, tabeller och språk följer med."),
        ]

    def _tried(self) -> list[str]:
        return [
            self.tr(
                "Varje ändring av programmet prövas automatiskt: alla sidor och dialoger gås igenom för namn, "
                "roller, tabbordning, synligt fokus, storlek och kontrast."
            ),
            self.tr("Ingen utomstående har granskat programmet."),
        ]

    def _lacking(self) -> list[str]:
        return [
            self.tr("Programmet är inte prövat av människor med NVDA, JAWS eller VoiceOver."),
            self.tr(
                "Förhandsgranskningen visar papper som bilder. En skärmläsare läser dem först när de har "
                "sparats som PDF."
            ),
            self.tr("PDF-filerna är inte granskade mot PDF/UA."),
            self.tr("Rubriker har ingen nivå för skärmläsare."),
        ]

    def _whom(self, organisation: str) -> list[str]:
        who = self.tr("Vänd dig till {organisation}.").format(organisation=organisation)
        if not organisation:
            who = self.tr("Vänd dig till den som ansvarar för FamSam hos er.")
        return [
            who,
            self.tr("Berätta vad du ville göra och vad som hindrade dig. Skriv inget om någon familj."),
        ]
