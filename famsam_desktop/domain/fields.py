"""Swedish words for what is stored: kinds of records, their fields, and values as they are read.

The names are those of the tables and the columns; every one of them has its word here.
"""

from datetime import date, datetime
from enum import StrEnum

from famsam_desktop.domain.terms import term
from famsam_desktop.domain.times import clock, local_day, long_date
from famsam_desktop.domain.worded import Worded

NOTHING = "–"
PURGED = "gallrat"
DELETED = "deleted_at"


_KINDS = {
    "user": "medarbetare",
    "setting": "inställning",
    "municipality": "kommun",
    "population": "folkmängd",
    "agency": "verksamhet",
    "contact": "kontaktperson",
    "venue": "lokal",
    "family": "familj",
    "family_member": "familjemedlem",
    "guardianship": "vårdnad",
    "own_contact": "egen kontakt",
    "sip": "SIP",
    "consent": "samtycke",
    "consent_agency": "verksamhet i samtycke",
    "family_case": "ärende",
    "referral": "aktualisering",
    "case_event": "steg i ärendet",
    "process_ending": "avslutad process",
    "goal": "mål",
    "check_in": "uppföljning mellan möten",
    "meeting": "möte",
    "discussed_member": "vem mötet handlar om",
    "participant": "deltagare",
    "agenda_template": "dagordningsmall",
    "agenda_template_item": "punkt i mall",
    "agenda_item": "punkt på dagordningen",
    "meeting_clock": "mötets klocka",
    "outcome": "anteckning",
    "outcome_agency": "verksamhet som får läsa anteckningen",
    "action": "åtgärd",
    "proposal": "tidsförslag",
    "proposed_slot": "föreslagen tid",
    "proposed_person": "tillfrågad",
    "slot_answer": "svar om tid",
    "paper": "expedierat papper",
    "consultation": "konsulterande samtal",
    "information_meeting": "informationsträff",
    "survey_answer": "enkätsvar",
}

_THE = {
    "family": "familjen",
    "family_member": "familjemedlemmen",
    "family_case": "ärendet",
    "guardianship": "vårdnaden",
    "own_contact": "den egna kontakten",
    "sip": "planen",
    "agency": "verksamheten",
    "contact": "kontaktpersonen",
    "venue": "lokalen",
    "meeting": "mötet",
    "participant": "deltagaren",
    "consent": "samtycket",
    "goal": "målet",
    "check_in": "uppföljningen",
    "proposal": "tidsförslaget",
    "proposed_slot": "tiden",
    "proposed_person": "personen",
    "action": "åtgärden",
    "outcome": "anteckningen",
    "agenda_item": "punkten",
    "agenda_template": "mallen",
    "agenda_template_item": "punkten",
    "user": "personen",
    "paper": "pappret",
    "consultation": "det konsulterande samtalet",
    "information_meeting": "informationsträffen",
    "survey_answer": "enkätsvaret",
    "publication": "publiceringen",
}

_PERIOD = {"valid_from": "från", "valid_to": "till och med"}
_ITEM = {
    "position": "ordning",
    "title": "punkt",
    "planned_minutes": "minuter",
    "responsible": "ansvarig",
    "prepare_note": "att förbereda",
    "internal_note": "intern anteckning",
    "part": "del av mötet",
    "dnr": "diarienummer",
}

