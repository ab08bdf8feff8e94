"""Papers: an agenda, a summary or a recovery sheet as the bytes of a PDF, never as a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.outcomes import Outcomes
from famsam_desktop.services.printing import convener
from famsam_desktop.services.trail import Trail
from famsam_desktop.store.work import Store

if TYPE_CHECKING:
    from famsam_desktop.documents.letterhead import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper to preview, print and save; neither its title nor its file name says whom it is about.

    `pdf` is to look at. What is printed or saved comes from `hand_out`, so that it stands in the trail.
    """

    title: str
    file_name: str
    pdf: bytes = field(repr=False)
    enter: Callable[[], None] | None = field(default=None, repr=False, compare=False)

    def hand_out(self) -> bytes:
        """The bytes, on their way out of the program; that they leave is entered before, or they do not."""
        if self.enter is not None:
            self.enter()
        return self.pdf


class Documents:
    """What can be printed. The typesetting is imported when the first paper is asked for."""

    def __init__(self, store: Store, *, store_name: str) -> None:
        self._store = store
        self._store_name = store_name

    def agenda(self, meeting_id: UUID) -> Paper:
        """The agenda of a meeting."""
        from famsam_desktop.documents.agenda import agenda_pdf

        printed = Agendas(self._store).printed(meeting_id)
        pdf = agenda_pdf(printed, self._letterhead())
        enter = partial(self._enter, "agenda", meeting_id)
        return _paper("Dagordning", "dagordning", local_day(printed.starts_at), pdf, enter)

    def summary(self, meeting_id: UUID, copy_for: str = "") -> Paper:
        """The summary of a meeting that has begun, as the copy for somebody when they are named."""
        from famsam_desktop.documents.summary import summary_pdf

        printed = Outcomes(self._store).printed(meeting_id, copy_for)
        pdf = summary_pdf(printed, self._letterhead())
        enter = partial(self._enter, "summary", meeting_id)
        return _paper("Mötessammanfattning", "sammanfattning", local_day(printed.starts_at), pdf, enter)

    def trail(self, wanted: TrailFilter, progress: Progress = unheard) -> Paper:
        """The entries of the audit trail that fit; thousands take a while."""
        from famsam_desktop.documents.trail import TrailList, trail_pdf

        today = local_day(self._store.clock())
        rows = tuple(Trail(self._store).rows(wanted))
        who = rows[0].who if rows and wanted.who is not None else ""
        listed = TrailList(rows=rows, wanted=wanted, who=who, printed_on=today)
        pdf = trail_pdf(listed, self._letterhead(), progress)
        return _paper("Logg", "logg", today, pdf, partial(self._enter, "trail"))

    def recovery_sheet(self, code: str) -> Paper:
        """The code that opens the store when every passphrase is lost."""
        from famsam_desktop.documents.recovery import RecoverySheet, recovery_pdf

        today = local_day(self._store.clock())
        with self._store.read() as work:
            people = len(work.users.all())
        sheet = RecoverySheet(store=self._store_name, people=people, code=code, printed_on=today)
        return _paper(
            "Återställningsblad", "aterstallningsblad", today, recovery_pdf(sheet, self._letterhead())
        )

    def _enter(self, kind: str, record_id: UUID | None = None) -> None:
        """That a paper leaves the program."""
        Trail(self._store).note(TrailKind.PAPER_MADE, record_id, kind)

    def _letterhead(self) -> "Letterhead":
        from famsam_desktop.documents.letterhead import Letterhead

        with self._store.read() as work:
            return Letterhead(organisation=convener(work))


def _paper(kind: str, name: str, day: date, pdf: bytes, enter: Callable[[], None] | None = None) -> Paper:
    title, file_name = f"{kind} {day.isoformat()}", f"{name}-{day.isoformat()}.pdf"
    return Paper(title=title, file_name=file_name, pdf=pdf, enter=enter)
