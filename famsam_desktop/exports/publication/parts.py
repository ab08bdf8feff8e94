"""The parts of a workbook as they lie in the file: only those that are needed, saying only what is needed."""

import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812

from famsam_desktop.exports.publication.content import LARGEST_FILE, Unreadable
from famsam_desktop.exports.publication.workbook import FOOTER, INK, MUTED, RULE

UNREADABLE = "Filen är ingen publicering som Excelbok, eller så är den skadad."
_LOCAL_HEADER, _CENTRAL_HEADER, _END = 30, 46, 22
_PACKED_ON = (1980, 1, 1, 0, 0, 0)
_DECLARATION = re.compile(rb'<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n')
_NAMESPACE = re.compile(r"\{[^}]*\}")
_MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
_NARROWEST = 8.0
_PLAIN_FORMATS = {"0", "1"}
_OWN_FORMATS = ("0.0",)
_FIRST_OWN = 164
_SMALLEST = 8.0
_COLOURS = tuple(f"FF{colour[1:]}" for colour in (INK, MUTED, RULE))
_TARGET = re.compile(
    r"xl/workbook\.xml|docProps/(core|app)\.xml|worksheets/sheet\d+\.xml|theme/theme1\.xml|styles\.xml|sharedStrings\.xml"
)

type Allowed = Mapping[str, str]
"""Elements with their attributes; one whose attributes end with `…` may hold text."""

_SHEET: Allowed = {
    "worksheet": "",
    "sheetPr": "",
    "pageSetUpPr": "fitToPage",
    "dimension": "ref",
    "sheetViews": "",
    "sheetView": "showGridLines tabSelected workbookViewId",
    "pane": "xSplit ySplit topLeftCell activePane state",
    "selection": "pane activeCell sqref",
    "sheetFormatPr": "defaultRowHeight",
    "cols": "",
    "col": "min max width customWidth",
    "sheetData": "",
    "row": "r spans",
    "c": "r s t",
    "v": "…",
    "pageMargins": "left right top bottom header footer",
    "pageSetup": "paperSize fitToHeight orientation",
    "headerFooter": "",
    "oddFooter": "…",
}
_BOOK: Allowed = {
    "workbook": "",
    "fileVersion": "appName lastEdited lowestEdited rupBuild",
    "workbookPr": "defaultThemeVersion",
    "bookViews": "",
    "workbookView": "xWindow yWindow windowWidth windowHeight",
    "sheets": "",
    "sheet": "name sheetId id",
    "calcPr": "calcId fullCalcOnLoad",
}
_STYLES: Allowed = {
    **dict.fromkeys(("styleSheet", "font", "b", "fill", "border", "left", "right", "top", "diagonal"), ""),
    **dict.fromkeys(
        ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "numFmts"), "count"
    ),
    **dict.fromkeys(("sz", "family", "scheme"), "val"),
    "name": "val",
    "numFmt": "numFmtId formatCode",
    "color": "rgb theme auto",
    "patternFill": "patternType",
    "bottom": "style",
    "xf": "numFmtId fontId fillId borderId xfId quotePrefix applyFont applyAlignment applyBorder applyNumberFormat",
    "alignment": "horizontal vertical wrapText",
    "cellStyle": "name xfId builtinId",
    "tableStyles": "count defaultTableStyle defaultPivotStyle",
}
_RELATIONS: Allowed = {"Relationships": "", "Relationship": "Id Type Target"}
_CORE: Allowed = {
    "coreProperties": "",
    **dict.fromkeys(("creator", "lastModifiedBy"), ""),
    **dict.fromkeys(("created", "modified"), "type …"),
}
_APP: Allowed = {
    "Properties": "",
    "vector": "size baseType",
    **dict.fromkeys(("HeadingPairs", "TitlesOfParts", "variant", "Company"), ""),
    **dict.fromkeys(("Application", "DocSecurity", "ScaleCrop", "lpstr", "i4", "LinksUpToDate"), "…"),
    **dict.fromkeys(("SharedDoc", "HyperlinksChanged", "AppVersion"), "…"),
}
_ALLOWED: tuple[tuple[str, Allowed | None], ...] = (
    (
        r"\[Content_Types\]\.xml",
        {"Types": "", "Default": "Extension ContentType", "Override": "PartName ContentType"},
    ),
    (r"_rels/\.rels|xl/_rels/workbook\.xml\.rels", _RELATIONS),
    (r"xl/workbook\.xml", _BOOK),
    (r"xl/worksheets/sheet\d+\.xml", _SHEET),
    (r"xl/sharedStrings\.xml", {"sst": "count uniqueCount", "si": "", "t": "…"}),
    (r"xl/styles\.xml", _STYLES),
    (r"xl/theme/theme1\.xml", None),
    (r"docProps/core\.xml", _CORE),
    (r"docProps/app\.xml", _APP),
)

type Part = ET.Element


