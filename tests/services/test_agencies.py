"""Agencies, the people who work there, and rooms."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from famsam_desktop.domain.agencies import AgencyDraft, ContactDraft, Sector
from famsam_desktop.domain.changes import Topic
from famsam_desktop.domain.errors import ConsentMissing, Incomplete, NotFound
from famsam_desktop.domain.meetings import Mandate, MeetingState, Participant
from famsam_desktop.services.history import History
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.participants import Participants
from tests import builders
from tests.clock import NOW
from tests.team import Process, Team, made


def test_agencies_stand_by_name_with_their_municipality(team: Team) -> None:
    for name in ("Öppenvården", "BUP", "Ängskolan"):
        team.agency(name=name, municipality_id=team.municipalities["Nora"] if name == "BUP" else None)
    rows = team.agencies.rows()
    assert [(row.name, row.municipality) for row in rows] == [
        ("BUP", "Nora"),
        ("Ängskolan", ""),
        ("Öppenvården", ""),
    ]


def test_an_agency_can_be_corrected(team: Team) -> None:
    agency = team.agency()
    team.agencies.amend(agency, builders.an_agency(name="Björken", sector=Sector.PRESCHOOL))
    [row] = team.agencies.rows()
    assert (row.id, row.name, row.sector) == (agency, "Björken", Sector.PRESCHOOL)


def test_people_of_one_agency_or_of_all(team: Team) -> None:
    school, clinic = team.agency(), team.agency(name="BUP")
    team.contact(school, name="Örjan", phone="0581-1", email="o@x.se", is_ambassador=True)
    team.contact(clinic, name="Åsa")
    assert [each.name for each in team.agencies.contacts()] == ["Åsa", "Örjan"]
    [contact] = team.agencies.contacts(school)
    assert (contact.name, contact.agency, contact.phone, contact.is_ambassador) == (
        "Örjan",
        "Björkskolan",
        "0581-1",
        True,
    )


def test_a_person_can_move_to_another_agency_and_leave(team: Team) -> None:
    process = team.process()
    school = team.agency()
    team.agencies.amend_contact(process.contact, builders.a_contact(school, name="Örjan Ny"))
    assert [each.name for each in team.agencies.contacts(school)] == ["Örjan Ny"]
    team.agencies.remove_contact(process.contact)
    assert team.agencies.contacts() == []
    with pytest.raises(NotFound):
        team.agencies.amend_contact(process.contact, builders.a_contact(school))
    with team.store.read() as work:
        [participant] = work.participants.of_meeting(process.meeting)
    assert (participant.name, participant.agency) == ("Örjan Ny", "BUP")  # as it was at the meeting
    [view] = team.families.page(process.family).cases
    assert view.processes[0].process is not None


def test_a_person_and_their_agency_can_be_new_together_or_neither_is(team: Team) -> None:
    contact = ContactDraft(name="Gun Ågren", title="samordnare")
    made(team.agencies.add_contact_at_new(builders.an_agency(name="Familjecentralen"), contact))
    [kept] = team.agencies.contacts()
    assert (kept.name, kept.agency) == ("Gun Ågren", "Familjecentralen")
    with pytest.raises(Incomplete):
        team.agencies.add_contact_at_new(builders.an_agency(name="BUP"), ContactDraft())
    with pytest.raises(Incomplete):
        team.agencies.add_contact_at_new(AgencyDraft(), contact)
    assert [agency.name for agency in team.agencies.rows()] == ["Familjecentralen"]


def test_rooms(team: Team) -> None:
    venue = made(
        team.agencies.add_venue(builders.a_venue(municipality_id=team.municipalities["Nora"], capacity=12))
    )
    [known] = team.agencies.venues()
    assert (known.id, known.name, known.municipality, known.capacity) == (venue, "Rum 3", "Nora", 12)
    with team.store.read() as work:
        assert work.agencies.venue(venue) == known
        with pytest.raises(NotFound):
            work.agencies.venue(uuid4())


def test_a_room_is_amended_and_removed_and_meetings_in_it_still_name_it(team: Team) -> None:
    venue = made(team.agencies.add_venue(builders.a_venue()))
    full = builders.a_venue(
        name="Rum 4", capacity=8, equipment="skärm", accessibility="hiss, hörslinga", address="Storgatan 2"
    )
    change = team.agencies.amend_venue(venue, full)
    assert change.topics == Topic.AGENCIES | Topic.MEETINGS
    [known] = team.agencies.venues()
    assert (known.name, known.equipment, known.accessibility) == ("Rum 4", "skärm", "hiss, hörslinga")
    meetings = Meetings(team.store)
    meeting = team.meeting(team.case(team.family()), venue_id=venue)
    team.agencies.remove_venue(venue)
    assert team.agencies.venues() == []
    there = meetings.page(meeting).venue
    assert there is not None
    assert (there.name, there.is_removed) == ("Rum 4", True)
    meetings.amend(meeting, replace(meetings.draft_of(meeting), planned_minutes=30))
    another = builders.a_meeting(None, team.users[1], title="Styrgrupp", venue_id=venue)
    with pytest.raises(NotFound):
        meetings.schedule(replace(another, starts_at=datetime(2026, 3, 20, 9, tzinfo=UTC)))
    with pytest.raises(NotFound):
        team.agencies.amend_venue(venue, full)
    History(team.store).undo()
    History(team.store).undo()
    assert [room.name for room in team.agencies.venues()] == ["Rum 4"]


def test_a_room_without_seats_or_with_fewer_than_one(team: Team) -> None:
    with pytest.raises(Incomplete):
        team.agencies.add_venue(builders.a_venue(capacity=0))
    made(team.agencies.add_venue(builders.a_venue(capacity=None)))


def test_a_room_is_booked_with_its_own_contact_or_with_whoever_books_the_rooms_there(team: Team) -> None:
    nora, lindesberg = team.municipalities["Nora"], team.municipalities["Lindesberg"]
    office = team.agency(name="Kommunhuset")
    caretaker = team.contact(
        office, name="Lisa", phone="0587-1", email="lisa@nora.example", room_booking_for_id=nora
    )
    team.contact(office, name="Ove", room_booking_for_id=nora)
    keeper = team.contact(office, name="Mia", phone="070-2")
    for name, changes in (
        ("Ett", {"municipality_id": nora}),
        ("Fyra", {"municipality_id": lindesberg}),
        ("Tre", {"municipality_id": nora, "booking_contact_id": keeper}),
    ):
        team.agencies.add_venue(builders.a_venue(name=name, **changes))
    booked = [(each.name, each.booking_contact, each.booking_phone) for each in team.agencies.venues()]
    assert booked == [("Ett", "Lisa", "0587-1"), ("Fyra", "", ""), ("Tre", "Mia", "070-2")]
    assert [each.booking_contact_id for each in team.agencies.venues()] == [None, None, keeper]
    team.agencies.remove_contact(caretaker)
    assert team.agencies.venues()[0].booking_contact == "Ove"
    [ove] = [each for each in team.agencies.contacts(office) if each.name == "Ove"]
    assert ove.room_booking_for_id == nora


def test_what_is_incomplete_is_refused_and_nothing_is_written(team: Team) -> None:
    agency = team.agency()
    contact = team.contact(agency)
    before = team.entries()
    long = "x" * 100_000
    for refused in (AgencyDraft(name="X"), builders.an_agency(name=long)):
        with pytest.raises(Incomplete):
            team.agencies.register(refused)
        with pytest.raises(Incomplete):
            team.agencies.amend(agency, refused)
    for refused_contact in (ContactDraft(name="X"), builders.a_contact(agency, email=long)):
        with pytest.raises(Incomplete):
            team.agencies.add_contact(refused_contact)
        with pytest.raises(Incomplete):
            team.agencies.amend_contact(contact, refused_contact)
    with pytest.raises(Incomplete):
        team.agencies.add_venue(builders.a_venue(name="\x00"))
    with pytest.raises(NotFound):
        team.agencies.remove_contact(uuid4())
    with pytest.raises(NotFound):
        team.agencies.amend(uuid4(), builders.an_agency())
    assert team.entries() == before


def test_the_store_gives_one_agency_or_contact(team: Team) -> None:
    agency = team.agency()
    contact = team.contact(agency)
    with team.store.read() as work:
        assert work.agencies.one(agency).name == "Björkskolan"
        assert work.agencies.contact(contact).agency_id == agency
        for missing in (work.agencies.one, work.agencies.contact):
            with pytest.raises(NotFound):
                missing(uuid4())


# --- somebody moves on before a coming meeting ---------------------------------------------------------------------


def asked(team: Team, contact_id: UUID, days: int = 7) -> UUID:
    """A meeting without a family, in so many days, that asks for somebody."""
    meeting = team.meeting(None, title="Samråd", starts_at=NOW + timedelta(days=days))
    with team.store.write("test.asked") as work:
        agency_id = work.agencies.contact(contact_id).agency_id
        work.participants.add(meeting, agency_id, builders.a_participant(contact_id, mandate=Mandate.YES))
    return meeting


def participant(team: Team, meeting: UUID) -> Participant:
    """The one who takes part."""
    with team.store.read() as work:
        [found] = work.participants.of_meeting(meeting)
    return found


def test_coming_meetings_say_where_somebody_moves_and_follow_in_one_step(team: Team) -> None:
    bup, office = team.agency(name="BUP"), team.agency(name="Soc")
    contact = team.contact(bup)
    first, second, past = (asked(team, contact, days) for days in (1, 9, -1))
    assert participant(team, first).moves_to == ""
    team.agencies.amend_contact(contact, builders.a_contact(office, title="socialsekreterare"))
    for meeting in (first, second):
        known = participant(team, meeting)
        assert (known.agency, known.moves_to) == ("BUP", "Soc")
    before = participant(team, past)
    assert (before.agency, before.moves_to) == (
        "BUP",
        "",
    )  # nobody has said whether it was held, but it was then
    with team.store.read() as work:
        assert work.participants.left_behind() == {contact: 2}
    Participants(team.store).follow([contact])
    for meeting in (first, second):
        known = participant(team, meeting)
        assert (known.agency, known.moves_to, known.role) == ("Soc", "", "socialsekreterare")
        assert known.mandate is Mandate.UNKNOWN  # the old agency gave it
    assert participant(team, past) == before
    History(team.store).undo()
    assert participant(team, second).agency == "BUP"
    assert participant(team, second).mandate is Mandate.YES


def test_a_new_agency_without_consent_needs_a_reason_of_its_own(team: Team) -> None:
    process = Process(team)
    team.consents.record(
        process.family, builders.a_consent(process.child, process.guardian, {process.agency})
    )
    meetings = Meetings(team.store)
    meeting = team.meeting(process.case, starts_at=NOW + timedelta(days=7))
    meetings.invite(meeting, builders.a_participant(process.contact))
    team.agencies.amend_contact(process.contact, builders.a_contact(team.agency(name="Soc")))
    Participants(team.store).follow([process.contact])
    [known] = meetings.page(meeting).participants
    assert known.needs_reason
    with pytest.raises(ConsentMissing):
        meetings.convene(meeting)


STEPS = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 2)),
    st.tuples(st.just("follow"), st.just(0)),
    st.tuples(st.sampled_from(("held", "cancelled", "in_progress")), st.integers(0, 2)),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(st.lists(STEPS, max_size=8))
def test_whatever_is_moved_a_meeting_that_was_keeps_what_it_had(
    team: Team, steps: list[tuple[str, int]]
) -> None:
    agencies = [team.agency(name=name) for name in ("BUP", "Skolan", "Soc")]
    contact = team.contact(agencies[0])
    meetings = [asked(team, contact, days) for days in (1, 2, 3)]
    at, over = agencies[0], dict[UUID, Participant]()
    for step, number in steps:
        if step == "move":
            at = agencies[number]
            team.agencies.amend_contact(contact, builders.a_contact(at, title=f"roll {number}"))
        elif step == "follow":
            Participants(team.store).follow([contact])
            coming = [each for each in meetings if each not in over]
            assert {participant(team, each).agency_id for each in coming} <= {at}
        else:
            with team.store.write("test.over") as work:
                work.meetings.change(meetings[number], state=MeetingState(step))
            over.setdefault(meetings[number], replace(participant(team, meetings[number]), moves_to=""))
        assert {each: participant(team, each) for each in over} == over
