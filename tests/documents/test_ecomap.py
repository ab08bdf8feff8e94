"""The picture of a family on paper: what it shows, whom it does not name, and that it prints however large it is."""

from dataclasses import replace

import pytest

from famsam_desktop.documents.ecomap import INTERNAL, NOBODY, PROTECTED, EcomapFigure, ecomap_pdf
from famsam_desktop.documents.typography import HEIGHT, WIDTH
from famsam_desktop.domain.consents import Assent
from famsam_desktop.domain.ecomaps import Ecomap, bond_sentence, ecomap, without_names
from tests.documents import papers
from tests.documents.reading import Paper
from tests.domain.test_ecomaps import NAMES, SCHOOL, SOCIAL, TODAY, a_consent, a_contact, a_map, a_page


def shown() -> Ecomap:
    page = a_page(
        a_contact(1, SCHOOL), a_contact(2, SOCIAL), a_contact(3, SOCIAL), consents=(a_consent(SOCIAL),)
    )
    return ecomap(without_names(page), NAMES, TODAY)


def printed(what: Ecomap) -> Paper:
    return Paper(ecomap_pdf(what, TODAY, papers.LETTERHEAD))


def test_the_paper_is_the_teams_own_and_says_the_picture_in_a_table_too() -> None:
    paper = printed(shown())
    text = " ".join(paper.text.split())
    assert INTERNAL in text
    assert "Arbetsmaterial" in text
    assert "Socialtjänsten Nora" in text
    assert "2 kontakter" in text
    assert "Samtycke finns" in text
    assert "Samtycke saknas" in text
    assert len(paper.root.all("Figure")) == 1
    assert EcomapFigure(shown()).words == " ".join(map(bond_sentence, shown().bonds))
    assert paper.strays == []


def test_whoever_has_a_protected_identity_is_called_by_role_everywhere() -> None:
    paper = printed(shown())
    text = " ".join(paper.text.split())
    assert PROTECTED in text
    assert "Alva" not in text
    assert "Barn" in text
    assert "Åsa Ek" in text
    assert PROTECTED not in " ".join(printed(a_map(2)).text.split())


def test_a_family_without_agencies_says_so() -> None:
    assert NOBODY in " ".join(printed(a_map(0)).text.split())


@pytest.mark.parametrize(("agencies", "members"), [(0, 0), (1, 40), (16, 4), (60, 12)])
def test_it_fits_the_page_however_many_there_are(agencies: int, members: int) -> None:
    large = a_map(agencies, members)
    bonds = tuple(replace(one, assent=list(Assent)[at % 4]) for at, one in enumerate(large.bonds))
    figure = EcomapFigure(replace(large, bonds=bonds))
    assert figure.width == WIDTH
    assert figure.height <= HEIGHT
    assert printed(replace(large, bonds=bonds)).outline()


def test_what_is_typed_is_printed_as_it_is() -> None:
    typed = a_map(1)
    markup = "<b>fet</b> &amp; <para>"
    paper = printed(replace(typed, bonds=(replace(typed.bonds[0], agency=markup),)))
    assert markup in " ".join(paper.text.split())