def parts_of(data: bytes) -> dict[str, Part]:
    """The parts of a workbook by their names; refused when it is none, or one that would fill the memory."""
    try:
        with ZipFile(BytesIO(data)) as file:
            if sum(info.file_size for info in file.infolist()) > LARGEST_FILE:
                raise Unreadable(UNREADABLE)
            raw = {info.filename: file.read(info) for info in file.infolist()}
        return {name: _parsed(content) for name, content in raw.items() if name.endswith((".xml", ".rels"))}
    except (
        BadZipFile,
        ET.ParseError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        ZlibError,
    ):
        raise Unreadable(UNREADABLE) from None


def _parsed(content: bytes) -> Part:
    if b"<!" in content or content.count(b"<?") != 1 or not _DECLARATION.match(content):
        raise Unreadable(f"{UNREADABLE} En del av den innehåller mer än vad ett kalkylprogram visar.")
    return ET.fromstring(content)  # noqa: S314 — without entities, see above


def package_faults(data: bytes) -> Iterator[str]:
    """What lies in the file beside its parts, and parts that should not be there."""
    with ZipFile(BytesIO(data)) as file:
        infos = sorted(file.infolist(), key=lambda info: info.header_offset)
    names = [info.filename for info in infos]
    for name in names:
        if _allowed(name) is _UNKNOWN:
            yield "Arbetsboken innehåller en del som inte hör dit, till exempel kommentarer, makron eller bilder."
            break
    if len(set(names)) != len(names):
        yield "Arbetsboken innehåller samma del två gånger."
    if any(info.date_time != _PACKED_ON for info in infos):
        yield "Arbetsboken har kvar klockslag från när den skrevs."
    if _used(infos) != len(data):
        yield "Det ligger något i filen bredvid arbetsboken."


def _used(infos: list[ZipInfo]) -> int:
    """How many bytes the parts take; a remark, an extra field or a gap is not among them."""
    local = sum(_LOCAL_HEADER + len(info.filename.encode()) + info.compress_size for info in infos)
    return local + sum(_CENTRAL_HEADER + len(info.filename.encode()) for info in infos) + _END


_UNKNOWN: Allowed = {}


def _allowed(name: str) -> Allowed | None:
    return next((allowed for pattern, allowed in _ALLOWED if re.fullmatch(pattern, name)), _UNKNOWN)


def part_faults(parts: Mapping[str, Part]) -> Iterator[str]:
    """What the parts say that the sheets do not show."""
    for name, part in parts.items():
        allowed = _allowed(name)
        if allowed is None:
            if any((each.text or "").strip() or (each.tail or "").strip() for each in part.iter()):
                yield f"Arbetsbokens del {name} innehåller text."
        elif not all(_is_plain(each, allowed) for each in part.iter()):
            yield f"Arbetsbokens del {name} innehåller något som inte syns, till exempel en formel eller ett namn."
        elif not all(_HOLDS.get(tag_of(each), _anything)(each) for each in part.iter()):
            yield f"Arbetsbokens del {name} döljer något: med färg, bredd, format eller sidfot, eller bär en tid."


def tag_of(element: Part) -> str:
    """The name of an element without its namespace."""
    return _NAMESPACE.sub("", element.tag)


def _is_plain(element: Part, allowed: Allowed) -> bool:
    if (element.tail or "").strip() or tag_of(element) not in allowed:
        return False
    known = allowed[tag_of(element)].split()
    if (element.text or "").strip() and "…" not in known:
        return False
    return all(_NAMESPACE.sub("", name) in known for name in element.attrib)


def _anything(_element: Part) -> bool:
    return True


def _has(name: str, *values: str) -> Callable[[Part], bool]:
    return lambda element: element.get(name, values[0]) in values


def _says(*texts: str) -> Callable[[Part], bool]:
    return lambda element: element.text in texts


def _at_least(name: str, least: float) -> Callable[[Part], bool]:
    return lambda element: float(element.get(name, 0)) >= least


def _is_shown(style: Part) -> bool:
    """No filling, and a format that prints the number."""
    number = style.get("numFmtId", "")
    return style.get("fillId") == "0" and (
        number in _PLAIN_FORMATS or (number.isdigit() and int(number) >= _FIRST_OWN)
    )


def _is_a_day(element: Part) -> bool:
    return _MIDNIGHT.fullmatch(element.text or "") is not None


def _is_inside(relation: Part) -> bool:
    return _TARGET.fullmatch(relation.get("Target", "")) is not None


#: What the values of some elements have to be.
_HOLDS: Mapping[str, Callable[[Part], bool]] = {
    "c": _has("t", "s"),
    "col": _at_least("width", _NARROWEST),
    "sheetFormatPr": _has("defaultRowHeight", "15"),
    "oddFooter": _says(FOOTER),
    "color": lambda element: element.get("rgb", _COLOURS[0]) in _COLOURS and element.get("theme", "1") == "1",
    "sz": _at_least("val", _SMALLEST),
    "patternFill": _has("patternType", "none", "gray125"),
    "xf": _is_shown,
    "numFmt": _has("formatCode", *_OWN_FORMATS),
    "Relationship": _is_inside,
    "created": _is_a_day,
    "modified": _is_a_day,
    "Application": _says("Microsoft Excel"),
    "AppVersion": _says("12.0000"),
    "DocSecurity": _says("0"),
    **dict.fromkeys(("ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged"), _says("false")),
}
