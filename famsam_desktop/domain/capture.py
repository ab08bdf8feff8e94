"""One line at a meeting becomes a note: ``@vem vad den 1/12`` says who does what by when, ``beslut: …`` a decision.

The words that say what a line is may be Swedish or English, and so may its day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from famsam_desktop.domain import days
from famsam_desktop.domain.errors import Problem
from famsam_desktop.domain.outcomes import ActionDraft, OutcomeDraft, OutcomeKind, Owner, OwnerKind

USUAL_DAYS = 14
"""By when something is to be done, or answered, when nobody says."""

#: What a line is, as a kind of result; an action is none of them.
type Kind = OutcomeKind | None

KINDS: tuple[Kind, ...] = (None, *OutcomeKind)

_WORDS: dict[str, Kind] = {
    "åtgärd": None,
    "gör": None,
    "beslut": OutcomeKind.DECISION,
    "överens": OutcomeKind.AGREEMENT,
    "överenskommelse": OutcomeKind.AGREEMENT,
    "tar hem": OutcomeKind.TAKE_BACK,
    "ta hem": OutcomeKind.TAKE_BACK,
    "tar hem frågan": OutcomeKind.TAKE_BACK,
    "överlämning": OutcomeKind.HAND_OVER,
    "oenighet": OutcomeKind.DISAGREEMENT,
    "oense": OutcomeKind.DISAGREEMENT,
    "info": OutcomeKind.INFORMATION,
    "information": OutcomeKind.INFORMATION,
    "action": None,
    "decision": OutcomeKind.DECISION,
    "agreement": OutcomeKind.AGREEMENT,
    "agreed": OutcomeKind.AGREEMENT,
    "take-back": OutcomeKind.TAKE_BACK,
    "takes back": OutcomeKind.TAKE_BACK,
    "hand-over": OutcomeKind.HAND_OVER,
    "handover": OutcomeKind.HAND_OVER,
    "disagreement": OutcomeKind.DISAGREEMENT,
}
_SAID = "|".join(sorted(_WORDS, key=len, reverse=True)).replace(" ", r"\s+")
_KIND = re.compile(rf"\s*(?P<word>{_SAID})\s*:\s*", re.IGNORECASE)
_AT = re.compile(r"(?<!\S)@(?=\S)")
_WORD = re.compile(r"\S+")
_MOST_WORDS = 6
_LAST = re.compile(r"(?:[,;]?\s*\b(?:svar\s+)?senast|[,;]?\s*\bsvar)\s*$", re.IGNORECASE)

DATED: frozenset[Kind] = frozenset({None, OutcomeKind.TAKE_BACK, OutcomeKind.HAND_OVER})
"""The kinds that have a last day; in others a day is a part of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, or an agency, that a line can name; `takes_part` in the meeting, and so is meant first."""

    name: str = field(repr=False)
    where: str = ""
    owner: Owner | None = None
    agency_id: UUID | None = None
    takes_part: bool = False

    def fits(self, kind: Kind) -> bool:
        """Whether it can be the one a line of that kind is about."""
        if kind is None:
            return self.owner is not None
        if kind is OutcomeKind.HAND_OVER:
            return self.owner is not None and self.owner.kind is OwnerKind.CONTACT
        if kind is OutcomeKind.TAKE_BACK:
            return self.agency_id is not None
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What a line says. `candidates` are all that its ``@`` can mean, `who` the one that it does mean.

    `proposed` tells that nobody said the last day: it is the usual one. One that was said and is `unclear` is not
    replaced by it.
    """

    kind: Kind
    text: str = field(default="", repr=False)
    who: Person | None = None
    candidates: tuple[Person, ...] = ()
    names_somebody: bool = False
    due: date | None = None
    proposed: bool = False
    unclear: bool = False
    restricted_to: frozenset[UUID] = frozenset()
    hidden_from_family: bool = False

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What is missing: the text, or whom it is about. An action is read by all, so that nobody can be left out."""
        draft = self.draft(None)
        found = {_PLACES.get(problem.field, problem.field): problem for problem in draft.problems(today)}
        if self.names_somebody and self.who is None:
            found.setdefault("who", Problem("who", "unclear" if self.candidates else "unknown"))
        if self.unclear:
            found["due"] = Problem("due", "unreadable")
        if self.kind is None and self.is_restricted:
            found["readers"] = Problem("readers", "not_allowed")
        return tuple(Problem(place, problem.code, problem.limit) for place, problem in found.items())

    @property
    def noted_text(self) -> str:
        """The text as it stands in the record: with a capital, like any sentence."""
        return _capitalised(self.text)

    @property
    def is_restricted(self) -> bool:
        """Only some may read it."""
        return bool(self.restricted_to) or self.hidden_from_family

    def draft(self, item_id: UUID | None) -> ActionDraft | OutcomeDraft:
        """The record it becomes, noted under that item."""
        who = self.who
        if self.kind is None:
            return ActionDraft(what=self.noted_text, owner=who.owner if who else None, due=self.due)
        receives = self.kind is OutcomeKind.HAND_OVER and who is not None and who.fits(self.kind)
        return OutcomeDraft(
            kind=self.kind,
            text=self.noted_text,
            item_id=item_id,
            agency_id=who.agency_id if who else None,
            receiver_id=who.owner.id if receives and who is not None and who.owner is not None else None,
            reply_by=self.due,
            restricted_to=self.restricted_to,
            hidden_from_family=self.hidden_from_family,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What was chosen beside the line, and so goes before what it says."""

    has_kind: bool = False
    kind: Kind = None
    who: Person | None = None
    due: date | None = None
    restricted_to: frozenset[UUID] = frozenset()
    hidden_from_family: bool = False


