"""The letterhead: what the team says of itself on every paper, kept among its settings."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING

from famsam_desktop.domain.changes import Change, Topic
from famsam_desktop.domain.drafts import require, tidy
from famsam_desktop.domain.errors import NotAPicture
from famsam_desktop.domain.letterheads import ROLE_TEXT, SECRECY_NOTE, LetterheadDraft
from famsam_desktop.host import policy
from famsam_desktop.services.settings import ANSWER_TO, LOGO, ORGANISATION, ROLE, SECRECY, organisation_of
from famsam_desktop.store.work import Store, Work

if TYPE_CHECKING:
    from famsam_desktop.documents.letterhead import Letterhead


class Letterheads:
    """Words and logo of the one letterhead there is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.organisation = ""
        """Whose the store is, as last read; kept in memory, for the window asks often."""
        self.draft()

    # --- reads ---------------------------------------------------------------------------------------------------

    def draft(self) -> LetterheadDraft:
        """The words as they are now."""
        with self._store.read() as work:
            found = words_of(work)
        self.organisation = found.organisation
        return found

    def settled(self) -> bool:
        """Whether the organisation's name is settled for this computer, so that nobody can write another one."""
        return bool(policy.current().organisation)

    def logo(self) -> bytes | None:
        """The logo as a PNG or JPEG, when there is one."""
        with self._store.read() as work:
            return logo_of(work)

    # --- changes -------------------------------------------------------------------------------------------------

    def change(self, draft: LetterheadDraft) -> Change:
        """Say it in other words."""
        with self._store.write("letterhead.change") as work:
            require(draft.problems(work.rows.today))
            kept = words_of(work)
            for key, name in _WORDS.items():
                words = tidy(getattr(draft, name)).strip()
                if words != getattr(kept, name):
                    work.settings.set(key, words)
        self.draft()
        return Change(Topic.SETTINGS)

    def choose_logo(self, path: Path) -> Change:
        """Take the picture in a file as the logo; refused when it is none, and then the old one stays."""
        from famsam_desktop.documents.logo import LARGEST_FILE, fit_logo

        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except OSError as reason:
            raise NotAPicture from reason
        fit = b64encode(fit_logo(data)).decode("ascii")
        with self._store.write("letterhead.choose_logo") as work:
            work.settings.set(LOGO, fit)
            return Change(Topic.SETTINGS)

    def remove_logo(self) -> Change:
        """Print no logo any more."""
        with self._store.write("letterhead.remove_logo") as work:
            work.settings.set(LOGO, "")
            return Change(Topic.SETTINGS)


_WORDS = {
    ORGANISATION: "organisation",
    ANSWER_TO: "answer_to",
    ROLE: "role_text",
    SECRECY: "secrecy_note",
}


def words_of(work: Work) -> LetterheadDraft:
    """The words of the letterhead; those nobody has written are the usual ones."""
    settings = work.settings
    return LetterheadDraft(
        organisation=organisation_of(work),
        answer_to=str(settings.get(ANSWER_TO, "")),
        role_text=str(settings.get(ROLE, ROLE_TEXT)),
        secrecy_note=str(settings.get(SECRECY, SECRECY_NOTE)),
    )


def logo_of(work: Work) -> bytes | None:
    """The bytes of the logo, when there is one."""
    kept = work.settings.get(LOGO, "")
    return b64decode(kept) if isinstance(kept, str) and kept else None


def letterhead_of(work: Work) -> "Letterhead":
    """The letterhead as the papers print it."""
    from famsam_desktop.documents.letterhead import Letterhead

    words = words_of(work)
    return Letterhead(
        organisation=words.organisation,
        answer_to=words.answer_to,
        role_text=words.role_text,
        secrecy_note=words.secrecy_note,
        logo=logo_of(work),
    )
