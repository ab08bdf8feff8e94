"""Every way in which a finished file could say more than its printed signs: the reader finds each of them."""

import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from PIL import Image

from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.publication.content import Unreadable
from famsam_desktop.exports.publication.reading import read_back
from famsam_desktop.services.publication_files import publication_bytes
from tests.exports.printed import figures
from tests.exports.tampering import Change, Objects, put, repacked

LETTERHEAD = Letterhead(organisation="Familjesamverkansteamet i norra Örebro län")
JSON, CSV, XLSX, PDF = (publication_bytes(figures(), form, LETTERHEAD) for form in Form)
SHEET, ABOUT = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"
BOOK, STYLES, STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
CORE, APP = "docProps/core.xml", "docProps/app.xml"
XML = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HIDDEN_CELL = '<c r="D5" s="7" t="s"><v>10</v></c>'


def said(data: bytes, form: Form) -> list[str]:
    """The faults of a file, or why it cannot be read."""
    try:
        return list(read_back(data, form).faults)
    except Unreadable as reason:
        return [str(reason)]


# --- workbooks ---------------------------------------------------------------------------------------------------

CHANGED: Mapping[str, tuple[str, Change]] = {
    "a formula": (SHEET, put(HIDDEN_CELL, '<c r="D5" s="6"><f>42-37</f><v>5</v></c>')),
    "a formula that shows an x": (SHEET, put(HIDDEN_CELL, '<c r="D5" s="7" t="str"><f>"x"</f><v>x</v></c>')),
    "a cached value": (SHEET, put(HIDDEN_CELL, '<c r="D5" s="7" t="str"><v>x</v></c>')),
    "a text in the cell": (SHEET, put(HIDDEN_CELL, '<c r="D5" t="inlineStr"><is><t>x</t></is></c>')),
    "a cell far away": (
        SHEET,
        put("</sheetData>", '<row r="999"><c r="ZZ999"><v>3</v></c></row></sheetData>'),
    ),
    "a cell beside": (
        SHEET,
        put('<c r="F5" s="6"><v>14</v></c>', '<c r="F5" s="6"><v>14</v></c><c r="H5"><v>3</v></c>'),
    ),
    "a hidden row": (SHEET, put('<row r="5"', '<row hidden="1" r="5"')),
    "a low row": (SHEET, put('<row r="5"', '<row ht="0" customHeight="1" r="5"')),
    "a hidden column": (SHEET, put('<col min="2"', '<col hidden="1" min="2"')),
    "a narrow column": (SHEET, put('max="2" width="10.7109375"', 'max="2" width="0.1"')),
    "rows without height": (SHEET, put('defaultRowHeight="15"', 'defaultRowHeight="0"')),
    "merged cells": (
        SHEET,
        put("<pageMargins", '<mergeCells count="1"><mergeCell ref="C5:D5"/></mergeCells><pageMargins'),
    ),
    "a rule for its look": (
        SHEET,
        put(
            "<pageMargins",
            '<conditionalFormatting sqref="D5"><cfRule type="cellIs"/></conditionalFormatting><pageMargins',
        ),
    ),
    "a list of values": (
        SHEET,
        put(
            "<pageMargins",
            '<dataValidations count="1"><dataValidation sqref="D5"/></dataValidations><pageMargins',
        ),
    ),
    "a link": (
        SHEET,
        put("<pageMargins", '<hyperlinks><hyperlink ref="D5" display="3"/></hyperlinks><pageMargins'),
    ),
    "a drawing": (SHEET, put("</worksheet>", '<drawing r:id="rId1"/></worksheet>')),
    "a remark in the part": (SHEET, put("<sheetData>", "<!-- 3 --><sheetData>")),
    "an instruction in the part": (SHEET, put("<sheetData>", "<?n 3?><sheetData>")),
    "text between the cells": (SHEET, put("<sheetData>", "3<sheetData>")),
    "a footer": (SHEET, put("&amp;CSida", "&amp;L3&amp;CSida")),
    "a header": (SHEET, put("<oddFooter>", "<oddHeader>3</oddHeader><oddFooter>")),
    "another number": (SHEET, put('<c r="B5" s="6"><v>6</v></c>', '<c r="B5" s="6"><v>7</v></c>')),
    "a fraction": (SHEET, put('<c r="B5" s="6"><v>6</v></c>', '<c r="B5" s="6"><v>6.3</v></c>')),
    "a hidden sheet": (BOOK, put('sheetId="2"', 'sheetId="2" state="hidden"')),
    "a sheet hidden well": (BOOK, put('sheetId="2"', 'sheetId="2" state="veryHidden"')),
    "a telling name of a sheet": (BOOK, put('name="Familjer per kommun"', 'name="Hällefors 3"')),
    "a name": (
        BOOK,
        put("<calcPr", '<definedNames><definedName name="n">3</definedName></definedNames><calcPr'),
    ),
    "the path it was saved at": (BOOK, put("<bookViews>", '<fileSharing userName="Anna"/><bookViews>')),
    "white letters": (STYLES, put('rgb="FF16202B"', 'rgb="FFFFFFFF"')),
    "letters of the theme's white": (STYLES, put('theme="1"', 'theme="0"')),
    "tiny letters": (
        STYLES,
        put('<sz val="11"/><color rgb="FF16202B"/>', '<sz val="1"/><color rgb="FF16202B"/>'),
    ),
    "a format that shows nothing": (STYLES, put('formatCode="0.0"', 'formatCode=";;;"')),
    "a format that shows an x": (STYLES, put('formatCode="0.0"', 'formatCode="&quot;x&quot;"')),
    "a dark filling": (STYLES, put('patternType="gray125"', 'patternType="solid"')),
    "hiding by protection": (STYLES, put('<alignment vertical="top"/>', '<protection hidden="1"/>')),
    "a text that no cell shows": (STRINGS, put("</sst>", "<si><t>Hällefors: 3</t></si></sst>")),
    "a reading aid": (
        STRINGS,
        put("<si><t>x</t></si>", '<si><t>x</t><rPh sb="0" eb="1"><t>3</t></rPh></si>'),
    ),
    "an invisible sign": (STRINGS, put("<t>Nora</t>", "<t>Nora\u200b</t>")),
    "an author": (CORE, put("<dc:creator></dc:creator>", "<dc:creator>Anna</dc:creator>")),
    "who changed it": (
        CORE,
        put("<cp:lastModifiedBy></cp:lastModifiedBy>", "<cp:lastModifiedBy>A</cp:lastModifiedBy>"),
    ),
    "a time of day": (CORE, put("T00:00:00Z", "T14:23:07Z")),
    "a description": (
        CORE,
        put("<dc:creator></dc:creator>", "<dc:creator></dc:creator><dc:description>3</dc:description>"),
    ),
    "a company": (APP, put("<Company></Company>", "<Company>Kommunen</Company>")),
    "a title of a part": (APP, put("Familjer per kommun", "Hällefors 3")),
    "a telling version": (APP, put("12.0000", "12.0003")),
    "text in the theme": ("xl/theme/theme1.xml", put("</a:theme>", "<a:ext>3</a:ext></a:theme>")),
    "a link out": (
        "xl/_rels/workbook.xml.rels",
        put(
            "</Relationships>",
            '<Relationship Id="r9" Type="t" Target="file:///C:/Anna" TargetMode="External"/></Relationships>',
        ),
    ),
    "another day on a sheet": (STRINGS, put("Till och med 2022-11-16", "Till och med 2022-11-17")),
}
ADDED = {
    "comments": "xl/comments1.xml",
    "threaded comments": "xl/threadedComments/threadedComment1.xml",
    "who commented": "xl/persons/person.xml",
    "custom XML": "customXml/item1.xml",
    "own properties": "docProps/custom.xml",
    "a thumbnail": "docProps/thumbnail.jpeg",
    "a chart with its numbers": "xl/charts/chart1.xml",
    "a pivot with its records": "xl/pivotCache/pivotCacheRecords1.xml",
    "another book": "xl/externalLinks/externalLink1.xml",
    "settings of a printer": "xl/printerSettings/printerSettings1.bin",
    "a macro": "xl/vbaProject.bin",
    "the order of calculation": "xl/calcChain.xml",
    "a sheet that is not listed": "xl/worksheets/sheet4.xml",
    "data of a model": "xl/model/item.data",
}


