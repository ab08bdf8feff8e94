"""What is said, decided and taken on in the demo's meetings: invented, in plain Swedish, by who says it."""

from dataclasses import dataclass

from famsam_desktop.domain.agencies import Sector
from famsam_desktop.domain.agendas import AgendaPart
from famsam_desktop.domain.cases import ClosingReason
from famsam_desktop.domain.outcomes import OutcomeKind

_INFORMATION = OutcomeKind.INFORMATION
_DECISION = OutcomeKind.DECISION
_AGREEMENT = OutcomeKind.AGREEMENT
_TAKE_BACK = OutcomeKind.TAKE_BACK
_HAND_OVER = OutcomeKind.HAND_OVER


@dataclass(frozen=True, slots=True)
class Task:
    """Something somebody takes on, and what came of it once it is done."""

    what: str
    result: str


OUTCOMES: dict[Sector, tuple[tuple[OutcomeKind, str], ...]] = {
    Sector.EDUCATION: (
        (
            _DECISION,
            "Skolan inför extra anpassningar i matematik och svenska. Mentor går igenom dem med eleven.",
        ),
        (_AGREEMENT, "Skolan och hemmet stämmer av varje fredag. Mentor ringer."),
        (_INFORMATION, "Närvaron har ökat sedan förra mötet. Förmiddagarna är fortfarande svårast."),
        (
            _TAKE_BACK,
            "Skolan undersöker om undervisningen kan ske i en mindre grupp och återkommer med besked.",
        ),
        (_DECISION, "Skoldagen börjar en timme senare fram till nästa möte. Därefter görs en ny bedömning."),
        (
            _INFORMATION,
            "Raster med en vuxen i närheten fungerar bra. Eleven har själv valt vem det ska vara.",
        ),
    ),
    Sector.PRESCHOOL: (
        (_AGREEMENT, "Förskolan och föräldrarna använder samma bildstöd vid lämning och hämtning."),
        (_DECISION, "Förskolan avsätter en fast vuxen vid övergångar under dagen."),
        (
            _INFORMATION,
            "Leken med andra barn fungerar bättre i liten grupp. Måltiderna är lugnare än i höstas.",
        ),
    ),
    Sector.SOCIAL_SERVICES: (
        (_DECISION, "Socialtjänsten beviljar familjebehandling en gång i veckan under tre månader."),
        (_AGREEMENT, "Familjebehandlaren kommer hem på tisdagar efter skolan. Tiden passar familjen."),
        (_TAKE_BACK, "Socialtjänsten tar reda på om en kontaktfamilj kan erbjudas varannan helg."),
        (_INFORMATION, "Utredningen beräknas vara klar inom fyra veckor. Familjen får läsa den först."),
        (
            _HAND_OVER,
            "En ny socialsekreterare tar över kontakten och presenterar sig för familjen före nästa möte.",
        ),
        (_AGREEMENT, "Föräldrarna får gemensamma samtal hos familjebehandlaren, varannan vecka."),
    ),
    Sector.HEALTH_CARE: (
        (_DECISION, "Mottagningen erbjuder sex behandlingssamtal med start inom tre veckor."),
        (_AGREEMENT, "Kallelser skickas till båda föräldrarna, så att de får samma information."),
        (_TAKE_BACK, "Mottagningen kontrollerar när utredningen kan börja och lämnar besked."),
        (_INFORMATION, "Sömnen har blivit bättre. Kontakten fortsätter som planerat."),
        (
            _AGREEMENT,
            "Skolans kartläggning får användas i utredningen. Föräldrarna lämnar den vid nästa besök.",
        ),
    ),
    Sector.OTHER: (
        (_INFORMATION, "Omvårdnadsbidraget prövas på nytt. Handläggaren behöver ett läkarutlåtande."),
        (_TAKE_BACK, "Handläggaren tar reda på vilka underlag som saknas och meddelar familjen."),
    ),
}
"""Per sector of the agency that says it; used in turn."""

FAMILY_OUTCOMES = (
    (_AGREEMENT, "Föräldrarna turas om att väcka och lämna på morgonen."),
    (
        _INFORMATION,
        "Familjen berättar att helgerna blivit lugnare. Det är fortfarande svårt att få läxorna gjorda.",
    ),
    (_AGREEMENT, "Skärmar läggs undan en timme före läggdags. Alla i familjen är med på det."),
    (_INFORMATION, "Familjen vill att möten läggs på eftermiddagar, så att ingen missar arbete eller skola."),
)

DISAGREEMENT = (
    "Skolan och föräldrarna ser olika på hur mycket läxor som är rimligt. "
    "Frågan tas upp igen när kartläggningen är klar."
)

