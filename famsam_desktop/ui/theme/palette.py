"""The colours: a light and a dark palette with the same names, and the contrast they are held to."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Tokens(NamedTuple):
    """Every colour by what it is for, as `#RRGGBB`."""

    name: str
    bg: str
    surface: str
    surface2: str
    text: str
    muted: str
    line: str
    control_line: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    accent_soft_text: str
    mate: str
    mate_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus: str
    side: str
    side_text: str
    side_muted: str
    side_sel: str
    side_focus: str

    def color(self, token: str) -> QColor:
        """The colour of a token by its name."""
        return QColor(str(getattr(self, token)))


LIGHT = Tokens(
    name="light",
    bg="#F4F5F7",
    surface="#FFFFFF",
    surface2="#EEF1F4",
    text="#1B2430",
    muted="#55606E",
    line="#DDE2E8",
    control_line="#7B8794",
    accent="#1F5F8B",
    accent_hover="#184E74",
    accent_text="#FFFFFF",
    accent_soft="#E1EDF6",
    accent_soft_text="#174A6D",
    mate="#6A3E97",
    mate_soft="#F0E8F8",
    ok="#1E6B3C",
    ok_soft="#E0F2E6",
    warn="#7A4B00",
    warn_soft="#FFF0D1",
    bad="#A3221B",
    bad_soft="#FBE6E4",
    focus="#0B57D0",
    side="#20303F",
    side_text="#E6ECF2",
    side_muted="#A9B8C6",
    side_sel="#34495D",
    side_focus="#FFFFFF",
)

DARK = Tokens(
    name="dark",
    bg="#15191E",
    surface="#1E242B",
    surface2="#27303A",
    text="#E8ECF1",
    muted="#A7B2BF",
    line="#333D48",
    control_line="#8492A1",
    accent="#7DB8E8",
    accent_hover="#9CCAF0",
    accent_text="#0B1A27",
    accent_soft="#21384B",
    accent_soft_text="#B7DAF5",
    mate="#CBB0EE",
    mate_soft="#34274A",
    ok="#86D6A2",
    ok_soft="#1C3526",
    warn="#F2C66D",
    warn_soft="#3B2F14",
    bad="#F29A92",
    bad_soft="#442321",
    focus="#8AB4F8",
    side="#0F1318",
    side_text="#E6ECF2",
    side_muted="#9AA8B6",
    side_sel="#2A3743",
    side_focus="#FFFFFF",
)

#: Text on ground, at least 4.5 : 1.
TEXT_PAIRS = (
    ("text", "bg"),
    ("text", "surface"),
    ("text", "surface2"),
    ("text", "accent_soft"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "surface2"),
    ("muted", "accent_soft"),
    ("accent", "surface"),
    ("accent", "bg"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("accent_soft_text", "accent_soft"),
    ("mate", "surface"),
    ("mate", "mate_soft"),
    ("text", "mate_soft"),
    ("ok", "surface"),
    ("ok", "ok_soft"),
    ("warn", "surface"),
    ("warn", "warn_soft"),
    ("bad", "surface"),
    ("bad", "bad_soft"),
    ("text", "ok_soft"),
    ("text", "warn_soft"),
    ("text", "bad_soft"),
    ("side_text", "side"),
    ("side_muted", "side"),
    ("side_text", "side_sel"),
)

#: Borders of controls, focus rings and bars against what is around them, at least 3 : 1.
EDGE_PAIRS = (
    ("control_line", "surface"),
    ("control_line", "bg"),
    ("focus", "surface"),
    ("focus", "bg"),
    ("focus", "surface2"),
    ("accent", "surface"),
    ("side_focus", "side"),
    ("side_focus", "side_sel"),
)


def tokens() -> Tokens:
    """The palette in force, read from the application's own palette."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours after WCAG 2.1: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def qt_palette(t: Tokens) -> QPalette:
    """The tokens as Qt's own palette, for everything the style sheet leaves to Fusion."""
    role = QPalette.ColorRole
    palette = QPalette()
    pairs = (
        (role.Window, t.bg),
        (role.WindowText, t.text),
        (role.Base, t.surface),
        (role.AlternateBase, t.surface2),
        (role.Text, t.text),
        (role.Button, t.surface),
        (role.ButtonText, t.text),
        (role.BrightText, t.bad),
        (role.PlaceholderText, t.muted),
        (role.ToolTipBase, t.side),
        (role.ToolTipText, t.side_text),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.accent_text),
        (role.Accent, t.accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.Light, t.surface),
        (role.Midlight, t.surface2),
        (role.Mid, t.line),
        (role.Dark, t.control_line),
        (role.Shadow, t.line),
    )
    for where, value in pairs:
        palette.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.muted))
    return palette


def _luminance(value: str) -> float:
    channels = [int(value[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
