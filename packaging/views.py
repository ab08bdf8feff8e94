"""Every view of the window on an open store, each by a name and by what brings it up."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from famsam_desktop.domain.errors import NotFound
from famsam_desktop.domain.meetings import MeetingDraft, MeetingType, ParticipantDraft
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind
from famsam_desktop.services import showcase
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.shell.finder import Finder
from famsam_desktop.ui.shell.finding import Finding
from famsam_desktop.ui.shell.firstrun import NewStore, RecoveryCode, Welcome
from famsam_desktop.ui.shell.languages import Languages
from famsam_desktop.ui.shell.menus import Menus
from famsam_desktop.ui.shell.places import places
from famsam_desktop.ui.shell.screens import setting, settle
from famsam_desktop.ui.shell.shortcuts import ShortcutSheet
from famsam_desktop.ui.shell.unlock import Unlock
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Workspace
from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.tabs import Tabs

_BEGUN = timedelta(minutes=24)
_SEARCHED = "skol"


class View(NamedTuple):
    """What is looked at; `show` brings it up, and gives the dialog over the window when there is one."""

    name: str
    show: Callable[[], QWidget | None]


class Sight:
    """The window in one language, at an open store where one meeting is being led."""

    def __init__(self, desk: Desk, appearance: Appearance, languages: Languages) -> None:
        self.desk = desk
        self.planned = showcase.planned(desk)
        self.held = showcase.held(desk)
        self.led = _led(desk, self.planned)
        self.family = desk.meetings.page(self.planned).meeting.family_id
        self.window = Window(appearance, languages)
        self.jobs = Jobs(self.window)
        outside = Outside(self.jobs, language=languages.language)
        self.workspace = Workspace(self.window, self.jobs, places(desk, self.jobs, outside), setting(desk))
        self.menus = Menus(self.window, self.workspace)
        self.window.show_workspace(self.workspace)
        self.window.show()

    def views(self) -> Iterator[View]:
        """Pages, their tabs and records, and what opens over them."""
        records = {"families": self.family, "meetings": self.planned}
        for place in self.workspace.listed:
            yield from self._tabs(place.key, place.key, None)
            if place.key in records:
                yield from self._tabs(f"{place.key}-one", place.key, records[place.key])
        yield from self._tabs("meetings-held", "meetings", self.held)
        yield View("calendar-month", self._month)
        yield View("statistics-publishing", self._publishing)
        yield View("live", partial(self._go, "live", self.led))
        yield View("live-before", partial(self._go, "live", self.planned))
        for name, page, record, editor in (
            ("family", "families", None, "new"),
            ("consent", "families", self.family, "consents.new"),
            ("meeting", "meetings", None, "new"),
            ("action", "actions", None, "new"),
        ):
            yield View(f"dialog-{name}", partial(self._editor, page, record, editor))
        yield View("dialog-finder", self._finder)
        yield View("dialog-shortcuts", self._shortcuts)

    def gates(self) -> Iterator[View]:
        """What stands before the desk; the last to be looked at, for it takes the window."""
        store = Path("/familjer/team.famsam")
        yield View("gate-lock", partial(self._gate, Unlock, "team.famsam"))
        yield View("gate-welcome", partial(self._gate, Welcome, language=self.window.languages.language))
        yield View("gate-new", partial(self._gate, NewStore, store))
        yield View("gate-code", partial(self._gate, RecoveryCode, "7K3M9QX2" * 4, print_sheet=str))

    def put_away(self) -> None:
        """Close what was opened over the page."""
        for dialog in reversed(self.window.findChildren(QDialog)):
            dialog.done(0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Nothing is asked for any more."""
        self.jobs.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _go(self, key: str, record: UUID | None = None) -> None:
        self.workspace.go(key, record)
        settle(self.jobs)

    @property
    def _page(self) -> Any:
        return self.workspace.page

    def _tabs(self, name: str, key: str, record: UUID | None) -> Iterator[View]:
        """A page by each of its tabs: how many there are is known once it is shown."""
        self._go(key, record)
        bars = [bar for bar in self._page.findChildren(QTabBar) if _is_seen(bar)]
        if not bars:
            yield View(name, partial(self._go, key, record))
        for number, bar in enumerate(bars[:1]):
            for place in range(bar.count()):
                yield View(f"{name}-{place + 1}", partial(self._tab, key, record, number, place))

    def _tab(self, key: str, record: UUID | None, number: int, place: int) -> None:
        self._go(key, record)
        bar = [bar for bar in self._page.findChildren(QTabBar) if _is_seen(bar)][number]
        bar.setCurrentIndex(place)
        settle(self.jobs)

    def _month(self) -> None:
        self._go("calendar")
        self._page.show_months()
        settle(self.jobs)

    def _publishing(self) -> None:
        self._go("statistics")
        self._page.open_publishing()
        settle(self.jobs)

    def _editor(self, key: str, record: UUID | None, name: str) -> QWidget | None:
        self._go(key, record)
        opener = self._page.editors().get(name)
        if opener is not None:
            opener(None)
        settle(self.jobs)
        return self._dialog()

    def _finder(self) -> QWidget | None:
        self._go("today")
        finding = self.workspace.findChildren(Finding)[-1]
        finding.open()
        for finder in self.window.findChildren(Finder):
            finder.line.setText(_SEARCHED)
        settle(self.jobs)
        return self._dialog()

    def _shortcuts(self) -> QWidget | None:
        self._go("calendar")
        ShortcutSheet(self.menus.shortcuts(), self.window).open()
        settle(self.jobs)
        return self._dialog()

    def _gate(self, kind: Callable[..., QWidget], *values: Any, **named: Any) -> None:
        gate = kind(*values, parent=self.window, **named)
        if isinstance(gate, Unlock):
            gate.set_people(["Karin", "Amir"])
        self.window.menuBar().hide()
        self.window.statusBar().hide()
        self.window.show_gate(gate)
        settle(self.jobs)

    def _dialog(self) -> QWidget | None:
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return shown[-1] if shown else None