_PLACES = {
    "what": "text",
    "owner": "who",
    "agency_id": "who",
    "receiver_id": "who",
    "reply_by": "due",
}


def read(line: str, people: Sequence[Person], today: date, chosen: Chosen | None = None) -> Captured:
    """What the line says, with what was chosen beside it."""
    chosen = chosen or Chosen()
    said, known, kind = _kind_of(line)
    at = _AT.search(said)
    if chosen.has_kind:
        kind = chosen.kind
    elif not known:
        kind = None if at is not None or chosen.who is not None else OutcomeKind.INFORMATION
    candidates: tuple[Person, ...] = ()
    who: Person | None = None
    if at is not None:
        candidates, end = _named(said, at.end(), people, kind)
        who = chosen.who or _meant(candidates)
        name = who.name if who is not None else said[at.end() : end]
        said = said[: at.start()] + (" " if kind in DATED else name) + said[end:]
    who = chosen.who or who
    due, proposed, said = _due_of(said, today, kind, chosen.due)
    return Captured(
        kind=kind,
        text=_tidy(_plain(said, people)),
        who=who,
        candidates=candidates,
        names_somebody=at is not None,
        due=due,
        proposed=proposed,
        unclear=kind in DATED and due is None,
        restricted_to=chosen.restricted_to,
        hidden_from_family=chosen.hidden_from_family,
    )


def completions(before: str, people: Sequence[Person]) -> tuple[tuple[Person, ...], int]:
    """Whom the ``@`` just before the cursor can become, and where it stands; nobody when a name is not being typed."""
    at = before.rfind("@")
    if at < 0 or (at > 0 and not before[at - 1].isspace()):
        return (), -1
    typed = " ".join(before[at + 1 :].casefold().split(" "))
    found = tuple(each for each in people if _begins(each.name, typed))
    whole = any(each.name.casefold() == typed.rstrip() for each in found)
    return ((), -1) if whole and typed.endswith(" ") else (_most_likely_first(found), at)


# --- inside ------------------------------------------------------------------------------------------------------


def _kind_of(line: str) -> tuple[str, bool, Kind]:
    """The line without the word that says what it is, whether there is one, and what it says."""
    match = _KIND.match(line)
    if match is None:
        return line, False, None
    return line[match.end() :], True, _WORDS[" ".join(match["word"].casefold().split())]


def _named(said: str, start: int, people: Sequence[Person], kind: Kind) -> tuple[tuple[Person, ...], int]:
    """Whom the words from there on name, as many words as somebody's name goes on; and where they end."""
    words = list(_WORD.finditer(said, start))[:_MOST_WORDS]
    found: tuple[Person, ...] = ()
    end = words[0].end() if words else start
    for count in range(1, len(words) + 1):
        tried = [_bare(word[0]) for word in words[:count]]
        if count > 1 and not _goes_on_a_name(tried[-1], found):
            break
        matching = tuple(each for each in people if _begins(each.name, " ".join(tried).casefold()))
        if not matching:
            break
        found, end = matching, words[count - 1].start() + len(tried[-1])
    fitting = tuple(each for each in found if each.fits(kind)) or found
    typed = " ".join(said[start:end].casefold().split())
    whole = tuple(each for each in fitting if each.name.casefold() == typed)
    return _most_likely_first(whole or fitting), end


def _bare(word: str) -> str:
    """Without what ends a part of a sentence."""
    return word.rstrip(",;:!?") or word


def _goes_on_a_name(word: str, people: Sequence[Person]) -> bool:
    """A further word belongs to the name when it is a whole part of it, or begins like one with a capital."""
    return word[:1].isupper() or any(word.casefold() in each.name.casefold().split() for each in people)


def _begins(name: str, typed: str) -> bool:
    """Whether a name, from one of its words on, begins like that; å, ä and ö are letters of their own."""
    parts = name.casefold().split()
    return any(" ".join(parts[place:]).startswith(typed.strip()) for place in range(len(parts)))


def _meant(candidates: Sequence[Person]) -> Person | None:
    """The only one, or the only one of those who take part."""
    if len(candidates) == 1:
        return candidates[0]
    there = [each for each in candidates if each.takes_part]
    return there[0] if len(there) == 1 else None


def _most_likely_first(people: Sequence[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=_stays_away))


def _stays_away(person: Person) -> bool:
    return not person.takes_part


def _due_of(said: str, today: date, kind: Kind, chosen: date | None) -> tuple[date | None, bool, str]:
    """The last day, whether it is only proposed, and the text without it."""
    if kind not in DATED:
        return chosen, False, said
    phrase = days.find(said, today)
    if phrase is not None:
        before = _LAST.sub("", said[: phrase.start])
        said = f"{before} {said[phrase.end :]}"
    if chosen is not None:
        return chosen, False, said
    if phrase is not None:
        return phrase.day, False, said
    if days.is_unclear(said, today):
        return None, False, said
    return today + timedelta(days=USUAL_DAYS), True, said


def _plain(said: str, people: Sequence[Person]) -> str:
    """Further people who are named: their names stand in the text, without the sign before them."""
    at = _AT.search(said)
    while at is not None:
        candidates, end = _named(said, at.end(), people, OutcomeKind.INFORMATION)
        who = _meant(candidates)
        name = who.name if who is not None else said[at.end() : end]
        said = said[: at.start()] + name + said[end:]
        at = _AT.search(said, at.start() + len(name))
    return said


def _capitalised(text: str) -> str:
    """As a sentence begins; a name like iPad, and what begins with a sign, stays as it is written."""
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 and not text[1:2].isupper() else text


def _tidy(text: str) -> str:
    """One space between words, and nothing left hanging where something was taken out."""
    return " ".join(text.split()).strip(" ,;").removeprefix(":").lstrip().removesuffix(" .")
