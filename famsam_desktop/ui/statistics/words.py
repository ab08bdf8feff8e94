"""What the page says of protected figures; pure functions."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from famsam_desktop.domain.observations import Where
from famsam_desktop.domain.publications import Form, LedgerEntry, Publication
from famsam_desktop.ui.speech import later, said
from famsam_desktop.ui.times import long_date

if TYPE_CHECKING:
    from famsam_desktop.services.disclosing import Disclosed

FORMS = later(
    {
        Form.XLSX: "Excel (XLSX)",
        Form.PDF: "Rapport (PDF)",
        Form.CSV: "Semikolonseparerat (CSV)",
        Form.JSON: "JSON, med allt som behövs för en egen kontroll",
    }
)
CANNOT_BE_SHOWN = later("Därför går det inte att visa.")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told_words(found: "Disclosed") -> tuple[str, ...]:
    """The numbers that were given away before, below the reports they can be read or reckoned from; line by line."""
    by_source: dict[str, list[str]] = {}
    for name in found.told_before:
        by_source.setdefault(_source(name, found), []).append(f"• {_name(name, found)}")
    return tuple(line for source, names in by_source.items() for line in (f"{source}:", *names))


def publication_words(publication: Publication) -> str:
    """A report by its name, or by its day."""
    if publication.name and publication.is_earlier:
        return said("{name} (siffror till och med {day})").format(
            name=publication.name, day=publication.as_of.isoformat()
        )
    return said("publiceringen {made} (siffror till och med {day})").format(
        made=publication.made_on.isoformat(), day=publication.as_of.isoformat()
    )


def state_words(entry: LedgerEntry) -> str:
    """How a publication stands."""
    if not entry.counts:
        return said("Makulerad")
    return said("Tidigare rapport") if entry.publication.is_earlier else said("Gäller")


def shown_words(publication: Publication) -> str:
    """How many numbers it shows and hides."""
    shown, hidden = publication.shown_and_hidden
    return said("{shown} visas, {hidden} dolda").format(shown=shown, hidden=hidden)


def forms_words(publication: Publication) -> str:
    """The forms it was written in."""
    return ", ".join(form.value.upper() for form, _ in publication.files)


def reports_words(reports: Sequence[Publication]) -> str:
    """Earlier reports by their years."""
    years = [str(report.as_of.year) for report in reports]
    if len(years) == 1:
        return said("rapporten {year}").format(year=years[0])
    return said("rapporterna {years} och {last}").format(years=", ".join(years[:-1]), last=years[-1])


def _name(name: str, found: "Disclosed") -> str:
    parts = [_one_name(part, found) for part in name.split(" − ")]
    return (
        parts[0]
        if len(parts) == 1
        else said("Skillnaden mellan {numbers}").format(numbers=said(" och ").join(parts))
    )


def _one_name(name: str, found: "Disclosed") -> str:
    """A number of a table of ours by the words of its table; one of an earlier report as that one says."""
    table_key, _, rest = name.partition(" · ")
    for sheet in found.sheets:
        if sheet.table.key == table_key:
            line, _, column_key = rest.rpartition(" · ")
            labels = {column.key: column.label for column in sheet.table.columns}
            return f"{said(sheet.table.title)}: {said(line)}, {said(labels.get(column_key, column_key))}"
    if _DAY.fullmatch(table_key):
        return f"{rest.replace(' · ', ': ', 1)} ({long_date(date.fromisoformat(table_key))})"
    return name


def _source(name: str, found: "Disclosed") -> str:
    day = name.partition(" · ")[0]
    direct = list(_printed_in(name, found)) or [
        each for each in found.model.earlier if each.as_of.isoformat() == day
    ]
    if direct:
        return said("Står i {reports}").format(reports=said(" och ").join(map(publication_words, direct)))
    return said("Går att räkna ut ur {reports}").format(
        reports=said(" och ").join(map(publication_words, found.model.earlier))
    )


def _printed_in(name: str, found: "Disclosed") -> Iterator[Publication]:
    """The publications that print just this number."""
    for at, number in enumerate(found.model.package.numbers):
        asked: Where | None = found.model.asked[at]
        if number.name == name and asked is not None:
            for publication in found.model.earlier:
                if any(
                    each.is_printed and each.unit.value == number.unit and each.where == asked
                    for each in publication.numbers
                ):
                    yield publication
