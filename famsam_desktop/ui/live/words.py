"""What is said about time and stops, on the leader's page and on the wall alike."""

from PySide6.QtCore import QCoreApplication

from famsam_desktop.domain.live import Pressure, Standing, Stop, clock_words
from famsam_desktop.domain.meetings import Meeting
from famsam_desktop.ui import times
from famsam_desktop.ui.terms import heading, term

TONES = {Pressure.CALM: "", Pressure.SOON: "warn", Pressure.OVER: "bad"}


def stop_title(stop: Stop) -> str:
    """What the meeting spends its time on; what has no item is the open actions, or the meeting as a whole."""
    if stop.is_carried:
        return _tr("Öppna åtgärder och frågor från tidigare möten")
    return stop.title or _tr("Mötet")


def time_words(standing: Standing) -> str:
    """How the current stop keeps its time."""
    planned = times.duration(standing.current.planned_minutes)
    if standing.run.is_paused:
        return _tr("Klockan står – {planned} planerat").format(planned=planned)
    words = {
        Pressure.CALM: _tr("kvar av {planned}"),
        Pressure.SOON: _tr("Snart slut – {planned} planerat"),
        Pressure.OVER: _tr("Över tiden – {planned} planerat"),
    }
    return words[standing.pressure].format(planned=planned)


def whole_words(standing: Standing) -> str:
    """How far the whole meeting has come, and when it ends if the rest keeps its time."""
    return _tr("{actual} av {planned} min · {behind} · slut ca kl. {expected} (planerat {end})").format(
        actual=standing.actual // 60,
        planned=standing.planned // 60,
        behind=_behind(standing),
        expected=times.clock(standing.expected_end),
        end=times.clock(standing.ends_at),
    )


def short_words(standing: Standing) -> str:
    """The time of the current stop in one line."""
    return f"{clock_words(standing.remaining)} · {time_words(standing)} · {stop_title(standing.current)}"


def meeting_words(meeting: Meeting) -> str:
    """What meeting it is, when, and how far it has come."""
    span = times.clock_span(meeting.starts_at, meeting.ends_at)
    return f"{heading(meeting.type)} · {span} · {term(meeting.state)}"


def next_words(standing: Standing) -> str:
    """What comes next."""
    following = standing.following
    if following is None:
        return _tr("Sista punkten")
    return _tr("Härnäst: {title}, {minutes}").format(
        title=stop_title(following), minutes=times.duration(following.planned_minutes)
    )


def _behind(standing: Standing) -> str:
    minutes = abs(standing.behind) // 60
    if not minutes:
        return _tr("enligt plan")
    if standing.behind > 0:
        return _tr("{minutes} min efter planen").format(minutes=minutes)
    return _tr("{minutes} min före planen").format(minutes=minutes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Live", text)
