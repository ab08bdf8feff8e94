"""Somebody with a pencil: the sums and nestings that a file tells, and bounds that follow from one another."""

import json
from math import inf

from tests.attacks.attacker import Place


def bounds(data: bytes) -> dict[Place, tuple[float, float]]:
    """Between what every cell must lie, as far as adding and taking away can tell."""
    told = json.loads(data)
    said = told["definitions"]
    found: dict[Place, tuple[float, float]] = {}
    for key, table in told["tables"].items():
        for line, signs in enumerate(table["cells"]):
            for column, sign in enumerate(signs):
                least = said["hidden_at_least"][key][line][column]
                if sign != ".":
                    found[key, line, column] = (least, inf) if sign == "x" else (sign, sign)
    sums = [(_place(each["whole"]), [*map(_place, each["parts"])]) for each in said["sums"]]
    nestings = [(_place(each["whole"]), _place(each["part"])) for each in said["nestings"]]
    nestings += [(_place(one), _place(other)) for alike in said["same"] for one in alike for other in alike]
    before = None
    while before != found:
        before = dict(found)
        for whole, part in nestings:
            found[whole] = (max(found[whole][0], found[part][0]), found[whole][1])
            found[part] = (found[part][0], min(found[part][1], found[whole][1]))
        for whole, parts in sums:
            least, most = (sum(found[part][end] for part in parts) for end in (0, 1))
            found[whole] = (max(found[whole][0], least), min(found[whole][1], most))
            for part in parts:
                lower, upper = found[part]
                least, most = (sum(found[each][end] for each in parts if each != part) for end in (0, 1))
                found[part] = (max(lower, found[whole][0] - most), min(upper, found[whole][1] - least))
    return found


def _place(said: list[str | int]) -> Place:
    key, line, column = said
    return str(key), int(line), int(column)
