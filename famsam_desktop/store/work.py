"""One transaction is one Work: everything in it is kept, with its journal, or nothing is."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from uuid import UUID, uuid4

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session, configure_mappers

from famsam_desktop.store.actions import ActionStore
from famsam_desktop.store.agencies import AgencyStore
from famsam_desktop.store.agendas import AgendaStore
from famsam_desktop.store.awaited import AwaitedStore
from famsam_desktop.store.bulk import Bulk
from famsam_desktop.store.cases import CaseStore
from famsam_desktop.store.checkins import CheckInStore
from famsam_desktop.store.clocks import ClockStore
from famsam_desktop.store.consents import ConsentStore
from famsam_desktop.store.engine import READ_ONLY
from famsam_desktop.store.families import FamilyStore
from famsam_desktop.store.figures import FigureStore
from famsam_desktop.store.goals import GoalStore
from famsam_desktop.store.heads import Heads
from famsam_desktop.store.history import HistoryStore
from famsam_desktop.store.journal import Journal, Recorder
from famsam_desktop.store.meetings import MeetingStore
from famsam_desktop.store.names import NameList
from famsam_desktop.store.observations import ObservationStore
from famsam_desktop.store.outcomes import OutcomeStore
from famsam_desktop.store.own_contacts import OwnContactStore
from famsam_desktop.store.papers import PaperStore
from famsam_desktop.store.participants import ParticipantStore
from famsam_desktop.store.processes import ProcessStore
from famsam_desktop.store.proposals import ProposalStore
from famsam_desktop.store.publications import PublicationStore
from famsam_desktop.store.purge import PurgeStore
from famsam_desktop.store.registers import RegisterStore
from famsam_desktop.store.rows import Rows, only_reads
from famsam_desktop.store.search import SearchIndex, SearchStore
from famsam_desktop.store.settings import SettingStore
from famsam_desktop.store.surveys import SurveyStore
from famsam_desktop.store.templates import TemplateStore
from famsam_desktop.store.today import TodayStore
from famsam_desktop.store.trail import TrailStore
from famsam_desktop.store.trash import TrashStore
from famsam_desktop.store.undo import UndoStore
from famsam_desktop.store.unfinished import UnfinishedStore
from famsam_desktop.store.users import UserStore


class Store:
    """An open store in the hands of one person on one device."""

    recorder: type[Recorder] = Recorder
    heads: Heads | None = None
    """Told after each commit how far journal, trail and ledger have come."""

    make_room: Callable[[], None] | None = None
    """Asked before each write whether the disk has room for one."""

    ties: bytes = bytes(32)
    """A secret of this store by which ties are broken where the choice must tell nothing."""

    def __init__(
        self,
        engine: Engine,
        device: UUID,
        user_id: UUID | None,
        clock: Callable[[], datetime],
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self.engine = engine
        self.device = device
        self.user_id = user_id
        self.clock = clock
        self._new_id = new_id
        self._names = NameList()
        self._writer = threading.Lock()
        self._writing = threading.local()

    @contextmanager
    def write(self, action: str, *, reverses: int | None = None) -> Iterator["Work"]:
        """A transaction that changes the store, named after the use case; undone unless the block is left well.

        `reverses` is the step of this device that it takes back.
        """
        if getattr(self._writing, "inside", False):
            raise RuntimeError("a transaction inside a transaction")
        with self._writer:
            if self.make_room is not None:
                self.make_room()
            self._writing.inside = True
            try:
                with self.engine.connect() as connection, self._session(connection) as session:
                    # Records of one flush are written in any order; what they point at is checked at the commit.
                    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                    work, index, recorder = self._recorded(session, action, reverses)
                    yield work
                    session.commit()
                    if self.heads is not None:
                        self.heads.advance(
                            self.device,
                            journal=recorder.last,
                            trail=work.trail.last,
                            ledger=work.publications.last,
                        )
                    self._names.apply(index.changed_names, kinds=index.changed_kinds, erased=index.erased)
            finally:
                self._writing.inside = False

    @contextmanager
    def read(self) -> Iterator["Work"]:
        """A transaction that sees one state of the store and changes nothing."""
        generation = self._names.generation  # taken first: names that are read from here on may soon be old
        with self.engine.connect() as plain:
            connection = plain.execution_options(**{READ_ONLY: True})
            try:
                with self._session(connection) as session:
                    connection.exec_driver_sql("PRAGMA query_only=ON")
                    rows = Rows(session, self.clock(), self._new_id, self.user_id, writable=False)
                    yield Work(
                        rows,
                        Journal(session, self.device),
                        TrailStore(session, self.device, rows.now, self.user_id),
                        self._names,
                        generation,
                    )
            finally:
                if not connection.invalidated:
                    connection.exec_driver_sql("PRAGMA query_only=OFF")

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()
        if self.heads is not None:
            self.heads.close()

    def _recorded(
        self, session: Session, action: str, reverses: int | None
    ) -> "tuple[Work, SearchIndex, Recorder]":
        """The work, with the journal and the index listening."""
        now = self.clock()
        recorder = self.recorder(self.device, action, now, self.user_id, reverses)
        index = SearchIndex()
        event.listen(session, "before_flush", recorder.before_flush)
        event.listen(session, "after_flush", recorder.after_flush)
        event.listen(session, "after_flush", index.after_flush)
        rows = Rows(session, now, self._new_id, self.user_id, writable=True)
        trail = TrailStore(session, self.device, now, self.user_id)
        work = Work(rows, Journal(session, self.device), trail, self._names, -1, index)
        work.bulk = Bulk(rows, recorder, index)
        return work, index, recorder

    @staticmethod
    def _session(connection: Connection) -> Session:
        session = Session(bind=connection)
        event.listen(session, "do_orm_execute", only_reads)
        return session


class Work:
    """The noun stores of one transaction, each made when it is asked for."""

    bulk: Bulk
    """New records by the thousand; only in a transaction that writes."""

    def __init__(
        self,
        rows: Rows,
        journal: Journal,
        trail: TrailStore,
        names: NameList,
        generation: int,
        index: SearchIndex | None = None,
    ) -> None:
        self.rows = rows
        self.journal = journal
        self.trail = trail
        self._names = names
        self._generation = generation
        self._index = index or SearchIndex()

    @cached_property
    def families(self) -> FamilyStore:
        """Families, their members and custody."""
        return FamilyStore(self.rows)

    @cached_property
    def own_contacts(self) -> OwnContactStore:
        """Members' own contacts and plans."""
        return OwnContactStore(self.rows)

    @cached_property
    def cases(self) -> CaseStore:
        """Cases with their referral and events."""
        return CaseStore(self.rows)

    @cached_property
    def processes(self) -> ProcessStore:
        """Who is a process, and why."""
        return ProcessStore(self.rows)

    @cached_property
    def agencies(self) -> AgencyStore:
        """Agencies, contacts and venues."""
        return AgencyStore(self.rows)

    @cached_property
    def consents(self) -> ConsentStore:
        """Consents and the agencies they reach."""
        return ConsentStore(self.rows)

    @cached_property
    def meetings(self) -> MeetingStore:
        """Meetings and whom they are about."""
        return MeetingStore(self.rows)

    @cached_property
    def participants(self) -> ParticipantStore:
        """Who takes part in meetings."""
        return ParticipantStore(self.rows)

    @cached_property
    def agendas(self) -> AgendaStore:
        """Agenda items."""
        return AgendaStore(self.rows)

    @cached_property
    def templates(self) -> TemplateStore:
        """Templates of agendas."""
        return TemplateStore(self.rows)

    @cached_property
    def clocks(self) -> ClockStore:
        """The clocks of meetings that are led."""
        return ClockStore(self.rows)

    @cached_property
    def outcomes(self) -> OutcomeStore:
        """What came out of meetings."""
        return OutcomeStore(self.rows)

    @cached_property
    def actions(self) -> ActionStore:
        """Who does what, by when."""
        return ActionStore(self.rows)

    @cached_property
    def awaited(self) -> AwaitedStore:
        """Results that wait for somebody."""
        return AwaitedStore(self.rows)

    @cached_property
    def goals(self) -> GoalStore:
        """Goals of members, and their subgoals."""
        return GoalStore(self.rows)

    @cached_property
    def check_ins(self) -> CheckInStore:
        """Contacts between meetings."""
        return CheckInStore(self.rows)

    @cached_property
    def proposals(self) -> ProposalStore:
        """Times that people are asked about."""
        return ProposalStore(self.rows)

    @cached_property
    def papers(self) -> PaperStore:
        """Papers that were sent."""
        return PaperStore(self.rows)

    @cached_property
    def surveys(self) -> SurveyStore:
        """Answers to surveys."""
        return SurveyStore(self.rows)

    @cached_property
    def publications(self) -> PublicationStore:
        """The ledger of what has left."""
        return PublicationStore(self.rows, self.trail, self.journal.device)

    @cached_property
    def today(self) -> TodayStore:
        """What waits."""
        return TodayStore(self.rows)

    @cached_property
    def figures(self) -> FigureStore:
        """Counts, as of any day."""
        return FigureStore(self.rows)

    @cached_property
    def observations(self) -> ObservationStore:
        """What there is to count, as of any day."""
        return ObservationStore(self.rows)

    @cached_property
    def registers(self) -> RegisterStore:
        """Consultations and information meetings."""
        return RegisterStore(self.rows)

    @cached_property
    def users(self) -> UserStore:
        """The colleagues."""
        return UserStore(self.rows)

    @cached_property
    def settings(self) -> SettingStore:
        """The team's settings."""
        return SettingStore(self.rows)

    @cached_property
    def purge(self) -> PurgeStore:
        """A family erased everywhere."""
        return PurgeStore(self.rows, self.unfinished, self.papers, self._index)

    @cached_property
    def unfinished(self) -> UnfinishedStore:
        """What is typed and not committed."""
        return UnfinishedStore(self.rows)

    @cached_property
    def undo(self) -> UndoStore:
        """Steps, and how to take them back."""
        return UndoStore(self.rows, self.journal)

    @cached_property
    def history(self) -> HistoryStore:
        """What records have been through."""
        return HistoryStore(self.rows)

    @cached_property
    def trash(self) -> TrashStore:
        """What was deleted."""
        return TrashStore(self.rows)

    @cached_property
    def search(self) -> SearchStore:
        """Names and notes, found by a part of them."""
        return SearchStore(self.rows, self._names, self._generation)


def map_tables() -> None:
    """Do ahead what the first reading would wait for: every class is tied to its table."""
    configure_mappers()
