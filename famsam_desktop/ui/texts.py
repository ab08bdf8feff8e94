"""A refusal, a fault or a wrong field → a sentence in plain Swedish. Pure Python: the command line uses it too.

A sentence says what happened, what is saved when that is in doubt, and what to do.
"""

from collections.abc import Callable
from typing import Any

from famsam_desktop.domain import errors, import_words, imports, passphrases, publications, published, times
from famsam_desktop.domain.errors import EnvironmentFault, Refusal
from famsam_desktop.domain.fields import the
from famsam_desktop.domain.problems import problem_sentence

#: Said of anything that has no sentence of its own; a test demands that no class of ours ends here.
UNKNOWN = "Det gick inte. Inget är ändrat. Försök igen."


def sentence(reason: Refusal | EnvironmentFault) -> str:
    """What to tell the user about a refusal or a fault."""
    for kind in type(reason).__mro__:
        if kind in _SENTENCES:
            said = _SENTENCES[kind]
            return said if isinstance(said, str) else said(reason)
    return UNKNOWN


def fault_words(fault: str) -> str:
    """What is wrong with a store, as `check` names it: in words, and the place as it stands."""
    part, _, place = fault.partition(": ")
    words = _PARTS.get(part, part)
    return f"{words}: {place}" if place else words


def counted(count: int, one: str, many: str) -> str:
    """`1 möte`, `2 möten`, `0 möten`: the number with the word that fits it."""
    return f"{count} {one if count == 1 else many}"


def saved_at(clock: str) -> str:
    """What the status bar says when everything is on disk."""
    return f"Allt sparat {clock}"


def strength(passphrase: str) -> tuple[int, str]:
    """How good a new passphrase is, 0–3, and in words. What follows from what stands before it counts for little."""
    letters = len(passphrase)
    if letters < LEAST_PASSPHRASE:
        missing = LEAST_PASSPHRASE - letters
        return 0, f"För kort: {counted(missing, 'tecken', 'tecken')} till behövs."
    if len(set(passphrase)) < 6:
        return 0, "För enkel: nästan bara samma tecken."
    guesses = passphrases.weight(passphrase)
    if guesses < 8:
        return 0, "För enkel: vanliga ord, upprepningar eller tecken i följd. Ta några ord som inte hör ihop."
    if guesses < 16:
        return 1, "Godtagbar. Några ord till gör den mycket starkare."
    if guesses < 24:
        return 2, "Bra."
    return 3, "Mycket bra."


#: The least length of a passphrase; the store refuses shorter ones itself.
LEAST_PASSPHRASE = 12


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _incomplete(reason: errors.Incomplete) -> str:
    count = len(reason.problems)
    if count == 1:
        return problem_sentence(reason.problems[0])
    return f"{count} fält behöver rättas. Inget är sparat än."


def _not_found(reason: errors.NotFound) -> str:
    what = _capital(the(reason.kind))
    it = "Det" if what.endswith("t") else "Den"
    return f"{what} finns inte längre. {it} kan ha tagits bort."


def _no_such_id(reason: errors.NoSuchId) -> str:
    one = {"meeting": "Inget möte", "publication": "Ingen publicering"}.get(reason.kind, "Ingen post")
    return f"{one} har ett id-nummer som börjar så. Kontrollera numret och försök igen."


def _ambiguous(reason: errors.Ambiguous) -> str:
    if reason.kind == "participant":
        return f"{reason.count} deltagare heter så. Ange personens namn i stället för verksamhetens."
    return f"{reason.count} poster börjar så. Skriv några tecken till av id-numret."


def _still_used(reason: errors.StillUsed) -> str:
    if reason.kind == "passphrase":
        return "Den sista lösenfrasen kan inte tas bort: då skulle ingen kunna öppna lagret."
    if (reason.kind, reason.by) in _STILL_USED:
        return _STILL_USED[reason.kind, reason.by]
    it = the(reason.kind)
    return f"{_capital(it)} används fortfarande och kan inte tas bort. Ta först bort det som hör till {it}."


def _closed(reason: errors.CaseIsClosed) -> str:
    return (
        f"Ärendet avslutades {times.long_date(reason.closed_on)} och kan inte ändras. "
        "Återaktualisera familjen för att fortsätta."
    )


