"""Papers: an agenda, a summary or a recovery sheet as the bytes of a PDF, never as a file."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

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
    """A paper to preview, print and save; neither its title nor its file name says whom it is about."""

    title: str
    file_name: str
    pdf: bytes = field(repr=False)


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
        self._enter("agenda", meeting_id)
        return _paper("Dagordning", "dagordning", local_day(printed.starts_at), pdf)

    def summary(self, meeting_id: UUID, copy_for: str = "") -> Paper:
        """The summary of a meeting that has begun, as the copy for somebody when they are named."""
        from famsam_desktop.documents.summary import summary_pdf

        printed = Outcomes(self._store).printed(meeting_id, copy_for)
        pdf = summary_pdf(printed, self._letterhead())
        self._enter("summary", meeting_id)
        return _paper("Mötessammanfattning", "sammanfattning", local_day(printed.starts_at), pdf)

    def trail(self, wanted: TrailFilter) -> Paper:
        """The entries of the audit trail that fit; that they were printed is the next entry."""
        from famsam_desktop.documents.trail import TrailList, trail_pdf

        today = local_day(self._store.clock())
        rows = tuple(Trail(self._store).rows(wanted))
        who = rows[0].who if rows and wanted.who is not None else ""
        listed = TrailList(rows=rows, wanted=wanted, who=who, printed_on=today)
        pdf = trail_pdf(listed, self._letterhead())
        self._enter("trail")
        return _paper("Logg", "logg", today, pdf)

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
        """A paper that is not in the trail does not leave the program."""
        Trail(self._store).note(TrailKind.PAPER_MADE, record_id, kind)

    def _letterhead(self) -> "Letterhead":
        from famsam_desktop.documents.letterhead import Letterhead

        with self._store.read() as work:
            return Letterhead(organisation=convener(work))


def _paper(kind: str, name: str, day: date, pdf: bytes) -> Paper:
    return Paper(title=f"{kind} {day.isoformat()}", file_name=f"{name}-{day.isoformat()}.pdf", pdf=pdf)
