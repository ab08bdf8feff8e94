"""Search: by any part, å ä ö apart, what a user types taken literally, and nothing that is deleted."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.meetings import MeetingType
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.store.names import NameList
from famsam_desktop.store.tables import MeetingTable
from famsam_desktop.store.work import Store
from tests import builders
from tests.team import Team


def titles(team: Team, text: str, limit: int = 30) -> list[str]:
    return [hit.title for hit in team.search.find(text, limit)]


def index_is_sound(store: Store) -> bool:
    """Whether the index is exactly what its texts say."""
    with store.engine.begin() as connection:
        connection.execute(sa.text("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)"))
    return True


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["a", "lv", "lva", "ALVA", "alv  ", " va"])
def test_a_name_is_found_by_any_part_from_the_first_letter(team: Team, text: str) -> None:
    family = team.family(alias="Familj 26-07")
    child = team.child(family, name="Alva")
    hits = {hit.id: hit for hit in team.search.find(text)}
    hit = hits[child]
    assert (hit.kind, hit.family_id, hit.title, hit.excerpt) == (
        "family_member",
        family,
        "Alva",
        "Familj 26-07",
    )


@pytest.mark.parametrize(
    ("text", "found"), [("kon", ["Konrad"]), ("kön", ["Könik"]), ("k", ["Konrad", "Könik"])]
)
def test_letters_with_dots_and_rings_are_letters_of_their_own(
    team: Team, text: str, found: list[str]
) -> None:
    family = team.family()
    for name in ("Konrad", "Könik"):
        team.child(family, name=name)
    assert titles(team, text) == found


def test_every_word_has_to_be_there(team: Team) -> None:
    family = team.family()
    for name in ("Anna Berg", "Anna Sten", "Berg-Anders"):
        team.child(family, name=name)
    assert titles(team, "berg anna") == ["Anna Berg"]
    assert titles(team, "berg an") == ["Berg-Anders", "Anna Berg"]


def test_names_that_begin_so_come_first(team: Team) -> None:
    family = team.family(alias="Johansson")
    for name in ("Johan", "Hanna"):
        team.child(family, name=name)
    assert titles(team, "han") == ["Hanna", "Johansson", "Johan"]


def test_agencies_and_contacts_are_found_too(team: Team) -> None:
    contact = team.contact(team.agency(name="BUP Lindesberg"), name="Örjan Ek")
    [hit] = team.search.find("örj")
    assert (hit.kind, hit.id, hit.family_id, hit.excerpt) == ("contact", contact, None, "BUP Lindesberg")
    assert titles(team, "bup") == ["BUP Lindesberg"]


def test_no_more_than_the_limit(team: Team) -> None:
    family = team.family(note="sida vid sida")
    for number in range(8):
        team.child(family, name=f"Sid {number}", school="sidoskolan")
    assert len(team.search.find("sid", 5)) == 5
    assert team.search.find("sid", 0) == []


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\n"])
def test_nothing_finds_nothing(team: Team, text: str) -> None:
    team.family()
    assert team.search.find(text) == []


# --- notes -------------------------------------------------------------------------------------------------------


def test_a_note_is_found_inside_a_word(team: Team) -> None:
    family = team.family(alias="Familj 26-08", note="Första raden.\nSöker familjebehandling sedan i höstas.")
    for text in ("behandling", "BEHANDLING", "ljebe"):
        [hit] = team.search.find(text)
        assert (hit.kind, hit.id, hit.family_id) == ("family", family, family)
        assert (hit.title, hit.excerpt) == ("Familj 26-08", "Söker familjebehandling sedan i höstas.")
    assert team.search.find("höstas första") != []
    assert team.search.find("hostas") == []


def test_a_long_line_is_cut_around_the_word(team: Team) -> None:
    team.family(note="a " * 200 + "nålen" + " b" * 200)
    [hit] = team.search.find("nålen")
    assert "nålen" in hit.excerpt
    assert len(hit.excerpt) < 160
    assert (hit.excerpt[0], hit.excerpt[-1]) == ("…", "…")


def test_two_letters_are_looked_for_in_names_only(team: Team) -> None:
    team.family(note="xy")
    assert team.search.find("xy") == []


def test_a_short_word_beside_a_long_one_is_looked_for_in_notes(team: Team) -> None:
    team.family(alias="Ett", note="BUP är med")
    team.family(alias="Två", note="BUP kommer inte")
    assert titles(team, "bup är") == ["Ett"]


def test_every_noun_with_notes_leads_to_its_family(team: Team) -> None:
    process = team.process(question="ordet")
    with team.store.write("test") as work:
        owner = Owner(OwnerKind.USER, team.users[0])
        work.actions.add(
            builders.an_action(owner, what="ordet", case_id=process.case, meeting_id=process.meeting)
        )
        work.outcomes.add(process.meeting, builders.an_outcome(text="ordet"))
        work.agendas.append(process.meeting, [builders.an_item(title="ordet")])
        work.consents.add(
            process.family,
            builders.a_consent(process.child, process.guardian, {process.agency}, topics="ordet"),
        )
    team.child(process.family, school="ordet")
    hits = team.search.find("ordet")
    assert {hit.kind for hit in hits} == {
        "referral",
        "action",
        "outcome",
        "agenda_item",
        "consent",
        "family_member",
    }
    assert {hit.family_id for hit in hits} == {process.family}
    assert {hit.excerpt for hit in hits} == {"ordet"}


def test_a_meeting_of_no_case_is_found_by_its_title(team: Team) -> None:
    meeting = team.meeting(None, title="Styrgruppen i vår")
    [hit] = team.search.find("styrgr")
    assert (hit.kind, hit.id, hit.family_id, hit.title) == ("meeting", meeting, None, "Styrgruppen i vår")


# --- what a user types is no language ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        '"',
        '""',
        '"a" OR "b"',
        "NEAR(a b)",
        "body:x",
        "abc*",
        "^abc",
        "-abc",
        "(abc",
        "abc AND",
        "a'b'c",
        "%",
        "___",
        "\\",
    ],
)
def test_operators_are_letters(team: Team, text: str) -> None:
    team.family(alias="Vanlig", note="vanlig text")
    assert team.search.find(text) == []
    team.family(alias="Tecken", note=f"före {text} efter")
    if len(text) >= 3:
        assert titles(team, text) == ["Tecken"]


@pytest.mark.parametrize("text", ["👩‍👧 familj", "<b>x</b>", "=1+1", "\u202eabc"])
def test_markup_formulas_and_emoji_are_found_as_they_are(team: Team, text: str) -> None:
    team.family(note=text)
    assert len(team.search.find(text)) == 1


# --- always as the records are -----------------------------------------------------------------------------------


def test_a_changed_text_is_found_and_the_old_one_is_not(team: Team) -> None:
    family = team.family(alias="Gammal", note="förlegat")
    assert titles(team, "gam") == ["Gammal"]
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Nyare", note="färskt"))
    assert (titles(team, "gam"), titles(team, "n"), titles(team, "färskt")) == ([], ["Nyare"], ["Nyare"])
    assert team.search.find("förlegat") == []
    assert index_is_sound(team.store)


def test_what_is_deleted_is_not_found(team: Team) -> None:
    family = team.family(alias="Borta", note="bortaord")
    team.child(family, name="Bortabarn", school="bortaskolan")
    assert len(team.search.find("bor")) == 2
    team.families.remove(family)
    assert team.search.find("bor") == []
    assert index_is_sound(team.store)


def test_what_lies_under_something_deleted_is_not_found(team: Team) -> None:
    meeting = team.meeting(team.case(team.family()))
    with team.store.write("test") as work:
        work.outcomes.add(meeting, builders.an_outcome(text="underordet"))
    with team.store.write("test") as work:
        work.rows.remove(work.rows.get(MeetingTable, meeting))
    assert team.search.find("underordet") == []


def test_a_change_that_was_undone_is_not_found(team: Team) -> None:
    team.search.find("a")
    with pytest.raises(ZeroDivisionError), team.store.write("test") as work:
        halve(
            work.families.add(
                builders.a_family(team.municipalities["Nora"], alias="Aldrig", note="aldrigord")
            )
        )
    assert team.search.find("ald") == []
    assert index_is_sound(team.store)


def halve(_: object) -> float:
    return 1 / 0


def test_names_read_while_somebody_writes_are_not_kept(team: Team) -> None:
    with team.store.read() as work:
        work.families.municipalities()  # the transaction has begun, and does not see what follows
        team.family(alias="Nykomling")
        assert work.search.find("nyk", 30) == []
    assert titles(team, "nyk") == ["Nykomling"]


def test_many_changed_names_are_all_found(team: Team) -> None:
    family = team.family(alias="Stor")
    team.search.find("s")
    with team.store.write("test") as work:
        for number in range(700):
            work.families.add_member(family, builders.a_child(name=f"Barn {number}", role=MemberRole.CHILD))
    assert titles(team, "barn 699") == ["Barn 699"]


def test_words_of_a_deleted_note_are_gone_from_the_file(team: Team) -> None:
    family = team.family(note="qvwxz")
    assert b"qvw" in blocks(team.store)
    team.families.remove(family)
    assert b"qvw" not in blocks(team.store)


def blocks(store: Store) -> bytes:
    """What the index keeps, as it lies in the decrypted file."""
    with store.engine.connect() as connection:
        return b"".join(connection.execute(sa.text("SELECT block FROM search_data")).scalars())


def test_an_empty_list_of_names_finds_nothing(store: Store) -> None:
    with store.read() as work:
        assert NameList().find(work.rows, 0, ["a"], 5) == []


# --- everything, and what may have been meant --------------------------------------------------------------------


def wide(team: Team, text: str, limit: int = 50) -> list[tuple[str, str]]:
    return [(hit.kind, hit.title) for hit in team.search.wide(text, limit).hits]


def test_dots_and_rings_may_be_left_out_after_those_that_have_none(team: Team) -> None:
    family = team.family(alias="Hällefors")
    for name in ("Konrad", "Könik"):
        team.child(family, name=name)
    assert wide(team, "kon") == [("family_member", "Konrad"), ("family_member", "Könik")]
    assert wide(team, "hallefors") == [("family", "Hällefors")]


@pytest.mark.parametrize("text", ["lindqist", "lidnqvist", "lindqvisst", "lindeqvist jose"])
def test_a_slip_is_forgiven_where_nothing_is_spelt_so(team: Team, text: str) -> None:
    team.child(team.family(), name="José Lindqvist")
    assert wide(team, text) == [("family_member", "José Lindqvist")]


def test_enough_exact_hits_are_not_added_to(team: Team) -> None:
    family = team.family()
    for name in ("Alva Ek", "Alva Berg", "Alva Sten", "Alva Dal", "Elva Ros"):
        team.child(family, name=name)
    assert ("family_member", "Elva Ros") not in wide(team, "alva")
    assert ("family_member", "Elva Ros") in wide(team, "alva r")


def test_a_name_changed_since_the_list_was_made_is_found_with_a_slip(team: Team) -> None:
    family = team.family(alias="Gammal")
    assert wide(team, "gamal") == [("family", "Gammal")]
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Nyare"))
    assert wide(team, "gamal") == []
    assert wide(team, "nyrae") == [("family", "Nyare")]


@pytest.mark.parametrize(
    "text",
    [
        *("möte 3 dec", "3/12 mote", "samverkan ekorre", "samverkansmote ekorre 3 december"),
        *("torsdag ekorre", "meeting 3 dec"),
    ],
)
def test_a_meeting_is_found_by_family_kind_and_day(team: Team, text: str) -> None:
    case = team.case(team.family(alias="Familj Ekorre"))
    meeting = team.meeting(case, starts_at=datetime(2026, 12, 3, 9, tzinfo=UTC))
    team.meeting(case, starts_at=datetime(2026, 12, 14, 9, tzinfo=UTC), type=MeetingType.CLOSING)
    [hit] = [each for each in team.search.wide(text).hits if each.kind == "meeting"]
    assert (hit.id, hit.title) == (meeting, "Familj Ekorre")
    assert (hit.type, hit.day) == (MeetingType.COORDINATION, date(2026, 12, 3))


def test_meetings_follow_what_is_written(team: Team) -> None:
    family = team.family(alias="Familj Ekorre")
    case = team.case(family)
    assert wide(team, "möte ekorre") == []
    team.meeting(case)
    assert wide(team, "möte ekorre") == [("meeting", "Familj Ekorre")]
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Familj Bäver"))
    assert wide(team, "möte ekorre") == []
    assert wide(team, "möte baver") == [("meeting", "Familj Bäver")]


def test_an_action_is_found_by_text_owner_family_and_last_day(team: Team) -> None:
    family = team.family(alias="Familj Ekorre")
    owner = Owner(OwnerKind.MEMBER, team.child(family, name="Alva"))
    due = date(2026, 12, 4)
    draft = builders.an_action(owner, what="Ringa skolan", due=due, case_id=team.case(family))
    with team.store.write("test") as work:
        action = work.actions.add(draft)
    for text in ("åtgärd ringa", "atgard alva", "skolan ekorre", "åtgärd 4/12"):
        hits = [hit for hit in team.search.wide(text).hits if hit.kind == "action"]
        assert [(hit.id, hit.excerpt, hit.day) for hit in hits] == [(action, "Ringa skolan", due)]


def test_what_lies_under_a_meeting_leads_to_it(team: Team) -> None:
    meeting = team.meeting(team.case(team.family()))
    with team.store.write("test") as work:
        work.outcomes.add(meeting, builders.an_outcome(text="underordet"))
    [hit] = team.search.wide("underordet").hits
    assert (hit.kind, hit.meeting_id) == ("outcome", meeting)


def test_how_many_more_there_are_is_told(team: Team) -> None:
    family = team.family(alias="Familjen")
    for number in range(12):
        team.child(family, name=f"Sid {number}")
    found = team.search.wide("sid", 10)
    assert (len(found.hits), found.at_least) == (10, True)
    assert found.more >= 2
    found = team.search.wide("sid", 40)
    assert (len(found.hits), found.more, found.at_least) == (12, 0, False)


def test_many_names_do_not_hide_the_meetings(team: Team) -> None:
    family = team.family(alias="Sidensvans")
    team.meeting(team.case(family))
    for number in range(12):
        team.child(family, name=f"Siden {number}")
    kinds = [kind for kind, _ in wide(team, "siden", 6)]
    assert kinds.count("meeting") == 1
    assert kinds.count("family_member") + kinds.count("family") == 5


@pytest.mark.parametrize("text", ["", "  ", "\x00", "!", "3/12"])
def test_nothing_in_everything_finds_nothing(team: Team, text: str) -> None:
    team.family()
    assert wide(team, text) == []


def test_what_was_found_is_read_again_as_it_is(team: Team) -> None:
    family, other = team.family(alias="Gammal"), team.family(alias="Borta")
    hits = [*team.search.wide("gammal").hits, *team.search.wide("borta").hits]
    team.families.amend(family, builders.a_family(team.municipalities["Nora"], alias="Nyare"))
    team.families.remove(other)
    assert [hit.title for hit in team.search.again(hits)] == ["Nyare"]