def _out_of_order(reason: errors.OutOfOrder) -> str:
    day = times.long_date(reason.earliest)
    said = {
        "meeting": f"Mötet kan inte ligga före {day}, då ärendet började.",
        "answer": f"Svaret kan inte ligga före {day}, då mötet hölls.",
        "forwarded": f"Pappret kan inte ha gått till fler före {day}, då det expedierades.",
        "sent": f"Pappret kan inte ha skickats före {day}, då mötet hölls.",
        "meeting_end": "Mötet kan inte sluta innan det börjar.",
        "closing": f"Ärendet kan inte avslutas före {day}: då hände något i det senast.",
        "referral": f"Den nya aktualiseringen kan inte ligga före {day}, då det förra ärendet avslutades.",
        "check_in": f"Uppföljningen kan inte ligga före {day}, då ärendet började.",
        "step": f"Steget kan inte ligga före {day}, då det förra steget togs.",
    }
    return said.get(reason.what, f"Datumet kan inte ligga före {day}.")


def _in_the_future(reason: errors.InTheFuture) -> str:
    if reason.what == "meeting":
        return "Mötet har inte börjat än. Det kan markeras som genomfört när det har ägt rum."
    return "Dagen har inte kommit än. Ange en dag som har varit."


def _closing_reason(reason: errors.ClosingReasonMissing) -> str:
    if reason.started:
        return "Ange varför ärendet avslutas."
    return "Inget samverkansmöte har hållits. Ange varför ärendet avslutas före möte."


def _clash(reason: errors.MeetingClash) -> str:
    who = (
        "Lokalen är redan bokad"
        if reason.busy == "venue"
        else "Mötesledaren eller dokumentatören är redan upptagen"
    )
    day = times.day_and_date(times.local_day(reason.starts_at))
    return f"{who} då: ett annat möte börjar {day} kl. {times.clock(reason.starts_at)}. Välj en annan tid."


def _consent(reason: errors.ConsentMissing) -> str:
    who = "En verksamhet" if reason.agencies == 1 else f"{reason.agencies} verksamheter"
    return f"{who} omfattas inte av något samtycke den dagen. Inhämta det, eller skriv hos deltagaren varför."


def _meeting_over(reason: errors.MeetingIsOver) -> str:
    what = "inställt" if reason.state == "cancelled" else "genomfört"
    return f"Mötet är {what}. Planeringen kan inte ändras längre."


def _too_short(reason: errors.PassphraseTooShort) -> str:
    return f"Lösenfrasen är för kort. Den behöver minst {reason.minimum} tecken; gärna fyra eller fem ord."


def _in_use(reason: errors.StoreInUse) -> str:
    return f"Lagret är redan öppet i ett annat fönster ({reason.holder}). Stäng det först och försök igen."


def _damaged(reason: errors.StoreDamaged) -> str:
    return (
        f"Lagret är skadat och öppnas inte ({_PARTS.get(reason.part.split(':')[0], reason.part)}). "
        "Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp."
    )


def _tries(reason: errors.TooManyTries) -> str:
    wait = counted(reason.seconds, "sekund", "sekunder")
    return f"För många felaktiga försök. Vänta {wait} och försök igen."


def _keyring(reason: errors.KeyringUnusable) -> str:
    why = {
        "none": "Den här datorn har ingen nyckelring",
        "plain": "Datorns nyckelring sparar lösenord oskyddade",
        "slow": "Datorns nyckelring svarar inte",
    }.get(reason.reason, "Datorns nyckelring gick inte att använda")
    return f"{why}. Lås upp med lösenfrasen som vanligt."


def _parent_deleted(reason: errors.ParentDeleted) -> str:
    what = _capital(the(reason.kind))
    return f"{what} som det hör till är också borttagen. Återställ den först."


def _backup_damaged(reason: errors.BackupDamaged) -> str:
    part = _PARTS.get(reason.part.split(":")[0], reason.part)
    return f"Säkerhetskopian är skadad och används inte ({part}). Lagret är orört. Välj en annan kopia."


def _newest(reason: errors.NewestMissing) -> str:
    lost = counted(reason.count, "ändring", "ändringar")
    return (
        f"De senaste ändringarna saknas i lagret ({lost}): något på disken är skadat eller utbytt. "
        "Inget är ändrat. Du kan öppna det som finns, eller återställa en säkerhetskopia."
    )


def _not_a_publication(reason: published.NotAPublication) -> str:
    where = f" Det första som inte går att läsa: {reason.where}." if reason.where else ""
    return f"Filen är ingen rapport som liggaren kan ta emot.{where} Inget är ändrat."


def _no_such_table(reason: publications.NoSuchTable) -> str:
    return f"Det finns ingen sådan tabell. Tabellerna är {', '.join(reason.known)}."


def _nothing(reason: errors.NothingToShow) -> str:
    if reason.first is None:
        return "Det finns inga ärenden att räkna än."
    return f"Det finns inget att räkna så tidigt. Det första ärendet kom {times.long_date(reason.first)}."


