"""The matrix of consents: for each agency what each guardian has answered, and what that comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from uuid import UUID

from famsam_desktop.domain.consents import Assent, Consent, ConsentState, standing_about
from famsam_desktop.domain.ecomaps import asked_about, met_or_named
from famsam_desktop.domain.families import child_names, short_names
from famsam_desktop.domain.sorting import SortKey, sv_key
from famsam_desktop.ui.families import words
from famsam_desktop.ui.families.record import FamilyRecord
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.terms import heading
from famsam_desktop.ui.widgets.table import Column, Mark

#: A refusal names no agencies; it then stands for all of them.
_FOR_ALL = frozenset({ConsentState.REFUSED, ConsentState.REQUESTED})
_ASSENT = later(
    {Assent.COVERED: "Finns", Assent.SOON: "Löper ut", Assent.PARTIAL: "Delvis", Assent.NONE: "Saknas"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyLine:
    """One agency: the state of each giver's newest answer about it, and the coverage today."""

    id: UUID
    agency: str
    states: tuple[tuple[UUID, ConsentState | None], ...]
    coverage: Assent
    towards: tuple[tuple[UUID, Assent], ...] = ()
    """The coverage child by child, as a meeting about the child would find it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who has a column: whoever answers, or a child."""

    id: UUID
    name: str = field(repr=False)


def givers(record: FamilyRecord) -> tuple[Person, ...]:
    """The guardians, then everybody else who has answered; by first name where that tells them apart."""
    guardians = [member.id for member in record.page.members if member.id in record.guardian_ids()]
    others = [consent.given_by_id for consent in record.page.consents]
    names = short_names({one: record.member_name(one) for one in (*guardians, *others)})
    return tuple(Person(id=one, name=name) for one, name in names.items())


def children(record: FamilyRecord) -> tuple[Person, ...]:
    """Those the consents are to be about, where there is more than one to tell apart."""
    names, wanted = child_names(record.page.members), asked_about(record.page, record.today)
    return tuple(Person(id=one, name=names[one]) for one in wanted if len(wanted) > 1)


def agency_lines(record: FamilyRecord) -> list[AgencyLine]:
    """A line for each agency the family meets or a consent names, by name."""
    about = asked_about(record.page, record.today)
    lines = [_line(record, about, agency_id) for agency_id in met_or_named(record.page, record.today)]
    return sorted(lines, key=_name_key)


def _line(record: FamilyRecord, about: Mapping[UUID, frozenset[UUID]], agency_id: UUID) -> AgencyLine:
    consents, today = record.page.consents, record.today
    stands = standing_about(consents, about, agency_id, today)
    return AgencyLine(
        id=agency_id,
        agency=record.agency_name(agency_id),
        states=tuple((giver.id, _state(consents, giver.id, agency_id, today)) for giver in givers(record)),
        coverage=stands.assent,
        towards=tuple((each.about_id, each.standing.assent) for each in stands.towards),
    )


def matrix_columns(
    first: str, last: str, people: Sequence[Person], towards: Sequence[tuple[UUID, str]]
) -> list[Column[AgencyLine]]:
    """Agency, a column per giver, and what it comes to: for each child, where there are several."""
    if towards:
        comes_to = [
            Column(
                title=title,
                text=partial(_towards, child),
                mark=partial(_towards_mark, child),
                weight=1,
                least=6.5,
            )
            for child, title in towards
        ]
    else:
        comes_to = [Column(title=last, text=_coverage, mark=_coverage_mark, weight=1, least=6.5)]
    return [
        Column(title=first, text=_agency, strong=True, weight=3, least=9),
        *(
            Column(
                title=giver.name,
                text=partial(_cell, giver.id),
                mark=partial(_mark, giver.id),
                weight=1,
                least=7.4,
            )
            for giver in people
        ),
        *comes_to,
    ]


def _state(consents: Sequence[Consent], giver_id: UUID, agency_id: UUID, today: date) -> ConsentState | None:
    """The best answer that holds today, otherwise the newest."""
    mine = [
        consent
        for consent in consents
        if consent.given_by_id == giver_id
        and (agency_id in consent.agency_ids or (not consent.agency_ids and consent.answer in _FOR_ALL))
    ]
    if any(consent.covers(agency_id, today) for consent in mine):
        mine = [consent for consent in mine if consent.covers(agency_id, today)]
    return max(mine, key=_begun).state_on(today) if mine else None


def _begun(consent: Consent) -> date:
    return consent.valid_from


def _name_key(line: AgencyLine) -> SortKey:
    return sv_key(line.agency)


def _agency(line: AgencyLine) -> str:
    return line.agency


def _cell(giver_id: UUID, line: AgencyLine) -> str:
    state = dict(line.states).get(giver_id)
    return heading(state) if state is not None else said("Inget svar")


def _mark(giver_id: UUID, line: AgencyLine) -> Mark:
    state = dict(line.states).get(giver_id)
    return words.consent_mark(state) if state is not None else Mark("circle-question-mark", "muted")


def _coverage(line: AgencyLine) -> str:
    return said(_ASSENT[line.coverage])


def _towards(child_id: UUID, line: AgencyLine) -> str:
    return said(_ASSENT[dict(line.towards)[child_id]])


def _towards_mark(child_id: UUID, line: AgencyLine) -> Mark:
    return words.assent_mark(dict(line.towards)[child_id])


def _coverage_mark(line: AgencyLine) -> Mark:
    return words.assent_mark(line.coverage)
