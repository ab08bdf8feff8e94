"""A publication as JSON: the printed figures, and definitions of every cell so that anybody can try to attack them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from famsam_desktop.domain.printed import HIDDEN, AverageLine, PublicFigures, PublicTable, ShareColumn
from famsam_desktop.exports.publication.content import LARGEST_FILE, ReadBack, Unreadable, cleaned, judged

KIND = "publishable"
UNREADABLE = "Filen är ingen publicering som JSON, eller så är den skadad."
TOLD_OTHERWISE = (
    "Filen är inte skriven på det enda sätt som är tillåtet, och kan därför säga mer än den visar."
)


def json_publication(figures: PublicFigures) -> bytes:
    """The figures as JSON; totals are rows and columns like others."""
    shown = cleaned(figures)
    return json_bytes(
        {
            "as_of": shown.as_of.isoformat(),
            "kind": KIND,
            "title": shown.title,
            "sentence": shown.sentence,
            "certificate": dict(shown.certificate),
            "tables": {table.key: _written(table) for table in shown.tables},
            "definitions": dict(shown.definitions),
            "footnote": shown.footnote,
        }
    )


def json_bytes(value: Mapping[str, Any]) -> bytes:
    """The one way in which an object is written; keys keep their order."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def read_json(data: bytes) -> ReadBack:
    """What the bytes say; refused when they are no publication."""
    value = json_object(data, UNREADABLE)
    try:
        back = _read(value)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise Unreadable(UNREADABLE) from None
    if json_bytes(value) != data:
        back = replace(
            back, faults=(TOLD_OTHERWISE,)
        )  # an object may say a thing twice, and spaces can be counted
    return judged(back)


def json_object(data: bytes, unreadable: str) -> dict[str, Any]:
    """The object in the bytes; refused with this sentence when there is none."""
    try:
        if len(data) > LARGEST_FILE:
            raise ValueError
        value = json.loads(data.decode(), parse_constant=_refused)
        if not isinstance(value, dict):
            raise TypeError
    except (RecursionError, TypeError, ValueError):
        raise Unreadable(unreadable) from None
    return value


def _refused(_name: str) -> None:
    raise ValueError


def _written(table: PublicTable) -> dict[str, Any]:
    return {
        "title": table.title,
        "axis": table.axis,
        "rows": list(table.lines),
        "columns": list(table.columns),
        "column_keys": list(table.column_keys),
        "cells": [list(line) for line in table.cells],
        "shares": [
            {"label": share.label, "public": share.is_public, "values": list(map(_said, share.values))}
            for share in table.shares
        ],
        "averages": [
            {
                "key": line.key,
                "label": line.label,
                "count": _said(line.count),
                "mean": _said(line.mean),
                "median": _said(line.median),
            }
            for line in table.averages
        ],
        "definitions": list(table.definitions),
    }


def _said(value: float | None) -> float | str:
    return HIDDEN if value is None else value


# --- reading -----------------------------------------------------------------------------------------------------


def _read(value: dict[str, Any]) -> ReadBack:
    _exactly(value, "as_of kind title sentence certificate tables definitions footnote")
    if value["kind"] != KIND:
        raise ValueError
    certificate, definitions = value["certificate"], value["definitions"]
    return ReadBack(
        title=_text(value["title"]),
        as_of=date.fromisoformat(value["as_of"]),
        sentence=_text(value["sentence"]),
        certificate=_text(certificate["text"]),
        footnote=_text(value["footnote"]),
        tables=tuple(_table(key, table) for key, table in value["tables"].items()),
        parts=dict(certificate.items()),
        definitions=dict(definitions.items()),
    )


def _table(key: str, value: dict[str, Any]) -> PublicTable:
    _exactly(value, "title axis rows columns column_keys cells shares averages definitions")
    return PublicTable(
        key=key,
        title=_text(value["title"]),
        axis=_text(value["axis"]),
        lines=_texts(value["rows"]),
        columns=_texts(value["columns"]),
        column_keys=_texts(value["column_keys"]),
        cells=tuple(tuple(line) for line in value["cells"]),
        shares=tuple(map(_share, value["shares"])),
        averages=tuple(map(_average, value["averages"])),
        definitions=_texts(value["definitions"]),
    )


def _share(value: dict[str, Any]) -> ShareColumn:
    _exactly(value, "label public values")
    return ShareColumn(
        label=_text(value["label"]),
        values=tuple(_number(each, (int,)) for each in value["values"]),
        is_public=value["public"] is True,
    )


def _average(value: dict[str, Any]) -> AverageLine:
    _exactly(value, "key label count mean median")
    return AverageLine(
        key=_text(value["key"]),
        label=_text(value["label"]),
        count=_number(value["count"], (int,)),
        mean=_number(value["mean"], (int, float)),
        median=_number(value["median"], (int, float)),
    )


def _exactly(value: Mapping[str, Any], names: str) -> None:
    if list(value) != names.split():
        raise ValueError


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(values: list[object]) -> tuple[str, ...]:
    return tuple(map(_text, values))


def _number(value: Any, kinds: tuple[Callable[..., Any], ...]) -> Any:
    if value == HIDDEN:
        return None
    if type(value) not in kinds:
        raise TypeError
    return value
