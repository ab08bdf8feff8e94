"""The one catalogue of Swedish words for the values of the domain; the glossary decides, and there is no synonym."""

import re
from enum import StrEnum

from famsam_desktop.domain import (
    agencies,
    agendas,
    cases,
    checkins,
    consents,
    families,
    invitations,
    meetings,
    outcomes,
    papers,
    processes,
    proposals,
    registers,
    statistics,
    surveys,
    templates,
    trail,
)
from famsam_desktop.domain.worded import Headed, Worded

_TERMS: dict[type[StrEnum], dict[str, str]] = {
    invitations.Occasion: {
        "INVITATION": "inbjudan",
        "REMINDER": "påminnelse",
        "MOVED": "ny tid eller plats",
        "CANCELLED": "inställt möte",
    },
    families.MemberRole: {
        "CHILD": "barn",
        "GUARDIAN": "vårdnadshavare",
        "PARENT_NO_CUSTODY": "förälder utan vårdnad",
        "STEP_PARENT": "styvförälder",
        "SIBLING": "syskon",
        "OTHER": "annan",
    },
    families.Gender: {
        "FEMALE": "flicka/kvinna",
        "MALE": "pojke/man",
        "OTHER": "annat",
        "UNKNOWN": "okänt",
    },
    cases.ReferredBy: {
        "SOCIAL_SERVICES": "socialtjänsten",
        "SCHOOL": "skola/förskola",
        "HEALTH_CARE": "vården",
        "PARENT": "förälder",
        "OTHER": "annan",
    },
    cases.CaseState: {
        "REFERRED": "aktualiserad",
        "UNDER_ASSESSMENT": "bedöms",
        "ONGOING": "pågående",
        "DORMANT": "vilande",
        "CLOSED": "avslutad",
        "CLOSED_BEFORE_MEETING": "avslutad före möte",
    },
    cases.CaseStep: {
        "REFERRED": "aktualisering",
        "ASSESSMENT": "bedömning påbörjad",
        "ONGOING": "ärendet pågår",
        "DORMANT": "ärendet vilar",
        "CLOSED": "avslut",
    },
    cases.ClosingReason: {
        "IMPROVED": "situationen har förbättrats",
        "RESOLVED": "löst sig",
        "MOVED_OUT": "utflyttad",
        "GUARDIANS_DECLINED": "föräldrarnas val",
        "CONSENT_WITHDRAWN": "samtycke återkallat",
        "OTHER": "annat",
    },
    cases.SubReason: {
        "SCHOOL_CHANGE": "skolbyte",
        "NEW_MAJOR_SUPPORT": "ny betydelsefull insats",
        "FOSTER_PLACEMENT": "familjehem",
        "OTHER": "annan",
    },
    cases.PreMeetingReason: {
        "RESOLVED_BEFORE": "löste sig",
        "NO_NEED": "inget behov",
        "NO_INTEREST": "inget intresse",
        "NO_CONSENT": "samtycke saknas",
    },
    agencies.Sector: {
        "EDUCATION": "skola",
        "PRESCHOOL": "förskola",
        "SOCIAL_SERVICES": "socialtjänst",
        "HEALTH_CARE": "hälso- och sjukvård",
        "OTHER": "annan",
    },
    agencies.Principal: {
        "MUNICIPALITY": "kommun",
        "REGION": "region",
        "STATE": "stat",
        "PRIVATE": "enskild",
    },
    agencies.OwnContactKind: {
        "INDIVIDUAL_SUPPORT": "individuellt stöd",
        "JOINT_PARENT_SUPPORT": "gemensamt föräldrastöd",
        "INVESTIGATION": "utredning",
        "INCOME_SUPPORT": "försörjningsstöd",
        "TREATMENT": "behandling",
        "PARENTING_PROGRAMME": "föräldraprogram",
        "COURSE": "kurs",
    },
    consents.Capacity: {
        "GUARDIAN": "vårdnadshavare",
        "CHILD": "barn",
        "ADULT": "vuxen",
    },
    consents.ConsentForm: {
        "WRITTEN": "skriftligt",
        "ORAL": "muntligt",
    },
    consents.ConsentState: {
        "REQUESTED": "begärt",
        "GIVEN": "lämnat",
        "PARTIAL": "delvis",
        "REFUSED": "nekat",
        "WITHDRAWN": "återkallat",
        "EXPIRED": "utgånget",
    },
    consents.Coverage: {
        "COVERED": "samtycke finns",
        "PARTIAL": "samtycke delvis",
        "NONE": "samtycke saknas",
    },
    consents.Assent: {
        "COVERED": "samtycke finns",
        "SOON": "samtycke löper ut",
        "PARTIAL": "samtycke delvis",
        "NONE": "samtycke saknas",
    },
    consents.Doubt: {
        "NOT_ASKED": "inte inhämtat",
        "NO_ANSWER": "svar har inte kommit",
        "REFUSED": "nekat",
        "WITHDRAWN": "återkallat",
        "EXPIRED": "utgånget",
        "NOT_YET": "gäller först senare",
        "GUARDIAN_MISSING": "en vårdnadshavare har inte lämnat det",
        "GUARDIANS_UNKNOWN": "ingen vårdnadshavare är inskriven",
        "PARTIAL_ANSWER": "lämnat delvis",
        "CHILD_REFUSED": "barnet har sagt nej",
        "EXPIRES_SOON": "löper ut inom 30 dagar efter mötet",
    },
    meetings.MeetingType: {
        "COORDINATION": "samverkansmöte",
        "WITH_FAMILY": "enskilt möte med familj",
        "WITH_AGENCY": "enskilt möte med verksamhet",
        "PREPARATORY": "förmöte",
        "FOLLOW_UP": "uppföljning",
        "CLOSING": "avslutning",
        "STEERING_GROUP": "styrgrupp",
        "OTHER": "annat möte",
    },
    meetings.MeetingForm: {
        "IN_PERSON": "fysiskt",
        "DIGITAL": "digitalt",
        "HYBRID": "hybrid",
        "TELEPHONE": "telefon",
    },
    meetings.Focus: {
        "CHILD": "barn",
        "GUARDIAN": "vårdnadshavare",
        "BOTH": "båda",
    },
    meetings.MeetingState: {
        "DRAFT": "utkast",
        "CONVENED": "kallat",
        "IN_PROGRESS": "pågår",
        "HELD": "genomfört",
        "CANCELLED": "inställt",
    },
    meetings.ParticipantKind: {
        "SUMMONED": "kallad",
        "INVITED": "inbjuden",
    },
    meetings.Mandate: {
        "YES": "ja",
        "PARTIAL": "delvis",
        "NO": "nej",
        "UNKNOWN": "okänt",
    },
    meetings.Response: {
        "NOT_ANSWERED": "ej svarat",
        "COMING": "kommer",
        "MAYBE": "kanske",
        "NOT_COMING": "kommer ej",
        "SUBSTITUTE": "ersättare",
    },
    meetings.Attendance: {
        "PRESENT": "närvarande",
        "PARTLY": "del av mötet",
        "EXCUSED": "anmäld frånvaro",
        "ABSENT": "oanmäld frånvaro",
    },
    agendas.AgendaPart: {
        "OPENING": "inledning",
        "CURRENT": "aktuell situation",
        "NEEDS": "behov",
        "SUMMARY": "sammanfattning",
        "CLOSING": "avslutning",
        "BREAK": "paus",
    },
    outcomes.OutcomeKind: {
        "INFORMATION": "information",
        "DECISION": "beslut",
        "AGREEMENT": "överenskommelse",
        "TAKE_BACK": "tar hem frågan",
        "HAND_OVER": "överlämning",
        "DISAGREEMENT": "oenighet",
    },
    outcomes.ReplyState: {
        "WAITING": "väntar på svar",
        "OVERDUE": "svaret är försenat",
        "ANSWERED": "besvarad",
        "ACCEPTED": "accepterad",
        "DECLINED": "avböjd",
    },
    outcomes.ActionStatus: {
        "NOT_STARTED": "ej påbörjad",
        "IN_PROGRESS": "pågår",
        "DONE": "klar",
        "NOT_DONE": "ej utförd",
        "OBSOLETE": "inte längre aktuell",
    },
    outcomes.OwnerKind: {
        "CONTACT": "kontaktperson",
        "MEMBER": "familjemedlem",
        "USER": "FamSam",
    },
    checkins.Channel: {
        "PHONE": "telefon",
        "VISIT": "besök",
        "DIGITAL": "digitalt",
        "MESSAGE": "sms",
        "EMAIL": "e-post",
    },
    checkins.Initiative: {
        "TEAM": "FamSam",
        "FAMILY": "familjen",
        "AGENCY": "en verksamhet",
    },
    proposals.Answer: {
        "YES": "ja",
        "MAYBE": "kanske",
        "NO": "nej",
    },
    papers.PaperKind: {
        "SUMMONS": "kallelse",
        "AGENDA": "dagordning",
        "ATTENDANCE_LIST": "närvarolista",
        "SUMMARY": "mötessammanfattning",
        "ACTION_LIST": "åtgärdslista",
        "CONSENT_FORM": "samtycke",
        "INFORMATION": "information om FamSam",
        "SIP_INFORMATION": "information om FamSam och SIP",
    },
    papers.PaperState: {
        "DRAFT": "arbetsmaterial",
        "SENT": "expedierad",
        "VOID": "makulerad",
    },
    templates.TemplateUse: {
        "FIRST": "första samverkansmötet",
        "FOLLOW_UP": "senare möten och uppföljning",
        "CLOSING": "avslutning",
        "STEERING_GROUP": "styrgrupp",
    },
    processes.NotCounted: {
        "NO_HELD_MEETING": "inget möte har hållits",
        "NOT_DISCUSSED": "situationen har inte diskuterats på ett genomfört möte",
        "NO_COUNTED_CONTACT": "ingen egen kontakt som räknas",
        "AGENCY_NOT_THERE": "ingen verksamhet med egen kontakt deltog när situationen diskuterades",
    },
    surveys.Survey: {
        "GUARDIAN": "enkät till vårdnadshavare",
        "AGENCY": "enkät till verksamhet",
        "MEETING_CHECK": "frågor efter mötet",
    },
    registers.ConsultationCategory: {
        "SIGNPOSTING": "råd om vart man vänder sig",
        "ANONYMOUS_FAMILY": "anonym familj",
        "OUT_OF_SCOPE": "utanför uppdraget",
    },
    statistics.SchoolStage: {
        "PRESCHOOL": "Förskola",
        "GRADES_F_3": "Åk F-3",
        "GRADES_4_6": "Åk 4-6",
        "GRADES_7_9": "Åk 7-9",
        "FINISHED": "Avslutad grundskola",
    },
    trail.TrailKind: {
        "UNLOCKED": "låste upp",
        "UNLOCK_FAILED": "misslyckades med att låsa upp",
        "RECOVERED": "låste upp med återställningskoden",
        "LOCKED": "låste",
        "FAMILY_OPENED": "öppnade familjen",
        "HISTORY_READ": "läste historiken",
        "PAPER_MADE": "skrev ut eller sparade ett papper",
        "CONSENT_OVERRIDDEN": "tog med en verksamhet utan samtycke",
        "EXPORTED": "exporterade siffror",
        "IMPORTED": "läste in en lista",
        "PURGED": "gallrade en familj",
        "BACKED_UP": "gjorde en säkerhetskopia",
        "RESTORED": "återställde en säkerhetskopia",
        "UPGRADED": "uppdaterade lagrets format",
        "REKEYED": "bytte nyckel",
        "PASSPHRASE_CHANGED": "bytte lösenfras",
        "CODE_RENEWED": "gjorde en ny återställningskod",
        "PERSON_ADDED": "lade till en person",
        "PERSON_REMOVED": "tog bort en person",
        "KEYRING_ON": "slog på nyckelringen",
        "KEYRING_OFF": "stängde av nyckelringen",
        "LOSS_ACCEPTED": "öppnade trots att ändringar saknas",
        "PUBLISHED": "förde in en publicering i liggaren",
        "VOIDED": "makulerade en publicering",
    },
}

