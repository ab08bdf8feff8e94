"""The registers without identity."""

from datetime import date

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.errors import Incomplete
from famsam_desktop.domain.registers import ConsultationDraft
from famsam_desktop.store.rows import table
from famsam_desktop.store.tables import ConsultationTable, InformationMeetingTable
from tests import builders
from tests.team import Team


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
    for refused in (ConsultationDraft(), builders.a_consultation(on=date(2026, 3, 5))):
        with pytest.raises(Incomplete):
            team.registers.consult(refused)
    for changes in ({"audience": ""}, {"audience": "x" * 100_000}, {"on": None}):
        with pytest.raises(Incomplete):
            team.registers.inform(builders.an_information_meeting(**changes))
    assert team.entries() == before
