"""The desk: an open store in the hands of one person, with everything that can be done there."""

from collections.abc import Callable
from datetime import datetime

from famsam_desktop.domain.overviews import User
from famsam_desktop.services.actions import Actions
from famsam_desktop.services.agencies import Agencies
from famsam_desktop.services.agendas import Agendas
from famsam_desktop.services.backups import Backups
from famsam_desktop.services.cases import Cases
from famsam_desktop.services.checkins import CheckIns
from famsam_desktop.services.consents import Consents
from famsam_desktop.services.disposal import Disposal
from famsam_desktop.services.documents import Documents
from famsam_desktop.services.families import Families
from famsam_desktop.services.goals import Goals
from famsam_desktop.services.history import History
from famsam_desktop.services.importing import Importing
from famsam_desktop.services.invitations import Invitations
from famsam_desktop.services.keys import Keys
from famsam_desktop.services.ledger import Ledger
from famsam_desktop.services.letterhead import Letterheads
from famsam_desktop.services.live import Live
from famsam_desktop.services.meetings import Meetings
from famsam_desktop.services.outcomes import Outcomes
from famsam_desktop.services.papers import Papers
from famsam_desktop.services.participants import Participants
from famsam_desktop.services.proposals import Proposals
from famsam_desktop.services.publishing import Publishing
from famsam_desktop.services.registers import Registers
from famsam_desktop.services.review import Reviews
from famsam_desktop.services.search import Search
from famsam_desktop.services.settings import DEMO
from famsam_desktop.services.statistics import Statistics
from famsam_desktop.services.surveys import Surveys
from famsam_desktop.services.templates import Templates
from famsam_desktop.services.today import TodayDesk
from famsam_desktop.services.trail import Trail
from famsam_desktop.services.trash import Trash
from famsam_desktop.services.unfinished import UnfinishedTexts
from famsam_desktop.store.opened import OpenedStore


class Desk:
    """Without a passphrase there is none, and nothing can be called. Close it, or the store stays taken."""

    def __init__(self, opened: OpenedStore, user: User) -> None:
        store = opened.store
        self.store = store
        """For other services alone; the window has no business here."""
        self.user = user
        with store.read() as work:
            self.is_demo = work.settings.get(DEMO, False) is True
        self.families = Families(store)
        self.cases = Cases(store)
        self.agencies = Agencies(store)
        self.consents = Consents(store)
        self.meetings = Meetings(store)
        self.participants = Participants(store)
        self.agendas = Agendas(store)
        self.templates = Templates(store)
        self.live = Live(store)
        self.outcomes = Outcomes(store)
        self.actions = Actions(store)
        self.check_ins = CheckIns(store)
        self.goals = Goals(store)
        self.reviews = Reviews(store)
        self.invitations = Invitations(store)
        self.proposals = Proposals(store)
        self.registers = Registers(store)
        self.surveys = Surveys(store)
        self.letterhead = Letterheads(store)
        self.documents = Documents(store, store_name=opened.name)
        self.papers = Papers(store, self.documents)
        self.statistics = Statistics(store)
        self.ledger = Ledger(store)
        self.publishing = Publishing(store)
        self.search = Search(store)
        self.today = TodayDesk(store)
        self.history = History(store)
        self.trash = Trash(store)
        self.trail = Trail(store)
        self.unfinished = UnfinishedTexts(store)
        self.keys = Keys(opened, user.name)
        self.backups = Backups(opened)
        self.disposal = Disposal(store, self.keys, self.backups)
        self.importing = Importing(store, self.backups, is_demo=self.is_demo)
        self._opened = opened

    @property
    def users(self) -> tuple[User, ...]:
        """Every colleague there is now, in the order they were added; kept in memory, for the window asks often."""
        return self.keys.users

    @property
    def organisation(self) -> str:
        """Whose the store is."""
        return self.letterhead.organisation

    @property
    def clock(self) -> Callable[[], datetime]:
        """What time it is, for the store and the window alike."""
        return self.store.clock

    def saved_at(self) -> datetime | None:
        """When something was last written on this computer."""
        with self.store.read() as work:
            return work.today.saved_at(self.store.device)

    def close(self) -> None:
        """Put everything into the one file, let go of it, and let the next process in."""
        self._opened.close()
