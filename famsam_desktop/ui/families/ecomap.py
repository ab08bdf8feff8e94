"""The picture of a family: painted, and each agency a button that the keyboard and a screen reader find."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from famsam_desktop.domain.ecomaps import (
    Bond,
    Box,
    Ecomap,
    Sketch,
    bond_sentence,
    bond_words,
    kin_words,
    sketch,
)
from famsam_desktop.ui.families.words import assent_mark
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em, icon_extent
from famsam_desktop.ui.theme.palette import tokens
from famsam_desktop.ui.widgets.headings import Step, scaled_font
from famsam_desktop.ui.widgets.tooltips import plain_tip

_THIN = 0.09
"""The width of a line of weight 1, in em."""


class EcomapPicture(QWidget):
    """The family in the middle and its agencies around it, as high as they need at this width."""

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = Ecomap(family="")
        self._laid = sketch(self._shown, em(40), em(1))
        self._buttons: list[AgencyButton] = []
        self.setAccessibleName(self.tr("Nätverkskarta"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def agencies(self) -> Sequence["AgencyButton"]:
        """A button for each agency shown."""
        return [each for each in self._buttons if not each.isHidden()]

    @property
    def laid(self) -> Sketch:
        """Where everything stands."""
        return self._laid

    def show_map(self, shown: Ecomap) -> None:
        """Show a family; the buttons are kept, so that the focus stays where it was."""
        self._shown = shown
        while len(self._buttons) < len(shown.bonds):
            made = AgencyButton(self)
            made.clicked.connect(partial(self._on_clicked, made))
            self._buttons.append(made)
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(shown.bonds))
            if place < len(shown.bonds):
                made.show_bond(shown.bonds[place])
        people = ", ".join(said(kin_words(one)) for one in shown.kin)
        words = [f"{people}." if people else "", *(said(bond_sentence(bond)) for bond in shown.bonds)]
        self.setAccessibleDescription(" ".join(filter(None, words)))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Room for the family and an agency beside it."""
        return QSize(em(16), round(self._laid.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_buttons"):
            self._place()

    def event(self, event: QEvent) -> bool:
        """The whole name of a member whose line is cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            for place, one in enumerate(self._shown.kin):
                if _rect(self._laid.kin(place, em(1))).contains(at):
                    QToolTip.showText(event.globalPos(), plain_tip([said(kin_words(one))]), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, then the family on their ends; the agencies paint themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bond, stroke in zip(self._shown.bonds, self._laid.strokes, strict=True):
            colour = tokens().color(assent_mark(bond.assent).tint)
            pen = QPen(colour, max(stroke.weight, 1) * _THIN * em(1))
            if not stroke.weight:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(*stroke.start), QPointF(*stroke.end))
        self._paint_family(painter)

    def _paint_family(self, painter: QPainter) -> None:
        box = _rect(self._laid.family)
        painter.setPen(QPen(tokens().color("control_line"), 1))
        painter.setBrush(tokens().color("accent_soft"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), em(0.4), em(0.4))
        head = QRectF(box.left(), box.top() + em(0.6), box.width(), em(1.5))
        _write(painter, head.adjusted(em(0.6), 0, -em(0.6), 0), self._shown.family, Step.STRONG, "text")
        for place, one in enumerate(self._shown.kin):
            line = _rect(self._laid.kin(place, em(1)))
            if one.protected:
                extent = icon_extent(0.8)
                sign = icons.pixmap("eye-off", "warn", extent)
                painter.drawPixmap(QPointF(line.left(), line.center().y() - extent / 2), sign)
                line = line.adjusted(extent + em(0.2), 0, 0, 0)
            _write(painter, line, said(kin_words(one)), Step.SMALL, "text")

    def _place(self) -> None:
        self._laid = sketch(self._shown, max(self.width(), em(16)), em(1))
        for made, box in zip(self._buttons, self._laid.agencies, strict=False):
            made.setGeometry(_rect(box).toRect())
        height = round(self._laid.height) + em(0.2)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.update()

    def _on_clicked(self, pressed: "AgencyButton", _checked: bool = False) -> None:
        self.chosen.emit(pressed.agency_id)


class AgencyButton(QPushButton):
    """An agency in the picture: its name, and how consent and contacts stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bond: Bond | None = None
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def agency_id(self) -> UUID | None:
        """Which agency it is."""
        return self._bond.agency_id if self._bond is not None else None

    def show_bond(self, bond: Bond) -> None:
        """Another agency, or the same one anew."""
        self._bond = bond
        self.setText(bond.agency)
        self.setAccessibleName(bond.agency)
        people = ", ".join(bond.people)
        sentence = said(bond_sentence(bond))
        self.setAccessibleDescription(f"{sentence} {people}".strip())
        self.setToolTip(plain_tip([bond.agency, people, sentence]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two lines in a frame of the colour of the consent, whose sign and word say the same."""
        if self._bond is None:
            return
        mark = assent_mark(self._bond.assent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(tokens().color("focus" if focused else mark.tint), 3 if focused else 1.4))
        painter.setBrush(tokens().color("surface2" if self.underMouse() or self.isDown() else "surface"))
        inset = 1.5 if focused else 0.8
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, em(0.4), em(0.4))
        room = QRectF(self.rect()).adjusted(em(0.5), em(0.2), -em(0.4), -em(0.2))
        upper, lower = QRectF(room), QRectF(room)
        upper.setBottom(room.center().y())
        lower.setTop(room.center().y())
        _write(painter, upper, self._bond.agency, Step.STRONG, "text", left=True)
        extent = icon_extent(0.75)
        painter.drawPixmap(
            QPointF(lower.left(), lower.center().y() - extent / 2), icons.pixmap(mark.icon, mark.tint, extent)
        )
        lower.setLeft(lower.left() + extent + em(0.3))
        _write(painter, lower, said(bond_words(self._bond)), Step.SMALL, mark.tint, left=True)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _write(painter: QPainter, room: QRectF, text: str, step: Step, tint: str, *, left: bool = False) -> None:
    """One line as far as there is room."""
    font: QFont = scaled_font(step)
    painter.setFont(font)
    painter.setPen(tokens().color(tint))
    line = " ".join(text.split())
    cut = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
    beside = Qt.AlignmentFlag.AlignLeft if left or cut != line else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(room, int(beside | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), cut)
