"""The contact sheets: what the automatic look finds, and how pictures are put together."""

import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.packaging.test_dev import PACKAGING

sys.path.insert(0, str(PACKAGING))

import sheet
from clipped import faults


@pytest.fixture
def top(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def found(top: QWidget) -> list[str]:
    top.show()
    return [each.partition(":")[0] for each in faults(top)]


def test_what_has_room_is_no_fault(top: QWidget) -> None:
    row = QHBoxLayout(top)
    row.addWidget(QLabel("Kort", top))
    row.addWidget(QPushButton("Spara", top))
    assert found(top) == []


def test_a_button_without_room_for_its_words_is_found(top: QWidget) -> None:
    made = QPushButton("Ett ganska långt ord på en knapp", top)
    made.setFixedWidth(60)
    assert found(top) == ["cut"]
    made.setToolTip("Ett ganska långt ord på en knapp")
    assert found(top) == []


def test_lines_that_are_cut_are_found(top: QWidget) -> None:
    made = QLabel("Flera ord som behöver flera rader " * 4, top)
    made.setWordWrap(True)
    made.setGeometry(0, 0, 120, 20)
    assert found(top) == ["lines cut"]


def test_what_ends_outside_is_found(top: QWidget) -> None:
    made = QPushButton("Spara", top)
    made.move(280, 10)
    assert found(top) == ["outside its parent"]


def test_scrolling_sideways_is_found(top: QWidget) -> None:
    area = QScrollArea(top)
    area.resize(200, 100)
    inside = QWidget()
    inside.resize(500, 40)
    area.setWidget(inside)
    assert found(top) == ["scrolls sideways"]


def test_parts_on_each_other_are_found(top: QWidget) -> None:
    row = QHBoxLayout(top)
    one, other = QLabel("Ett", top), QLabel("Annat", top)
    row.addWidget(one)
    row.addWidget(other)
    top.show()
    other.setGeometry(one.geometry())
    assert [each.partition(":")[0] for each in faults(top)] == ["overlap"]


def test_pictures_stand_beside_each_other(tmp_path: Path) -> None:
    paths = []
    for number, size in enumerate([(40, 30), (40, 30), (20, 20), (40, 30), (40, 30)]):
        paths.append(tmp_path / f"{number}.png")
        Image.new("RGB", size, (255, 0, 0)).save(paths[-1])
    sheet.put_together(paths, tmp_path / "sheet.png")
    gap = 12
    with Image.open(tmp_path / "sheet.png") as made:
        assert made.size == (140 + 5 * gap, 60 + 3 * gap)
