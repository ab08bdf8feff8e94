"""A crowd to search in: invented members and notes, put straight into tables and index."""

import random
from collections.abc import Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from famsam_desktop.domain.families import Gender, MemberRole
from famsam_desktop.domain.outcomes import OutcomeKind
from famsam_desktop.store.cipher import RawConnection

MEMBERS = 60_000
NOTES = 100_000
_FAMILIES = 13_000
_INSTANT = "2026-11-01T08:00:00.000000Z"


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_FIRST = _listed(
    "Alva Ella Maja Elsa Vera Wilma Astrid Freja Alice Olivia Hugo Liam Noah William Oliver Lucas Elias "
    "Adam Leo Anna Karin Eva Maria Åsa Örjan Björn Göran Lars Erik Mohamed Ali Fatima Aisha Zeinab Sara "
    "Johan Per Ulf Märta"
)
_STARTS = _listed(
    "Al Berg Björk Dal Ek Fors Gran Hag Hed Holm Kvist Lind Lund Löv Mar Nor Ny Ros Sand Sjö Sten Ström"
)
_ENDS = _listed(
    "berg blad borg dahl fors gren holm kvist lund man mark qvist ros stedt strand ström vall vik"
)
_COMMON = _listed(
    "och att det som för med en på till är av inte den i ska har vi om familjen mötet barnet skolan"
)
_WORDS = _listed(
    "familjebehandling skolgång samverkan överenskommelse habilitering kontaktperson stödperson "
    "underlag väntetid läkarintyg anpassning studiegång rast läxhjälp bibliotek fritidshem rektor "
    "psykolog kurator socialsekreterare utredning remiss bedömning uppföljning planering handlingsplan "
    "frånvaro närvaro taxi resor hemmet mamma pappa syskon mormor umgänge vårdnad samtycke tolk "
    "arabiska somaliska måndag tisdag onsdag torsdag fredag vecka termin ringer mejlar skriver frågar "
    "bokar återkommer berättar önskar tycker behöver orkar mår sover äter leker trivs lugnt oroligt "
    "bättre sämre svårt lätt ensam kamrat bråk konflikt tillit trygghet rutiner kväll morgon skärmtid"
)
_TYPED = _listed(
    "familjebehandling skolgång läxhjälp psykolog kvällsrutiner överenskommelse väntetid umgänge taxi zzyzx "
    "bjorkberg lindqist skolgnåg familjesamtycke"
)


class Crowd:
    """The crowd's names and notes, the same for the same dice."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice

    def name(self) -> str:
        """A first name and a surname, the surname clearly invented."""
        return f"{self._dice.choice(_FIRST)} {self._dice.choice(_STARTS)}{self._dice.choice(_ENDS)}"

    def note(self) -> str:
        """Ten to thirty words, two of five of them the commonest; some words are put together of two."""
        return " ".join(self._word() for _ in range(self._dice.randint(10, 30)))

    def id(self) -> bytes:
        """A new id."""
        return UUID(int=self._dice.getrandbits(128), version=4).bytes

    def searches(self) -> list[str]:
        """What somebody types: names, words of notes, two words, what is nowhere."""
        names = [self.name() for _ in range(10)]
        pairs = [f"{self._dice.choice(_WORDS)} {self._dice.choice(_WORDS)}" for _ in range(6)]
        families = [f"Familj K{self._dice.randrange(_FAMILIES)}" for _ in range(4)]
        return [*names, *families, *_TYPED, *pairs]

    def _word(self) -> str:
        dice = self._dice.random()
        if dice < 0.4:
            return self._dice.choice(_COMMON)
        if dice < 0.5:
            return self._dice.choice(_WORDS) + self._dice.choice(_WORDS)
        return self._dice.choice(_WORDS)


def fill(connection: RawConnection) -> None:
    """Put families, members and notes into a store, with the index over the notes."""
    crowd = Crowd(random.Random(2))  # noqa: S311  (no secret)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    municipality = _ids(connection, "municipality")[0]
    families = [crowd.id() for _ in range(_FAMILIES)]
    _add(connection, "family", _families(families, municipality))
    _add(connection, "family_member", islice(_members(crowd, families), MEMBERS))
    outcomes = list(islice(_outcomes(crowd, _ids(connection, "meeting")), NOTES))
    _add(connection, "outcome", iter(outcomes))
    entries = ((outcome["id"], outcome["text"]) for outcome in outcomes)
    last = connection.execute("SELECT coalesce(max(id), 0) FROM search_entry").fetchone() or (0,)
    connection.executemany(
        "INSERT INTO search_entry (entity, record_id, body) VALUES ('outcome', ?, ?)", entries
    )
    connection.execute(
        "INSERT INTO search (rowid, body) SELECT id, body FROM search_entry WHERE id > ?", (last[0],)
    )
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _ids(connection: RawConnection, table: str) -> list[bytes]:
    return [row[0] for row in connection.execute(f'SELECT id FROM "{table}" ORDER BY id').fetchall()]  # noqa: S608


def _families(ids: list[bytes], municipality: bytes) -> Iterator[dict[str, Any]]:
    for number, family_id in enumerate(ids):
        yield _record(
            id=family_id,
            alias=f"Familj K{number}",
            municipality_id=municipality,
            language="",
            interpreter_needed=0,
            note="",
        )


def _members(crowd: Crowd, families: list[bytes]) -> Iterator[dict[str, Any]]:
    while True:
        for family_id in families:
            yield _record(
                id=crowd.id(),
                family_id=family_id,
                name=crowd.name(),
                role=MemberRole.CHILD.value,
                birth_year=2015,
                gender=Gender.UNKNOWN.value,
                school="",
                protected_identity=0,
            )


def _outcomes(crowd: Crowd, meetings: list[bytes]) -> Iterator[dict[str, Any]]:
    position = 1000
    while True:
        for meeting_id in meetings:
            position += 1
            yield _record(
                id=crowd.id(),
                meeting_id=meeting_id,
                position=position,
                kind=OutcomeKind.INFORMATION.value,
                text=crowd.note(),
            )


def _record(**values: Any) -> dict[str, Any]:
    return {"created_at": _INSTANT, "changed_at": _INSTANT, **values}


def _add(connection: RawConnection, table: str, records: Iterator[dict[str, Any]]) -> None:
    first = next(records)
    names = ", ".join(f'"{name}"' for name in first)
    marks = ", ".join("?" * len(first))
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608  (our own tables' names)
    connection.execute(statement, tuple(first.values()))
    connection.executemany(statement, (tuple(record.values()) for record in records))
