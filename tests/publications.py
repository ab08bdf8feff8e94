"""Publications to enter."""

from dataclasses import replace
from datetime import date

from famsam_desktop.domain.observations import Span, Unit
from famsam_desktop.domain.publications import Form, Publication, PublishedNumber

AS_OF = date(2026, 1, 31)
EVER = Span(None, AS_OF.toordinal())


def a_number(label: str, value: int, *, is_printed: bool = True, **where: str) -> PublishedNumber:
    """Families that have started, with codes of further dimensions."""
    return PublishedNumber(
        table="families",
        label=label,
        unit=Unit.FAMILIES,
        where={"started": EVER, **{name: frozenset((code,)) for name, code in where.items()}},
        value=value,
        threshold=5,
        is_printed=is_printed,
    )


def a_publication(**changes: object) -> Publication:
    """Two numbers, one of them hidden."""
    made = Publication(
        made_on=date(2026, 2, 2),
        as_of=AS_OF,
        purpose="Årsberättelse",
        recipient="Styrgruppen",
        numbers=(
            a_number("totalt", 23),
            a_number("Nora", 3, is_printed=False, municipality="Nora"),
        ),
        files=((Form.JSON, "ab" * 32),),
        witness="cd" * 32,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # as the test says