#: What leans on a record, where saying so helps more than the general sentence.
_STILL_USED = {
    ("agency", "contact"): "Verksamheten har kontaktpersoner. Flytta dem eller ta bort dem först.",
    ("agency", "own_contact"): "En familj har kontakt med verksamheten nu. Därför kan den inte tas bort.",
    ("agency", "consent"): "Ett samtycke omfattar verksamheten. Därför kan den inte tas bort.",
    ("family", "family_case"): "Familjen har haft ett ärende och kan därför inte tas bort.",
    ("meeting", "paper"): "Papper från mötet är expedierade. Därför kan mötet inte tas bort.",
    (
        "family_member",
        "meeting",
    ): "Familjemedlemmens situation har diskuterats på ett genomfört möte. Därför kan den inte tas bort.",
}

_PARTS = {
    "missing": "databasen saknas",
    "empty": "databasen är tom",
    "unreadable": "databasen går inte att läsa",
    "page": "en sida i databasen är trasig",
    "disk": "disken går inte att läsa",
    "schema": "databasens uppbyggnad stämmer inte",
    "foreign_key": "poster hänger inte ihop",
    "structure": "databasens inre ordning är bruten",
    "keys": "nyckelfilen är skadad; dess kopia används",
    "keys.bak": "nyckelfilens kopia är skadad",
    "heads": "märket för de senaste ändringarna är skadat",
    "newest": "de senaste ändringarna saknas, antal",
    "copy": "kopian blev inte densamma",
    "rows": "rader saknas efter uppgraderingen, tabell",
    "journal": "journalen är ändrad eller ofullständig, post",
    "record": "en post stämmer inte med journalen",
    "paper": "ett expedierat papper saknas eller är ändrat, papper",
    "trail": "loggen är ändrad eller ofullständig, post",
    "ledger": "liggaren över publiceringar är ändrad eller ofullständig, post",
    "search": "sökregistret stämmer inte",
}