TASKS: dict[Sector, tuple[Task, ...]] = {
    Sector.EDUCATION: (
        Task(
            "Kartlägga vilka lektioner som fungerar bäst och ta med sammanställningen till nästa möte",
            "Kartläggningen är klar och har gåtts igenom med eleven.",
        ),
        Task("Ta fram ett schema med en lugn start på dagen", "Schemat används sedan två veckor."),
        Task("Ordna ett möte med elevhälsan om stödet i klassrummet", "Mötet är hållet och stödet utökat."),
        Task("Visa eleven de nya lokalerna före terminsstarten", "Besöket är gjort tillsammans med mentor."),
        Task("Skicka närvaron för de senaste fyra veckorna till föräldrarna", "Underlaget är skickat."),
        Task("Prova en lugn plats i matsalen och fråga eleven hur det känns", "Eleven äter i skolan igen."),
        Task("Gå igenom anpassningarna med alla undervisande lärare", "Genomgången är gjord."),
    ),
    Sector.PRESCHOOL: (
        Task("Lämna över bildstödet till familjen och visa hur det används", "Bildstödet används hemma."),
        Task("Planera övergången till förskoleklass med mottagande skola", "Planen är klar och delad."),
    ),
    Sector.SOCIAL_SERVICES: (
        Task("Boka ett gemensamt samtal med båda föräldrarna", "Samtalet är hållet."),
        Task("Lämna besked om insatsens start till familjen", "Beskedet är lämnat per telefon."),
        Task("Följa upp kontaktfamiljen med barnet och föräldrarna", "Alla är nöjda med hur det går."),
        Task("Ta reda på vilka fritidsaktiviteter som kan få bidrag", "Familjen har fått en lista."),
        Task("Visa föräldrarna utkastet till utredning och ta emot synpunkter", "Synpunkterna är införda."),
        Task("Planera ett hembesök tillsammans med skolans kurator", "Hembesöket är gjort."),
    ),
    Sector.HEALTH_CARE: (
        Task(
            "Skicka utlåtandet till föräldrarna och erbjuda en tid för frågor", "Utlåtandet är genomgånget."
        ),
        Task("Kalla till ett återkopplingssamtal", "Samtalet är hållet."),
        Task("Gå igenom hjälpmedel för sömn och vardagsrutiner", "Familjen provar ett tyngdtäcke."),
        Task("Lämna besked om när behandlingen kan börja", "Behandlingen börjar om två veckor."),
        Task("Erbjuda syskonen en träff i syskongruppen", "Syskonen har varit på första träffen."),
    ),
    Sector.OTHER: (
        Task("Skicka blanketten för omvårdnadsbidrag och visa hur den fylls i", "Ansökan är inskickad."),
        Task("Meddela vilka underlag som saknas", "Underlagen är kompletta."),
    ),
}
"""Per sector of the agency that takes it on."""

FAMILY_TASKS = (
    Task("Prova kvällsrutinen i två veckor och anteckna vad som fungerar", "Rutinen fungerar på vardagar."),
    Task("Ringa mottagningen om en ny tid när arbetsschemat är klart", "Ny tid är bokad."),
    Task("Prata med barnen om vad som ska tas upp på nästa möte", "Barnen vill prata om rasterna."),
    Task("Ta med intyget från läkaren till nästa möte", "Intyget är lämnat."),
    Task("Skriva ner vilka morgnar som varit lugna och varför", "Listan togs upp på mötet."),
    Task("Fråga mormor om hon kan hämta på torsdagar", "Mormor hämtar från nästa vecka."),
)

TEAM_TASKS = (
    Task(
        "Ringa familjen två veckor efter mötet och fråga hur det går",
        "Familjen är nöjd med stödet så här långt.",
    ),
    Task("Bjuda in ytterligare en verksamhet till nästa möte, när samtycke finns", "Inbjudan är skickad."),
    Task("Skicka informationsbladet om FamSam och SIP till familjen", "Bladet är skickat och genomgånget."),
    Task("Boka rum och tolk till nästa möte", "Rum och tolk är bokade."),
    Task("Fråga den andra vårdnadshavaren om samtycke", "Samtycket är lämnat."),
)

QUESTIONS = (
    "Flera verksamheter är inkopplade, men ingen har helhetsbilden. Familjen önskar en gemensam planering.",
    "Skolfrånvaron har ökat under terminen. Skola, socialtjänst och vård behöver dra åt samma håll.",
    "Föräldrarna upplever att de får berätta samma sak om och om igen.",
    "Syskonen har stöd från olika håll, och insatserna krockar med varandra.",
    "Det är oklart vem som ansvarar för vad efter utredningen.",
    "En förälder har eget stöd och vill att det samordnas med barnens insatser.",
    "Familjen behöver hjälp att komma vidare när tidigare samverkan inte har räckt till.",
)

