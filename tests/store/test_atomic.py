"""Small files replaced whole, also where another program holds them for a moment."""

from collections.abc import Callable
from pathlib import Path

import pytest

from famsam_desktop.store import atomic
from famsam_desktop.store.atomic import insist


def _held(winerror: int | None) -> PermissionError:
    """What Windows says when another program has the file open; elsewhere an error has no such number."""
    error = PermissionError("held")
    error.winerror = winerror  # type: ignore[attr-defined]  # only Windows knows it
    return error


def _act(failures: list[PermissionError]) -> Callable[[], str]:
    def act() -> str:
        if failures:
            raise failures.pop()
        return "done"

    return act


@pytest.mark.parametrize("winerror", [5, 32])
def test_what_a_scanner_holds_for_a_moment_is_tried_again(winerror: int) -> None:
    pauses: list[float] = []
    assert insist(_act([_held(winerror) for _ in range(3)]), pauses.append) == "done"
    assert len(pauses) == 3
    assert pauses == sorted(pauses)


def test_what_is_held_for_good_is_refused_after_a_second_or_so() -> None:
    failures, pauses = [_held(32) for _ in range(100)], list[float]()
    with pytest.raises(PermissionError):
        insist(_act(failures), pauses.append)
    assert len(failures) == 100 - len(pauses) - 1
    assert 0 < sum(pauses) < 2


@pytest.mark.parametrize("error", [PermissionError("no"), _held(None), _held(19)])
def test_any_other_refusal_is_one_at_once(error: PermissionError) -> None:
    failures, pauses = [error], list[float]()
    with pytest.raises(PermissionError) as refused:
        insist(_act(failures), pauses.append)
    assert refused.value is error
    assert pauses == []


def test_a_file_is_put_in_place_and_removed_as_soon_as_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "keys.json"
    file.write_bytes(b"old")
    monkeypatch.setattr(atomic, "_PAUSES", (0.0, 0.0))
    for name in ("replace", "unlink"):
        monkeypatch.setattr(Path, name, _held_once(getattr(Path, name)))
    atomic.replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]
    monkeypatch.setattr(Path, "unlink", _held_once(Path.unlink))
    atomic.remove_file(file)
    assert list(tmp_path.iterdir()) == []


def _held_once(call: Callable[..., object]) -> Callable[..., object]:
    failures = [_held(32)]

    def refused(*given: object, **named: object) -> object:
        if failures:
            raise failures.pop()
        return call(*given, **named)

    return refused