def test_a_workbook_packed_anew_is_as_good() -> None:
    assert said(repacked(XLSX), Form.XLSX) == []


@pytest.mark.parametrize("attack", CHANGED)
def test_a_changed_part_of_a_workbook(attack: str) -> None:
    part, change = CHANGED[attack]
    assert said(repacked(XLSX, {part: change}), Form.XLSX) != []


@pytest.mark.parametrize("attack", ADDED)
def test_a_part_too_many_in_a_workbook(attack: str) -> None:
    assert said(repacked(XLSX, more={ADDED[attack]: XML + b"<n>3</n>"}), Form.XLSX) != []


@pytest.mark.parametrize(
    "data",
    [
        repacked(XLSX, packed_on=(2026, 11, 23, 14, 23, 8)),
        repacked(XLSX, remark=b"Anna"),
        XLSX + b"3",
        b"3" + XLSX,
        repacked(XLSX)[:-22] + b"Anna" + repacked(XLSX)[-22:],
    ],
    ids=["times", "a remark", "something behind", "something before", "something between"],
)
def test_what_lies_beside_the_parts_of_a_workbook(data: bytes) -> None:
    assert said(data, Form.XLSX) != []


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked() -> None:
    bomb = repacked(XLSX, {SHEET: lambda part: part + b" " * (80 * 1024 * 1024)})
    assert len(bomb) < 1024 * 1024
    assert said(bomb, Form.XLSX) != []


