"""Reading a tagged PDF back: its structure with the text of each element, and what is drawn outside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

TEXT = {b"Tj", b"TJ", b"'", b'"'}
PAINT = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"EI"}
_MAPPING = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,8})>")


@dataclass
class Node:
    """An element of the structure tree."""

    tag: str
    scope: str = ""
    text: str = ""
    kids: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """The element and everything inside it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, tag: str) -> list["Node"]:
        """The elements of one kind."""
        return [node for node in self.walk() if node.tag == tag]

    @property
    def words(self) -> str:
        """The text of the element and everything inside it."""
        return " ".join(node.text for node in self.walk() if node.text)

    def outline(self, depth: int = 0) -> Iterator[str]:
        """A line per element."""
        scope = f"[{self.scope}]" if self.scope else ""
        yield f"{'  ' * depth}{self.tag}{scope} {self.text}".rstrip()
        for kid in self.kids:
            yield from kid.outline(depth + 1)


class Paper:
    """A PDF read back."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(BytesIO(pdf), strict=True)
        trailer: Any = self.reader.trailer
        self.catalog = trailer["/Root"]
        self.pages = list(self.reader.pages)
        self.runs: list[dict[int, str]] = []
        self.artifacts: list[str] = []
        self.strays: list[str] = []
        for page in self.pages:
            self._read_page(page)
        self._numbers = {
            page.indirect_reference.idnum: at for at, page in enumerate(self.pages) if page.indirect_reference
        }
        self.root = self._node(self.catalog["/StructTreeRoot"]["/K"][0].get_object())

    @property
    def text(self) -> str:
        """All text of the structure, in reading order."""
        return self.root.words

    def outline(self) -> str:
        """The structure, then the decoration of each page."""
        decoration = [f"({number}) {text}" for number, text in enumerate(self.artifacts, 1)]
        return "\n".join([*self.root.outline(), *decoration]) + "\n"

    def page_texts(self) -> list[str]:
        """What the structure shows on each page."""
        return [" ".join(runs.values()) for runs in self.runs]

    def fonts(self) -> list[Any]:
        """Every font of the file."""
        found = {}
        for page in self.pages:
            resources: Any = page["/Resources"]
            for name, font in resources["/Font"].items():
                found[name] = font.get_object()
        return list(found.values())

    def _read_page(self, page: Any) -> None:
        resources: Any = page["/Resources"]
        fonts = {name: _mapping(font.get_object()) for name, font in resources["/Font"].items()}
        runs: dict[int, str] = {}
        artifact: list[str] = []
        open_marks: list[int | None] = []
        letters: dict[str, str] = {}
        for operands, operator in ContentStream(page.get_contents(), self.reader).operations:
            if operator in {b"BDC", b"BMC"}:
                mark = operands[1]["/MCID"] if operator == b"BDC" and operands[0] != "/Artifact" else None
                open_marks.append(mark)
                self._figure = operands[0] == "/Figure"
                if mark is not None:
                    assert mark not in runs
                    runs[mark] = ""
            elif operator == b"EMC":
                open_marks.pop()
            elif operator == b"Tf":
                letters = fonts[operands[0]]
            elif operator in TEXT:
                self._take(_shown(operands, letters), open_marks, runs, artifact)
            elif operator in PAINT and None not in open_marks and not self._is_figure(open_marks):
                self.strays.append(operator.decode())
        assert not open_marks
        self.runs.append({mark: " ".join(text.split()) for mark, text in runs.items()})
        self.artifacts.append(" ".join(" ".join(artifact).split()))

    def _is_figure(self, marks: list[int | None]) -> bool:
        """Whether what is painted is a figure, which nobody reads aloud but by its words."""
        return bool(marks) and self._figure

    def _take(self, text: str, marks: list[int | None], runs: dict[int, str], artifact: list[str]) -> None:
        if not marks:
            self.strays.append(text)
        elif marks[-1] is None:
            artifact.append(text)
        else:
            runs[marks[-1]] += f" {text}"

    def _node(self, element: Any) -> Node:
        scope = element.get("/A", {}).get("/Scope", "")
        node = Node(element["/S"][1:], scope[1:])
        texts = []
        for kid in element["/K"]:
            if isinstance(kid, int):
                texts.append(self.runs[self._numbers[element.raw_get("/Pg").idnum]][kid])
            elif kid.get_object().get("/Type") == "/MCR":
                reference = kid.get_object()
                texts.append(self.runs[self._numbers[reference.raw_get("/Pg").idnum]][reference["/MCID"]])
            else:
                assert kid.get_object().raw_get("/P").idnum == element.indirect_reference.idnum
                node.kids.append(self._node(kid.get_object()))
        node.text = " ".join(texts)
        return node


def _mapping(font: Any) -> dict[str, str]:
    if "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].get_data().decode("latin-1")
    return {chr(int(code, 16)): chr(int(letter, 16)) for code, letter in _MAPPING.findall(table)}


def _shown(operands: Any, letters: dict[str, str]) -> str:
    parts = operands[0] if isinstance(operands[0], list) else [operands[0]]
    raw = (part.original_bytes for part in parts if hasattr(part, "original_bytes"))
    return "".join(letters[chr(code)] for part in raw for code in part)