CHANNELS = (
    "informationsträff",
    "kollega som arbetat med FamSam tidigare",
    "ambassadör på arbetsplatsen",
    "kommunens webbplats",
    "socialsekreterare tipsade",
)

CONSENT_TOPICS = (
    "Skolgång, mående och det stöd som pågår",
    "Allt som rör barnets vardag, utom tidigare vårdtid",
    "Skolsituationen och planeringen av stödet hemma",
)

FAMILY_EXPECTATIONS = (
    "Att det blir tydligt vem som gör vad.",
    "Att mitt barn får komma till tals.",
    "Att vi hinner prata om hur lovet ska bli.",
    "Att skolan och hemmet gör på samma sätt.",
)

AGENCY_EXPECTATIONS = (
    "Att få veta när utredningen börjar.",
    "En plan som håller längre än till nästa möte.",
    "Att insatserna inte krockar i tid.",
    "Att höra vad familjen själv vill börja med.",
)

CLOSING_NOTES: dict[ClosingReason, tuple[str, ...]] = {
    ClosingReason.IMPROVED: (
        "Familjen och verksamheterna är överens om att samordningen kan fortsätta utan FamSam.",
        "Stödet är på plats och en SIP håller ihop planeringen framöver.",
        "Skolgången fungerar och föräldrarna vet vart de vänder sig om något förändras.",
    ),
    ClosingReason.RESOLVED: ("Kontakten mellan hem och skola fungerar. Inga fler möten behövs.",),
    ClosingReason.GUARDIANS_DECLINED: (
        "Föräldrarna vill fortsätta på egen hand. De är välkomna att höra av sig igen.",
    ),
    ClosingReason.MOVED_OUT: (
        "Familjen har flyttat till en annan kommun. Kontaktuppgifter dit är lämnade till föräldrarna.",
    ),
    ClosingReason.OTHER: ("Planeringen tas över av socialtjänsten tillsammans med familjehemmet.",),
}

ENDED_REASON = "Ungdomen har det stöd som behövs och vill inte längre ha samordning."

ABSENCE = ("Sjuk", "Fick förhinder samma dag", "Vård av barn")

ACKNOWLEDGED = "Familjen har sagt ja muntligt, det skriftliga samtycket är på väg."

STEERING_GROUP = "Styrgrupp FamSam"
STEERING_ITEMS = (
    ("Föregående anteckningar", 10),
    ("Nuläge: ärenden, väntetid och bemanning", 25),
    ("Statistik för perioden", 20),
    ("Samverkan med elevhälsan i fyra kommuner", 30),
    ("Nästa möte", 5),
)

INFORMATION_MEETING = "Informationsträff för elevhälsan"
LINK = "https://mote.demo.example/{}"

INFORMATION_ITEMS = (
    ("Välkomna och presentation", 10),
    ("Vad FamSam gör, och vad vi inte gör", 20),
    ("FamSam och SIP", 15),
    ("Frågor och nästa steg", 15),
)

SHORT_ITEMS = (
    ("Varför vi träffas idag", 5),
    ("Hur läget är just nu", 20),
    ("Vad som händer härnäst", 10),
)

SUPPORT_PERSON = "Kerstin Låtsasson (farmor)"

BIG_AGENDA = (
    ("Välkomna, syfte och samtycke", AgendaPart.OPENING, 5, "Mötesledaren", "", "Vänta in farmor vid entrén"),
    (
        "Familjen berättar: vad har blivit bättre, vad är svårt",
        AgendaPart.CURRENT,
        15,
        "Familjen",
        "Tänk igenom vad som fungerar bra just nu",
        "",
    ),
    (
        "Skolgången: närvaro och anpassningar",
        AgendaPart.CURRENT,
        15,
        "Skolan",
        "Ta med schemat och närvaron för de senaste fyra veckorna",
        "",
    ),
    (
        "Stödet från BUP och socialtjänsten",
        AgendaPart.CURRENT,
        15,
        "BUP och socialtjänsten",
        "Berätta kort om insatsen och hur länge den är tänkt att pågå",
        "Fråga hur insatserna passar ihop i tid",
    ),
    ("Paus", AgendaPart.BREAK, 5, "", "", ""),
    (
        "Behov inför nästa termin",
        AgendaPart.NEEDS,
        10,
        "Alla",
        "Stäm av med kollegan som möter syskonet",
        "",
    ),
    ("Vem gör vad till när", AgendaPart.SUMMARY, 10, "Mötesledaren", "", ""),
    ("Nästa möte och avslutning", AgendaPart.CLOSING, 5, "Mötesledaren", "", ""),
)
"""Title, part, minutes, responsible, what to prepare, and what only the team reads."""
