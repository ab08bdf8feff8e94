"""The proof of a protection, put before the checker that only adds."""

from famsam_desktop.disclosure import witness
from famsam_desktop.disclosure.aims import least_when_hidden
from famsam_desktop.disclosure.model import System
from famsam_desktop.disclosure.protect import Protection


def faults_of(system: System, protection: Protection) -> list[str]:
    """What the checker has against it, and what nobody claims though it is sensitive."""
    sums = system.sums
    read = [
        witness.Read(
            sum_,
            None if at in protection.hidden else number.value,
            least_when_hidden(system, at),
        )
        for at, (number, sum_) in enumerate(zip(system.numbers, sums, strict=True))
    ]
    rules = [witness.Rule(rule.sum, rule.least, rule.most) for rule in system.rules]
    claims = [
        witness.Claim(
            sums[aim.number],
            aim.upward,
            aim.bound,
            tables,
            () if aim.insider is None else ((sums[aim.insider], system.numbers[aim.insider].value),),
        )
        for aim, tables in protection.witnesses
    ]
    claimed = {(aim.number, aim.upward) for aim, _ in protection.witnesses if aim.insider is None}
    given_up = {(aim.number, aim.upward) for aim in protection.lost}
    asked = {
        (at, upward)
        for at, number in enumerate(system.numbers)
        if number.is_sensitive
        for upward in (True, False)
    }
    unclaimed = [f"{system.numbers[at].name}: nothing claimed" for at, _ in asked - claimed - given_up]
    return witness.faults(system.unknowns, read, rules, claims) + unclaimed
