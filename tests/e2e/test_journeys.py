"""What a user does in a day or two, each in a program of its own: found by AT-SPI, done with pointer and keyboard."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from famsam_desktop.domain.meetings import ParticipantDraft
from famsam_desktop.domain.times import local
from famsam_desktop.services import vault
from famsam_desktop.services.demo import PASSPHRASE as DEMO
from famsam_desktop.services.demo import build
from famsam_desktop.services.vault import utc_now
from famsam_desktop.store.derivation import FLOOR
from tests import builders
from tests.e2e.journey import Journey
from tests.e2e.program import ROOT, Home, is_alive
from tests.e2e.screen import Screen, wait_until
from tests.e2e.test_heard import unnamed
from tests.e2e.test_plaintext import written
from tests.team import Team, made

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X server")

KARIN, PASSPHRASE = "Karin Lindqvist", "lugn skog vid viken"


#: What was typed and may stand in no file but the paper; who unlocks is asked by name, and so is in the file of keys.
NAMES = ("Granat", "Alva", "halvtid", PASSPHRASE)
#: Where everything is asked for that a page is for.
MAIN = {
    "Idag": "Nytt möte",
    "Familjer": "Ny familj",
    "Kalender": "Nytt möte",
    "Möten": "Nytt möte",
    "Åtgärder": "Ny åtgärd",
    "Statistik": "Publicera siffror …",
    "Register": "Ny verksamhet",
    "Inställningar": "",
    "Papperskorg": "",
    "Logg": "",
}
HEADED = {"Idag": "Möten den här och nästa vecka", "Kalender": "Vecka "}
"""Idag is headed by a greeting, which goes by the clock."""
ZOOMED = 4
"""How often the window is made larger, from 100 to 150 percent."""


@pytest.fixture
def demo(home: Home) -> Path:
    path = home.folder / "demo.famsam"
    build(path, clock=utc_now).close()
    return path


@pytest.fixture
def journey(qapp: QApplication, screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Journey:
    assert QApplication.platformName() == "xcb", "run this as `python3 packaging/dev.py e2e`"
    screen.keyboard("se")
    name = request.function.__name__.removeprefix("test_")
    pictures = Path(os.environ.get("FAMSAM_PICTURES") or tmp_path / "pictures") / name
    pictures.mkdir(parents=True, exist_ok=True)
    return Journey(screen, pictures)


def test_from_the_first_run_to_a_summary_on_paper(journey: Journey, home: Home) -> None:
    paper = home.folder / "papper" / "sammanfattning.pdf"
    paper.parent.mkdir()
    with journey.running(home):
        a_store(journey)
        a_family(journey)
        a_referral(journey)
        a_meeting(journey)
        it_is_held(journey)
        its_summary(journey, paper)
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
    for word in ("Familj Granat", "Åsa", "Beslut", "Skolan börjar på halvtid"):
        assert word in said
    assert telling([each for each in written(home.folder) if each != paper]) == []


def telling(files: Iterable[Path]) -> list[str]:
    """Those that hold a name."""
    forms = [name.encode(code) for name in NAMES for code in ("utf-8", "utf-16-le", "latin-1")]
    return [
        path.name for path in files for content in (path.read_bytes(),) if any(f in content for f in forms)
    ]


def a_store(journey: Journey) -> None:
    """A name, a passphrase, and the code typed back."""
    journey.photograph("välkommen")
    journey.press("Skapa ert lager")
    journey.write("Ditt namn", KARIN)
    journey.write("Din lösenfras", PASSPHRASE)
    journey.write("Din lösenfras en gång till", PASSPHRASE)
    journey.photograph("nytt lager")
    journey.press("Skapa lagret")
    told = journey.see("Återställningskod: ", "heading", begins=True).name
    journey.write("Steg 3 av 3.", "".join(told.partition(": ")[2].split()).lower(), begins=True)
    journey.photograph("återställningskoden")
    journey.keys("Return")
    journey.see("Sidor", "list")
    journey.photograph("en tom dag")


def a_family(journey: Journey) -> None:
    """A child and who has custody of it."""
    journey.go("Familjer")
    journey.open("Ny familj")
    journey.write("Alias", "Familj Granat")
    journey.choose("Välj kommun", "Nora")
    journey.photograph("ny familj")
    journey.send("Ny familj", "Lägg till")
    journey.see("Familj Granat", "heading")
    for name, role in (("Alva", "Barn"), ("Åsa", "Vårdnadshavare")):
        journey.open("Ny medlem")
        journey.write("Förnamn eller alias", name)
        journey.choose("Välj roll", role)
        journey.send("Ny medlem", "Lägg till")
        journey.see(name, "table cell")
    journey.photograph("familjen")


def a_referral(journey: Journey) -> None:
    """As far as a case that goes on."""
    journey.open("Aktualisera", "Aktualisera familjen")
    journey.choose("Välj vem", "Skola/förskola")
    journey.photograph("aktualisera")
    journey.send("Aktualisera familjen", "Aktualisera")
    for step in ("Påbörja bedömning", "Påbörja ärendet"):
        journey.open(step)
        journey.send(step, step)
    journey.see("Ärende 1: Pågående", "label")
    journey.photograph("ärendet")


def a_meeting(journey: Journey) -> None:
    """Now, about the child."""
    journey.open("Nytt möte")
    now = local(utc_now())
    journey.write("Dag", f"{now:%Y-%m-%d}")
    journey.write("Tid", f"{now:%H.%M}")
    journey.tick("Alva (barn)")
    journey.photograph("nytt möte")
    journey.send("Nytt möte", "Planera mötet")
    journey.open("Lägg till ur nätverket")
    journey.photograph("nätverket")
    journey.send("Lägg till ur nätverket", "Lägg till 1")
    journey.see("Åsa", "table cell")
    journey.photograph("mötet")


def it_is_held(journey: Journey) -> None:
    """Led with F5; a decision is noted."""
    journey.keys("F5")
    journey.press("Alla närvarande")
    journey.photograph("närvaro")
    journey.press("Börja mötet")
    journey.write("Anteckna", "beslut: Skolan börjar på halvtid")
    journey.keys("Return")
    journey.see("Beslut · Skolan börjar på halvtid", "table cell")
    journey.photograph("en anteckning")
    journey.press("Avsluta mötet")
    journey.see("Inget nästa möte är bokat.", begins=True)
    journey.photograph("inget nästa möte")
    journey.press("Avsluta mötet")
    journey.see("Förhandsgranska", "push button")
    journey.photograph("sammanfattning")


def its_summary(journey: Journey, paper: Path) -> None:
    """Looked at, and saved by Qt's own dialog."""
    journey.press("Förhandsgranska")
    journey.see("Stäng", "push button")
    journey.photograph("förhandsgranskning")
    journey.press("Spara PDF …")
    journey.photograph("spara")
    journey.write("Filnamn:", str(paper))
    journey.keys("Return")
    wait_until(paper.exists, "the file")
    journey.press("Stäng")
    journey.photograph("sparad")


