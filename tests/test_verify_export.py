"""`verify-export`: what the files prove, what they do not, and one sentence for each thing that is wrong."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from famsam_desktop import cli
from famsam_desktop.domain.printed import PublicFigures
from famsam_desktop.domain.publications import Form
from famsam_desktop.domain.releases import ReleaseDraft
from famsam_desktop.services import demo, vault
from famsam_desktop.services.publication_files import publication_bytes
from tests.clock import NOW
from tests.exports.printed import TOWNS, figures
from tests.exports.proven import Proven, report, with_sign
from tests.exports.tampering import put, repacked

TABLES = ("families_and_processes_by_year", "families_by_municipality", "families_by_referrer")


class Folder:
    """A folder of files, and the command over some of them."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._place, self._capsys = place, capsys

    def put(self, name: str, data: bytes) -> Path:
        path = self._place / name
        path.write_bytes(data)
        return path

    def forms(self, made: PublicFigures, *forms: Form, name: str = "siffror") -> list[Path]:
        return [self.put(f"{name}.{form.value}", publication_bytes(made, form)) for form in forms]

    def verify(self, files: Sequence[Path], witness: Path | None = None) -> tuple[int, str, str]:
        with_witness = [] if witness is None else ["--witness", str(witness)]
        code = cli.main(["verify-export", *map(str, files), *with_witness])
        said = self._capsys.readouterr()
        assert str(self._place) not in said.out + said.err
        return code, said.out, said.err


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Folder:
    return Folder(tmp_path, capsys)


@pytest.fixture(scope="module")
def made() -> Proven:
    return report()


def _refused(result: tuple[int, str, str]) -> Iterator[str]:
    code, out, err = result
    assert code == 1
    assert out == ""
    first, *lines = err.splitlines()
    assert first == "Kontrollen är inte godkänd:"
    yield from (line.strip() for line in lines)


def test_all_forms_with_the_witnesses_are_proven(folder: Folder, made: Proven) -> None:
    witness = folder.put("siffror.witness.json.gz", made.proof)
    code, out, err = folder.verify(folder.forms(made.figures, *Form), witness)
    assert (code, err) == (0, "")
    assert f"{len(made.protection.witnesses)} motexempel räknades efter" in out
    assert "Filer av samma publicering säger samma sak." in out
    assert "inte underskrivna" in out


@pytest.mark.parametrize("form", Form)
def test_without_them_it_says_what_is_not_shown(folder: Folder, made: Proven, form: Form) -> None:
    code, out, err = folder.verify(folder.forms(made.figures, form))
    assert (code, err) == (0, "")
    shown, not_shown = out.split("Det här är inte visat:")
    assert "kontrollsumman stämmer" in shown
    assert "motexempel" not in shown
    assert "Att dolda tal inte kan räknas ut" in not_shown
    assert ("definitionernas summor" in shown) == (form is Form.JSON)


def test_what_was_published_before_is_named_when_it_is_not_given(folder: Folder) -> None:
    made = report(ledger=True)
    witness = folder.put("w.gz", made.proof)
    code, out, _ = folder.verify(folder.forms(made.figures, Form.JSON), witness)
    assert code == 0
    assert "ge dem före filen för att jämföra" in out


def test_an_earlier_publication_that_the_witnesses_do_not_know(folder: Folder, made: Proven) -> None:
    place = next(place for place, at in made.cells.items() if at not in made.protection.hidden)
    earlier = folder.forms(with_sign(made.figures, place, 0), Form.JSON, name="tidigare")
    files = folder.forms(made.figures, Form.JSON)
    witness = folder.put("w.gz", made.proof)
    faults = list(_refused(folder.verify([*earlier, *files], witness)))
    assert any("Vittnena känner inte till allt" in fault for fault in faults)


def test_a_touched_cell(folder: Folder, made: Proven) -> None:
    total = made.figures.tables[0].cells[-1][0]
    touch = put(f"<v>{total}</v>", "<v>43</v>")
    book = publication_bytes(made.figures, Form.XLSX)
    path = folder.put("siffror.xlsx", repacked(book, {"xl/worksheets/sheet1.xml": touch}))
    for witness in (None, folder.put("w.gz", made.proof)):
        faults = list(_refused(folder.verify([path], witness)))
        assert faults[0] == "siffror.xlsx: Kontrollsumman i intyget hör till andra siffror än filens."


