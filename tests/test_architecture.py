"""The house as a failing test: every import contract catches its planted fault, and the shape of the code holds."""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from grimp import ImportGraph, build_graph
from importlinter import configuration
from importlinter.application import use_cases
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.domain.contract import registry

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = ROOT / "pyproject.toml"
PACKAGE = "famsam_desktop"

configuration.configure()
for kind in (AcyclicSiblingsContract, ForbiddenContract, LayersContract):
    registry.register(kind, kind.type_name)

# --- contracts ---------------------------------------------------------------------------------------------------

FLOORS = "Floors: each room leans only on the floors below"
WINDOW = "Inside the window: shell, pages, shared dialogs, widgets, jobs and texts"
CYCLES = "No cycles, not even by an import inside a function"
SERVICES = "The window reaches the vault, paper and figures only through services"
SENTENCES = "The sentences are plain Python, so the command line can say them too"
SAID = "The window says the words of the domain in its own language, by ui.terms and ui.times"
PURE = "The domain is pure: no files, clock, chance, threads or network"
ANONYMOUS = "Anonymity is a wall: exports and disclosure know no person"
QT = "Address of Qt: ui and app"
VAULT = "Address of SQL and cryptography: store"
SQLITE = "One SQLite in the process: the encrypted one"
REPORTLAB = "Address of reportlab and Pillow: documents and exports"
HOST = "Address of keyring and platformdirs: host"
HIGHSPY = "Address of highspy: disclosure.solver"
NUMPY = "Address of numpy: disclosure"
XLSXWRITER = "Address of xlsxwriter: exports"
OPENPYXL = "Address of openpyxl: exports and workbooks"
PYPDF = "Address of pypdf: exports"
ICALENDAR = "Address of icalendar: documents"
TYPER = "Address of typer: cli"


@dataclass(frozen=True, slots=True)
class Fault:
    """Lines written into modules of the skeleton, and the one contract that they break."""

    breaks: str
    lines: dict[str, str]


def fault(breaks: str, module: str, line: str, **others: str) -> Fault:
    """Plant one line into one module, and others into further ones (dots written as double underscores)."""
    return Fault(breaks, {module: line, **{name.replace("__", "."): text for name, text in others.items()}})


def room(dotted: str) -> str:
    """Return the line that imports a room of the package."""
    return f"import {PACKAGE}.{dotted}"


