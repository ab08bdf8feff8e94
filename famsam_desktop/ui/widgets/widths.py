"""How the columns of a table share its width: plain arithmetic, no Qt."""

from collections.abc import Sequence


def shared_widths(
    wanted: Sequence[int], weights: Sequence[int], least: Sequence[int], room: int
) -> list[int]:
    """Every column as wide as it wants; those with weight share what is left over, or what is lacking.

    A column never becomes narrower than `least` (or than it wants, when that is less); what one cannot give the
    others give. When all have given what they can, the sum is wider than the room.
    """
    widths = list(wanted)
    lacking = sum(widths) - room
    sharing = [place for place, weight in enumerate(weights) if weight]
    if lacking < 0 and sharing:
        for place, share in _shares(-lacking, sharing, weights):
            widths[place] += share
        return widths
    while lacking > 0:
        giving = [place for place in sharing if widths[place] > least[place]]
        if not giving:
            break
        for place, share in _shares(lacking, giving, weights):
            given = min(share, widths[place] - least[place])
            widths[place] -= given
            lacking -= given
    return widths


def left_out(
    wanted: Sequence[int], weights: Sequence[int], least: Sequence[int], spare: Sequence[bool], room: int
) -> list[int]:
    """The columns that give way because the others would not have their least width: the spare ones, the last first."""
    narrowest = [
        min(want, low) if weight else want for want, weight, low in zip(wanted, weights, least, strict=True)
    ]
    gone: list[int] = []
    for place in reversed([place for place, may_go in enumerate(spare) if may_go]):
        if sum(narrowest) - sum(narrowest[each] for each in gone) <= room:
            break
        gone.append(place)
    return sorted(gone)


def fitted_widths(
    wanted: Sequence[int],
    weights: Sequence[int],
    least: Sequence[int],
    room: int,
    firm: Sequence[bool] | None = None,
) -> list[int]:
    """As `shared_widths`; before the table would scroll sideways, less than `least`, the `firm` columns at last.

    Shorter texts, with the whole of each in its tip, are easier to live with than columns that are not seen.
    """
    widths = shared_widths(wanted, weights, least, room)
    for kept in (firm or (), ()):
        if sum(widths) <= room:
            break
        stays = [*kept, *[False] * (len(least) - len(kept))]
        lower = [each if firmly else each * 3 // 5 for each, firmly in zip(least, stays, strict=True)]
        widths = shared_widths(wanted, weights, lower, room)
    return widths


def _shares(whole: int, places: Sequence[int], weights: Sequence[int]) -> list[tuple[int, int]]:
    """The whole divided by weight, to the last pixel."""
    total = sum(weights[place] for place in places)
    shares = [whole * weights[place] // total for place in places]
    rest = whole - sum(shares)
    return [(place, share + (n < rest)) for n, (place, share) in enumerate(zip(places, shares, strict=True))]
