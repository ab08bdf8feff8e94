"""The letterhead: typed once, on every paper, and the logo that a file gives."""

import json
from pathlib import Path

import pytest

from famsam_desktop.documents.logo import LARGEST_KEPT
from famsam_desktop.domain.errors import Incomplete, NotAPicture, PictureTooLarge
from famsam_desktop.domain.letterheads import ROLE_TEXT, SECRECY_LENGTH, SECRECY_NOTE, LetterheadDraft
from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.services.desk import Desk
from tests.desks import desk, desk_template
from tests.documents.handouts import picture
from tests.documents.reading import Paper

__all__ = ["desk", "desk_template"]

WORDS = LetterheadDraft(
    organisation="Samba", answer_to="telefon 1", role_text="Vi leder mötet.", secrecy_note="Hemligt."
)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    place = tmp_path / "logga.png"
    place.write_bytes(picture())
    return place


def test_until_somebody_writes_it_the_letterhead_says_the_usual(desk: Desk) -> None:
    draft = desk.letterhead.draft()
    assert draft.organisation == "Teamet i norra länet"
    assert (draft.answer_to, draft.role_text, draft.secrecy_note) == ("", ROLE_TEXT, SECRECY_NOTE)
    assert desk.letterhead.logo() is None


def test_what_was_written_stands_on_the_next_paper(desk: Desk) -> None:
    desk.letterhead.change(WORDS)
    assert desk.letterhead.draft() == WORDS
    read = Paper(desk.documents.consent_form().pdf)
    assert "telefon 1" in read.text
    assert read.artifacts[0].startswith("Samba Samtycke Hemligt.")


def test_words_can_be_taken_away_for_good(desk: Desk) -> None:
    desk.letterhead.change(LetterheadDraft(organisation="Samba", role_text="", secrecy_note=""))
    assert desk.letterhead.draft().secrecy_note == ""
    assert "sekretess" not in Paper(desk.documents.letterhead_sample().pdf).artifacts[0]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (LetterheadDraft(), "organisation"),
        (LetterheadDraft(organisation="S", secrecy_note="x" * (SECRECY_LENGTH + 1)), "secrecy_note"),
        (LetterheadDraft(organisation="S", role_text="a\nb"), "role_text"),
    ],
)
def test_a_letterhead_that_has_no_room_is_refused(desk: Desk, draft: LetterheadDraft, field: str) -> None:
    before = desk.letterhead.draft()
    with pytest.raises(Incomplete) as refused:
        desk.letterhead.change(draft)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert desk.letterhead.draft() == before


def test_the_longest_words_fit_at_the_foot_of_a_page(desk: Desk) -> None:
    note = ("Ett långt förbehåll om sekretess. " * 20)[:SECRECY_LENGTH].strip()
    desk.letterhead.change(LetterheadDraft(organisation="S", secrecy_note=note))
    assert note in Paper(desk.documents.letterhead_sample().pdf).artifacts[0]


def test_a_change_can_be_undone_as_one_step(desk: Desk) -> None:
    before = desk.letterhead.draft()
    desk.letterhead.change(WORDS)
    desk.history.undo()
    assert desk.letterhead.draft() == before


def test_a_logo_is_on_the_papers_until_it_is_removed(desk: Desk, logo: Path) -> None:
    plain = desk.documents.letterhead_sample().pdf
    desk.letterhead.choose_logo(logo)
    assert desk.letterhead.logo() is not None
    assert b"/Subtype /Image" in desk.documents.letterhead_sample().pdf
    assert b"/Subtype /Image" not in plain
    desk.letterhead.remove_logo()
    assert desk.letterhead.logo() is None
    assert desk.documents.letterhead_sample().pdf == plain


def test_what_is_kept_is_text_and_small(desk: Desk, logo: Path) -> None:
    desk.letterhead.choose_logo(logo)
    with desk.store.read() as work:
        kept = work.settings.get("letterhead.logo")
    assert isinstance(kept, str)
    assert len(json.dumps(kept)) < LARGEST_KEPT * 4 / 3 + 10


@pytest.mark.parametrize("content", [b"", b"hej", b"%PDF-1.7 "])
def test_a_file_that_is_no_picture_leaves_the_old_logo(desk: Desk, logo: Path, content: bytes) -> None:
    desk.letterhead.choose_logo(logo)
    before = desk.letterhead.logo()
    logo.write_bytes(content)
    with pytest.raises(NotAPicture):
        desk.letterhead.choose_logo(logo)
    assert desk.letterhead.logo() == before


def test_a_file_that_is_gone_or_a_folder_is_refused(desk: Desk, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "borta.png"):
        with pytest.raises(NotAPicture):
            desk.letterhead.choose_logo(place)


def test_a_file_of_gigabytes_is_not_read(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "stor.png"
    with place.open("wb") as file:
        file.write(picture())
        file.truncate(3_000_000_000)
    with pytest.raises(PictureTooLarge):
        desk.letterhead.choose_logo(place)


@pytest.mark.parametrize("kind", [PaperKind.INFORMATION, PaperKind.SIP_INFORMATION])
def test_an_information_sheet_bears_the_organisation(desk: Desk, kind: PaperKind) -> None:
    paper = desk.documents.information(kind)
    assert Paper(paper.pdf).artifacts[0].startswith("Teamet i norra länet")
    assert paper.file_name.startswith("informationsblad")
