"""The internal annex to a publication: for each x, whether the number is hidden for its own sake or for another's."""

from collections.abc import Iterator

from famsam_desktop.domain.printed import InternalReport, InternalTable, PublicFigures, Value
from famsam_desktop.domain.releases import Why, why_words
from famsam_desktop.services.disclosing import Disclosed
from famsam_desktop.services.modelling import Sheet

TITLE = "Intern bilaga"
ABOUT = (
    "Varför varje x i publiceringen är ett x. Bilagan är teamets egen: den som får den ser vilka av de dolda talen som "
    "är de små. Den räknas inte som publicerad och följer aldrig med filerna ut."
)
_HEADS = ("Rad", "Kolumn", "Skäl")
_OWN, _OTHERS = "Dolda för sin egen skull", "Dolda för att inte avslöja ett annat tal"
_BEFORE, _WISHED = "Dolda sedan en tidigare publicering", "Dolda för att ni ville det"
_GROUPS = {Why.FOR_ANOTHER: _OTHERS, Why.EARLIER: _BEFORE, Why.CHOSEN: _WISHED}


def annex_of(found: Disclosed, figures: PublicFigures) -> InternalReport:
    """The reasons, table by table; those without an x are left out."""
    tables = tuple(_table(found, sheet) for sheet in found.sheets)
    return InternalReport(
        title=f"{TITLE}: {figures.title}",
        as_of=figures.as_of,
        made_on=figures.made_on,
        about=ABOUT,
        tables=tuple(table for table in tables if table.rows),
        facts=tuple(_facts(found, figures)),
    )


def _facts(found: Disclosed, figures: PublicFigures) -> Iterator[tuple[str, str]]:
    yield "Ändamål", found.draft.purpose.strip()
    yield "Mottagare", found.draft.recipient.strip()
    yield "Intyg", str(figures.certificate["text"])
    places = {at: place for place, at in found.model.cells.items() if at in found.hidden}
    reasons = [found.why(place) for place in places.values()]
    for group in (_OWN, _OTHERS, _BEFORE, _WISHED):
        count = sum(_GROUPS.get(why, _OWN) == group for why in reasons if why is not None)
        if count:
            yield group, f"{count} tal"


def _table(found: Disclosed, sheet: Sheet) -> InternalTable:
    return InternalTable(
        title=sheet.table.title, heads=_HEADS, rows=tuple(_reasons(found, sheet)), is_text=True
    )


def _reasons(found: Disclosed, sheet: Sheet) -> Iterator[tuple[Value, ...]]:
    table = sheet.table
    for line_at, line in enumerate(table.lines):
        for column_at, column in enumerate(table.columns):
            why = found.why((table.key, line_at, column_at))
            if why is not None:
                words = why_words(why, found.draft, is_sensitive=table.is_sensitive)
                yield str(line.label), str(column.label), str(words)
