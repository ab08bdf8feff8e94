"""The registers without identity."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.errors import Incomplete, NotFound
from famsam_desktop.domain.registers import ConsultationDraft
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import ConsultationTable, InformationMeetingTable
from tests import builders
from tests.clock import NOW
from tests.team import Team, made


def test_consultations_and_information_meetings_are_kept(team: Team) -> None:
    team.registers.consult(builders.a_consultation(municipality_id=team.municipalities["Nora"], minutes=20))
    team.registers.inform(builders.an_information_meeting(attendees=14))
    with team.store.read() as work:
        consultation, occasion = table(ConsultationTable).c, table(InformationMeetingTable).c
        assert [
            tuple(row) for row in work.rows.all(sa.select(consultation.happened_on, consultation.minutes))
        ] == [(date(2026, 2, 3), 20)]
        assert [tuple(row) for row in work.rows.all(sa.select(occasion.audience, occasion.attendees))] == [
            ("elevhälsan", 14)
        ]


def test_what_cannot_be_is_refused(team: Team) -> None:
    before = team.entries()
    for refused in (
        ConsultationDraft(),
        builders.a_consultation(on=date(2026, 3, 5)),
        builders.a_consultation(minutes=-1),
    ):
        with pytest.raises(Incomplete):
            team.registers.consult(refused)
    for changes in (
        {"audience": ""},
        {"audience": "x" * 100_000},
        {"form": "x" * 100_000},
        {"on": None},
        {"attendees": 0},
    ):
        with pytest.raises(Incomplete):
            team.registers.inform(builders.an_information_meeting(**changes))
    assert team.entries() == before


def test_both_are_corrected_and_removed_and_stand_newest_first(team: Team) -> None:
    early = made(team.registers.consult(builders.a_consultation(on=date(2026, 1, 7))))
    late = made(team.registers.consult(builders.a_consultation(municipality_id=team.municipalities["Nora"])))
    told = made(team.registers.inform(builders.an_information_meeting()))
    team.registers.amend_consultation(early, builders.a_consultation(on=date(2026, 1, 8), minutes=15))
    team.registers.amend_information_meeting(told, builders.an_information_meeting(attendees=9))
    page = team.registers.page()
    assert [(each.id, each.municipality, each.minutes) for each in page.consultations] == [
        (late, "Nora", None),
        (early, "", 15),
    ]
    assert [(each.id, each.attendees) for each in page.information_meetings] == [(told, 9)]
    team.registers.remove_consultation(late)
    team.registers.remove_information_meeting(told)
    page = team.registers.page()
    assert ([each.id for each in page.consultations], page.information_meetings) == ([early], ())
    for gone in (team.registers.remove_consultation, team.registers.remove_information_meeting):
        with pytest.raises(NotFound):
            gone(uuid4())
    with pytest.raises(NotFound):
        team.registers.amend_consultation(late, builders.a_consultation())


def test_a_meeting_counts_once_for_an_agency_however_many_come_from_there(team: Team) -> None:
    agency = team.agency()
    people = [team.contact(agency, name=name) for name in ("Åsa", "Bo")]
    venue = made(team.agencies.add_venue(builders.a_venue()))
    for days in (0, 5, -2):
        meeting = team.meeting(None, title="Samråd", starts_at=NOW + timedelta(days=days), venue_id=venue)
        with team.store.write("test.asked") as work:
            for contact in people[: 2 if days else 1]:
                work.participants.add(meeting, agency, builders.a_participant(contact))
    page = team.registers.page()
    assert page.coming == {agency: 2, people[0]: 2, people[1]: 1, venue: 2}
    assert (page.people, page.moving) == ({agency: 2}, {})
