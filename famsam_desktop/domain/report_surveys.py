"""The tables of surveys: how many answered each question, how many said yes, and the means.

How many forms there are is in none of them: beside the answers to a question it would tell how many skipped it, and
those are few. Nor are they tables of sensitive things: what they tell is what people think of the team's work, on forms
that lead to nobody. So fewer than five are few, as elsewhere, and a mean is of ten at the least.
"""

from collections.abc import Collection, Iterator

from famsam_desktop.domain.observations import Span, Unit, Where
from famsam_desktop.domain.report_lines import Scope
from famsam_desktop.domain.surveys import ITEMS, YES, YES_OR_NO, Scale, Survey
from famsam_desktop.domain.tables import Average, Column, Line, Table
from famsam_desktop.domain.terms import heading
from famsam_desktop.domain.worded import Worded

_ANSWERED = Span(0)


def tables(scope: Scope, surveys: Collection[Survey]) -> Iterator[Table]:
    """A table of each of these surveys; one that nobody has answered is not in use, and has none."""
    return (_table(scope, survey) for survey in Survey if survey in surveys)


def _table(scope: Scope, survey: Survey) -> Table:
    items = ITEMS[survey]
    where: Where = {"day": scope.happened, "survey": frozenset((survey.value,))}
    return Table(
        key=f"survey_{survey.value}",
        title=heading(survey),
        axis="Fråga",
        lines=tuple(line for item, scale in items.items() for line in _lines(item, scale)),
        columns=(Column(key="answers", label="Antal svar", unit=Unit.SURVEY_ANSWERS, by="day", where=where),),
        averages=tuple(
            Average(
                key=f"item_{item}",
                label=_label(item),
                unit=Unit.SURVEY_ANSWERS,
                of=f"item_{item}",
                where=where,
                lines=(_label(item),),
            )
            for item, scale in items.items()
            if scale != YES_OR_NO
        ),
        definitions=(scope.counted, *_definitions(survey)),
    )


def _lines(item: int, scale: Scale) -> Iterator[Line]:
    """Who answered the question; and who said yes, where that is how it is answered."""
    yield Line(_label(item), _ANSWERED, by=f"item_{item}")
    if scale == YES_OR_NO:
        yield Line(Worded("{question}: ja", question=_label(item)), Span(YES, YES), by=f"item_{item}")


def _label(item: int) -> str:
    return Worded("Fråga {number}", number=str(item))


def _definitions(survey: Survey) -> Iterator[str]:
    scales = ITEMS[survey].items()
    least, most = next((scale.least, scale.most) for _, scale in scales if scale != YES_OR_NO)
    yes_or_no = [str(item) for item, scale in scales if scale == YES_OR_NO]
    yield "Svaren redovisas på dagen då blanketten samlades in. Blanketterna leder inte till någon familj eller person."
    yield "Den som har hoppat över en fråga räknas inte på den, och medelvärdet gäller dem som har svarat."
    yield Worded(
        "Frågorna har blankettens nummer och besvaras från {least} till {most}.",
        least=str(least),
        most=str(most),
    )
    yield from (Worded("Fråga {number} besvaras med ja eller nej.", number=item) for item in yes_or_no)
