"""How columns share the width."""

from hypothesis import given
from hypothesis import strategies as st

from famsam_desktop.ui.widgets.widths import fitted_widths, left_out, shared_widths

columns = st.lists(
    st.tuples(st.integers(1, 500), st.integers(0, 8), st.integers(1, 90)), min_size=1, max_size=9
)


@given(columns, st.integers(50, 2000))
def test_the_room_is_filled_to_the_last_pixel_and_no_column_goes_under_its_least(
    made: list[tuple[int, int, int]], room: int
) -> None:
    wanted, weights, least = ([column[part] for column in made] for part in range(3))
    widths = shared_widths(wanted, weights, least, room)
    pairs = list(zip(widths, wanted, weights, least, strict=True))
    assert all(width == want for width, want, weight, _ in pairs if not weight)
    assert all(width >= min(want, low) for width, want, _, low in pairs)
    if sum(wanted) < room and any(weights):
        assert sum(widths) == room
    if sum(widths) > room:
        assert all(width <= max(min(want, low), 0) or not weight for width, want, weight, low in pairs)


def test_texts_become_shorter_before_a_table_scrolls_sideways() -> None:
    wanted, weights, least = [100, 300, 300], [0, 1, 1], [50, 100, 100]
    assert sum(fitted_widths(wanted, weights, least, 250)) == 250
    assert fitted_widths(wanted, weights, least, 320) == shared_widths(wanted, weights, least, 320)
    assert fitted_widths(wanted, weights, least, 150) == [100, 60, 60]


def test_what_a_row_is_about_is_the_last_to_become_shorter() -> None:
    wanted, weights, least, firm = [300, 300], [1, 1], [100, 100], [True, False]
    assert fitted_widths(wanted, weights, least, 160, firm) == [100, 60]
    assert fitted_widths(wanted, weights, least, 130, firm) == [65, 65]


@given(columns, st.integers(50, 2000), st.data())
def test_spare_columns_give_way_from_the_right_and_no_more_of_them_than_must(
    made: list[tuple[int, int, int]], room: int, data: st.DataObject
) -> None:
    wanted, weights, least = ([column[part] for column in made] for part in range(3))
    spare = data.draw(st.lists(st.booleans(), min_size=len(made), max_size=len(made)))
    gone = left_out(wanted, weights, least, spare, room)
    may_go = [place for place, may in enumerate(spare) if may]
    assert gone == may_go[len(may_go) - len(gone) :]

    def narrowest(without: list[int]) -> int:
        kept = [place for place in range(len(made)) if place not in without]
        return sum(min(wanted[each], least[each]) if weights[each] else wanted[each] for each in kept)

    assert narrowest(gone) <= room or gone == may_go
    assert not gone or narrowest(gone[1:]) > room
