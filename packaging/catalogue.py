"""Every text of the program that can be said in another language, as the code has it.

A context is what Qt looks a text up in: the class for `self.tr`, `QObject` where the object may be of any class, the
name that is given to `QCoreApplication.translate`, and `words` for what the sentences and the terms are made of.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from steps import ROOT

if TYPE_CHECKING:
    from famsam_desktop.domain.tables import Table

PACKAGE = ROOT / "famsam_desktop"
WORDS = "words"
ANY_OBJECT = "QObject"

#: The catalogues of the domain: all texts in these assignments are said by the window.
_CATALOGUES = {
    "terms": ("_TERMS", "_DETAILS", "_PROGRESS"),
    "fields": ("_KINDS", "_THE", "_FIELDS", "_PERIOD", "_ITEM", "PURGED"),
    "deeds": ("_ACTIONS", "_OTHER_ACTION"),
    "times": ("MONTHS", "WEEKDAYS", "SHORT_MONTHS", "SHORT_WEEKDAYS"),
}
#: Texts of the domain that stand in functions.
_BESIDE = ("posten", "borttagen", "ja", "nej")


class Text(NamedTuple):
    """A Swedish text where it is looked up, with a comment where it has several meanings there."""

    context: str
    source: str
    comment: str = ""


@dataclass(slots=True)
class Found:
    """The texts in the order of the code, and the calls that no translation can be made for."""

    texts: dict[Text, None] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def collect() -> Found:
    """All of them."""
    found = Found()
    for path in [PACKAGE / "app.py", *sorted((PACKAGE / "ui").rglob("*.py"))]:
        _Reader(path, found).read()
    for module, names in _CATALOGUES.items():
        tree = ast.parse((PACKAGE / "domain" / f"{module}.py").read_text("utf-8"))
        for statement in tree.body:
            if _assigned(statement) in names and isinstance(statement, ast.Assign | ast.AnnAssign):
                _add(found, _texts_in(statement.value))
    for path in sorted([*(PACKAGE / "domain").rglob("*.py"), *(PACKAGE / "store").rglob("*.py")]):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Worded":
                _add(found, (text for arg in call.args for text in _texts_in(arg)))
    _add(found, _BESIDE)
    _add(found, put_together())
    return found


def put_together() -> Iterator[str]:
    """The templates and the parts of what the domain puts together: days, times and the tables of the reports."""
    from famsam_desktop.domain import fields, terms, times
    from famsam_desktop.domain.worded import Headed, Worded

    def parts(text: str) -> Iterator[str]:
        if isinstance(text, Worded):
            yield text.template
            for value in text.values.values():
                yield from parts(value)
        elif isinstance(text, Headed):
            yield text.word
        elif any(map(str.isalpha, text)):
            yield text

    noon = datetime(2026, 11, 23, 11, tzinfo=UTC)
    later = noon + timedelta(hours=1)
    for made in (times.moment(noon), times.clock_span(noon, later), times.day_and_date(noon.date())):
        yield from (part for part in parts(made) if not part[0].isdigit())
    yield from parts(times.short_day(noon.date()))
    yield from parts(fields.shown(noon))
    for text in terms.detail_parts("not_asked"):
        yield from parts(text)
    for table in _tables():
        for text in (
            *(table.title, table.axis, *table.definitions),
            *(line.label for line in table.lines),
            *(column.label for column in table.columns),
            *(share.label for share in table.shares),
            *(average.label for average in table.averages),
        ):
            yield from parts(text)


def _tables() -> "Iterator[Table]":
    """The tables of the reports, with and without what they may be asked for with."""
    from famsam_desktop.domain import report_surveys, report_tables
    from famsam_desktop.domain.observations import Span
    from famsam_desktop.domain.report_lines import Scope
    from famsam_desktop.domain.surveys import Survey

    january, june, november = (date(2026, month, 1) for month in (1, 6, 11))
    for first in (None, january.toordinal()):
        for last in (None, june.toordinal()):
            for days, population_on in ((1, None), (7, january)):
                yield from report_tables.catalogue(
                    november,
                    first_day=january,
                    period=Span(first, last),
                    population_on=population_on,
                    agenda_days=days,
                    by_gender=True,
                )
    yield from report_surveys.tables(Scope(november, january), Survey)


def _add(found: Found, sources: Iterable[str]) -> None:
    for source in filter(_says_something, sources):
        found.texts.setdefault(Text(WORDS, source))


def _says_something(source: str) -> bool:
    return any(map(str.isalnum, source))


def _assigned(statement: ast.stmt) -> str:
    targets = (
        statement.targets
        if isinstance(statement, ast.Assign)
        else [statement.target]
        if isinstance(statement, ast.AnnAssign)
        else []
    )
    return targets[0].id if targets and isinstance(targets[0], ast.Name) else ""


def _texts_in(node: ast.AST | None) -> Iterator[str]:
    """The texts in a value: of a dictionary its values, not its keys."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Dict(values=values):
            for each in values:
                yield from _texts_in(each)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for each in parts:
                yield from _texts_in(each)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts_in(body)
            yield from _texts_in(orelse)


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, path: Path, found: Found) -> None:
        self._path, self._found = path, found
        self._tree = ast.parse(path.read_text("utf-8"))
        self._classes: list[str] = []
        self._named = dict(_translators(self._tree))

    def read(self) -> None:
        """Add what is there."""
        self.visit(self._tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr="tr")) if self._classes:
                self._take(node, self._classes[-1], node.args[:1])
            case ast.Call(func=ast.Attribute(attr="tr")):
                self._take(node, ANY_OBJECT, node.args[:1])
            case ast.Call(
                func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), *texts]
            ):
                self._take(node, context, texts[:1], inside=_is_parameter(texts))
            case ast.Call(func=ast.Name(id=name)) if name in self._named:
                self._take(node, self._named[name], node.args[:1])
            case ast.Call(func=ast.Name(id="said"), args=[text]):
                self._take(node, WORDS, [text], inside=not isinstance(text, ast.Constant | ast.JoinedStr))
            case ast.Call(func=ast.Name(id="counted"), args=[_, one, many]):
                self._take(node, WORDS, [one], comment="one")
                self._take(node, WORDS, [many], comment="many")
            case ast.Call(func=ast.Name(id="later"), args=[texts]):
                _add(self._found, _texts_in(texts))
        self.generic_visit(node)

    def _take(
        self, node: ast.Call, context: str, args: list[ast.expr], *, comment: str = "", inside: bool = False
    ) -> None:
        texts = [text for arg in args for text in _texts_in(arg)]
        if not texts and not inside:
            place = f"{self._path.relative_to(ROOT)}:{node.lineno}"
            self._found.faults.append(f"{place}: {ast.unparse(node)}")
        for text in texts:
            self._found.texts.setdefault(Text(context, text, comment))


def _is_parameter(texts: list[ast.expr]) -> bool:
    """The one line of a function that gives its context a short name."""
    return bool(texts) and isinstance(texts[0], ast.Name)


def _translators(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The short names of `translate` with a context: a function of one line, or a partial."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(
                name=name,
                body=[
                    ast.Return(
                        value=ast.Call(
                            func=ast.Attribute(attr="translate"),
                            args=[ast.Constant(value=str(context)), ast.Name()],
                        )
                    )
                ],
            ):
                yield name, context
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(
                    func=ast.Name(id="partial"),
                    args=[ast.Attribute(attr="translate"), ast.Constant(value=str(context))],
                ),
            ):
                yield name, context


def by_context(texts: Iterable[Text]) -> Mapping[str, list[Text]]:
    """The texts of each context, as they stand in the code."""
    found: dict[str, list[Text]] = {}
    for text in texts:
        found.setdefault(text.context, []).append(text)
    return dict(sorted(found.items()))