def _is_seen(bar: QTabBar) -> bool:
    """Also as the list that drops down where the tabs have no room."""
    around = bar.parentWidget()
    return bar.isVisible() or (isinstance(around, Tabs) and around.isVisible())


def _led(desk: Desk, like: UUID) -> UUID:
    """A meeting of the same case that goes on now, with a note of each kind."""
    page = desk.meetings.page(like)
    now: datetime = desk.clock()
    draft = MeetingDraft(
        case_id=page.meeting.case_id,
        type=MeetingType.FOLLOW_UP,
        starts_at=now - _BEGUN,
        planned_minutes=60,
        chair_id=page.meeting.chair_id,
        discussed_ids=page.meeting.discussed_ids,
    )
    meeting = desk.meetings.schedule(draft).id
    contacts = [each.contact_id for each in page.participants if each.contact_id is not None]
    agency = next(each.agency_id for each in page.participants if each.contact_id == contacts[0])
    if meeting is None:
        raise NotFound("meeting")
    for each in contacts:
        desk.meetings.invite(meeting, ParticipantDraft(contact_id=each))
    template = next(each.id for each in desk.templates.all() if each.name == "Uppföljning" and each.id)
    desk.agendas.use(meeting, template)
    desk.live.start(meeting)
    desk.meetings.attend_rest(meeting)
    desk.live.capture(meeting, OutcomeDraft(kind=OutcomeKind.DECISION, text="Den lilla gruppen från måndag."))
    desk.live.capture(
        meeting,
        ActionDraft(
            what="Skickar schemat till föräldrarna",
            owner=Owner(OwnerKind.CONTACT, contacts[0]),
            due=now.date() + timedelta(days=4),
            case_id=draft.case_id,
        ),
    )
    desk.live.capture(
        meeting,
        OutcomeDraft(
            kind=OutcomeKind.TAKE_BACK,
            text="Kan utredningen tidigareläggas?",
            agency_id=agency,
            reply_by=now.date() + timedelta(days=14),
        ),
    )
    return meeting
