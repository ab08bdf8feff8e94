"""Two information sheets in plain words: what FamSam is, and how it differs from a SIP."""

from collections.abc import Iterable
from dataclasses import replace

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.page import Column, Sheet
from famsam_desktop.documents.rows import Line
from famsam_desktop.documents.running import Running
from famsam_desktop.documents.typography import PROSE_POINT
from famsam_desktop.documents.wording import point
from famsam_desktop.domain.papers import PaperKind

KIND = "Information"
FAMSAM, FAMSAM_AND_SIP = "FamSam", "FamSam och SIP"

_WHAT = (
    "FamSam är ett litet team som hjälper familjer och verksamheter att arbeta åt samma håll. När flera är "
    "inblandade runt ett barn eller en ung människa kallar vi alla till ett gemensamt möte, leder mötet och "
    "följer upp det som bestäms. FamSam är till för familjer med barn och unga upp till 23 år."
)
_IS = (
    "Vi sammankallar: vi bokar tid och plats och skickar dagordning i förväg.",
    "Vi leder mötet så att alla kommer till tals och tiden räcker.",
    "Vi skriver en kort sammanfattning: vem gör vad, och till när.",
    "Vi följer upp mellan mötena att det blir gjort.",
    "Vi är neutrala: vi företräder varken familjen eller någon verksamhet.",
)
_IS_NOT = (
    "Vi är ingen myndighet som beslutar om insatser. Varje verksamhet beslutar om sitt.",
    "Vi ger ingen behandling, gör ingen utredning och är inte familjens ombud.",
    "Vi ersätter ingen plan som familjen redan har, till exempel en SIP.",
    "Vi för ingen gemensam journal. Varje verksamhet skriver i sin egen dokumentation.",
)
_CONSENT = (
    "Att träffa FamSam är frivilligt. Verksamheterna får tala med varandra om familjen bara om familjen "
    "samtycker. Familjen väljer vilka verksamheter det gäller och kan ta tillbaka "
    "samtycket när som helst. Barnet eller den unge tillfrågas också."
)
_STEPS = (
    "Familjen eller en verksamhet hör av sig, och vi pratar om vad som behövs.",
    "Familjen lämnar samtycke: vilka som ska vara med och vad de får tala om.",
    "Vi kallar till ett första möte där vi hör vad som fungerar, vad som behövs och vem som gör vad.",
    "Vi träffas igen så länge det behövs, och avslutar tillsammans med familjen.",
)
_FOR_AGENCIES = (
    "Kom förberedd och ta reda på i förväg vad du får besluta om. Ta hem de frågor som du inte kan svara på, "
    "och säg vilken dag svaret kommer. Säg till i tid om du inte hinner det du har lovat."
)

_DIFFERENCE = (
    "FamSam och SIP liknar varandra: i båda möts familjen och de som ger stöd. Men de är inte samma sak, och "
    "den ena ersätter inte den andra. En familj kan ha båda."
)
_SIP = (
    "SIP betyder samordnad individuell plan. Kommunen och regionen ska enligt lag göra en sådan plan "
    "tillsammans när en person behöver insatser från både socialtjänsten och hälso- och sjukvården, planen "
    "behövs för att personen ska få sina behov tillgodosedda, och personen samtycker."
)
_SIDES = (Column("Fråga", 0.22), Column("FamSam", 0.39), Column("SIP", 0.39))
_TABLE = (
    ("Vad det är", "Ett arbetssätt: möten som någon neutral leder.", "En skriftlig plan som lagen kräver."),
    (
        "Vem det gäller",
        "Hela familjen, med barn och unga upp till 23 år.",
        "En person, i vilken ålder som helst.",
    ),
    (
        "Vem som kallar",
        "FamSam, som inte ger några egna insatser.",
        "Den verksamhet hos kommun eller region som ser behovet.",
    ),
    (
        "Vilka som är med",
        "Familjen och de som den samtycker till: skola, socialtjänst, vård och andra.",
        "Personen, socialtjänsten och hälso- och sjukvården, och andra som behövs.",
    ),
    (
        "Vad det blir",
        "En sammanfattning av mötet: vem gör vad till när.",
        "En plan: vilka insatser som behövs, vem som svarar för dem och vem som har huvudansvaret.",
    ),
    (
        "Vem som beslutar",
        "Varje verksamhet om sitt. FamSam beslutar inget.",
        "Varje verksamhet om sitt, utifrån planen.",
    ),
    ("Samtycke", "Behövs.", "Behövs."),
)
_TOGETHER = (
    "Finns en SIP utgår vi från den. Det som bestäms hos FamSam kan tas in i den när den följs upp.",
    "En SIP gäller en person. FamSam ser till hela familjen, där flera kan ha var sin SIP.",
    "Visar det sig att en SIP behövs säger vi det. Då kallar socialtjänsten eller vården till den.",
    "Den som har huvudansvaret för planen har det kvar, också när FamSam leder möten.",
)


def information_pdf(kind: PaperKind, letterhead: Letterhead) -> bytes:
    """The sheet of that kind as the bytes of a tagged PDF; it holds nothing secret, and says nothing of secrecy."""
    running = Running(letterhead=replace(letterhead, secrecy_note=""), kind=KIND)
    sheet = _famsam(running) if kind is PaperKind.INFORMATION else _famsam_and_sip(running)
    if letterhead.answer_to:
        sheet.heading("Fråga oss")
        sheet.text(f"{letterhead.organisation}, {letterhead.answer_to}", "prose")
    return sheet.pdf()


def _famsam(running: Running) -> Sheet:
    sheet = Sheet(running, FAMSAM)
    sheet.lead("För familjer, och för dem som möter familjen i sitt arbete")
    sheet.text(_WHAT, "prose")
    sheet.heading("Det här gör vi")
    _set_points(sheet, _IS)
    sheet.heading("Det här gör vi inte")
    _set_points(sheet, _IS_NOT)
    sheet.heading("Frivilligt och med samtycke")
    sheet.text(_CONSENT, "prose")
    sheet.heading("Så går det till")
    _set_points(sheet, _STEPS)
    sheet.heading("Till dig som kommer från en verksamhet")
    sheet.text(_FOR_AGENCIES, "prose")
    return sheet


def _famsam_and_sip(running: Running) -> Sheet:
    sheet = Sheet(running, FAMSAM_AND_SIP)
    sheet.lead("Vad som skiljer, och hur de går ihop")
    sheet.text(_DIFFERENCE, "prose")
    sheet.text(_SIP, "prose")
    sheet.heading("Jämförelse")
    sheet.table(_SIDES, ((Line(name, "fact"), ours, theirs) for name, ours, theirs in _TABLE))
    sheet.heading("När familjen har eller behöver en SIP")
    _set_points(sheet, _TOGETHER)
    return sheet


def _set_points(sheet: Sheet, texts: Iterable[str]) -> None:
    sheet.points(point(text, PROSE_POINT) for text in texts)