FAULTS = [
    fault(FLOORS, "domain.cases", room("store.tables")),
    fault(FLOORS, "domain.cases", room("resources")),
    fault(FLOORS, "resources", room("domain.times")),
    fault(FLOORS, "store.tables", room("documents.agenda")),
    fault(FLOORS, "store.tables", room("disclosure.model")),
    fault(FLOORS, "documents.agenda", room("exports.tables")),
    fault(FLOORS, "exports.tables", room("workbooks.reading")),
    fault(FLOORS, "disclosure.model", room("exports.tables")),
    fault(FLOORS, "host.paths", room("services.vault")),
    fault(FLOORS, "services.vault", room("ui.texts")),
    fault(FLOORS, "ui.jobs", room("app")),
    fault(FLOORS, "app", room("cli.frame")),
    fault(FLOORS, "cli.frame", room("__main__")),
    fault(FLOORS, "reports", "# a room that nobody declared"),
    fault(WINDOW, "ui.today.page", room("ui.families.page")),
    fault(WINDOW, "ui.today.page", room("ui.printing.preview")),
    fault(WINDOW, "ui.today.page", room("ui.shell.window")),
    fault(WINDOW, "ui.widgets.form", room("ui.today.page")),
    fault(WINDOW, "ui.texts", room("ui.jobs")),
    fault(WINDOW, "ui.dashboard", "# a page that nobody declared"),
    fault(CYCLES, "domain.cases", room("domain.families"), domain__families=room("domain.cases")),
    fault(
        CYCLES,
        "domain.cases",
        room("domain.families"),
        domain__families=f"def f():\n    {room('domain.cases')}",
    ),
    fault(SERVICES, "ui.jobs", room("store.tables")),
    fault(SERVICES, "ui.printing.preview", room("documents.agenda")),
    fault(SERVICES, "ui.statistics.page", room("exports.tables")),
    fault(SERVICES, "ui.statistics.page", room("disclosure.model")),
    fault(SERVICES, "ui.statistics.page", room("workbooks.reading")),
    fault(SERVICES, "ui.shell.window", room("host.paths")),
    fault(SENTENCES, "ui.texts", "from PySide6.QtCore import QObject"),
    fault(SAID, "ui.today.page", room("domain.terms")),
    fault(SAID, "ui.widgets.form", room("domain.times")),
    fault(PURE, "domain.cases", "from pathlib import Path"),
    fault(PURE, "domain.times", "import time"),
    fault(PURE, "domain.families", "def f():\n    import random"),
    fault(ANONYMOUS, "exports.tables", room("domain.families")),
    fault(ANONYMOUS, "disclosure.model", room("domain.families")),
    fault(ANONYMOUS, "disclosure.model", room("domain.statistics")),
    fault(QT, "services.vault", "import PySide6.QtCore"),
    fault(QT, "cli.frame", "from PySide6 import QtWidgets"),
    fault(QT, "documents.agenda", "import shiboken6"),
    fault(VAULT, "services.vault", "import sqlalchemy.orm"),
    fault(VAULT, "domain.cases", "from sqlmodel import SQLModel"),
    fault(VAULT, "host.paths", "from nacl import pwhash"),
    fault(VAULT, "cli.frame", "import sqlcipher3"),
    fault(VAULT, "app", "import alembic"),
    fault(SQLITE, "store.tables", "import sqlite3"),
    fault(REPORTLAB, "ui.printing.preview", "from reportlab.pdfgen import canvas"),
    fault(REPORTLAB, "ui.widgets.form", "from PIL import Image"),
    fault(HOST, "services.vault", "import keyring"),
    fault(HOST, "store.tables", "from platformdirs import user_data_path"),
    fault(HIGHSPY, "disclosure.model", "import highspy"),
    fault(NUMPY, "services.vault", "import numpy"),
    fault(XLSXWRITER, "documents.agenda", "import xlsxwriter"),
    fault(OPENPYXL, "services.vault", "import openpyxl"),
    fault(PYPDF, "documents.agenda", "from pypdf import PdfReader"),
    fault(ICALENDAR, "exports.tables", "import icalendar"),
    fault(TYPER, "app", "import typer"),
    fault(TYPER, "services.vault", "import click"),
]
SKELETON = (
    *(
        "__main__",
        "cli.frame",
        "app",
        "resources",
        "services.vault",
        "store.tables",
        "documents.agenda",
        "host.paths",
    ),
    *("exports.tables", "workbooks.reading", "disclosure.model", "disclosure.solver"),
    *(
        "domain.cases",
        "domain.deeds",
        "domain.families",
        "domain.fields",
        "domain.statistics",
        "domain.terms",
        "domain.times",
        "domain.errors",
    ),
    *("ui.shell.window", "ui.today.page", "ui.families.page", "ui.calendar.page", "ui.meetings.page"),
    *("ui.actions.page", "ui.statistics.page", "ui.printing.preview"),
    *("ui.widgets.form", "ui.theme.palette", "ui.jobs", "ui.texts", "ui.speech", "ui.terms", "ui.times"),
    *("ui.import_words", "ui.numbers", "ui.part_words", "ui.passphrase_words", "ui.policy_words"),
    "ui.problems",
)
ALLOWED = {
    "__main__": room("cli.frame"),
    "cli.frame": f"import typer\n{room('app')}\n{room('ui.texts')}\n{room('services.vault')}",
    "app": f"import PySide6.QtWidgets\n{room('ui.shell.window')}\n{room('host.paths')}",
    "ui.shell.window": f"{room('ui.today.page')}\n{room('ui.printing.preview')}",
    "ui.today.page": f"import PySide6.QtWidgets\n{room('ui.widgets.form')}\n{room('services.vault')}",
    "ui.terms": f"{room('domain.terms')}\n{room('ui.speech')}",
    "ui.widgets.form": f"{room('ui.jobs')}\n{room('ui.texts')}\n{room('ui.theme.palette')}\n{room('resources')}",
    "services.vault": f"{room('store.tables')}\n{room('documents.agenda')}\n{room('exports.tables')}",
    "store.tables": f"import alembic, nacl, sqlalchemy, sqlcipher3, sqlmodel\n{room('domain.cases')}",
    "documents.agenda": f"import reportlab.platypus, icalendar\n{room('resources')}",
    "exports.tables": (
        f"import reportlab, xlsxwriter, openpyxl, pypdf\n{room('disclosure.model')}\n{room('domain.statistics')}"
    ),
    "workbooks.reading": f"import openpyxl\n{room('domain.cases')}",
    "disclosure.solver": "import highspy, numpy",
    "domain.statistics": room("domain.cases"),
    "host.paths": "import keyring, platformdirs",
}


def build(folder: Path, lines: dict[str, str]) -> None:
    """Write a package of the house's rooms that holds nothing but the given lines."""
    for module in {*SKELETON, *lines}:
        path = folder / PACKAGE / Path(*module.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines.get(module, "") + "\n", encoding="utf-8")
        for parent in path.relative_to(folder).parents[:-1]:
            (folder / parent / "__init__.py").touch()


