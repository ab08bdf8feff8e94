"""Sentences for a field that is missing or wrong; one for the very field goes before one for its fault."""

from datetime import date

from famsam_desktop.domain.errors import Problem
from famsam_desktop.ui.numbers import grouped
from famsam_desktop.ui.speech import later, said


def problem_sentence(problem: Problem, kind: str = "") -> str:
    """What to tell the user about one field, which holds such a kind of value."""
    found = next(
        (
            _PROBLEMS[key]
            for key in ((problem.field, problem.code), (kind, problem.code), problem.code)
            if key in _PROBLEMS
        ),
        None,
    )
    if found is None:
        return said("Det här fältet stämmer inte. Ändra det och försök igen.")
    return said(found).format(limit=_limit(problem.limit))


def _limit(value: int | date | None) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if value is None:
        return ""
    return grouped(value) if value > 9999 else str(value)


_PROBLEMS: dict[str | tuple[str, str], str] = later(
    {
        "missing": "Fyll i det här.",
        "line_break": "Skriv på en enda rad.",
        "too_long": "Texten är för lång. Högst {limit} tecken får plats.",
        "in_future": "Dagen har inte kommit än. Ange en dag som har varit.",
        "too_early": "Ange ett år från {limit} och framåt.",
        "too_short": "Ange ett större tal.",
        "before_start": "Slutet kan inte ligga före början, {limit}.",
        "same_person": "Det måste vara två olika personer.",
        "not_text": "Namnet innehåller tecken som inte kan visas.",
        "unreadable": "Det går inte att läsa. Ändra det och försök igen.",
        ("day", "unreadable"): "Skriv en dag, till exempel 2026-11-25 eller 25/11.",
        ("time", "unreadable"): "Skriv en tid, till exempel 09.30.",
        ("number", "unreadable"): "Skriv ett heltal, till exempel 5.",
        (
            "slots",
            "unreadable",
        ): "Skriv en dag, till exempel 2026-11-25 eller 25/11, och en tid, till exempel 09.30.",
        ("threshold", "missing"): "Ange det minsta tal som får visas, vanligen 5.",
        (
            "threshold",
            "too_small",
        ): "Lägre än {limit} går inte: då skulle enskilda familjer kunna kännas igen.",
        ("threshold", "too_large"): "Högst {limit} går att välja.",
        ("year", "in_future"): "Året har inte börjat på dagen som siffrorna gäller.",
        ("first", "missing"): "Ange minst en av dagarna.",
        ("days", "out_of_range"): "Ange ett antal dagar, högst {limit}.",
        ("progress", "out_of_range"): "Ange ett tal från 0 till {limit}.",
        ("birth_year", "in_future"): "Födelseåret ligger i framtiden.",
        ("birth_year", "unreadable"): "Skriv födelseåret med fyra siffror, till exempel 2014.",
        ("planned_minutes", "too_long"): "Så långt kan mötet inte vara. Högst {limit} minuter.",
        ("planned_minutes", "too_short"): "Ange hur många minuter det tar.",
        ("planned_minutes", "unreadable"): "Skriv minuterna som ett heltal, till exempel 90.",
        ("starts_at", "missing"): "Ange dag och tid.",
        ("answer", "missing"): "Ange vad svaret blev.",
        ("answers", "missing"): "Fyll i minst ett svar.",
        (
            "answers",
            "unreadable",
        ): "Skriv svaren som tal på skalan, och j eller n på en fråga med ja eller nej.",
        ("answers", "out_of_range"): "Svaret på fråga {limit} finns inte på skalan.",
        ("agency_ids", "missing"): "Välj minst en verksamhet.",
        ("people", "missing"): "Ange minst en person.",
        ("to_day", "before_start"): "Till-dagen ligger före från-dagen, {limit}. Ändra en av dem.",
        ("receiver_id", "missing"): "Ange vem som tar emot.",
        ("participant_ids", "missing"): "Välj minst en mottagare.",
        ("reason", "missing"): "Ange varför.",
        (
            "void_reason",
            "missing",
        ): "Ange varför. Bara siffror som aldrig har lämnats till någon får makuleras.",
        ("name", "taken"): "Det finns redan en mall med det namnet. Välj ett annat.",
        ("days", "too_short"): "Ange minst en dag.",
        ("days", "too_long"): "Ange högst {limit} dagar.",
        ("slots", "missing"): "Lägg till minst en tid.",
        ("slots", "too_many"): "Det är för många tider. Högst {limit} går att föreslå på en gång.",
        ("slots", "twice"): "Samma tid står två gånger. Ta bort en av dem.",
        ("people", "too_many"): "Det är för många personer. Högst {limit} går att fråga på en gång.",
        ("people", "twice"): "Samma person står två gånger. Ta bort en av dem.",
        ("owner", "missing"): "Ange vem som ska göra det.",
    }
)
