"""What is handed out around a meeting, with names that are clearly invented; a test overrides what it is about."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from PIL import Image

from famsam_desktop.documents.actions import actions_pdf
from famsam_desktop.documents.attendance import attendance_pdf
from famsam_desktop.documents.consent import consent_pdf
from famsam_desktop.documents.information import information_pdf
from famsam_desktop.documents.letterhead import Letterhead
from famsam_desktop.documents.sample import sample_pdf
from famsam_desktop.documents.summons import summons_pdf
from famsam_desktop.domain.agendas import PrintedParticipant
from famsam_desktop.domain.consents import Capacity
from famsam_desktop.domain.handouts import (
    ActionList,
    ActionSection,
    AttendanceList,
    ConsentPaper,
    ListedAction,
    ListedQuestion,
    Preparation,
    Reader,
    Summons,
)
from famsam_desktop.domain.meetings import ParticipantKind
from famsam_desktop.domain.outcomes import ActionStatus, OutcomeKind
from famsam_desktop.domain.papers import PaperKind
from tests.documents.papers import BUP, ENDS_AT, PEOPLE, STARTS_AT

LETTERHEAD = Letterhead(
    organisation="Familjesamverkansteamet i norra Örebro län",
    answer_to="telefon 0581-000 00 eller famsam@exempel.se",
)


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 30), mode: str = "RGB", **saved: Any) -> bytes:
    """A picture of one colour as a file."""
    target = BytesIO()
    Image.new(mode, size).save(target, kind, **saved)
    return target.getvalue()


def summons(**changed: Any) -> Summons:
    """A summons of somebody from a school, with everything in it."""
    whole = Summons(
        kind="samverkansmöte",
        subject="Familj 26-04",
        dnr="SN 2026/118",
        starts_at=STARTS_AT,
        ends_at=ENDS_AT,
        place="Rum Lärkan, Kommunhuset, Kungsgatan 1, Lindesberg",
        accessibility="Hiss och hörselslinga; ingång från gården",
        link="https://mote.exempel.se/larkan",
        convener="Familjesamverkansteamet i norra Örebro län",
        chair="Anna Samordnare",
        note_taker="Bo Samordnare",
        reader=Reader.OUTSIDE,
        recipient=PEOPLE[2],
        participants=(
            PrintedParticipant(name="Vårdnadshavare", agency="Familjen"),
            PrintedParticipant(name="Barn", agency="Familjen", kind=ParticipantKind.INVITED),
            *PEOPLE[2:],
        ),
        preparations=(
            Preparation(title="Verksamheternas bild", note="Kort om pågående insatser; högst fem minuter."),
            Preparation(title="Behov", note="Vad kan ni göra före jul?"),
        ),
        interpreter=True,
    )
    return replace(whole, **changed)


def attendance(**changed: Any) -> AttendanceList:
    """A list of six who are expected."""
    whole = AttendanceList(
        kind="samverkansmöte",
        subject="Familj 26-04",
        dnr="SN 2026/118",
        starts_at=STARTS_AT,
        ends_at=ENDS_AT,
        place="Rum Lärkan, Kommunhuset, Kungsgatan 1, Lindesberg",
        convener="Familjesamverkansteamet i norra Örebro län",
        chair="Anna Samordnare",
        participants=PEOPLE,
    )
    return replace(whole, **changed)


def section(subject: str = "Familj 26-04", **changed: Any) -> ActionSection:
    """What an agency has open for a family."""
    whole = ActionSection(
        subject=subject,
        actions=(
            ListedAction(
                who="Åsa Övergård-Ärlig",
                what="Skickar remissvaret till skolan",
                due=date(2026, 11, 10),
                status=ActionStatus.IN_PROGRESS,
                is_overdue=True,
            ),
            ListedAction(
                who="Siv Fiktiv",
                what="Bokar en tid för Mio",
                due=date(2026, 12, 1),
                status=ActionStatus.NOT_STARTED,
            ),
        ),
        questions=(
            ListedQuestion(
                kind=OutcomeKind.TAKE_BACK,
                text="Kan behandlingen börja före jul?",
                asked_on=date(2026, 10, 27),
                reply_by=date(2026, 12, 4),
            ),
            ListedQuestion(
                kind=OutcomeKind.HAND_OVER,
                text="Samtalen med syskonet",
                receiver="Åsa Övergård-Ärlig",
                asked_on=date(2026, 10, 27),
            ),
        ),
    )
    return replace(whole, **changed)


def actions(**changed: Any) -> ActionList:
    """The list of an agency about one family."""
    whole = ActionList(agency=BUP, printed_on=date(2026, 11, 24), dnr="SN 2026/118", sections=(section(),))
    return replace(whole, **changed)


def consent(**changed: Any) -> ConsentPaper:
    """A form with everything filled in but the signatures."""
    whole = ConsentPaper(
        about="Mio Provberg",
        given_by="Alva Provberg",
        capacity=Capacity.GUARDIAN,
        agencies=(BUP, "Björkskolan", "Socialtjänsten"),
        topics="Skolgång och mående",
        valid_from=date(2026, 11, 24),
        valid_to=date(2027, 11, 23),
    )
    return replace(whole, **changed)


def family_summons(**changed: Any) -> Summons:
    """A summons of a guardian, who reads everybody's names."""
    whole = summons(
        reader=Reader.FAMILY, recipient=PEOPLE[0], participants=PEOPLE, language="arabiska", preparations=()
    )
    return replace(whole, **changed)


def _summons() -> bytes:
    return summons_pdf(summons(), LETTERHEAD)


def _invitation() -> bytes:
    return summons_pdf(family_summons(recipient=replace(PEOPLE[0], kind=ParticipantKind.INVITED)), LETTERHEAD)


def _common_summons() -> bytes:
    return summons_pdf(summons(reader=Reader.EVERYBODY, recipient=None), LETTERHEAD)


def _attendance() -> bytes:
    return attendance_pdf(attendance(), LETTERHEAD)


def _attendance_of_sixty() -> bytes:
    return attendance_pdf(attendance(participants=PEOPLE * 10), LETTERHEAD)


def _attendance_of_none() -> bytes:
    return attendance_pdf(attendance(participants=()), LETTERHEAD)


def _actions() -> bytes:
    return actions_pdf(actions(), LETTERHEAD)


def _internal_actions() -> bytes:
    families = (section(), section("Familj 26-07", questions=()))
    return actions_pdf(actions(is_internal=True, dnr="", sections=families), LETTERHEAD)


def _consent() -> bytes:
    return consent_pdf(consent(), LETTERHEAD)


def _blank_consent() -> bytes:
    return consent_pdf(ConsentPaper(), LETTERHEAD)


def _information() -> bytes:
    return information_pdf(PaperKind.INFORMATION, LETTERHEAD)


def _sip_information() -> bytes:
    return information_pdf(PaperKind.SIP_INFORMATION, LETTERHEAD)


def _sample() -> bytes:
    return sample_pdf(replace(LETTERHEAD, logo=picture()), date(2026, 11, 24))


#: Every paper by the name of its reference page.
MADE: Mapping[str, Callable[[], bytes]] = {
    "summons": _summons,
    "invitation-family": _invitation,
    "summons-common": _common_summons,
    "attendance": _attendance,
    "attendance-sixty": _attendance_of_sixty,
    "attendance-none": _attendance_of_none,
    "actions": _actions,
    "actions-internal": _internal_actions,
    "consent": _consent,
    "consent-blank": _blank_consent,
    "information": _information,
    "information-sip": _sip_information,
    "letterhead-sample": _sample,
}
