"""The agencies, people, rooms and registers of the demo, as records."""

from collections.abc import Iterator
from datetime import date

from famsam_desktop.domain.surveys import Survey
from famsam_desktop.services.demo import forms, network, registers
from famsam_desktop.services.demo.identity import Team, agency_id, contact_id, made_id
from famsam_desktop.store.records import Record
from famsam_desktop.store.surveys import written
from famsam_desktop.store.tables import (
    AgencyTable,
    ConsultationTable,
    ContactTable,
    InformationMeetingTable,
    SurveyAnswerTable,
    VenueTable,
)


def records(team: Team, today: date) -> Iterator[Record]:
    """Everything that belongs to no family."""
    for agency in network.agencies():
        yield from _agency(agency, team)
    for position, venue in enumerate(network.VENUES):
        yield _venue(venue, position, team)
    yield from _registers(team, today)
    for position, form in enumerate(forms.guardians(today)):
        yield SurveyAnswerTable(
            id=made_id("survey_answer", position),
            survey=Survey.GUARDIAN,
            answered_on=form.on,
            answers=written(form.answers),
        )


def _agency(agency: network.PlannedAgency, team: Team) -> Iterator[Record]:
    booked = {venue.booked_through: venue.municipality for venue in network.VENUES}
    yield AgencyTable(
        id=agency_id(agency.key),
        name=agency.name,
        sector=agency.sector,
        principal=agency.principal,
        municipality_id=team.municipalities.get(agency.municipality),
    )
    for position, contact in enumerate(agency.contacts):
        books_for = booked.get(agency.key, "") if position == 0 else ""
        yield ContactTable(
            id=contact_id(agency.key, position),
            name=contact.name,
            title=contact.title,
            agency_id=agency_id(agency.key),
            phone=contact.phone,
            email=contact.email,
            is_ambassador=contact.is_ambassador,
            room_booking_for_id=team.municipalities.get(books_for),
        )


def _venue(venue: network.PlannedVenue, position: int, team: Team) -> Record:
    return VenueTable(
        id=made_id("venue", position),
        name=venue.name,
        municipality_id=team.municipalities[venue.municipality],
        address=venue.address,
        capacity=venue.capacity,
        equipment=venue.equipment,
        accessibility=venue.accessibility,
        booking_contact_id=contact_id(venue.booked_through, 0),
    )


def _registers(team: Team, today: date) -> Iterator[Record]:
    towns = sorted(team.municipalities.items())
    for position, row in enumerate(registers.consultations(today)):
        yield ConsultationTable(
            id=made_id("consultation", position),
            happened_on=row.on,
            category=row.category,
            sector=row.sector,
            municipality_id=towns[position % len(towns)][1],
            minutes=row.minutes,
        )
    for position, told in enumerate(registers.information_meetings(today)):
        yield InformationMeetingTable(
            id=made_id("information_meeting", position),
            happened_on=told.on,
            audience=told.audience,
            municipality_id=towns[position * 3 % len(towns)][1],
            form=told.form,
            attendees=told.attendees,
        )