def test_a_day_with_three_meetings(journey: Journey, home: Home) -> None:
    with journey.running(home, "open", str(three_meetings(home.folder / "team.famsam"))):
        unlock(journey, PASSPHRASE)
        journey.see("Möten idag: 3", "push button", begins=True)
        for alias in ALIASES:
            journey.see(alias, "table cell")
        journey.photograph("idag")
        journey.keys("F5")
        journey.press("Alla närvarande")
        journey.photograph("närvaro")
        journey.press("Börja mötet")
        line = journey.write("Anteckna", "")
        for words in ("beslut: Skolan börjar på halvtid", "@Karin ringer skolan den 24/12"):
            journey.type(words)
            journey.keys("Return")
            wait_until(lambda: not journey.ear.read(line), "an empty line again")
        journey.see("Beslut · Skolan börjar på halvtid", "table cell")
        journey.see("Åtgärd senast 24 dec", "table cell", begins=True)
        journey.photograph("anteckningar")
        journey.keys("shift+F5")
        journey.see("Inget nästa möte är bokat.", begins=True)
        journey.photograph("inget nästa möte")
        journey.keys("shift+F5")
        journey.see("Förhandsgranska", "push button")
        journey.photograph("sammanfattning")
        journey.keys("ctrl+5")
        journey.see("Ringer skolan", "table cell")
        journey.photograph("åtgärder")


ALIASES = ("Familj Granat", "Familj Opal", "Familj Topas")


def three_meetings(path: Path) -> Path:
    """A store where today has three meetings: one that could be led now, one before and one after, or nearly so."""
    people = [vault.NewPerson(name=KARIN, passphrase=PASSPHRASE)]
    desk = vault.create(path, people, cost=FLOOR).desk
    now = local(utc_now())
    hour = now.replace(hour=min(max(now.hour, 1), 22), minute=0, second=0, microsecond=0)
    try:
        team = Team(desk.store)
        for alias, ahead in zip(ALIASES, (-1, 0, 1), strict=True):
            family = team.family(alias=alias)
            team.child(family)
            guardian = team.guardian(family)
            case = made(desk.cases.refer(family, builders.a_referral(referred_on=now.date())))
            draft = builders.a_meeting(
                case, desk.user.id, starts_at=hour + timedelta(hours=ahead), planned_minutes=60
            )
            meeting = made(desk.meetings.schedule(draft))
            desk.meetings.invite(meeting, ParticipantDraft(member_id=guardian))
    finally:
        desk.close()
    return path


