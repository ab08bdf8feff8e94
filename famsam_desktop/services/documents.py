"""Papers: an agenda, a summary or a recovery sheet as the bytes of a PDF, never as a file."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from famsam_desktop.domain.consents import ConsentDraft
from famsam_desktop.domain.ecomaps import ecomap, without_names
from famsam_desktop.domain.handouts import OpenAtAgency
from famsam_desktop.domain.outcomes import MeetingSummary
from famsam_desktop.domain.overviews import FamilyPage
from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.domain.progress import Progress, unheard
from famsam_desktop.domain.times import local_day
from famsam_desktop.domain.trail import TrailFilter, TrailKind
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.handouts import Handouts
from famsam_desktop.services.letterhead import letterhead_of
from famsam_desktop.services.meeting_rules import reasons_given
from famsam_desktop.services.recipients import Copies
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Several papers that are printed as one job; each keeps its own page numbers."""

    title: str
    file_name: str
    papers: tuple[Paper, ...] = field(repr=False)

    def hand_out(self) -> tuple[bytes, ...]:
        """The bytes of each, on their way out of the program; each of them is entered."""
        return tuple(paper.hand_out() for paper in self.papers)


class Documents:
    """What can be printed. The typesetting is imported when the first paper is asked for."""

    def __init__(self, store: Store, *, store_name: str) -> None:
        self._store = store
        self._store_name = store_name

    def agenda(self, meeting_id: UUID) -> Paper:
        """The agenda of a meeting, as a draft."""
        from famsam_desktop.documents.agenda import agenda_pdf
        from famsam_desktop.documents.summary import DRAFT

        printed = Agendas(self._store).printed(meeting_id)
        pdf = agenda_pdf(printed, self._letterhead(), standing=DRAFT)
        enter = partial(self._call, "agenda", meeting_id)
        return _paper("Dagordning", "dagordning", local_day(printed.starts_at), pdf, enter)

    def summary(self, meeting_id: UUID, participant_id: UUID | None = None) -> Paper:
        """The summary of a meeting that has begun, as a draft of somebody's copy; without them the team's own."""
        with self._store.read() as work:
            printed = Copies(work, meeting_id).printed(participant_id)
        return self._summary(meeting_id, printed, self._letterhead())

    def summaries(
        self, meeting_id: UUID, progress: Progress = unheard, but: frozenset[UUID | None] = frozenset()
    ) -> list[Paper]:
        """A draft of everybody's copy, numbered in the order of the participants; some may be passed over."""
        with self._store.read() as work:
            copies = Copies(work, meeting_id)
            letterhead = letterhead_of(work)
        made: list[Paper] = []
        for number, recipient in enumerate(copies.recipients, 1):
            if recipient.participant_id not in but:
                paper = self._summary(meeting_id, copies.printed(recipient.participant_id), letterhead)
                made.append(replace(paper, file_name=f"{number:02}-{paper.file_name}"))
            progress(number / len(copies.recipients))
        return made

    def _summary(self, meeting_id: UUID, printed: MeetingSummary, letterhead: "Letterhead") -> Paper:
        from famsam_desktop.documents.summary import DRAFT, summary_pdf

        pdf = summary_pdf(printed, letterhead, standing=DRAFT)
        enter = partial(self._enter, "summary", meeting_id)
        return _paper("Mötessammanfattning", "sammanfattning", local_day(printed.starts_at), pdf, enter)

    def summons(self, meeting_id: UUID, participant_id: UUID | None = None) -> Paper:
        """The summons, or invitation, of one participant, as a draft; without one a common one for all."""
        from famsam_desktop.documents.summary import DRAFT
        from famsam_desktop.documents.summons import summons_pdf

        printed = Handouts(self._store).summons(meeting_id, participant_id)
        pdf = summons_pdf(printed, self._letterhead(), standing=DRAFT)
        enter = partial(self._call, PaperKind.SUMMONS, meeting_id)
        return _paper("Kallelse", "kallelse", local_day(printed.starts_at), pdf, enter)

    def attendance(self, meeting_id: UUID) -> Paper:
        """The list that is signed at a meeting."""
        from famsam_desktop.documents.attendance import attendance_pdf

        printed = Handouts(self._store).attendance(meeting_id)
        pdf = attendance_pdf(printed, self._letterhead())
        enter = partial(self._enter, PaperKind.ATTENDANCE_LIST, meeting_id)
        return _paper("Närvarolista", "narvarolista", local_day(printed.starts_at), pdf, enter)

    def action_list(
        self, agency_id: UUID, *, case_id: UUID | None = None, meeting_id: UUID | None = None
    ) -> Paper:
        """What an agency has open in one case or from one meeting; without either the team's own list over all."""
        from famsam_desktop.documents.actions import actions_pdf

        printed = Handouts(self._store).actions(agency_id, case_id=case_id, meeting_id=meeting_id)
        pdf = actions_pdf(printed, self._letterhead())
        enter = partial(self._enter, PaperKind.ACTION_LIST, meeting_id or case_id or agency_id)
        return _paper("Åtgärdslista", "atgardslista", printed.printed_on, pdf, enter)

    def open_at(self) -> list[OpenAtAgency]:
        """The agencies that such a list can be made for, and about which families."""
        return Handouts(self._store).open_at()

    def ecomap(self, family_id: UUID) -> Paper:
        """A family and the agencies around it as one picture, for the team alone."""
        from famsam_desktop.documents.ecomap import ecomap_pdf

        with self._store.read() as work:
            page = FamilyPage(
                family=work.families.one(family_id),
                members=work.families.members(family_id),
                guardianships=work.families.guardianships(family_id),
                own_contacts=work.own_contacts.of_family(family_id),
                consents=work.consents.of_family(family_id),
            )
            agencies = {agency.id: agency.name for agency in work.agencies.all()}
        shown = ecomap(without_names(page), agencies, self._today)
        pdf = ecomap_pdf(shown, self._today, self._letterhead())
        enter = partial(self._enter, "ecomap", family_id)
        return _paper("Nätverkskarta", "natverkskarta", self._today, pdf, enter)

    def consent_form(self, family_id: UUID | None = None, draft: ConsentDraft | None = None) -> Paper:
        """A consent to sign, with what is known of the family and of the draft filled in."""
        from famsam_desktop.documents.consent import consent_pdf

        printed = Handouts(self._store).consent(family_id, draft or ConsentDraft())
        pdf = consent_pdf(printed, self._letterhead())
        enter = partial(self._enter, PaperKind.CONSENT_FORM, family_id)
        return _paper("Samtycke", "samtycke", self._today, pdf, enter)

    def sheet(self, kind: PaperKind) -> Paper:
        """A paper about nobody: an empty consent form, or one of the information sheets."""
        return self.consent_form() if kind is PaperKind.CONSENT_FORM else self.information(kind)

    def information(self, kind: PaperKind) -> Paper:
        """One of the two information sheets."""
        from famsam_desktop.documents.information import information_pdf

        pdf = information_pdf(kind, self._letterhead())
        name = "informationsblad" if kind is PaperKind.INFORMATION else "informationsblad-sip"
        return _paper("Informationsblad", name, self._today, pdf, partial(self._enter, kind))

    def letterhead_sample(self) -> Paper:
        """A page without content under the letterhead as it is now."""
        from famsam_desktop.documents.sample import sample_pdf

        return _paper("Brevhuvud", "brevhuvud", self._today, sample_pdf(self._letterhead(), self._today))

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

    def _call(self, kind: str, meeting_id: UUID) -> None:
        """That a paper which calls people to a meeting leaves; refused while a reason is missing for one of them."""
        with self._store.read() as work:
            reasons_given(work, work.meetings.one(meeting_id))
        self._enter(kind, meeting_id)

    def _enter(self, kind: str, record_id: UUID | None = None) -> None:
        """That a paper leaves the program."""
        Trail(self._store).note(TrailKind.PAPER_MADE, record_id, kind)

    def _letterhead(self) -> "Letterhead":
        with self._store.read() as work:
            return letterhead_of(work)

    @property
    def _today(self) -> date:
        return local_day(self._store.clock())


def _paper(kind: str, name: str, day: date, pdf: bytes, enter: Callable[[], None] | None = None) -> Paper:
    title, file_name = f"{kind} {day.isoformat()}", f"{name}-{day.isoformat()}.pdf"
    return Paper(title=title, file_name=file_name, pdf=pdf, enter=enter)
