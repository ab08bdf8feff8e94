"""What the page says of protected figures; pure functions."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from famsam_desktop.domain.observations import Where
from famsam_desktop.domain.publications import Form, LedgerEntry, Publication
from famsam_desktop.domain.releases import ReleaseDraft, Why
from famsam_desktop.domain.times import long_date

if TYPE_CHECKING:
    from famsam_desktop.services.disclosing import Disclosed

FORMS = {
    Form.XLSX: "Excel (XLSX)",
    Form.PDF: "Rapport (PDF)",
    Form.CSV: "Semikolonseparerat (CSV)",
    Form.JSON: "JSON, med allt som behövs för en egen kontroll",
}
_OUTSIDE = "utanför · "
"""Begins the label of what stands in no cell: what everybody sees to be nothing."""
CANNOT_BE_SHOWN = "Därför går det inte att visa."
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def why_words(why: Why, draft: ReleaseDraft, *, is_sensitive: bool) -> str:
    """Why a number is hidden, as a sentence."""
    least = draft.sensitive_threshold if is_sensitive else draft.threshold
    match why:
        case Why.FEW:
            return f"Talet är mindre än {least}, och så små tal kan peka ut en familj."
        case Why.FEW_FAMILIES:
            return f"Talet kommer från färre än {least} familjer, som därmed kan kännas igen."
        case Why.TELLS_OF_ALL:
            return "Uppgiften är känslig, och talet säger något om alla: att den gäller ingen eller alla."
        case Why.EARLIER:
            return "Talet doldes i en tidigare publicering och förblir dolt."
        case Why.FOR_ANOTHER:
            return "Med det här talet hade ett annat dolt tal kunnat räknas ut."
        case Why.CHOSEN:
            return "Ni har valt att dölja talet."


def told_words(found: "Disclosed") -> tuple[str, ...]:
    """The numbers that were given away before, below the reports they can be read or reckoned from; line by line."""
    by_source: dict[str, list[str]] = {}
    for name in found.told_before:
        by_source.setdefault(_source(name, found), []).append(f"• {_name(name, found)}")
    return tuple(line for source, names in by_source.items() for line in (f"{source}:", *names))


def publication_words(publication: Publication) -> str:
    """A report by its name, or by its day."""
    if publication.name and publication.is_earlier:
        return f"{publication.name} (siffror till och med {publication.as_of.isoformat()})"
    return f"publiceringen {publication.made_on.isoformat()} (siffror till och med {publication.as_of.isoformat()})"


def state_words(entry: LedgerEntry) -> str:
    """How a publication stands."""
    if not entry.counts:
        return "Makulerad"
    return "Tidigare rapport" if entry.publication.is_earlier else "Gäller"


def shown_words(publication: Publication) -> str:
    """How many numbers it shows and hides."""
    numbers = [each.is_printed for each in publication.numbers if not each.label.startswith(_OUTSIDE)]
    return f"{sum(numbers)} visas, {len(numbers) - sum(numbers)} dolda"


def forms_words(publication: Publication) -> str:
    """The forms it was written in."""
    return ", ".join(form.value.upper() for form, _ in publication.files)


def reports_words(reports: Sequence[Publication]) -> str:
    """Earlier reports by their years."""
    years = [str(report.as_of.year) for report in reports]
    if len(years) == 1:
        return f"rapporten {years[0]}"
    return f"rapporterna {', '.join(years[:-1])} och {years[-1]}"


def _name(name: str, found: "Disclosed") -> str:
    parts = [_one_name(part, found) for part in name.split(" − ")]
    return parts[0] if len(parts) == 1 else f"Skillnaden mellan {' och '.join(parts)}"


def _one_name(name: str, found: "Disclosed") -> str:
    """A number of a table of ours by the words of its table; one of an earlier report as that one says."""
    table_key, _, rest = name.partition(" · ")
    for sheet in found.sheets:
        if sheet.table.key == table_key:
            line, _, column_key = rest.rpartition(" · ")
            labels = {column.key: column.label for column in sheet.table.columns}
            return f"{sheet.table.title}: {line}, {labels.get(column_key, column_key)}"
    if _DAY.fullmatch(table_key):
        return f"{rest.replace(' · ', ': ', 1)} ({long_date(date.fromisoformat(table_key))})"
    return name


def _source(name: str, found: "Disclosed") -> str:
    day = name.partition(" · ")[0]
    direct = list(_printed_in(name, found)) or [
        each for each in found.model.earlier if each.as_of.isoformat() == day
    ]
    if direct:
        return f"Står i {' och '.join(map(publication_words, direct))}"
    return f"Går att räkna ut ur {' och '.join(map(publication_words, found.model.earlier))}"


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
