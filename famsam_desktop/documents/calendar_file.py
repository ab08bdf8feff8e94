"""A calendar entry as an `.ics` file (RFC 5545, RFC 5546) for calendars: a request, an update or a cancellation.

It names nobody: the organiser is the organisation, and the one attendee that a request must have is whoever opens it.
"""

from datetime import UTC, datetime, timedelta
from uuid import uuid5

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vText,
)

from famsam_desktop.domain.invitations import CalendarEntry, starts_again
from famsam_desktop.domain.times import LOCAL

_MAKER = "-//FamSam Desktop//Kalenderfil//SV"
_HOUR = timedelta(hours=1)
_LAST_SUNDAY = "-1SU"


def calendar_file(entry: CalendarEntry) -> bytes:
    """The bytes of the file: UTF-8, lines folded and ended as the RFC says."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if entry.is_cancelled else "REQUEST")
    calendar.add_component(_stockholm())
    calendar.add_component(_event(entry))
    made: bytes = calendar.to_ical()
    return made


def _event(entry: CalendarEntry) -> Event:
    said, event = entry.appointment, Event()
    event.add("uid", str(entry.key))
    event.add("dtstamp", entry.made_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", entry.sequence)
    event.add("dtstart", _moment(said.starts_at, said.ends_at, said.starts_at))
    event.add("dtend", _moment(said.starts_at, said.ends_at, said.ends_at))
    event.add("summary", said.what)
    if said.location:
        event.add("location", said.location)
    event.add("status", entry.status.value)
    event.add("class", "PRIVATE")
    event.add("organizer", _organizer(entry), encode=False)
    event.add("attendee", _attendee(entry), encode=False)
    return event


def _moment(starts_at: datetime, ends_at: datetime, at: datetime) -> datetime:
    """Local time with its zone; UTC when the local clock shows the start or the end a second time."""
    zone = UTC if starts_again(starts_at) or starts_again(ends_at) else LOCAL
    return at.astimezone(zone).replace(microsecond=0)


def _organizer(entry: CalendarEntry) -> vCalAddress:
    """The organisation by name. No address is known, so that an answer goes by the telephone."""
    organizer = vCalAddress(f"urn:uuid:{uuid5(entry.key, 'organizer')}")
    if entry.appointment.convener:
        organizer.params["CN"] = vText(entry.appointment.convener)
    return organizer


def _attendee(entry: CalendarEntry) -> vCalAddress:
    """Somebody, without a name, of whom no answer is asked."""
    attendee = vCalAddress(f"urn:uuid:{uuid5(entry.key, 'attendee')}")
    attendee.params["CUTYPE"] = vText("UNKNOWN")
    attendee.params["RSVP"] = vText("FALSE")
    return attendee


def _stockholm() -> Timezone:
    """The rule that Swedish clocks have followed since 1996."""
    zone = Timezone()
    zone.add("tzid", LOCAL.key)
    zone.add_component(_season(TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 2 * _HOUR, _HOUR))  # noqa: DTZ001  (a local clock)
    zone.add_component(_season(TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), _HOUR, 2 * _HOUR))  # noqa: DTZ001  (a local clock)
    return zone


def _season[S: TimezoneStandard | TimezoneDaylight](
    season: S, name: str, begins: datetime, before: timedelta, after: timedelta
) -> S:
    season.add("dtstart", begins)
    season.add("tzoffsetfrom", before)
    season.add("tzoffsetto", after)
    season.add("rrule", {"freq": "yearly", "bymonth": begins.month, "byday": _LAST_SUNDAY})
    season.add("tzname", name)
    return season
