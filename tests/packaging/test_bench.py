"""The benchmark's arithmetic, its table and its choice of measures; what it measures is no matter for a test."""

from pathlib import Path

import pytest

import bench
import bundle
from measures.figure import Figure, Series, Unmeasured, percentile, table
from measures.program import environ
from measures.rounds import interleaved
from steps import Failure

OURS, FLOOR = Series("ours", [0.9, 0.12, 0.11]), Series("floor", [0.1, 0.1, 0.5])


def figure(value: float, bound: float | None = 1.2, unit: str = "×") -> Figure:
    return Figure(name="start", value=value, unit=unit, bound=bound, n=7)


def test_a_ratio_is_that_of_the_medians() -> None:
    found = Figure.ratio("start", OURS, FLOOR, 1.2)
    assert found.value == pytest.approx(1.2)
    assert found.n == 3
    assert found.beside == "ours 120 ms, floor 100 ms"


def test_a_ratio_of_different_rounds_is_none() -> None:
    with pytest.raises(ValueError, match="same rounds"):
        Figure.ratio("start", OURS, Series("floor", [0.1]), 1.2)


@pytest.mark.parametrize(
    ("value", "bound", "met"), [(1.2, 1.2, True), (1.2001, 1.2, False), (99.0, None, True)]
)
def test_a_bound_is_kept_up_to_itself(value: float, bound: float | None, met: bool) -> None:
    assert figure(value, bound).met is met


def test_a_median_alone_is_told_in_milliseconds() -> None:
    assert Figure.milliseconds("hold", OURS, 33.0).value == pytest.approx(120)


@pytest.mark.parametrize(("share", "value"), [(0.95, 95), (0.5, 50), (1.0, 100), (0.001, 1)])
def test_a_percentile_is_a_value_that_was_measured(share: float, value: float) -> None:
    assert percentile(reversed(range(1, 101)), share) == value


def test_of_no_values_there_is_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.95)


def test_the_table_marks_what_was_missed() -> None:
    shown = table([figure(1.1), figure(1.3), figure(42.0, None, "ms")])
    assert shown.splitlines() == [
        "figure  measured     bound  met     n  medians",
        "start     1.10 ×  ≤ 1.20 ×  yes     7",
        "start     1.30 ×  ≤ 1.20 ×  MISSED  7",
        "start    42.0 ms                    7",
    ]


def test_both_sides_take_turns_and_the_first_round_does_not_count() -> None:
    turns: list[str] = []

    def run(name: str, seconds: float) -> float:
        turns.append(name)
        return seconds if len(turns) > 2 else 99.0

    ours, floor = interleaved(lambda: run("a", 1.0), lambda: run("b", 2.0), rounds=2)
    assert (ours, floor) == ([1.0, 1.0], [2.0, 2.0])
    assert turns == ["a", "b"] * 3


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], list(bench.MEASURES)),
        (["--only", "agenda"], ["agenda"]),
        (["--only", "search", "--only", "start"], ["start", "search"]),
    ],
)
def test_only_names_what_is_measured(words: list[str], names: list[str]) -> None:
    assert bench.parse(words).names == names


def test_what_is_measured_is_compiled_as_an_installed_program_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    inside = environ(tmp_path)
    assert "PYTHONDONTWRITEBYTECODE" not in inside
    assert "QT_SCALE_FACTOR" not in inside
    assert inside["HOME"] == str(tmp_path)


def test_the_frozen_program_is_where_it_was_put_or_where_it_is_said_to_be(tmp_path: Path) -> None:
    assert bench.parse([]).frozen == bundle.FOLDER
    assert bench.parse(["--bundle", str(tmp_path)]).frozen == tmp_path


def test_without_a_frozen_program_the_bench_says_so_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(bench.MEASURES, "disclosure", lambda _stores: [figure(1.1)])
    assert bench.main(["--only", "frozen", "--only", "disclosure", "--bundle", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "start" in shown
    assert f"Not measured: frozen: no frozen program in {tmp_path}" in shown


def test_what_is_not_measured_does_not_hide_what_is_missed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unable(_stores: object) -> list[Figure]:
        raise Unmeasured("not here.")

    monkeypatch.setattr(bench, "MEASURES", {"a": unable, "b": lambda _stores: [figure(1.3)]})
    assert bench.main([]) == 1
    assert capsys.readouterr().out.endswith("\nNot measured: a: not here.\n\nMissed: start.\n")


def test_another_name_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        bench.parse(["--only", "weather"])
    assert stop.value.code == 2
    shown = capsys.readouterr().err
    assert [name for name in bench.MEASURES if name not in shown] == []


@pytest.mark.parametrize(("value", "code"), [(1.1, 0), (1.3, 1)])
def test_a_missed_bound_is_the_exit_code(
    value: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "MEASURES", {"start": lambda _stores: [figure(value)]})
    assert bench.main([]) == code
    assert ("Missed: start." in capsys.readouterr().out) is bool(code)


def test_a_program_that_cannot_be_measured_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_stores: object) -> list[Figure]:
        raise Failure("Run the program by hand.")

    monkeypatch.setattr(bench, "MEASURES", {"start": fail})
    assert bench.main([]) == 1
    assert capsys.readouterr().err == "bench: Run the program by hand.\n"
