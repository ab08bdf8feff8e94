"""A line becomes who, what and when; what it does not say is proposed or asked for, and nothing of it is lost."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.domain.capture import Captured, Chosen, Person, completions, read
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.domain.times import WEEKDAYS

TODAY = date(2026, 11, 25)
IN_TWO_WEEKS = date(2026, 12, 9)
BUP, SCHOOL = UUID(int=1), UUID(int=2)


def contact(number: int, name: str, agency_id: UUID, *, there: bool = False) -> Person:
    owner = Owner(OwnerKind.CONTACT, UUID(int=number))
    return Person(name=name, owner=owner, agency_id=agency_id, takes_part=there)


KARIN = contact(10, "Karin Lindqvist", BUP, there=True)
KARIN_EK = contact(11, "Karin Ek", SCHOOL)
OERJAN = contact(12, "Örjan Ek", SCHOOL, there=True)
ORJAN = contact(13, "Orjan Berg", SCHOOL)
AASA = Person(name="Åsa", owner=Owner(OwnerKind.MEMBER, UUID(int=20)), takes_part=True)
BUP_ITSELF = Person(name="BUP Lindesberg", agency_id=BUP, takes_part=True)
PEOPLE = (KARIN_EK, KARIN, OERJAN, ORJAN, AASA, BUP_ITSELF)


def said(line: str, chosen: Chosen | None = None) -> Captured:
    return read(line, PEOPLE, TODAY, chosen)


def test_who_what_and_when() -> None:
    found = said("@Örjan ringer BUP den 1/12")
    assert (found.kind, found.who, found.text) == (None, OERJAN, "ringer BUP")
    assert (found.due, found.proposed) == (date(2026, 12, 1), False)
    assert found.draft(None) == ActionDraft(what="Ringer BUP", owner=OERJAN.owner, due=date(2026, 12, 1))
    assert found.problems(TODAY) == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("beslut: ny skola", OutcomeKind.DECISION),
        ("Beslut : ny skola", OutcomeKind.DECISION),
        ("överens: ny skola", OutcomeKind.AGREEMENT),
        ("tar hem: ny skola", OutcomeKind.TAKE_BACK),
        ("TAR  HEM: ny skola", OutcomeKind.TAKE_BACK),
        ("överlämning: ny skola", OutcomeKind.HAND_OVER),
        ("oenighet: ny skola", OutcomeKind.DISAGREEMENT),
        ("info: ny skola", OutcomeKind.INFORMATION),
        ("ny skola", OutcomeKind.INFORMATION),
        ("@Åsa ny skola", None),
        ("åtgärd: ny skola", None),
    ],
)
def test_what_it_is(line: str, kind: OutcomeKind | None) -> None:
    found = said(line)
    assert found.kind is kind
    assert found.text == "ny skola"


@pytest.mark.parametrize(
    ("line", "who", "text"),
    [
        ("@karin lindqvist skickar remissen", KARIN, "skickar remissen"),
        ("@Karin L skickar remissen", KARIN, "skickar remissen"),
        ("@Karin skickar remissen", KARIN, "skickar remissen"),  # the other one is not there
        ("@Karin Ek, skickar remissen", KARIN_EK, "skickar remissen"),
        ("@Lindqvist skickar", KARIN, "skickar"),
        ("@ö skickar", OERJAN, "skickar"),
        ("@o skickar", ORJAN, "skickar"),
        ("@å skickar", AASA, "skickar"),
        ("Remissen skickas av @Örjan Ek i dag", OERJAN, "Remissen skickas av"),
    ],
)
def test_who_is_meant(line: str, who: Person, text: str) -> None:
    found = said(line)
    assert found.who == who
    assert found.text == text


def test_two_that_could_be_meant_are_offered_and_nobody_is_guessed() -> None:
    found = said("@Ek ringer")
    assert found.who is OERJAN  # only he takes part
    found = read("@Karin ringer", (KARIN_EK, contact(14, "Karin Bo", BUP)), TODAY)
    assert found.who is None
    assert len(found.candidates) == 2
    assert Problem("who", "unclear") in found.problems(TODAY) or Problem("who", "missing") in found.problems(
        TODAY
    )
    chosen = read("@Karin ringer", (KARIN_EK,), TODAY, Chosen(who=KARIN_EK))
    assert chosen.who is KARIN_EK


def test_nobody_of_that_name() -> None:
    found = said("@Xerxes ringer BUP")
    assert (found.who, found.candidates) == (None, ())
    assert [problem.field for problem in found.problems(TODAY)] == ["who"]
    assert found.text == "ringer BUP"


def test_without_a_day_two_weeks_are_proposed() -> None:
    for line in ("@Åsa ringer", "tar hem: @BUP frågan om plats", "överlämning: @Örjan samordningen"):
        found = said(line)
        assert (found.due, found.proposed) == (IN_TWO_WEEKS, True)
    assert said("beslut: skolan byts").due is None


@pytest.mark.parametrize(
    "words",
    ["den 31/2", "31.11", "efter jul", "före jul", "i veckan", "24/11", "om några veckor", "vecka 54"],
)
def test_a_day_that_cannot_be_read_is_asked_for_and_never_replaced(words: str) -> None:
    found = said(f"@Åsa ringer {words}")
    assert (found.due, found.proposed, found.text) == (None, False, f"ringer {words}")
    assert found.problems(TODAY) == (Problem("due", "unreadable"),)
    chosen = said(f"@Åsa ringer {words}", Chosen(due=IN_TWO_WEEKS))
    assert (chosen.due, chosen.problems(TODAY)) == (IN_TWO_WEEKS, ())
    assert said(f"beslut: ringer {words}").problems(TODAY) == ()


def test_a_day_with_a_dot_is_read() -> None:
    found = said("@Åsa ringer 15.12")
    assert (found.due, found.proposed, found.text) == (date(2026, 12, 15), False, "ringer")


def test_further_names_stand_in_the_text_without_their_sign() -> None:
    found = said("@Åsa @Örjan bokar tid med @Xerxes om två veckor")
    assert (found.who, found.text) == (AASA, "Örjan Ek bokar tid med Xerxes")
    assert found.due == IN_TWO_WEEKS
    assert said("beslut: @Åsa och @Karin slutar").text == "Åsa och Karin Lindqvist slutar"
    assert said("@Åsa skriver till rektor@skolan.example").text == "skriver till rektor@skolan.example"


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("ringer mamma", "Ringer mamma"),
        ("åker hem", "Åker hem"),
        ("Ringer", "Ringer"),
        ("”ja” sa hon", "”ja” sa hon"),
        ("– ring", "– ring"),
        ("iPad lånas ut", "iPad lånas ut"),
        ("3 möten", "3 möten"),
    ],
)
def test_a_note_begins_with_a_capital(typed: str, noted: str) -> None:
    action, decision = said(f"@Åsa {typed}").draft(None), said(f"beslut: {typed}").draft(None)
    assert isinstance(action, ActionDraft)
    assert isinstance(decision, OutcomeDraft)
    assert (action.what, decision.text) == (noted, noted)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ("på {weekday} den {day}/{month}", "ringer"),
        ("senast {weekday} {day}/{month}", "ringer"),
        ("på {other} den {day}/{month}", "ringer på {other}"),
    ],
)
def test_a_weekday_goes_with_its_date(days: str, text: str) -> None:
    day = TODAY + timedelta(days=9)
    named = {
        "weekday": WEEKDAYS[day.weekday()],
        "other": WEEKDAYS[(day.weekday() + 1) % 7],
        "day": day.day,
        "month": day.month,
    }
    found = said(f"@Örjan ringer {days.format(**named)}")
    assert (found.text, found.due, found.proposed) == (text.format(**named), day, False)


def test_a_day_in_a_decision_is_a_part_of_it() -> None:
    found = said("beslut: @Karin slutar den 1/12")
    assert found.text == "Karin Lindqvist slutar den 1/12"
    assert found.due is None


@pytest.mark.parametrize("words", ["senast den 1/12", "svar senast 1/12", ", senast 2026-12-01", "den 1/12."])
def test_the_words_around_a_day_go_with_it(words: str) -> None:
    assert said(f"@Åsa ringer skolan {words}").text.rstrip(".").rstrip() == "ringer skolan"


def test_a_question_taken_home_needs_an_agency() -> None:
    found = said("tar hem: @Karin om plats finns på fredag")
    draft = found.draft(UUID(int=9))
    assert isinstance(draft, OutcomeDraft)
    assert (draft.agency_id, draft.reply_by, draft.item_id) == (BUP, date(2026, 11, 27), UUID(int=9))
    assert said("tar hem: @BUP om plats finns").who is BUP_ITSELF
    assert [problem.field for problem in said("tar hem: om plats finns").problems(TODAY)] == ["who"]
    assert [problem.field for problem in said("tar hem: @Åsa funderar").problems(TODAY)] == ["who"]


def test_a_hand_over_needs_somebody_who_receives() -> None:
    draft = said("överlämning: @Örjan tar över samordningen").draft(None)
    assert isinstance(draft, OutcomeDraft)
    assert OERJAN.owner is not None
    assert draft.receiver_id == OERJAN.owner.id
    for line in (
        "överlämning: samordningen",
        "överlämning: @Åsa samordningen",
        "överlämning: @BUP Lindesberg x",
    ):
        assert [problem.field for problem in said(line).problems(TODAY)] == ["who"]


@pytest.mark.parametrize(
    "chosen",
    [Chosen(restricted_to=frozenset({BUP})), Chosen(hidden_from_family=True)],
)
def test_an_action_that_only_some_may_read_is_refused(chosen: Chosen) -> None:
    assert said("@Åsa ringer", chosen).problems(TODAY) == (Problem("readers", "not_allowed"),)
    assert said("beslut: @Åsa ringer", chosen).problems(TODAY) == ()
    assert said("@Åsa ringer").problems(TODAY) == ()


def test_a_colon_after_the_name_is_no_text() -> None:
    assert said("@Åsa: ringer 1/12").text == "ringer"


def test_what_is_chosen_beside_the_line_goes_first() -> None:
    chosen = Chosen(
        has_kind=True,
        kind=OutcomeKind.DECISION,
        restricted_to=frozenset({BUP}),
        hidden_from_family=True,
    )
    draft = said("info: ny skola", chosen).draft(None)
    assert draft == OutcomeDraft(
        kind=OutcomeKind.DECISION,
        text="Ny skola",
        restricted_to=frozenset({BUP}),
        hidden_from_family=True,
    )
    due = said("@Åsa ringer den 1/12", Chosen(due=IN_TWO_WEEKS))
    assert (due.due, due.text) == (IN_TWO_WEEKS, "ringer")


def test_an_address_is_nobody() -> None:
    found = said("info: skriv till rektor@skolan.example")
    assert not found.names_somebody
    assert found.text == "skriv till rektor@skolan.example"


@pytest.mark.parametrize("line", ["", " ", "@", "beslut:", "@Åsa", "@Åsa den 1/12"])
def test_nothing_said_is_no_note(line: str) -> None:
    assert "text" in [problem.field for problem in said(line).problems(TODAY)] or line == "@"


def test_completion_of_the_name_before_the_cursor() -> None:
    assert completions("@k", PEOPLE) == ((KARIN, KARIN_EK), 0)
    assert completions("ring @Karin L", PEOPLE) == ((KARIN,), 5)
    assert completions("ring @lindes", PEOPLE) == ((BUP_ITSELF,), 5)
    assert completions("ring @Karin ringer", PEOPLE)[0] == ()
    assert completions("ring", PEOPLE) == ((), -1)
    assert completions("rektor@k", PEOPLE) == ((), -1)
    assert completions("@Karin Ek ", PEOPLE) == ((), -1)
    assert len(completions("@", PEOPLE)[0]) == len(PEOPLE)


WORDS = st.lists(
    st.sampled_from(
        ["@Karin", "@", "Lindqvist", "ringer", "den 1/12", "beslut:", "tar hem:", "på fredag", ",", "å"]
    )
)


@given(line=st.one_of(st.text(), WORDS.map(" ".join)))
def test_whatever_is_typed_is_read(line: str) -> None:
    found = said(line)
    found.problems(TODAY)
    assert found.text == found.text.strip()
    assert found.due is None or found.due >= TODAY


@given(text=st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_a_word_without_meaning_stays_as_it_is(text: str) -> None:
    assert said(f"info: {text}").text == text
