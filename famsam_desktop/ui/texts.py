"""A refusal, a fault or a wrong field → a plain sentence in the language in force. The command line says them too.

A sentence says what happened, what is saved when that is in doubt, and what to do.
"""

from collections.abc import Callable
from typing import Any

from famsam_desktop.domain import errors, imports, publications, published
from famsam_desktop.domain.errors import EnvironmentFault, Refusal
from famsam_desktop.ui import import_words, times
from famsam_desktop.ui.part_words import part_words
from famsam_desktop.ui.problems import problem_sentence
from famsam_desktop.ui.speech import MANY, ONE, capital, later, said
from famsam_desktop.ui.terms import is_neuter, the

#: Said of anything that has no sentence of its own; a test demands that no class of ours ends here.
UNKNOWN = later("Det gick inte. Inget är ändrat. Försök igen.")


def sentence(reason: Refusal | EnvironmentFault) -> str:
    """What to tell the user about a refusal or a fault."""
    for kind in type(reason).__mro__:
        if kind in _SENTENCES:
            found = _SENTENCES[kind]
            return said(found) if isinstance(found, str) else found(reason)
    return said(UNKNOWN)


def counted(count: int, one: str, many: str) -> str:
    """`1 möte`, `2 möten`, `0 möten`: the number with the Swedish word that fits it, in the language in force."""
    return f"{count} {said(one, ONE) if count == 1 else said(many, MANY)}"


def saved_at(clock: str) -> str:
    """What the status bar says when everything is on disk."""
    return said("Allt sparat {clock}").format(clock=clock)


def _incomplete(reason: errors.Incomplete) -> str:
    count = len(reason.problems)
    if count == 1:
        return problem_sentence(reason.problems[0])
    return said("{count} fält behöver rättas. Inget är sparat än.").format(count=count)


def _not_found(reason: errors.NotFound) -> str:
    words = (
        said("{what} finns inte längre. Det kan ha tagits bort.")
        if is_neuter(reason.kind)
        else said("{what} finns inte längre. Den kan ha tagits bort.")
    )
    return words.format(what=capital(the(reason.kind)))


def _no_such_id(reason: errors.NoSuchId) -> str:
    if reason.kind == "meeting":
        return said("Inget möte har ett id-nummer som börjar så. Kontrollera numret och försök igen.")
    if reason.kind == "publication":
        return said("Ingen publicering har ett id-nummer som börjar så. Kontrollera numret och försök igen.")
    return said("Ingen post har ett id-nummer som börjar så. Kontrollera numret och försök igen.")


def _ambiguous(reason: errors.Ambiguous) -> str:
    words = (
        said("{count} deltagare heter så. Ange personens namn i stället för verksamhetens.")
        if reason.kind == "participant"
        else said("{count} poster börjar så. Skriv några tecken till av id-numret.")
    )
    return words.format(count=reason.count)


def _still_used(reason: errors.StillUsed) -> str:
    if reason.kind == "passphrase":
        return said("Den sista lösenfrasen kan inte tas bort: då skulle ingen kunna öppna lagret.")
    if (reason.kind, reason.by) in _STILL_USED:
        return said(_STILL_USED[reason.kind, reason.by])
    it = the(reason.kind)
    words = said("{It} används fortfarande och kan inte tas bort. Ta först bort det som hör till {it}.")
    return words.format(It=capital(it), it=it)


def _closed(reason: errors.CaseIsClosed) -> str:
    return said(
        "Ärendet avslutades {day} och kan inte ändras. Återaktualisera familjen för att fortsätta."
    ).format(day=times.long_date(reason.closed_on))


def _out_of_order(reason: errors.OutOfOrder) -> str:
    found = _OUT_OF_ORDER.get(reason.what, _OUT_OF_ORDER[""])
    return said(found).format(day=times.long_date(reason.earliest))


def _in_the_future(reason: errors.InTheFuture) -> str:
    if reason.what == "meeting":
        return said("Mötet har inte börjat än. Det kan markeras som genomfört när det har ägt rum.")
    return said("Dagen har inte kommit än. Ange en dag som har varit.")