TABLES = ("Konsulterande samtal per år", "Informationsträffar per år")


def test_figures_that_leave(journey: Journey, home: Home, demo: Path) -> None:
    folder = home.folder / "siffror"
    folder.mkdir()
    with journey.running(home, "open", str(demo)):
        unlock(journey, DEMO)
        journey.go("Statistik")
        journey.press("Publicera siffror …")
        journey.press("Välj tabeller: Inga")
        for title in TABLES:
            journey.tick(title)
        journey.write("Ändamål", "årsrapport")
        journey.photograph("välj tabeller")
        journey.press("Kontrollera")
        journey.see("Publicera …", "push button")
        journey.photograph("kontrollerat")
        journey.tick("JSON")
        journey.press("Publicera …")
        journey.photograph("mapp")
        journey.write("Katalog:", str(folder))
        journey.keys("Return")
        journey.see("Siffrorna är publicerade och står i liggaren.", begins=True)
        journey.photograph("publicerat")
    (file,) = folder.glob("*.json")
    told = subprocess.run(
        [sys.executable, "-m", "famsam_desktop", "verify-export", str(file)],
        env=home.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("Kontrollen är godkänd.")


def test_a_lock_in_the_middle_of_typing(journey: Journey, home: Home, demo: Path) -> None:
    typed = "Familj Åsögat"
    with journey.running(home, "open", str(demo)):
        unlock(journey, DEMO)
        journey.go("Familjer")
        journey.see("Familjer", "heading")
        journey.keys("ctrl+n")
        journey.see("Ny familj", "dialog")
        journey.write("Alias", typed)
        journey.photograph("mitt i")
        first = journey.ear.pid
        journey.keys("ctrl+l")
        wait_until(lambda: not is_alive(first), "the end of the process")
        wait_until(lambda: len(home.processes()) == 1, "another one")
        journey.listen_to(*home.processes())
        journey.see("Lösenfras", "password text")
        assert journey.ear.found(typed) is None
        journey.photograph("låst")
        journey.write("Lösenfras", DEMO)
        journey.keys("Return")
        journey.see("Ny familj", "dialog")
        assert journey.ear.read(journey.see("Alias", "text")) == typed
        journey.photograph("åter")


def test_zoomed_and_dark_in_a_small_window(journey: Journey, home: Home, demo: Path) -> None:
    with journey.running(home, "open", str(demo)):
        unlock(journey, DEMO)
        journey.size(1024, 640)
        journey.menu("Visa", "Färger", "Mörkt")
        journey.see("Idag", "list item")
        for _ in range(ZOOMED):
            journey.keys("ctrl+plus")
        for page, main in MAIN.items():
            journey.go(page)
            journey.see(HEADED.get(page, page), "heading", begins=True)
            journey.photograph(page)
            assert unnamed(journey.ear) == [], page
            if main:
                assert journey.ear.in_sight(journey.see(main, "push button")), page


def test_english_and_back(journey: Journey, home: Home, demo: Path) -> None:
    swedish = otherwise_in_english()
    with journey.running(home, "open", str(demo)):
        unlock(journey, DEMO)
        journey.menu("Visa", "Språk", "English")
        journey.see("Today", "list item")
        left: dict[str, set[str]] = {}
        for page in ENGLISH:
            journey.go(page)
            journey.photograph(page)
            left[page] = {each.name for each in journey.ear.tree() if each.role in SAID} & swedish
        assert not any(left.values()), left
        journey.menu("View", "Language", "Svenska")
        journey.see("Idag", "list item")
        journey.photograph("svenska igen")


ENGLISH = (
    "Today",
    "Families",
    "Calendar",
    "Meetings",
    "Actions",
    "Statistics",
    "Registers",
    "Settings",
    "Trash",
    "Log",
)
SAID = {"push button", "menu item", "heading", "list item", "page tab"}


def otherwise_in_english() -> set[str]:
    """The Swedish texts whose English is another word."""
    tree = ET.parse(ROOT / "resources" / "translations" / "famsam_en.ts")  # noqa: S314  (our own file)
    pairs = {(each.findtext("source"), each.findtext("translation")) for each in tree.iter("message")}
    return {source.replace("&", "") for source, english in pairs if source and english and source != english}


def unlock(journey: Journey, passphrase: str) -> None:
    """Type the passphrase; the pages come."""
    journey.write("Lösenfras", passphrase)
    journey.keys("Return")
    journey.see("Sidor", "list")