# --- papers ------------------------------------------------------------------------------------------------------


def _catalog(new: str) -> Callable[[Objects], None]:
    return lambda paper: paper.change("/Type /Catalog", "/Type /Catalog", f"/Type /Catalog {new}")


def _card(new: str) -> Callable[[Objects], None]:
    return lambda paper: paper.change("/Producer (", "/Producer", f"{new} /Producer")


def _cell(new: str) -> Callable[[Objects], None]:
    return lambda paper: paper.change("/S /TD", "/S /TD", f"/S /TD {new}")


def _drawn(old: str, new: str) -> Callable[[Objects], None]:
    return lambda paper: paper.draw(put(old, new))


def _attached(paper: Objects) -> None:
    file = paper.add("<< /Type /EmbeddedFile /Length 1 >>\nstream\n3\nendstream")
    spec = paper.add(f"<< /Type /Filespec /F (n.txt) /EF << /F {file} 0 R >> >>")
    _catalog(f"/Names << /EmbeddedFiles << /Names [ (n) {spec} 0 R ] >> >>")(paper)


def _noted(paper: Objects) -> None:
    note = paper.add("<< /Type /Annot /Subtype /Text /Rect [ 0 0 9 9 ] /Contents (3) >>")
    paper.change("/MediaBox", "/MediaBox", f"/Annots [ {note} 0 R ] /MediaBox")


def _form(paper: Objects) -> None:
    form = paper.add("<< /Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /Length 0 >>\nstream\n\nendstream")
    paper.change("/ProcSet", "/ProcSet", f"/XObject << /FormXob.1 {form} 0 R >> /ProcSet")


def _loose(paper: Objects) -> None:
    paper.add("(Hällefors 3)")


def _between(paper: Objects) -> None:
    paper.kept[3] += b"% 3\n"


def _longer_bar(paper: Objects) -> None:
    paper.draw(
        lambda drawn: re.sub(rb"(n [\d.]+ [\d.]+ )([\d.]+)( 9 re)", rb"\g<1>9\g<2>\g<3>", drawn, count=1)
    )