_SENTENCES: dict[type[BaseException], str | Callable[[Any], str]] = {
    errors.Incomplete: _incomplete,
    errors.NotFound: _not_found,
    errors.NoSuchId: _no_such_id,
    errors.Ambiguous: _ambiguous,
    errors.StillUsed: _still_used,
    errors.CaseIsClosed: _closed,
    errors.CaseStillOpen: "Familjen har redan ett ärende som inte är avslutat. Avsluta det först.",
    errors.WrongStep: "Det steget kan inte följa på det läge som ärendet har nu. Inget är ändrat.",
    errors.OutOfOrder: _out_of_order,
    errors.InTheFuture: _in_the_future,
    errors.ClosingReasonMissing: _closing_reason,
    errors.NotAProcess: (
        "Familjemedlemmen är ingen process i det här ärendet, så det finns inget att avsluta."
    ),
    errors.GoalMisplaced: (
        "Ett delmål hör till samma familjemedlem som sitt mål och kan inte ha egna delmål. Inget är ändrat."
    ),
    errors.MeetingClash: _clash,
    errors.ConsentMissing: _consent,
    errors.MeetingIsOver: _meeting_over,
    errors.MeetingGoesOn: "Mötet pågår och kan inte flyttas till en annan dag. Inget är ändrat.",
    errors.MeetingNotHeld: "Mötet är inte genomfört. Markera först vilka som kom och att mötet är genomfört.",
    errors.NobodyToSummon: "Ingen är tillagd än. Lägg till deltagare först, och kalla dem sedan.",
    errors.NobodyPresent: "Ange minst en deltagare som var med. Annars är mötet inte genomfört.",
    errors.AgendaChanged: "Dagordningen har ändrats sedan förslaget gjordes. Inget är kortat; se det nya förslaget.",
    errors.AlreadyTakesPart: "Den personen står redan bland mötets deltagare.",
    errors.NothingAwaited: "Anteckningen väntar inte på något svar. Inget är ändrat.",
    errors.AlreadySent: (
        "Någon av mottagarna har redan fått pappret. Makulera det först; sedan kan en ny version expedieras."
    ),
    errors.NotForThem: "Någon av dem som är valda kan inte få ett sådant papper. Inget är expedierat.",
    errors.PaperChanged: (
        "Pappret skulle se annorlunda ut nu, så det går inte att skicka vidare som det är. "
        "Makulera det och expediera en ny version."
    ),
    errors.PaperIsVoid: "Pappret är redan makulerat.",
    publications.LedgerChanged: (
        "Liggaren har ändrats sedan siffrorna skyddades. Inget är skrivet. Gör om exporten, så jämförs den också "
        "med det som har kommit till."
    ),
    publications.NoSuchTable: _no_such_table,
    publications.NotProvable: (
        "Kontrollen hann inte bevisa att siffrorna kan lämnas ut. Ingen fil är skriven. Ta med färre tabeller, slå "
        "ihop rader eller ta bort kolumner och försök igen."
    ),
    publications.FileWouldLeak: (
        "Den färdiga filen stämde inte med det som kontrollerats. Den är inte sparad och inget är inlagt i liggaren."
    ),
    publications.PublicationIsVoid: "Publiceringen är redan makulerad.",
    publications.AlreadyInLedger: "Rapporten står redan i liggaren. Inget är ändrat.",
    published.NotAPublication: _not_a_publication,
    published.PublicationTooNew: (
        "Publiceringen är skriven av en nyare version av programmet. Uppdatera programmet; inget är ändrat."
    ),
    errors.AlreadyBooked: "Tidsförslaget har redan blivit ett möte och kan inte ändras längre.",
    errors.WrongPassphrase: (
        "Lösenfrasen stämmer inte. Kontrollera skiftlås och språk på tangentbordet och försök igen."
    ),
    errors.PassphraseTooShort: _too_short,
    errors.SamePassphrase: "Det är samma lösenfras som förut. Välj en annan.",
    errors.WrongRecoveryCode: "Återställningskoden stämmer inte. Jämför med papperet, grupp för grupp.",
    errors.NoSuchPerson: "Det finns ingen med det namnet i lagret.",
    errors.PersonExists: "Det finns redan en person med det namnet i lagret. Välj ett annat.",
    errors.NotAStore: "Här finns inget FamSam-lager. Välj en mapp vars namn slutar på .famsam.",
    errors.StoreExists: "Det finns redan något på den platsen. Välj ett annat namn; inget har skrivits över.",
    errors.StoreInUse: _in_use,
    errors.StoreTooNew: (
        "Lagret är skrivet av en nyare version av programmet. Uppdatera programmet; lagret är orört."
    ),
    errors.StoreDamaged: _damaged,
    errors.KeyFileDamaged: (
        "Nyckelfilen saknas eller är skadad, så lagret kan inte låsas upp. "
        "Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp."
    ),
    errors.DiskFull: (
        "Disken är full. Det senaste sparades inte, allt tidigare är kvar. Frigör utrymme och försök igen."
    ),
    errors.ReadOnlyPlace: (
        "Det går inte att skriva i mappen. Inget är ändrat. Välj en annan mapp eller ändra rättigheterna."
    ),
    errors.DemoStoreOnly: "Det går inte i ett demolager, som bara innehåller påhittade familjer.",
    errors.NothingToShow: _nothing,
    errors.PeriodNotBegun: "Perioden börjar efter dagen som siffrorna gäller. Ändra den ena eller den andra.",
    errors.LinesDoNotMerge: "Raderna går inte att slå ihop. Välj rader som ligger intill varandra, inte totalen.",
    errors.NoColumnLeft: "Minst en kolumn måste vara kvar i tabellen.",
    errors.FileInTheWay: (
        "Det finns redan en fil med det namnet. Välj ett annat namn; inget har skrivits över."
    ),
    errors.TooManyTries: _tries,
    errors.OwnSlot: "Du kan inte ta bort din egen lösenfras medan du arbetar med den. Låt en kollega göra det.",
    errors.KeyringUnusable: _keyring,
    errors.KeyringExpired: "Det är dags att skriva lösenfrasen igen. Därefter öppnar nyckelringen lagret som förut.",
    errors.NothingToReverse: "Det finns inget mer att ångra eller göra om.",
    errors.ChangedSince: "Det går inte att ångra: det har ändrats eller börjat användas sedan dess. Inget är ändrat.",
    errors.ParentDeleted: _parent_deleted,
    errors.StillOngoing: "Familjen har ett ärende som inte är avslutat. Avsluta det innan familjen gallras.",
    errors.NotConfirmed: "Gallringen är inte bekräftad. En kollega behöver bekräfta med sin egen lösenfras.",
    errors.NotABackup: "Här finns ingen säkerhetskopia av ett FamSam-lager. Välj en annan mapp.",
    errors.Cancelled: "Avbrutet. Inget är ändrat.",
    errors.BackupDamaged: _backup_damaged,
    errors.NewestMissing: _newest,
    errors.NotAPicture: "Filen går inte att läsa som bild. Välj en PNG- eller JPEG-bild. Logotypen är oförändrad.",
    errors.PictureTooLarge: (
        "Bilden är för stor för en logotyp. Välj en som är högst 20 MB och 40 miljoner bildpunkter."
    ),
    imports.UnreadableList: import_words.unreadable,
    imports.FaultyList: import_words.faulty,
    errors.NoSuchFolder: "Mappen som filen ska skrivas i finns inte. Inget är skrivet.",
}