def _closing_reason(reason: errors.ClosingReasonMissing) -> str:
    if reason.started:
        return said("Ange varför ärendet avslutas.")
    return said("Inget samverkansmöte har hållits. Ange varför ärendet avslutas före möte.")


def _clash(reason: errors.MeetingClash) -> str:
    words = (
        said("Lokalen är redan bokad då: ett annat möte börjar {when}. Välj en annan tid.")
        if reason.busy == "venue"
        else said(
            "Mötesledaren eller dokumentatören är redan upptagen då: ett annat möte börjar {when}. Välj en annan tid."
        )
    )
    day = times.day_and_date(times.local_day(reason.starts_at))
    return words.format(when=times.day_and_clock(day, reason.starts_at))


def _consent(reason: errors.ConsentMissing) -> str:
    if reason.agencies == 1:
        return said(
            "En verksamhet omfattas inte av något samtycke den dagen. "
            "Inhämta det, eller skriv hos deltagaren varför."
        )
    return said(
        "{count} verksamheter omfattas inte av något samtycke den dagen. "
        "Inhämta det, eller skriv hos deltagaren varför."
    ).format(count=reason.agencies)


def _meeting_over(reason: errors.MeetingIsOver) -> str:
    if reason.state == "cancelled":
        return said("Mötet är inställt. Planeringen kan inte ändras längre.")
    return said("Mötet är genomfört. Planeringen kan inte ändras längre.")


def _too_short(reason: errors.PassphraseTooShort) -> str:
    return said(
        "Lösenfrasen är för kort. Den behöver minst {minimum} tecken; gärna fyra eller fem ord."
    ).format(minimum=reason.minimum)


def _in_use(reason: errors.StoreInUse) -> str:
    return said(
        "Lagret är redan öppet i ett annat fönster ({holder}). Stäng det först och försök igen."
    ).format(holder=reason.holder)


def _damaged(reason: errors.StoreDamaged) -> str:
    return said(
        "Lagret är skadat och öppnas inte ({part}). "
        "Ändra inget i mappen. Återställ den senaste säkerhetskopian eller be om hjälp."
    ).format(part=part_words(reason.part.split(":")[0]))


def _tries(reason: errors.TooManyTries) -> str:
    wait = counted(reason.seconds, "sekund", "sekunder")
    return said("För många felaktiga försök. Vänta {wait} och försök igen.").format(wait=wait)


def _keyring(reason: errors.KeyringUnusable) -> str:
    return said(_KEYRINGS.get(reason.reason, _NO_KEYRING))


def _parent_deleted(reason: errors.ParentDeleted) -> str:
    what = capital(the(reason.kind))
    return said("{what} som det hör till är också borttagen. Återställ den först.").format(what=what)


def _backup_damaged(reason: errors.BackupDamaged) -> str:
    return said(
        "Säkerhetskopian är skadad och används inte ({part}). Lagret är orört. Välj en annan kopia."
    ).format(part=part_words(reason.part.split(":")[0]))


def _newest(reason: errors.NewestMissing) -> str:
    return said(
        "De senaste ändringarna saknas i lagret ({lost}): något på disken är skadat eller utbytt. "
        "Inget är ändrat. Du kan öppna det som finns, eller återställa en säkerhetskopia."
    ).format(lost=counted(reason.count, "ändring", "ändringar"))


def _not_a_publication(reason: published.NotAPublication) -> str:
    if not reason.where:
        return said("Filen är ingen rapport som liggaren kan ta emot. Inget är ändrat.")
    return said(
        "Filen är ingen rapport som liggaren kan ta emot. Det första som inte går att läsa: {where}. Inget är ändrat."
    ).format(where=reason.where)


def _does_not_hold(reason: publications.PublicationDoesNotHold) -> str:
    return said("Filen kan inte läggas in som en tidigare rapport. {why} Inget är ändrat.").format(
        why=reason.why
    )