def broken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the contracts of pyproject.toml that the package in the folder breaks."""
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    options = use_cases.read_user_options(str(PYPROJECT))
    report = use_cases.create_report(options, cache_dir=None)
    assert not report.invalid_contract_options
    return [contract.name for contract, check in report.get_contracts_and_checks() if not check.kept]


def contracts() -> set[str]:
    """Return the names of the contracts in pyproject.toml."""
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def _title(planted: Fault) -> str:
    words = " ".join(f"{module} {line}" for module, line in planted.lines.items())
    return re.sub(r"[^a-z0-9._]+", "-", words.lower())


@pytest.mark.parametrize("planted", FAULTS, ids=_title)
def test_a_planted_fault_breaks_exactly_its_contract(
    planted: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, planted.lines)
    assert broken(tmp_path, monkeypatch) == [planted.breaks]


def test_every_contract_has_a_planted_fault() -> None:
    assert {planted.breaks for planted in FAULTS} == contracts()


def test_the_imports_that_the_house_allows_break_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, ALLOWED)
    assert broken(tmp_path, monkeypatch) == []


@pytest.fixture(scope="module")
def graph() -> ImportGraph:
    """Who imports whom in the program itself."""
    return build_graph(PACKAGE, include_external_packages=True, cache_dir=None)


def test_every_library_has_an_address(graph: ImportGraph) -> None:
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    addressed = {
        library
        for contract in settings["tool"]["importlinter"]["contracts"]
        for library in contract.get("forbidden_modules", ())
    }
    outside = {module for module in graph.modules if not module.startswith(PACKAGE)}
    assert outside - sys.stdlib_module_names - {"_typeshed"} <= addressed  # that one exists for mypy only


# --- sizes and names ---------------------------------------------------------------------------------------------

LONGEST_MODULE, LONGEST_FUNCTION = 400, 50
TOP_LEVEL = {
    *(
        PACKAGE,
        "resources",
        "tests",
        "packaging",
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        ".ci",
        ".gitignore",
    ),
    # what tools leave behind, none of it committed
    *(".git", ".venv", "build", "dist", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"),
    *(".import_linter_cache", "__pycache__"),
}
SAYS_NOTHING = re.compile(r"(utils?|helpers?|misc|common|core|managers?)")

type Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(*folders: str) -> list[Path]:
    """Return every Python file of the folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def parsed(paths: Iterable[Path]) -> Iterator[tuple[str, ast.Module]]:
    """Yield each file's short name and its syntax tree."""
    for path in paths:
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of every function."""
    for node in ast.walk(tree):
        if isinstance(node, Function.__value__):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call with the dotted name of what is called (its last two parts at most)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(value=ast.Name(id=owner), attr=name):
                    yield node, f"{owner}.{name}"
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield node, name


def test_no_module_is_longer_than_its_cap() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources(PACKAGE, "packaging")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_its_cap() -> None:
    long = [
        (name, function, length)
        for name, tree in parsed(sources(PACKAGE, "packaging"))
        for function, length in functions(tree)
        if length > LONGEST_FUNCTION
    ]
    assert long == []


def test_every_room_has_a_name_that_says_something() -> None:
    parts = {
        part.removesuffix(".py")
        for path in sources(PACKAGE, "packaging", "tests")
        for part in path.relative_to(ROOT).parts
    }
    assert {part for part in parts if SAYS_NOTHING.fullmatch(part)} == set()


def test_nothing_else_grows_at_the_top() -> None:
    assert {path.name for path in ROOT.iterdir()} <= TOP_LEVEL


# --- habits ------------------------------------------------------------------------------------------------------


def built_texts(tree: ast.Module) -> list[int]:
    """Return the lines where ``tr`` gets an f-string, a sum or a format, which never matches its translation."""
    return [
        call.lineno
        for call, called in calls(tree)
        if called in {"tr", "QCoreApplication.translate"} or called.endswith(".tr")
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp | ast.Call) for argument in call.args)
    ]


def sleeps(tree: ast.Module) -> list[int]:
    """Return the lines that wait for time to pass instead of for something to happen."""
    waits = {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep", "QThread.msleep"}
    return [call.lineno for call, called in calls(tree) if called in waits]


def surprises(tree: ast.Module) -> list[int]:
    """Return the lines that ask the clock or chance."""
    asks = {"now", "utcnow", "today", "uuid1", "uuid4", "uuid6", "uuid7"}
    return [call.lineno for call, called in calls(tree) if called.rpartition(".")[2] in asks]


HABITS = [
    pytest.param(
        built_texts, f"{PACKAGE}/ui", 'self.tr(f"{count} möten")', 'self.tr("{} möten").format(3)', id="tr"
    ),
    pytest.param(sleeps, "tests", "qtbot.wait(10)", "qtbot.waitUntil(done)", id="sleep"),
    pytest.param(surprises, f"{PACKAGE}/domain", "datetime.now(UTC)", "now.date()", id="clock"),
]


@pytest.mark.parametrize(("look", "folder", "bad", "good"), HABITS)
def test_a_habit_is_kept(look: Callable[[ast.Module], list[int]], folder: str, bad: str, good: str) -> None:
    assert look(ast.parse(bad)) == [1]
    assert look(ast.parse(good)) == []
    assert {name: lines for name, tree in parsed(sources(folder)) if (lines := look(tree))} == {}