def test_a_touched_cell_with_a_certificate_that_fits(folder: Folder, made: Proven) -> None:
    """Anybody can reckon a checksum; it takes the witnesses to see that the figures are others."""
    place = next(place for place, at in made.cells.items() if at in made.protection.hidden)
    files = folder.forms(with_sign(made.figures, place, 3), Form.CSV)
    assert folder.verify(files)[0] == 0
    faults = list(_refused(folder.verify(files, folder.put("w.gz", made.proof))))
    assert any("är ett annat i filen än bland vittnena" in fault for fault in faults)


def test_forms_that_do_not_agree(folder: Folder, made: Proven) -> None:
    place = next(iter(made.cells))
    [json_file] = folder.forms(made.figures, Form.JSON)
    changed = publication_bytes(with_sign(made.figures, place, 7), Form.CSV)
    theirs, ours = (
        str(each.certificate["text"]) for each in (with_sign(made.figures, place, 7), made.figures)
    )
    csv_file = folder.put("siffror.csv", put(theirs, ours)(changed))
    assert "Filerna hör till samma publicering men säger inte samma sak." in _refused(
        folder.verify([json_file, csv_file])
    )


def test_a_pair_that_does_not_belong_together(folder: Folder, made: Proven) -> None:
    files = folder.forms(figures(TOWNS, definitions=made.figures.definitions), Form.JSON)
    [fault] = _refused(folder.verify(files, folder.put("w.gz", made.proof)))
    assert fault == "siffror.json: Vittnena hör till en annan publicering än filen."


@pytest.mark.parametrize("length", [0, 9, 500, -1])
def test_witnesses_that_were_cut(folder: Folder, made: Proven, length: int) -> None:
    files = folder.forms(made.figures, Form.JSON)
    [fault] = _refused(folder.verify(files, folder.put("w.gz", made.proof[:length])))
    assert fault == "w.gz: Filen med vittnena kan inte läsas: den är skadad, avkortad eller något annat."


def test_witnesses_that_were_touched(folder: Folder, made: Proven) -> None:
    files = folder.forms(made.figures, Form.JSON)
    other = report(ledger=True).proof
    faults = list(_refused(folder.verify(files, folder.put("w.gz", other))))
    assert "siffror.json: Definitionerna i filen är andra än i vittnenas fil." in faults


@pytest.mark.parametrize("name", ["brev.docx", "siffror.json", "bild.png"])
def test_a_file_that_is_no_publication(folder: Folder, name: str) -> None:
    [fault] = _refused(folder.verify([folder.put(name, b"\x89PNG eller vad som helst")]))
    assert fault == f"{name}: Filen är ingen publicering: varken JSON, CSV, Excelbok eller PDF."


def test_a_file_that_is_not_there(folder: Folder, tmp_path: Path) -> None:
    code, out, err = folder.verify([tmp_path / "saknas.json"])
    assert (code, out) == (3, "")
    assert len(err.splitlines()) == 1


def test_without_a_file_it_asks_for_one(folder: Folder) -> None:
    code, _, err = folder.verify([])
    assert code == 2
    assert "saknas" in err


def test_publications_of_the_team_one_after_the_other(folder: Folder, tmp_path: Path) -> None:
    """What the team publishes is proven beside all that it published before."""
    store = tmp_path / "demo.famsam"
    demo.build(store, clock=lambda: NOW).close()
    desk = vault.unlock(store, demo.PASSPHRASE, clock=lambda: NOW)
    files: list[Path] = []
    try:
        for number, as_of in enumerate((date(2021, 12, 31), date(2022, 11, 16))):
            draft = ReleaseDraft(as_of=as_of, tables=TABLES, purpose="Årsrapport", recipient="Styrgruppen")
            release = desk.publishing.publish(desk.publishing.propose(draft), [Form.JSON, Form.XLSX])
            files += [folder.put(f"{number}-{file.file_name}", file.data) for file in release.files]
            witness = folder.put(release.witness.file_name, release.witness.data)
            code, out, err = folder.verify(files, witness)
            assert (code, err) == (0, "")
            assert ("Vittnena känner till det som de tidigare filerna visar." in out) == (number > 0)
            assert "ge dem före filen" not in out
    finally:
        desk.close()
    code, out, _ = folder.verify(files[2:], witness)
    assert code == 0
    assert "ge dem före filen" in out
