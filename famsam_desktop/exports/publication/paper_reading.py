"""A finished report read back: what its structure says, what is drawn, and what else lies in the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape

from famsam_desktop.domain.printed import PublicTable, chart_of
from famsam_desktop.exports.publication.content import ReadBack, Unreadable, folded, judged
from famsam_desktop.exports.publication.grid import (
    ABOUT,
    AVERAGES,
    UP_TO,
    Row,
    is_head_of_averages,
    read_day,
    read_table,
    share_head,
    with_averages,
)
from famsam_desktop.exports.publication.paper import UNREADABLE, Node, Paper, readable

_KEYS = frozenset(
    re.findall(
        r"\w+",
        """
        A Alt Ascent BBox BaseFont BitsPerComponent CapHeight ColorSpace Contents Count Decode Descent DisplayDocTitle
        Filter FirstChar Flags Font FontBBox FontDescriptor FontFile2 FontName Height ID Info Interpolate ItalicAngle
        K Kids Lang LastChar Length Length1 MarkInfo Marked MCID MediaBox Metadata MissingWidth Name Nums O P PageMode
        Pages Parent ParentTree ParentTreeNextKey Pg ProcSet Producer Resources Root Rotate S SMask Scope Size StemV
        StructParents StructTreeRoot Subtype Tabs Title ToUnicode Trans Type ViewerPreferences Width Widths XObject
        """,
    )
)
_GIVEN_NAMES = re.compile(r"F\d+\+\d+|FormXob\.[0-9a-f]+")
_KINDS = {"/Image", "/TrueType", "/XML"}
_CARD = {"/Title", "/Producer"}
_PRODUCER = "FamSam Desktop"
_BEGINNING = re.compile(rb"%PDF-1\.7\n%[^\n]{4,80}\n\d+ 0 obj")
_END = re.compile(rb"\nstartxref\n\d+\n%%EOF\n?\Z")
REVISED = (
    f"{UNREADABLE} Något ligger före eller efter pappret i filen, eller så har det ändrats i efterhand, "
    "och då finns det som stod där förut kvar."
)
_NUMBER = re.compile(r"Sida \d+ \(\d+\)")
_LOST = "¤ står för ett tecken som pappret inte kan visa."
_HAIR = 0.05
_METADATA = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)

type Section = tuple[Node, list[Node]]
"""A heading and what follows it."""


def read_paper(data: bytes) -> ReadBack:
    """What the bytes say; refused when they are no publication."""
    if data.startswith(b"%PDF-") and not is_whole(data):
        raise Unreadable(REVISED)
    with readable():
        return _read(data)


def is_whole(data: bytes) -> bool:
    """Whether the bytes are a paper as it was written, with nothing before, after or beside it."""
    return bool(_BEGINNING.match(data) and _END.search(data)) and data.count(b"%%EOF") == 1


def is_marked(data: bytes, mark: str) -> bool:
    """Whether some page has this mark at its top or its foot."""
    if not is_whole(data):
        return False
    try:
        with readable():
            return any(mark in text for page in Paper(data).pages for text in page.decoration)
    except Unreadable:
        return False


def _read(data: bytes) -> ReadBack:
    paper = Paper(data)
    first, *sections, last = _sections(paper.root)
    if first[0].tag != "H1" or last[0].text != ABOUT:
        raise Unreadable(UNREADABLE)
    day, *sentence = _paragraphs(first)
    certificate, footnote, *rest = _paragraphs(last)
    if not day.startswith(f"{UP_TO} ") or rest not in ([], [_LOST]):
        raise Unreadable(UNREADABLE)
    back = ReadBack(
        title=first[0].text,
        as_of=read_day(day.removeprefix(f"{UP_TO} "), UNREADABLE),
        sentence=" ".join(sentence),
        certificate=certificate,
        footnote=footnote,
        tables=tuple(map(_table, sections)),
    )
    faults = dict.fromkeys([*_file_faults(data, paper, back), *_drawing_faults(paper, back, sections)])
    return judged(replace(back, faults=tuple(faults)))


def _sections(root: Node) -> list[Section]:
    found: list[Section] = []
    for node in root.kids:
        if node.tag in {"H1", "H2"}:
            found.append((node, []))
        elif not found or node.tag not in {"P", "Table", "Figure"}:
            raise Unreadable(UNREADABLE)
        else:
            found[-1][1].append(node)
    if len(found) < 2 or root.runs:
        raise Unreadable(UNREADABLE)
    return found


def _paragraphs(section: Section) -> list[str]:
    _, nodes = section
    texts = [node.text for node in nodes if node.tag == "P"]
    if len(texts) != len(nodes) or not texts:
        raise Unreadable(UNREADABLE)
    return texts


def _table(section: Section) -> PublicTable:
    """The tables of a section, which are parts of one; means stand in one of their own."""
    heading, nodes = section
    grids = [_grid(node) for node in nodes if node.tag == "Table"]
    means = [grid for grid in grids if is_head_of_averages(grid[0])]
    parts = [grid for grid in grids if not is_head_of_averages(grid[0])]
    if not parts or any(_labels(part) != _labels(parts[0]) for part in parts):
        raise Unreadable(UNREADABLE)
    rows = [[row[0][0], *(cell for part in row for cell in part[1:])] for row in zip(*parts, strict=True)]
    table = read_table(heading.text, rows, UNREADABLE)
    for each in means:
        table = with_averages(table, each, UNREADABLE)
    return replace(table, definitions=tuple(node.text for node in nodes if node.tag == "P"))


def _labels(rows: Sequence[Row]) -> list[str]:
    """The first column; long words may be broken."""
    return [folded(str(row[0])) for row in rows]


def _grid(table: Node) -> list[Row]:
    rows = [[cell.text for cell in row.kids] for row in table.kids if row.tag == "TR"]
    if len(rows) != len(table.kids) or not rows or not all(rows):
        raise Unreadable(UNREADABLE)
    return [list(row) for row in rows]


# --- what is drawn -----------------------------------------------------------------------------------------------


def _drawing_faults(paper: Paper, back: ReadBack, sections: Sequence[Section]) -> Iterator[str]:
    for page in paper.pages:
        yield from page.faults
    if paper.unnamed():
        yield "Pappret visar något som inte står i dess uppbyggnad."
    if any(node.words for node in paper.root.walk() if node.tag != "Figure"):
        yield "Pappret har dold text för uppläsning."
    yield from _decoration_faults(paper, back)
    for table, (_, nodes) in zip(back.tables, sections, strict=True):
        figures = [node for node in nodes if node.tag == "Figure"]
        if not all(_is_true(node, table) for node in figures) or len(figures) > 1:
            yield f"Diagrammet över ”{table.title}” visar något annat än tabellens tal."


def _decoration_faults(paper: Paper, back: ReadBack) -> Iterator[str]:
    """Head and foot are the same on each page, but for its number and the heads of tables that go on."""
    common = set(map(folded, paper.pages[0].decoration))
    heads = {
        folded(head)
        for table in back.tables
        for head in (table.axis, *table.columns, *map(share_head, table.shares), *AVERAGES)
    }
    for page in paper.pages:
        for text in page.decoration:
            shown = folded(text)
            is_number = _NUMBER.fullmatch(text.strip()) is not None
            if not is_number and shown not in common and not any(shown in head for head in heads):
                yield "Pappret har text i marginalen som bara står på en sida."


def _is_true(figure: Node, table: PublicTable) -> bool:
    """Whether the bars are those of the table: as long as their numbers, and none where a number is hidden."""
    chart = chart_of(table)
    if chart is None or folded(figure.words) != folded(chart.words) or len(figure.runs) != 1:
        return False
    [run] = figure.runs
    signs = run.texts[2::2]
    if signs != [str(sign) for _, sign in chart.bars] or len(run.texts) != 1 + 2 * len(chart.bars):
        return False
    labels = zip(run.texts[1::2], (label for label, _ in chart.bars), strict=True)
    if not all(_begins(shown, label) for shown, label in ((run.texts[0], chart.title), *labels)):
        return False
    values = [sign for _, sign in chart.bars if isinstance(sign, int) and sign]
    if len(values) != len(run.rectangles) or len({left for left, _ in run.rectangles}) > 1:
        return False
    unit = run.rectangles[0][1] / values[0]
    return all(
        abs(width - unit * value) < _HAIR for (_, width), value in zip(run.rectangles, values, strict=True)
    )


def _begins(shown: str, label: str) -> bool:
    return folded(label).startswith(folded(shown)) and (shown.endswith("…") or folded(shown) == folded(label))


# --- what else lies in the file ----------------------------------------------------------------------------------


def _file_faults(data: bytes, paper: Paper, back: ReadBack) -> Iterator[str]:
    if set(paper.trailer) - {"/ID", "/Info", "/Root", "/Size"}:
        yield "Pappret har ändrats i efterhand eller är krypterat."
    if not _is_plain_card(paper, back):
        yield "Pappret säger mer om sig självt än sin rubrik, till exempel vem som gjort det eller när."
    objects = _Objects()
    objects.walk(paper.trailer)
    if objects.odd:
        yield "Pappret innehåller något som inte hör dit, till exempel en bilaga, en anmärkning eller dold text."
    if objects.seen != _kept(paper) or not _is_packed(data, paper):
        yield "Det ligger något i filen som ingen sida visar."


def _is_plain_card(paper: Paper, back: ReadBack) -> bool:
    card = paper.trailer["/Info"].get_object()
    if (
        set(card) != _CARD
        or card["/Producer"] != _PRODUCER
        or folded(str(card["/Title"])) != folded(back.title)
    ):
        return False
    metadata: bytes = paper.catalog["/Metadata"].get_data()
    return metadata.decode(errors="replace") == _METADATA.format(title=escape(str(card["/Title"])))


class _Objects:
    """All that the file says, from its root."""

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.odd = False

    def walk(self, start: Any) -> None:
        """Look at all that is reached from here."""
        from pypdf.generic import DictionaryObject, IndirectObject

        waiting = [start]
        while waiting:
            value = waiting.pop()
            if isinstance(value, IndirectObject):
                if value.idnum in self.seen:
                    continue
                self.seen.add(value.idnum)
                value = value.get_object()
            if isinstance(value, DictionaryObject):
                known = all(map(_is_known, value)) and value.get("/Subtype", "/Image") in _KINDS
                self.odd = self.odd or not known
                waiting.extend(value.raw_get(name) for name in value)
            elif isinstance(value, list):
                waiting.extend(list.__iter__(value))


def _is_known(name: str) -> bool:
    return name[1:] in _KEYS or _GIVEN_NAMES.fullmatch(name[1:]) is not None


def _kept(paper: Paper) -> set[int]:
    """The objects that the file has."""
    return {
        number
        for generation, entries in paper.reader.xref.items()
        for number in entries
        if generation != 65535 or number != 0
    }


def _is_packed(data: bytes, paper: Paper) -> bool:
    """Whether one object follows the other, with nothing between them."""
    starts = sorted(offset for entries in paper.reader.xref.values() for offset in entries.values() if offset)
    ends = [*starts[1:], data.rfind(b"\nxref\n") + 1]
    return all(
        data[start:end].endswith(b"endobj\n") and data.count(b"endobj", start, end) == 1
        for start, end in zip(starts, ends, strict=True)
    )
