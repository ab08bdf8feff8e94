"""The main job, end to end, in the program's own window: from the first run to the figures, with a lock between."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from famsam_desktop.domain.meetings import Attendance
from famsam_desktop.ui.meetings.meeting import At
from famsam_desktop.ui.shell.unlock import Unlock
from tests.clock import NOW
from tests.visitor import Enter, Visitor, enter

__all__ = ["enter"]

PEOPLE = {"Karin Lindqvist": "fyra ord i en rad", "Amir Haddad": "lugn skog vid viken"}
AFTERNOON = datetime(2026, 3, 4, 13, 15, tzinfo=UTC)  # 14.15 in Sweden, after the meeting


def test_from_the_first_run_to_the_figures(enter: Enter, tmp_path: Path) -> None:
    store = tmp_path / "team.famsam"
    karin = enter(NOW)
    karin.first_run(store, PEOPLE)
    a_family(karin)
    its_agencies(karin)
    its_case(karin)
    its_consents(karin)
    a_plan(karin)
    an_agenda(karin)
    karin.press("Lås")
    assert not karin.program.window.isVisible()

    amir = enter(AFTERNOON)
    amir.unlock(store, "Amir Haddad", PEOPLE["Karin Lindqvist"])
    assert "stämmer inte" in amir.gate(Unlock).banner.text
    amir.try_passphrase(PEOPLE["Amir Haddad"])
    amir.arrive()
    the_meeting(amir)
    its_summary(amir, tmp_path / "sammanfattning.pdf")
    what_was_promised(amir)
    the_figures(amir)
    closed_and_back_again(amir)


def a_family(karin: Visitor) -> None:
    karin.go("Familjer")
    karin.press("Ny familj")
    karin.answer(alias="Familj 26-01", municipality_id="Nora")
    assert karin.page.title.text() == "Familj 26-01"
    for name, role, year in (
        ("Alva", "Barn", "2014"),
        ("Östen", "Barn", "2017"),
        ("Åsa", "Vårdnadshavare", "1985"),
        ("Örjan", "Vårdnadshavare", "1983"),
    ):
        karin.press("Ny medlem")
        karin.answer(name=name, role=role, birth_year=year)
    for guardian in ("Åsa", "Örjan"):
        karin.press("Ny vårdnad")
        karin.answer(child_id="Alva", guardian_id=guardian)


def its_agencies(karin: Visitor) -> None:
    """A new store knows no agency: each is made where it is needed first."""
    karin.press("Ny egen kontakt")
    karin.fill(member_id="Alva")
    karin.press("Ny verksamhet …")
    karin.answer(name="Björkskolan", sector="Skola", principal="Kommun", municipality_id="Nora")
    karin.press("Ny kontaktperson …")
    karin.answer(name="Eva Ek", title="rektor")
    karin.answer(kind="Individuellt stöd", valid_from="2025-09-01")
    karin.press("Ny egen kontakt")
    karin.fill(member_id="Åsa")
    karin.press("Ny kontaktperson …")
    karin.answer(
        name="Siv Ahl",
        agency_id="Ny verksamhet …",
        agency_name="BUP",
        sector="Hälso- och sjukvård",
        principal="Region",
    )
    karin.answer(kind="Behandling", valid_from="2025-11-03")
    said = karin.reads()
    assert "Inga egna kontakter än." not in said


def its_case(karin: Visitor) -> None:
    karin.press("Aktualisera")
    karin.answer(referred_on="2026-02-02", referred_by="Skola/förskola", agency_id="Björkskolan")
    karin.press("Påbörja bedömning")
    karin.answer(on="2026-02-09")
    karin.press("Påbörja ärendet")
    karin.answer(on="2026-02-16")
    assert "Ärende 1: Pågående" in karin.reads()


def its_consents(karin: Visitor) -> None:
    """Both guardians let the school take part; nobody was asked about BUP."""
    for guardian in ("Åsa", "Örjan"):
        karin.press("Nytt samtycke")
        karin.fill(given_by_id=guardian, about_id="Alva", form="Skriftligt", answer="Lämnat")
        assert karin.form().form.draft().capacity == "guardian"
        karin.answer(agency_ids=("Björkskolan",))


def a_plan(karin: Visitor) -> None:
    karin.press("Nytt möte")
    karin.answer(day="2026-03-04", clock="13", planned_minutes="60", discussed_ids=("Alva (barn)",))
    plan = karin.turn_to(At.PLAN).plan
    karin.press("Lägg till deltagare")
    karin.answer(agency_id="Björkskolan", contact_id="Eva Ek, rektor", mandate="Ja")
    karin.press("Lägg till deltagare")
    karin.answer(whence="Familjen", member_id="Åsa (vårdnadshavare)")
    karin.press("Lägg till deltagare")
    karin.fill(agency_id="BUP", contact_id="Siv Ahl")
    assert "Samtycke saknas för Alva på mötets dag: inte inhämtat." in karin.form().banner.text
    karin.send()
    assert len(plan.people.table.rows) == 2
    karin.answer(consent_acknowledged="Åsa har sagt ja i telefon")
    assert {who.name for who in plan.people.table.rows} == {"Eva Ek", "Åsa", "Siv Ahl"}
    karin.press("Kalla deltagarna")
    assert "kallat" in karin.page.subtitle.text()


def an_agenda(karin: Visitor) -> None:
    agenda = karin.turn_to(At.AGENDA).agenda
    agenda.templates.actions()[0].trigger()
    karin.settle()
    assert agenda.items.table.rows
    karin.press("Förhandsgranska")
    paper = words_of(karin.preview())
    assert all(word in paper for word in ("Dagordning", "Björkskolan", "Siv Ahl", "4 mars 2026"))
    karin.press("Expediera …")
    karin.answer()


def the_meeting(amir: Visitor) -> None:
    amir.go("Möten")
    page: Any = amir.page
    page.list.filter.setCurrentIndex(2)
    amir.wait(lambda: len(page.list.table.rows) == 1)
    (row,) = page.list.table.rows
    page.list.table.opened.emit(row)
    amir.settle()
    run = amir.turn_to(At.RUN).run
    amir.press("Alla närvarande")
    assert {who.attendance for who in run.attendance.table.rows} == {Attendance.PRESENT}
    amir.press("Mötet är genomfört")
    assert "Genomfört onsdag 4 mars 2026 kl. 13.00–14.00" in run.holding.said.text()
    amir.press("Ny anteckning")
    amir.answer(kind="Beslut", text="Schemat görs om <b>från måndag</b>.")
    amir.press("Ny anteckning")
    amir.answer(kind="Tar hem frågan", text="Kan BUP börja i april?", agency_id="BUP", reply_by="2026-03-20")
    amir.press("Ny åtgärd")
    amir.answer(owner="Eva Ek, Björkskolan", what="Göra om schemat", due="2026-03-09")


def its_summary(amir: Visitor, place: Path) -> None:
    amir.turn_to(At.SUMMARY)
    amir.press("Förhandsgranska")
    pdf = amir.preview()
    paper = words_of(pdf)
    assert "Schemat görs om <b>från måndag</b>." in paper
    assert all(word in paper for word in ("Göra om schemat", "2026-03-09", "Kan BUP börja i april?", "Åsa"))
    amir.press("Spara PDF …")
    amir.save_as(place)
    assert place.read_bytes() == pdf
    amir.press("Expediera alla …")
    amir.send()
    assert "Expedierade papper" in amir.reads()


def what_was_promised(amir: Visitor) -> None:
    amir.go("Åtgärder")
    page: Any = amir.page
    assert "Göra om schemat" in {line.action.what for line in page.table.rows}


def the_figures(amir: Visitor) -> None:
    amir.go("Statistik")
    assert "4 mars 2026" in amir.page.subtitle.text()
    assert amir.program.desk is not None
    figures = amir.program.desk.statistics.figures(AFTERNOON.date())
    assert (figures.families_ever, figures.families_current, figures.processes_ever) == (1, 1, 1)


def closed_and_back_again(amir: Visitor) -> None:
    amir.go("Familjer")
    page: Any = amir.page
    amir.wait(lambda: len(page.list.table.rows) == 1)
    page.list.table.opened.emit(page.list.table.rows[0])
    amir.settle()
    amir.press("Avsluta ärendet")
    amir.answer(reason="Situationen har förbättrats")
    assert "Ärende 1: Avslutad" in amir.reads()
    amir.press("Återaktualisera")
    amir.answer(referred_by="Förälder")
    assert "Ärende 2: Aktualiserad" in amir.reads()


def words_of(pdf: bytes) -> str:
    """The words on a paper, in one line."""
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())