_FIELDS: dict[str, dict[str, str]] = {
    "user": {"name": "namn", "role": "roll"},
    "setting": {"key": "namn", "value": "värde"},
    "municipality": {"name": "namn", "member_from": "med från", "member_to": "med till och med"},
    "population": {
        "municipality_id": "kommun",
        "reference_date": "dag",
        "count": "antal invånare",
        "source": "källa",
    },
    "agency": {
        "name": "namn",
        "sector": "sektor",
        "principal": "huvudman",
        "municipality_id": "kommun",
    },
    "contact": {
        "name": "namn",
        "title": "titel",
        "agency_id": "verksamhet",
        "phone": "telefon",
        "email": "e-post",
        "is_ambassador": "ambassadör",
        "room_booking_for_id": "bokar lokal i",
    },
    "venue": {
        "name": "namn",
        "municipality_id": "kommun",
        "address": "adress",
        "capacity": "platser",
        "equipment": "utrustning",
        "accessibility": "tillgänglighet",
        "booking_contact_id": "bokas hos",
    },
    "family": {
        "alias": "alias",
        "municipality_id": "kommun",
        "language": "språk",
        "interpreter_needed": "tolk behövs",
        "note": "anteckning",
        "purged_on": "gallrad den",
    },
    "family_member": {
        "family_id": "familj",
        "name": "förnamn eller alias",
        "role": "roll",
        "birth_year": "födelseår",
        "gender": "kön",
        "school": "skola eller förskola",
        "protected_identity": "skyddade personuppgifter",
    },
    "guardianship": {"child_id": "barn", "guardian_id": "vårdnadshavare", **_PERIOD},
    "own_contact": {
        "member_id": "familjemedlem",
        "agency_id": "verksamhet",
        "contact_id": "kontaktperson",
        "kind": "vad kontakten gäller",
        **_PERIOD,
    },
    "sip": {
        "member_id": "familjemedlem",
        "established_on": "upprättad",
        "responsible_agency_id": "huvudansvarig verksamhet",
        "review_on": "följs upp",
    },
    "consent": {
        "family_id": "familj",
        "about_id": "gäller",
        "given_by_id": "lämnat av",
        "capacity": "som",
        "form": "form",
        "answer": "svar",
        "topics": "vad samtycket gäller",
        **_PERIOD,
        "withdrawn_on": "återkallat den",
        "received_by_id": "mottaget av",
    },
    "consent_agency": {"consent_id": "samtycke", "agency_id": "verksamhet"},
    "family_case": {
        "family_id": "familj",
        "number": "nummer",
        "responsible_id": "ansvarig",
        "dnr": "diarienummer",
        "reason": "varför ärendet avslutas",
        "sub_reason": "vad förändringen beror på",
        "pre_meeting_reason": "varför ärendet avslutas före möte",
        "handed_over_to_id": "överlämnat till",
        "closing_note": "anteckning vid avslut",
        "check_in_days": "dagar mellan uppföljningar",
    },
    "goal": {
        "case_id": "ärende",
        "member_id": "familjemedlem",
        "parent_id": "delmål till",
        "text": "mål",
        "target_on": "ska vara nått",
        "progress": "hur långt det har kommit, 0–4",
    },
    "check_in": {
        "case_id": "ärende",
        "happened_on": "dag",
        "channel": "kontaktsätt",
        "initiative": "på initiativ av",
        "situation": "läget",
        "since_last": "sedan sist",
        "commitments": "åtaganden",
    },
    "referral": {
        "case_id": "ärende",
        "referred_on": "dag",
        "referred_by": "aktualiserad av",
        "agency_id": "verksamhet",
        "channel": "hur de kände till FamSam",
        "several_measures": "flera insatser",
        "earlier_cooperation_insufficient": "tidigare samverkan har varit otillräcklig",
        "family_perspective_needed": "behov ur familjeperspektiv",
        "question": "frågan",
        "declined_by_family": "familjen tackade nej",
    },
    "case_event": {"case_id": "ärende", "position": "ordning", "step": "steg", "happened_on": "dag"},
    "process_ending": {
        "case_id": "ärende",
        "member_id": "familjemedlem",
        "ended_on": "sista dag",
        "reason": "varför",
    },
    "meeting": {
        "case_id": "ärende",
        "title": "vad mötet gäller",
        "type": "typ",
        "form": "form",
        "starts_at": "börjar",
        "day": "dag",
        "planned_minutes": "minuter",
        "venue_id": "lokal",
        "link": "länk eller telefonnummer",
        "focus": "fokus",
        "chair_id": "mötesledare",
        "note_taker_id": "antecknar",
        "state": "läge",
        "actual_start": "började",
        "actual_end": "slutade",
        "agenda_sent_on": "dagordning skickad",
        "summary_sent_on": "sammanfattning skickad",
        "role_explained": "FamSams roll förklarad för familjen",
        "ics_sequence": "kalenderfilens nummer",
        "ics_digest": "kalenderfilens innehåll",
    },
    "discussed_member": {"meeting_id": "möte", "member_id": "familjemedlem"},
    "participant": {
        "meeting_id": "möte",
        "contact_id": "kontaktperson",
        "member_id": "familjemedlem",
        "support_person": "stödperson",
        "agency_id": "verksamhet",
        "kind": "kallad eller inbjuden",
        "role": "roll i mötet",
        "mandate": "mandat att besluta",
        "response": "svar",
        "attendance": "närvaro",
        "absence_reason": "skäl till frånvaro",
        "expectations": "förväntningar på mötet",
        "consent_acknowledged": "utan samtycke därför att",
        "interpreter": "tolk",
        "substitute": "ersättare",
    },
    "agenda_template": {"name": "namn", "position": "ordning"},
    "agenda_template_item": {"template_id": "mall", **_ITEM},
    "agenda_item": {"meeting_id": "möte", **_ITEM, "actual_seconds": "sekunder som det tog"},
    "outcome": {
        "meeting_id": "möte",
        "position": "ordning",
        "kind": "vad det är",
        "text": "text",
        "item_id": "punkt",
        "agency_id": "verksamhet",
        "reply_by": "svar senast",
        "receiver_id": "mottagare",
        "answered_on": "besvarad den",
        "answer": "svar",
        "declined": "avböjd",
        "hidden_from_family": "visas inte för familjen",
    },
    "outcome_agency": {"outcome_id": "anteckning", "agency_id": "verksamhet"},
    "meeting_clock": {
        "meeting_id": "möte",
        "item_id": "punkt",
        "since": "sedan",
        "carried_seconds": "sekunder för öppna åtgärder",
    },
    "proposal": {
        "case_id": "ärende",
        "title": "vad mötet gäller",
        "type": "typ",
        "planned_minutes": "minuter",
        "meeting_id": "blev möte",
    },
    "proposed_slot": {"proposal_id": "tidsförslag", "starts_at": "börjar"},
    "proposed_person": {
        "proposal_id": "tidsförslag",
        "position": "ordning",
        "contact_id": "kontaktperson",
        "member_id": "familjemedlem",
        "user_id": "medarbetare",
        "name": "namn",
    },
    "slot_answer": {"slot_id": "tid", "person_id": "tillfrågad", "answer": "svar"},
    "paper": {
        "kind": "papper",
        "state": "läge",
        "version": "version",
        "meeting_id": "möte",
        "case_id": "ärende",
        "participant_id": "exemplar till",
        "recipients": "mottagare",
        "sent_on": "expedierat den",
        "pages": "sidor",
        "sha256": "kontrollsumma",
        "void_on": "makulerat den",
        "void_reason": "varför det makulerades",
    },
    "action": {
        "what": "vad",
        "contact_id": "kontaktperson som gör det",
        "member_id": "familjemedlem som gör det",
        "user_id": "medarbetare som gör det",
        "due": "senast",
        "status": "läge",
        "result": "vad det ledde till",
        "case_id": "ärende",
        "meeting_id": "möte",
    },
    "consultation": {
        "happened_on": "dag",
        "category": "vad det gällde",
        "sector": "sektor",
        "municipality_id": "kommun",
        "minutes": "minuter",
    },
    "information_meeting": {
        "happened_on": "dag",
        "audience": "för vilka",
        "municipality_id": "kommun",
        "form": "form",
        "attendees": "antal deltagare",
    },
    "survey_answer": {
        "survey": "enkät",
        "answered_on": "dag",
        "answers": "svar",
    },
}


def kind_words(kind: str) -> str:
    """What a record of this kind is."""
    return _KINDS.get(kind, kind)


def the(kind: str) -> str:
    """The record of this kind that is spoken of."""
    return _THE.get(kind, "posten")


def field_words(kind: str, name: str) -> str:
    """What a field of a kind of record is called, with a small first letter."""
    return "borttagen" if name == DELETED else _FIELDS[kind][name]


def fields_with_words() -> dict[str, frozenset[str]]:
    """Every kind of record with its fields that have words of their own."""
    return {kind: frozenset(names) for kind, names in _FIELDS.items()}


def shown(value: object) -> str:
    """A value as it is read: codes and days in words, nothing as a dash."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return Worded("ja" if value else "nej")
    if isinstance(value, StrEnum):
        return term(value)
    if isinstance(value, datetime):
        return Worded("{day} kl. {clock}", day=long_date(local_day(value)), clock=clock(value))
    if isinstance(value, date):
        return long_date(value)
    return str(value)
