"""A finished file against its proof: the same numbers, the sums that its definitions say, and every claim added up."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from famsam_desktop.disclosure import witness
from famsam_desktop.disclosure.model import Status, System
from famsam_desktop.disclosure.shadows import with_differences
from famsam_desktop.domain.printed import CANNOT_BE, HIDDEN, Sign
from famsam_desktop.exports.definitions import (
    Definitions,
    Place,
    arithmetic_faults,
    read_definitions,
    said,
    signs_of,
)
from famsam_desktop.exports.proof import Proof, ProvenNumber
from famsam_desktop.exports.publication.content import ReadBack, folded, keyed

FOREIGN = "Vittnena hör till en annan publicering än filen."
UNDEFINED = "Definitionerna går inte att räkna efter."
_MOST_SAID = 5


def checked(back: ReadBack, proof: Proof, earlier: Sequence[ReadBack] = ()) -> list[str]:
    """What is wrong with a file, its proof or the two together; nothing when the proof holds."""
    found = file_faults(back, proof, earlier)
    return found if FOREIGN in found else list(dict.fromkeys([*found, *proof_faults(proof)]))


def file_faults(back: ReadBack, proof: Proof, earlier: Sequence[ReadBack] = ()) -> list[str]:
    """Where a file does not say what its proof is of.

    `earlier` are earlier publications that are at hand as JSON: what they printed has to be known to the proof.
    """
    if not _is_of(proof, back):
        return [*back.faults, FOREIGN]
    back = keyed(back, [table.key for table in proof.tables])
    definitions, signs = read_definitions(proof.definitions), signs_of(back.tables)
    found = [*back.faults, *_few(_cell_faults(signs, definitions, proof.numbers))]
    if back.definitions is not None and back.definitions != proof.definitions:
        found.append("Definitionerna i filen är andra än i vittnenas fil.")
    there = _counterexamples(proof)
    if (back.parts or {}).get("witnesses", there) != there:
        found.append("Intyget nämner ett annat antal motexempel än det finns.")
    found += _few(arithmetic_faults(definitions, signs))
    for each in earlier:
        found += _earlier_faults(each, definitions, proof)
    return list(dict.fromkeys(found))


def _counterexamples(proof: Proof) -> int:
    hidden = [number.sum for number in proof.numbers if number.cells and number.value is None]
    whole = (
        claim.tables
        for claim in proof.claims
        if len(claim.tables) == proof.unknowns and all(type(each) is int for each in claim.tables)
    )
    return witness.counterexamples(hidden, whole)


def proof_faults(proof: Proof) -> list[str]:
    """What is wrong with a proof, whatever file it is of."""
    definitions = read_definitions(proof.definitions)
    found = _few(_known_faults(definitions, proof.numbers))
    try:
        found += _system_faults(definitions, proof)
    except (LookupError, TypeError, ValueError):  # definitions that speak of what they do not define
        found.append(UNDEFINED)
    return [*found, *_claim_faults(proof)]


def _is_of(proof: Proof, back: ReadBack) -> bool:
    """Whether they speak of the same tables on the same day."""
    there = [(table.title, table.lines, table.columns) for table in back.tables]
    meant = [(table.title, table.lines, table.columns) for table in proof.tables]
    return back.as_of == proof.as_of and [*map(_names, there)] == [*map(_names, meant)]


def _names(table: tuple[str, tuple[str, ...], tuple[str, ...]]) -> list[list[str]]:
    title, lines, columns = table
    return [[folded(title)], [*map(folded, lines)], [*map(folded, columns)]]


def _few(faults: Iterator[str]) -> list[str]:
    found = list(faults)
    more = len(found) - _MOST_SAID
    return found if more <= 0 else [*found[:_MOST_SAID], f"… och {more} fel till av samma slag."]


def _cell_faults(
    signs: Mapping[Place, Sign], definitions: Definitions, numbers: Sequence[ProvenNumber]
) -> Iterator[str]:
    """Every cell stands in the proof once, printed or hidden as it is there, and is the sum of its definition."""
    standing = Counter(place for number in numbers for place in number.cells)
    proven = {place: number for number in numbers for place in number.cells}
    if set(standing) != set(definitions.cells) or any(times > 1 for times in standing.values()):
        yield "Vittnena gäller inte just de celler som definitionerna räknar upp."
    for place, sign in signs.items():
        number = proven.get(place)
        if number is None:
            if sign != CANNOT_BE:
                yield f"Talet i {said(place)} saknas bland vittnena."
            continue
        hidden_again = sign == HIDDEN and number.status is Status.PUBLISHED
        if not hidden_again and sign != (HIDDEN if number.value is None else number.value):
            yield f"Talet i {said(place)} är ett annat i filen än bland vittnena."
        if isinstance(sign, int) and _is_few(number, sign):
            yield f"Talet i {said(place)} är så litet att det inte får visas."
        if number.least > definitions.least.get(place, 0):
            yield f"Om talet i {said(place)} vet man mer än vittnena säger."
    yield from (f"Cellen i {said(place)} saknas i filen." for place in proven.keys() - signs.keys())


def _is_few(number: ProvenNumber, value: int) -> bool:
    if number.status is Status.PUBLISHED:
        return False  # it was known already
    return 0 < value < number.threshold or (value == 0 and number.zero_tells)


def _known_faults(definitions: Definitions, numbers: Sequence[ProvenNumber]) -> Iterator[str]:
    """All that was known before is known to the proof."""
    proven = {number.known: number for number in numbers if number.known is not None}
    for at, (_, sign) in enumerate(definitions.known):
        number = proven.get(at)
        if number is None or sign != (HIDDEN if number.value is None else number.value):
            yield "Vittnena känner inte till allt som har publicerats tidigare."
    if len(proven) != len(definitions.known):
        yield "Vittnena räknar med tidigare tal som inte finns i definitionerna."


def _system_faults(definitions: Definitions, proof: Proof) -> Iterator[str]:
    """The sums are those that the definitions say, in all tables of unknowns; and no printed difference is few."""
    told = [number for number in proof.numbers if not number.is_difference]
    if proof.numbers[: len(told)] != tuple(told):
        yield "Vittnenas tal står inte i ordning."
        return
    asked = []
    for number in told:
        meant = [definitions.cells.get(place) for place in number.cells]
        if number.known is not None and number.known < len(definitions.known):
            meant.append(definitions.known[number.known][0])
        if not meant or meant[0] is None or any(each != meant[0] for each in meant):
            yield "Vittnena räknar ett tal på ett annat sätt än definitionerna."
            return
        asked.append(meant[0])
    system = definitions.system(asked)
    if not _are_same(system, proof):
        yield "Vittnenas summor är inte de som följer av definitionerna."
    elif _telling(system, proof):
        yield "Skillnaden mellan tryckta tal är så liten att den inte får kunna räknas ut."


def _are_same(system: System, proof: Proof) -> bool:
    rules = Counter(_rule(rule.sum, rule.least, rule.most) for rule in system.rules)
    sums = [dict(sum_) for sum_ in system.sums]
    return (
        system.unknowns == proof.unknowns
        and sums == [dict(number.sum) for number in proof.numbers[: len(sums)]]
        and rules == Counter(_rule(rule.sum, rule.least, rule.most) for rule in proof.rules)
    )


def _telling(system: System, proof: Proof) -> bool:
    """Whether printed numbers have a difference so small that it must not be known, and that the proof is silent about.

    What it is not silent about is either claimed, or was known already.
    """
    printed = [
        (replace(asked, value=number.value, threshold=number.threshold, zero_tells=number.zero_tells), ways)
        for asked, ways, number in zip(system.numbers, system.ways, proof.numbers, strict=False)
        if number.value is not None
    ]
    numbers, ways = zip(*printed, strict=True) if printed else ((), ())
    shadows = with_differences(replace(system, numbers=numbers, ways=ways))
    there = {frozenset(number.sum.items()) for number in proof.numbers}
    return any(
        there.isdisjoint(frozenset(sum_.items()) for sum_ in sums) for sums in shadows.ways[len(printed) :]
    )


def _rule(
    sum_: Mapping[int, int], least: int, most: int | None
) -> tuple[frozenset[tuple[int, int]], int, int | None]:
    return frozenset(sum_.items()), least, most


def _claim_faults(proof: Proof) -> Iterator[str]:
    """Each number that must not be found out can be less and more, and the tables in which it is add up."""
    missing = proof.protected - set(proof.claimed)
    if missing:
        yield f"{len(missing)} tal som ska skyddas saknar motexempel."
    if any(proof.numbers[at].value is not None for at, _ in proof.protected):
        yield "Ett tal som ska skyddas är tryckt."
    if _pinned(proof):
        yield "Motexemplen låter ett dolt tal vara bara ett enda."
    reads = [witness.Read(number.sum, number.value, number.least) for number in proof.numbers]
    rules = [witness.Rule(rule.sum, rule.least, rule.most) for rule in proof.rules]
    wrong = {fault.partition(":")[0] for fault in witness.faults(proof.unknowns, reads, rules, proof.claims)}
    if wrong:
        yield f"{len(wrong)} av {len(proof.claims)} motexempel stämmer inte med det som är tryckt."


def _pinned(proof: Proof) -> bool:
    """Whether what is claimed of a number leaves it no room."""
    plain = [claim for claim in proof.claims if not claim.knowing]
    most: dict[int, int] = {}
    least: dict[int, int] = {}
    for (at, upward), claim in zip(proof.claimed, plain, strict=True):
        kept, better = (most, max) if upward else (least, min)
        kept[at] = better(kept.get(at, claim.bound), claim.bound)
    return any(most[at] <= least[at] for at in most.keys() & least.keys())


def _earlier_faults(back: ReadBack, definitions: Definitions, proof: Proof) -> Iterator[str]:
    """What an earlier publication printed is among what the proof knows, as far as the numbers tell."""
    if back.definitions is None:
        return
    before = read_definitions(back.definitions)
    printed = {
        (unit, frozenset(where.items())): (unit, sign)
        for place, sign in signs_of(back.tables).items()
        if isinstance(sign, int) and place in before.cells
        for unit, where in (before.cells[place],)
    }
    here = Counter(
        (unit.partition(" ")[0], sign) for (unit, _), sign in definitions.known if isinstance(sign, int)
    )  # what a register that was put right no longer gives is a unit of its own, named after what it was of
    for number in proof.numbers:
        for place in number.cells[:1]:
            if number.value is not None and number.status is Status.PUBLISHED:
                here[definitions.cells[place][0], number.value] += 1
    if Counter(printed.values()) - here:
        yield f"Vittnena känner inte till allt som publicerades till och med {back.as_of.isoformat()}."
