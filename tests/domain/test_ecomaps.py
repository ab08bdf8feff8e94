"""The picture of a family: what it says of each agency, and that nothing in it lies on anything else."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID

import pytest

from famsam_desktop.domain.agencies import OwnContact, OwnContactKind
from famsam_desktop.domain.consents import Assent, Capacity, Consent, ConsentForm, ConsentState
from famsam_desktop.domain.ecomaps import Bond, Box, Ecomap, Kin, Sketch, ecomap, sketch, weight
from famsam_desktop.domain.families import Family, Guardianship, Member, MemberRole
from famsam_desktop.domain.overviews import FamilyPage

TODAY = date(2026, 11, 25)
FAMILY = UUID(int=1)
CHILD, GUARDIAN = UUID(int=2), UUID(int=3)
SCHOOL, SOCIAL, CLINIC = UUID(int=10), UUID(int=11), UUID(int=12)
NAMES = {SCHOOL: "Björkskolan", SOCIAL: "Socialtjänsten Nora", CLINIC: "Öppenvården"}


def a_contact(number: int, agency_id: UUID, **changes: object) -> OwnContact:
    made = OwnContact(
        id=UUID(int=100 + number),
        member_id=CHILD,
        agency_id=agency_id,
        agency=NAMES[agency_id],
        kind=OwnContactKind.INDIVIDUAL_SUPPORT,
        valid_from=TODAY - timedelta(days=400),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_consent(*agencies: UUID, **changes: object) -> Consent:
    made = Consent(
        id=UUID(int=200),
        family_id=FAMILY,
        about_id=CHILD,
        given_by_id=GUARDIAN,
        capacity=Capacity.GUARDIAN,
        form=ConsentForm.WRITTEN,
        answer=ConsentState.GIVEN,
        agency_ids=frozenset(agencies),
        valid_from=TODAY - timedelta(days=100),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def a_page(*contacts: OwnContact, consents: tuple[Consent, ...] = ()) -> FamilyPage:
    return FamilyPage(
        family=Family(id=FAMILY, alias="Familj 26-01", municipality_id=UUID(int=9), municipality="Nora"),
        members=(
            Member(
                id=CHILD, family_id=FAMILY, name="Alva Ek", role=MemberRole.CHILD, protected_identity=True
            ),
            Member(id=GUARDIAN, family_id=FAMILY, name="Åsa Ek", role=MemberRole.GUARDIAN),
        ),
        guardianships=(Guardianship(id=UUID(int=8), child_id=CHILD, guardian_id=GUARDIAN),),
        own_contacts=contacts,
        consents=consents,
    )


def a_map(agencies: int, members: int = 4) -> Ecomap:
    return Ecomap(
        family="Familj 26-01",
        kin=tuple(Kin(id=UUID(int=n + 1), name=f"Medlem {n}", role=MemberRole.CHILD) for n in range(members)),
        bonds=tuple(
            Bond(agency_id=UUID(int=50 + n), agency=f"Barn- och ungdomspsykiatriska mottagningen {n}", open=n)
            for n in range(agencies)
        ),
    )


def test_contacts_are_counted_agency_by_agency_and_agencies_stand_by_name() -> None:
    ended = TODAY - timedelta(days=1)
    shown = ecomap(
        a_page(
            a_contact(1, CLINIC, valid_to=ended),
            a_contact(2, SOCIAL),
            a_contact(3, SOCIAL, member_id=GUARDIAN, kind=OwnContactKind.INVESTIGATION),
            a_contact(4, SOCIAL, kind=OwnContactKind.COURSE),
            a_contact(5, SCHOOL, valid_from=TODAY + timedelta(days=1)),
        ),
        NAMES,
        TODAY,
    )
    assert [bond.agency for bond in shown.bonds] == ["Björkskolan", "Socialtjänsten Nora", "Öppenvården"]
    assert [(bond.open, bond.uncounted, bond.ended) for bond in shown.bonds] == [
        (0, 0, 0),
        (2, 1, 0),
        (0, 0, 1),
    ]
    assert shown.bonds[1].people == ("Alva Ek", "Åsa Ek") or shown.bonds[1].people == ("Alva", "Åsa")
    assert shown.bonds[2].people == ()
    assert shown.has_protected


def test_the_line_is_heavier_with_each_counted_contact_and_broken_without_any() -> None:
    some = Bond(agency_id=SCHOOL, agency="Björkskolan")
    weights = [weight(replace(some, open=count)) for count in (1, 2, 3)]
    assert weights == sorted(set(weights))
    assert weight(replace(some, ended=2)) == 0
    assert 0 < weight(replace(some, uncounted=1)) < weights[0]


@pytest.mark.parametrize(
    ("consents", "assent"),
    [
        ((), Assent.NONE),
        ((a_consent(SCHOOL),), Assent.COVERED),
        ((a_consent(SCHOOL, valid_to=TODAY + timedelta(days=10)),), Assent.SOON),
        ((a_consent(SCHOOL, answer=ConsentState.PARTIAL),), Assent.PARTIAL),
        ((a_consent(SCHOOL, withdrawn_on=TODAY),), Assent.NONE),
        ((a_consent(SOCIAL),), Assent.NONE),
    ],
)
def test_the_sign_of_consent_is_that_of_a_meeting_about_the_children(
    consents: tuple[Consent, ...], assent: Assent
) -> None:
    shown = ecomap(a_page(a_contact(1, SCHOOL), consents=consents), NAMES, TODAY)
    assert next(bond.assent for bond in shown.bonds if bond.agency_id == SCHOOL) is assent


@pytest.mark.parametrize("members", [0, 1, 5, 12])
@pytest.mark.parametrize("agencies", range(17))
def test_nothing_lies_on_anything_else_and_all_of_it_inside_the_frame(agencies: int, members: int) -> None:
    for letter in (8.5, 13.0, 30.0):
        for letters in (16, 24, 33, 34, 48, 55, 75, 100, 140):
            laid = sketch(a_map(agencies, members), letters * letter, letter)
            boxes = (laid.family, *laid.agencies)
            assert len(laid.agencies) == len(laid.strokes) == agencies
            assert all(one.apart_from(other) for one, other in combinations(boxes, 2)), (letters, letter)
            assert all(_inside(box, laid) for box in boxes), (letters, letter)
            assert all(box.width >= 7 * letter for box in boxes)


@pytest.mark.parametrize("agencies", range(17))
def test_no_line_runs_through_a_box_or_over_another_line(agencies: int) -> None:
    for letters in (24, 40, 60, 90, 140):
        laid = sketch(a_map(agencies), float(letters), 1.0)
        for at, stroke in enumerate(laid.strokes):
            inner = [_along(stroke.start, stroke.end, step / 60) for step in range(1, 60)]
            others = [box for place, box in enumerate(laid.agencies) if place != at]
            assert not any(_holds(box, point) for box in (*others, laid.family) for point in inner), letters
        pairs = combinations(laid.strokes, 2)
        assert not any(_cross(one.start, one.end, other.start, other.end) for one, other in pairs), letters


def test_the_same_family_is_laid_out_the_same_way_in_any_unit() -> None:
    small, large = sketch(a_map(9), 60, 1), sketch(a_map(9), 600, 10)
    assert [box.left * 10 for box in small.agencies] == pytest.approx([box.left for box in large.agencies])
    assert [box.top * 10 for box in small.agencies] == pytest.approx([box.top for box in large.agencies])


def _inside(box: Box, laid: Sketch) -> bool:
    near = -1e-6
    return min(box.left, box.top, laid.width - box.right, laid.height - box.bottom) >= near


def _along(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _holds(box: Box, point: tuple[float, float]) -> bool:
    hair = 1e-6
    return box.left + hair < point[0] < box.right - hair and box.top + hair < point[1] < box.bottom - hair


def _cross(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    def side(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
