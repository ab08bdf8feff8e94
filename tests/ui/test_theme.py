"""Colours that can be told apart, icons that exist, and a zoom that reaches everything."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from famsam_desktop import resources
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.appearance import Appearance, Theme
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.theme.palette import DARK, EDGE_PAIRS, LIGHT, TEXT_PAIRS, Tokens, contrast, tokens
from famsam_desktop.ui.widgets.buttons import icon_button
from famsam_desktop.ui.widgets.headings import Step, TextLabel

UI = Path(__file__).resolve().parents[2] / "famsam_desktop" / "ui"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_and_edges_stand_out(palette: Tokens) -> None:
    weak = [(a, b) for a, b in TEXT_PAIRS if contrast(getattr(palette, a), getattr(palette, b)) < 4.5]
    weak += [(a, b) for a, b in EDGE_PAIRS if contrast(getattr(palette, a), getattr(palette, b)) < 3]
    assert not weak


def test_contrast_is_the_ratio_of_the_norm() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_the_palette_in_force_follows_the_choice(appearance: Appearance) -> None:
    appearance.choose(Theme.DARK)
    assert tokens() is DARK
    appearance.choose(Theme.LIGHT)
    assert tokens() is LIGHT


def test_zoom_moves_fonts_headings_and_distances(qtbot: QtBot, appearance: Appearance) -> None:
    title = TextLabel("Rubrik", step=Step.TITLE)
    qtbot.addWidget(title)
    title.show()
    before, distance = title.font().pointSizeF(), em(10)
    appearance.set_zoom(200)
    assert title.font().pointSizeF() == pytest.approx(2 * before, rel=0.02)
    assert em(10) == pytest.approx(2 * distance, rel=0.05)


def test_a_label_keeps_the_zoom_when_its_tone_changes(qtbot: QtBot, appearance: Appearance) -> None:
    label = TextLabel("65 av 60 min", step=Step.STRONG)
    qtbot.addWidget(label)
    label.show()
    appearance.set_zoom(150)
    zoomed = label.font().pointSizeF()
    label.set_tone("bad")
    assert label.font().pointSizeF() == zoomed
    label.set_tone("")
    assert label.font().pointSizeF() == zoomed


def test_zoom_has_ends_and_steps(appearance: Appearance) -> None:
    for _ in range(20):
        appearance.zoom_in()
    assert appearance.zoom == 200
    for _ in range(20):
        appearance.zoom_out()
    assert appearance.zoom == 80
    appearance.zoom_reset()
    assert appearance.zoom == 100


def test_an_icon_takes_the_colour_of_its_token(appearance: Appearance) -> None:
    drawn = icons.pixmap("square", "bad", 48, 1.0).toImage()
    seen = {
        drawn.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if drawn.pixelColor(x, y).alpha() == 255
    }
    assert QColor(LIGHT.bad).name() in seen


def test_a_dressed_button_is_tinted_anew(qtbot: QtBot, appearance: Appearance) -> None:
    button = QPushButton("Lås")
    qtbot.addWidget(button)
    icons.dress(button, "lock")
    before = button.icon().pixmap(32).toImage()
    appearance.choose(Theme.DARK)
    assert button.icon().pixmap(32).toImage() != before


def test_a_button_that_rests_has_a_fainter_icon(qtbot: QtBot, appearance: Appearance) -> None:
    made = icon_button("Ändra", "pencil")
    qtbot.addWidget(made)
    for theme in (Theme.LIGHT, Theme.DARK):
        appearance.choose(theme)
        ink = [
            max(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(drawn.height()))
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
            for drawn in [made.icon().pixmap(QSize(32, 32), mode).toImage()]
        ]
        assert ink[1] < ink[0] / 2


def test_every_icon_named_in_the_code_is_there() -> None:
    named = set()
    for file in UI.rglob("*.py"):
        text = file.read_text("utf-8")
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        named |= set(
            re.findall(
                r'(?:Empty|Gate\.__init__|super\(\)\.__init__|dress)\(\s*(?:[\w.]+, )?"([a-z]+(?:-[a-z0-9]+)+)"',
                text,
            )
        )
    missing = sorted(name for name in named if not resources.path("icons", f"{name}.svg").is_file())
    assert not missing


def test_the_marks_of_the_style_sheet_have_the_palette_colours() -> None:
    folder = resources.path("icons", "control")
    for palette in (LIGHT, DARK):
        assert palette.muted in (folder / f"{palette.name}-chevron-down.svg").read_text("utf-8")
        assert palette.accent_text in (folder / f"{palette.name}-check.svg").read_text("utf-8")


def test_no_font_size_in_the_style_sheet_and_no_sheet_in_a_page() -> None:
    assert "font-size" not in resources.path("style", "app.qss").read_text("utf-8")
    sheets = [file.name for file in UI.rglob("*.py") if "setStyleSheet" in file.read_text("utf-8")]
    assert sheets == ["appearance.py"]


def test_no_f_string_inside_tr() -> None:
    assert not [file.name for file in UI.rglob("*.py") if re.search(r'\btr\(\s*f"', file.read_text("utf-8"))]