def _bar_of_a_hidden_one(paper: Objects) -> None:
    paper.draw(lambda drawn: re.sub(rb"(n [\d.]+ [\d.]+ [\d.]+ 9 re f\*)", rb"\1 \1", drawn, count=1))


def _longer_number(paper: Objects) -> None:
    paper.draw(lambda drawn: re.sub(rb"(/TD <<[^>]*>> BDC)", rb"\1 BT /F2+0 9 Tf (1) Tj ET", drawn, count=1))


def _in_a_mark(text: str) -> Callable[[Objects], None]:
    return _drawn("/P <</MCID 1>> BDC", f"/P <</MCID 1>> BDC {text}")


DRAWN: Mapping[str, Callable[[Objects], None]] = {
    "an attachment": _attached,
    "an associated file": _catalog("/AF [ ]"),
    "a note": _noted,
    "something to do when opened": _catalog("/OpenAction << /S /JavaScript /JS (3) >>"),
    "layers": _catalog("/OCProperties << >>"),
    "bookmarks": _catalog("/Outlines << /Title (3) >>"),
    "a form to fill in": _catalog("/AcroForm << >>"),
    "data of a program": _catalog("/PieceInfo << >>"),
    "text to be read instead": _cell("/ActualText (3)"),
    "text to be read for a cell": _cell("/Alt (3)"),
    "text to be read for an abbreviation": _cell("/E (3)"),
    "a title of an element": _cell("/T (3)"),
    "text to be read at a mark": _drawn("/TD <</MCID", "/TD <</ActualText (3) /MCID"),
    "a drawing inside a drawing": _form,
    "an author": _card("/Author (Anna)"),
    "a time": _card("/CreationDate (D:20261123142307+01'00')"),
    "a day": _card("/ModDate (D:20261123)"),
    "words to search for": _card("/Keywords (3)"),
    "another title on the card": lambda paper: paper.change("/Producer (", "/Title (", "/Title (3 "),
    "more about the file": lambda paper: paper.change(
        "<dc:language>", "<dc:language>", "<dc:creator/><dc:language>"
    ),
    "an object that nothing names": _loose,
    "something between the objects": _between,
    "letters that are not drawn": _in_a_mark("BT 3 Tr (3) Tj ET"),
    "white letters": _in_a_mark("1 1 1 rg BT (3) Tj ET"),
    "grey letters": _in_a_mark(".9 g BT (3) Tj ET"),
    "tiny letters": _in_a_mark("BT /F2+0 1 Tf (3) Tj ET"),
    "squeezed letters": _in_a_mark("BT .01 0 0 .01 0 0 Tm (3) Tj ET"),
    "more in a paragraph": _in_a_mark("BT /F2+0 9 Tf (3) Tj ET"),
    "letters outside the structure": _drawn(
        "/P <</MCID 1>> BDC", "BT /F2+0 9 Tf (3) Tj ET /P <</MCID 1>> BDC"
    ),
    "a mark that nothing names": _drawn(
        "/P <</MCID 1>> BDC", "/P <</MCID 999>> BDC BT /F2+0 9 Tf (3) Tj ET EMC /P <</MCID 1>> BDC"
    ),
    "a picture among the words": _in_a_mark("/FormXob.1 Do"),
    "a longer bar": _longer_bar,
    "a bar of a hidden number": _bar_of_a_hidden_one,
    "another number at a bar": _drawn("(10) Tj T* ET\n.086275", "(11) Tj T* ET\n.086275"),
    "another label at a bar": _drawn("(2019) Tj T* ET\n.121569", "(2018) Tj T* ET\n.121569"),
    "a painted surface": _drawn("/P <</MCID 1>> BDC", "/Artifact BMC n 0 0 3 3 re f* EMC /P <</MCID 1>> BDC"),
    "another number in a cell": _longer_number,
}


def test_a_paper_written_anew_is_as_good() -> None:
    assert said(Objects(PDF).written(), Form.PDF) == []


@pytest.mark.parametrize("attack", DRAWN)
def test_a_changed_paper(attack: str) -> None:
    paper = Objects(PDF)
    DRAWN[attack](paper)
    assert paper.written() != Objects(PDF).written()
    assert said(paper.written(), Form.PDF) != []