_HASH = re.compile(r"[0-9a-f]{32,}")
_TOLD_OF_A_HASH = 8

_DETAILS = {
    "agenda": "dagordning",
    "summary": "mötessammanfattning",
    "calendar": "kalenderfil",
    "trail": "logg",
    "summons": "kallelse",
    "attendance": "närvarolista",
    "actions": "åtgärdslista",
    "ecomap": "nätverkskarta",
    "consent": "samtycke",
    "information": "information om FamSam",
    "sip_information": "information om FamSam och SIP",
    "internal": "interna",
    "annex": "intern bilaga",
    "publishable": "för publicering",
    "json": "JSON",
    "csv": "CSV",
    "xlsx": "Excel",
    "pdf": "PDF",
    "keyring": "med nyckelringen",
    "elsewhere": "på annan plats",
    "started_over": "i stället för alla äldre",
    "records": "poster",
}
_DOUBTS = {
    doubt.value: Worded("({doubt})", doubt=_TERMS[consents.Doubt][doubt.name]) for doubt in consents.Doubt
}


_PROGRESS = ("ej påbörjat", "påbörjat", "på väg", "nästan nått", "nått")


def progress_term(progress: int) -> str:
    """How far a goal has come, in words."""
    return _PROGRESS[progress]


def term(value: StrEnum) -> str:
    """The Swedish word for a value, with a small first letter where it may stand inside a sentence."""
    return Worded(_TERMS[type(value)][value.name])


def heading(value: StrEnum) -> str:
    """The word with a capital first letter, for labels and the start of a line."""
    return Headed(term(value))


def detail_words(detail: str) -> str:
    """What an entry of the log says more than its kind, its codes as words; numbers and days as they are."""
    return " ".join(detail_parts(detail))


def detail_parts(detail: str) -> list[str]:
    """The same, code by code."""
    return [_DETAILS.get(code) or _DOUBTS.get(code) or _shortened(code) for code in detail.split()]


def _shortened(code: str) -> str:
    """The beginning of a long hash: enough to tell two apart."""
    return f"{code[:_TOLD_OF_A_HASH]}…" if _HASH.fullmatch(code) else code
