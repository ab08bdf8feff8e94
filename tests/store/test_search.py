"""Search: by any part, å ä ö apart, what a user types taken literally, and nothing that is deleted."""

import pytest
import sqlalchemy as sa

from famsam_desktop.domain.families import MemberRole
from famsam_desktop.domain.outcomes import Owner, OwnerKind
from famsam_desktop.store.search import NameList
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