def _updated() -> bytes:
    """A later revision, as programs write it that fill in or sign: what stood there before stays in the file."""
    objects = Objects(PDF)
    at = objects.find("/Producer (")
    more = len(PDF)
    before = int(PDF.rsplit(b"startxref\n", 1)[1].split()[0])
    update = objects.kept[at] + f"xref\n{at} 1\n{more:010d} 00000 n \n".encode()
    trailer = objects.trailer.replace(b"<<", f"<< /Prev {before}".encode(), 1)
    place = more + len(objects.kept[at])
    return PDF + update + trailer + f"startxref\n{place}\n%%EOF\n".encode()


@pytest.mark.parametrize(
    "data",
    [
        PDF + b"3",
        PDF + b"\n% 3\n%%EOF\n",
        b"3\n" + PDF,
        _updated(),
        PDF.replace(b"%PDF-1.7\n", b"%PDF-1.7\n% 3\n%", 1),
    ],
    ids=["behind", "another end", "before", "a later revision", "in the head"],
)
def test_what_lies_beside_a_paper(data: bytes) -> None:
    assert said(data, Form.PDF) != []


def test_a_logo_is_no_fault() -> None:
    picture = BytesIO()
    Image.new("RGBA", (40, 20), (31, 95, 139, 128)).save(picture, "PNG")
    head = Letterhead(organisation="Teamet", logo=picture.getvalue())
    assert said(publication_bytes(figures(), Form.PDF, head), Form.PDF) == []


# --- CSV and JSON ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nora;0", "=1+2;0"),
        ("Nora;0", '"@SUM(A1)";0'),
        ("Nora;0", "Nora;0;3"),
        ("Nora;0", "Nora;0\r\nKumla;3;3"),
        ("Nora;0", '"Nora";0'),
        ("Nora;0", "Nora;00"),
        ("Nora;0", "Nora;٣"),
        ("Nora;0", "Nora;=3"),
        ("Nora;0", "Nora\u200b;0"),
        ("Nora;0", "Nora;<5"),
        ("Nora;0", "Nora;1–4"),
        ("Nora;0\r\n", ""),
        ("Lindesberg;19", "Lindesberg;20"),
        ("Hällefors;x", "Hällefors;4"),
        ("\r\n\r\nTabell", "\r\n\r\n\r\nTabell"),
        ("Så är det räknat", "Anna"),
        ("Till och med;2022-11-16", "Till och med;2022-11-16 14:23"),
    ],
)
def test_a_changed_csv(old: str, new: str) -> None:
    assert said(put(old, new)(CSV), Form.CSV) != []


@pytest.mark.parametrize(
    "data", [CSV[3:], CSV + b"\r\n", CSV.replace(b"\r\n", b"\n"), CSV + b"3", b"\xff" + CSV]
)
def test_a_csv_written_otherwise(data: bytes) -> None:
    assert said(data, Form.CSV) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"kind": "publishable"', '"kind": "internal"'),
        ('"kind": "publishable"', '"kind": "publishable", "made_at": "14:23"'),
        ('"kind": "publishable"', '"kind": "publishable",  "kind": "publishable"'),
        ('"x"', '"x" '),
        ('"x"', "3"),
        ('"x"', '"<5"'),
        ('"x"', "null"),
        ('"x"', "true"),
        ('"x"', "NaN"),
        ('"x"', '"\\u0078"'),
        ('"x"', '{"value": 3}'),
        ("6,", "6.0,"),
        ('"axis"', '"least": 3, "axis"'),
        ('"2019"', '"2019\\u200b"'),
        ('"mean": 4.3', '"mean": 4.3, "smallest": 1'),
    ],
)
def test_a_changed_json(old: str, new: str) -> None:
    assert said(put(old, new)(JSON), Form.JSON) != []


def test_a_json_written_otherwise() -> None:
    assert said(json.dumps(json.loads(JSON)).encode(), Form.JSON) != []
