"""Paper: the tagged agenda against the same flowables in plain reportlab."""

from measures.figure import Figure, Series
from measures.rounds import interleaved, progress, timed
from measures.stores import Stores

BOUND = 1.35
BOUND_MS = 60.0
_ROUNDS = 21


def figures(_stores: Stores) -> list[Figure]:
    """The two-page agenda, warm."""
    from famsam_desktop.documents.agenda import agenda_pdf
    from tests.documents import papers
    from tests.documents.plain import plain_agenda_pdf

    progress("the agenda, tagged and plain")
    agenda = papers.agenda()

    def tagged() -> bytes:
        return agenda_pdf(agenda, papers.LETTERHEAD)

    def plain() -> bytes:
        return plain_agenda_pdf(agenda, papers.LETTERHEAD)

    ours, floor = interleaved(timed(tagged), timed(plain), rounds=_ROUNDS)
    return [
        Figure.ratio("agenda as PDF", Series("tagged", ours), Series("plain reportlab", floor), BOUND),
        Figure.milliseconds("an agenda of two pages", Series("tagged", ours), BOUND_MS),
    ]
