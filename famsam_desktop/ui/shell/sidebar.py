"""The sidebar: the pages by name and picture, who is here, and the lock; only pictures when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from famsam_desktop.ui.shell.place import Place, keys_of
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em, icon_extent
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel

_LEAST_EMS = 12


class Sidebar(QFrame):
    """A real list: arrows move, screen readers count; `picked` gives the place's number."""

    picked = Signal(int)
    lock_asked = Signal()

    def __init__(self, places: Sequence[Place], user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self._places = tuple(places)
        self._compact = False
        self._brand = TextLabel("FamSam", self, step=Step.HEADING, wrap=False)
        self._user = TextLabel(user, self, tone="muted")
        self.list = QListWidget(self)
        self.lock = button(self.tr("Lås"), self, clicked=self.lock_asked.emit)
        self._build()
        self._dress()

    def show_place(self, number: int) -> None:
        """Mark the page that is shown, without asking for it again."""
        blocked = QSignalBlocker(self.list)
        self.list.setCurrentRow(number)
        blocked.unblock()

    def set_compact(self, compact: bool) -> None:
        """Only pictures, with the names as tooltips; or both."""
        if compact != self._compact:
            self._compact = compact
            self._dress()

    @property
    def can_give(self) -> int:
        """So much of its width it does without where the window is narrow."""
        return 0 if self._compact else self._needed_width() - self._picture_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow zoom and palette: items hold their own icons."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange) and hasattr(
            self, "lock"
        ):
            self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """A screen reader may have asked for the places before they were dressed: they are laid out anew."""
        super().showEvent(event)
        self.list.doItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Little height: the places stand closer, before the list has to scroll."""
        if watched is self.list and event.type() is QEvent.Type.Resize:
            self._settle_rows()
        return super().eventFilter(watched, event)

    def _settle_rows(self) -> None:
        line = max(QFontMetrics(self.list.font()).height(), icon_extent(1.05), 20)
        close = self.list.count() * (line + em(1.2) + 4) > self.list.height()
        if self.list.property("close") is not close:
            self.list.setProperty("close", close)
            self.list.style().unpolish(self.list)
            self.list.style().polish(self.list)
            self.list.doItemsLayout()

    def _build(self) -> None:
        self.list.installEventFilter(self)
        self.list.setAccessibleName(self.tr("Sidor"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in self._places:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, place.title)
        self.list.verticalScrollBar().rangeChanged.connect(self._settle_width)
        self.list.currentRowChanged.connect(self._on_row)
        for pressed in (self.list.itemClicked, self.list.itemActivated):
            pressed.connect(self._on_pressed)
        self._box = QVBoxLayout(self)
        for part in (self._brand, self._user):
            self._box.addWidget(part)
        self._box.addSpacing(em(0.7))
        self._box.addWidget(self.list, 1)
        self._box.addWidget(self.lock)

    def _dress(self) -> None:
        side = em(0.6)
        self._box.setContentsMargins(side, em(1.0), side, em(0.7))
        self._box.setSpacing(em(0.15))
        for part in (self._brand, self._user):
            part.setIndent(em(0.6))
            part.setVisible(not self._compact)
        self.list.setIconSize(QSize(icon_extent(1.05), icon_extent(1.05)))
        for number, place in enumerate(self._places):
            item = self.list.item(number)
            item.setText("" if self._compact else f" {place.title}")
            keys = keys_of(number + 1)
            item.setToolTip(f"{place.title} ({keys})" if keys else place.title)
            item.setIcon(icons.icon(place.icon, "side_text"))
        self.lock.setText("" if self._compact else self.tr("Lås"))
        self.lock.setToolTip(self.tr("Lås (Ctrl+L)"))
        self.lock.setAccessibleName(self.tr("Lås"))
        icons.dress(self.lock, "lock", "side_text", 1.05)
        self._settle_width()

    def _settle_width(self) -> None:
        """As narrow as the places are, and the bar beside them where they do not all have room."""
        bar = self.list.verticalScrollBar()
        room = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.setFixedWidth(self._needed_width() + room + 2 * em(0.6))

    def _needed_width(self) -> int:
        """Picture, the longest name, and the paddings of an item."""
        picture = self._picture_width()
        if self._compact:
            return picture
        metrics = QFontMetrics(self.list.font())
        longest = max(metrics.horizontalAdvance(f" {place.title}") for place in self._places)
        return max(picture + longest + em(1.2), em(_LEAST_EMS))

    def _picture_width(self) -> int:
        return icon_extent(1.05) + 2 * em(0.6) + 8

    def _on_pressed(self, item: QListWidgetItem) -> None:
        """The page that is marked may not be the one that is shown, but another that belongs to it."""
        self.picked.emit(self.list.row(item))

    def _on_row(self, number: int) -> None:
        if number >= 0:
            self.picked.emit(number)