def _no_such_table(reason: publications.NoSuchTable) -> str:
    return said("Det finns ingen sådan tabell. Tabellerna är {tables}.").format(
        tables=", ".join(reason.known)
    )


def _too_many_together(reason: publications.TooManyTogether) -> str:
    return said(
        "Kontrollen hinner inte bevisa så många tal på en gång, tillsammans med det som redan är publicerat. Ingen fil "
        "är skriven. Välj de här tabellerna var för sig, slå ihop rader i dem eller ta bort kolumner: {tables}."
    ).format(tables=", ".join(reason.tables))


def _nothing(reason: errors.NothingToShow) -> str:
    if reason.first is None:
        return said("Det finns inga ärenden att räkna än.")
    return said("Det finns inget att räkna så tidigt. Det första ärendet kom {day}.").format(
        day=times.long_date(reason.first)
    )


_OUT_OF_ORDER = later(
    {
        "meeting": "Mötet kan inte ligga före {day}, då ärendet började.",
        "answer": "Svaret kan inte ligga före {day}, då mötet hölls.",
        "forwarded": "Pappret kan inte ha gått till fler före {day}, då det expedierades.",
        "sent": "Pappret kan inte ha skickats före {day}, då mötet hölls.",
        "meeting_end": "Mötet kan inte sluta innan det börjar.",
        "closing": "Ärendet kan inte avslutas före {day}: då hände något i det senast.",
        "referral": "Den nya aktualiseringen kan inte ligga före {day}, då det förra ärendet avslutades.",
        "check_in": "Uppföljningen kan inte ligga före {day}, då ärendet började.",
        "step": "Steget kan inte ligga före {day}, då det förra steget togs.",
        "": "Datumet kan inte ligga före {day}.",
    }
)

_NO_KEYRING = later("Datorns nyckelring gick inte att använda. Lås upp med lösenfrasen som vanligt.")
_KEYRINGS = later(
    {
        "none": "Den här datorn har ingen nyckelring. Lås upp med lösenfrasen som vanligt.",
        "plain": "Datorns nyckelring sparar lösenord oskyddade. Lås upp med lösenfrasen som vanligt.",
        "slow": "Datorns nyckelring svarar inte. Lås upp med lösenfrasen som vanligt.",
        "settled": "Din organisation har stängt av nyckelringen på den här datorn. Lås upp med lösenfrasen.",
    }
)

#: What leans on a record, where saying so helps more than the general sentence.
_STILL_USED = later(
    {
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
)

_SENTENCES: dict[type[BaseException], str | Callable[[Any], str]] = later(
    {
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
        errors.AgendaChanged: (
            "Dagordningen har ändrats sedan förslaget gjordes. Inget är kortat; se det nya förslaget."
        ),
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
        publications.TooManyTogether: _too_many_together,
        publications.NotProvable: (
            "Kontrollen hann inte bevisa att siffrorna kan lämnas ut. Ingen fil är skriven. Ta med färre tabeller, slå "
            "ihop rader eller ta bort kolumner och försök igen."
        ),
        publications.FileWouldLeak: (
            "Den färdiga filen stämde inte med det som kontrollerats. Den är inte sparad och inget är inlagt i "
            "liggaren."
        ),
        publications.PublicationIsVoid: "Publiceringen är redan makulerad.",
        publications.AlreadyInLedger: "Rapporten står redan i liggaren. Inget är ändrat.",
        publications.PublicationDoesNotHold: _does_not_hold,
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
        errors.WrongRecoveryCode: "Återställningskoden stämmer inte. Jämför med pappret, grupp för grupp.",
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
        errors.KeyringExpired: (
            "Det är dags att skriva lösenfrasen igen. Därefter öppnar nyckelringen lagret som förut."
        ),
        errors.NothingToReverse: "Det finns inget mer att ångra eller göra om.",
        errors.ChangedSince: (
            "Det går inte att ångra: det har ändrats eller börjat användas sedan dess. Inget är ändrat."
        ),
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
)
