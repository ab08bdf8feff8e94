"""Files of figures checked without the store, as a stranger could: what they prove, and what they do not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from famsam_desktop.domain.printed import DEMO_MARK
from famsam_desktop.domain.publications import Form
from famsam_desktop.exports.checking import FOREIGN, file_faults, proof_faults
from famsam_desktop.exports.definitions import arithmetic_faults, read_definitions, signs_of
from famsam_desktop.exports.proof import Proof, read_proof
from famsam_desktop.exports.publication.content import LARGEST_FILE, ReadBack, Unreadable, agreeing, folded
from famsam_desktop.exports.publication.reading import form_of, read_back

NO_PUBLICATION = "Filen är ingen publicering: varken JSON, CSV, Excelbok eller PDF."
TOO_LARGE = "Filen är större än någon publicering kan vara."
UNDEFINED = "Definitionerna i filen går inte att förstå."
DISAGREE = "Filerna hör till samma publicering men säger inte samma sak."
FROM_DEMO = "Något om verkliga familjer: filerna kommer från ett demolager och är påhittade."
UNKNOWN_SIGNER = "Vem som har gjort filerna: de är inte underskrivna."
WITHOUT_WITNESS = (
    "Att dolda tal inte kan räknas ut: det visar bara vittnenas fil (--witness), som teamet har."
)
DEFINED = (
    "Att definitionerna stämmer med registret, och att inget annat har lämnat teamet än det som vittnena "
    "känner till."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong, and where nothing is: what has been shown, and what has not."""

    faults: tuple[str, ...]
    shown: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()


type Named = tuple[str, ReadBack]


def verify(files: Sequence[Path], witness: Path | None = None) -> Verdict:
    """Check the last publication among the files, all its forms, and earlier ones that are given before it."""
    backs: list[Named] = []
    faults: list[str] = []
    for path in files:
        try:
            backs.append((path.name, _read(path)))
        except Unreadable as reason:
            faults.append(f"{path.name}: {reason}")
    faults += [f"{name}: {fault}" for name, back in backs for fault in _own_faults(back)]
    proof = None
    try:
        proof = None if witness is None else read_proof(_bytes(witness))
    except Unreadable as reason:
        faults.append(f"{witness.name if witness else ''}: {reason}")
    publications = _publications(backs)
    if not all(agreeing([back for _, back in each]) for each in publications):
        faults.append(DISAGREE)
    if proof is not None and publications:
        faults += _proof_faults(publications, proof)
    if faults:
        return Verdict(tuple(dict.fromkeys(faults)))
    return Verdict((), tuple(_shown(publications, proof)), tuple(_not_shown(publications, proof)))


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise Unreadable(TOO_LARGE)
    return path.read_bytes()


def _read(path: Path) -> ReadBack:
    data = _bytes(path)
    form = form_of(data)
    try:
        return read_back(data, form)
    except Unreadable:
        if form is Form.CSV and path.suffix.lower() != ".csv":
            raise Unreadable(NO_PUBLICATION) from None
        raise


def _own_faults(back: ReadBack) -> Iterator[str]:
    yield from back.faults
    if back.definitions is not None:
        try:
            yield from arithmetic_faults(read_definitions(back.definitions), signs_of(back.tables))
        except (AttributeError, LookupError, TypeError, ValueError):
            yield UNDEFINED


def _publications(backs: Sequence[Named]) -> list[list[Named]]:
    """The files of each publication together, in the order in which they were given."""
    found: dict[str, list[Named]] = {}
    for named in backs:
        found.setdefault(folded(named[1].certificate), []).append(named)
    return list(found.values())


def _proof_faults(publications: Sequence[Sequence[Named]], proof: Proof) -> Iterator[str]:
    earlier = [back for each in publications[:-1] for _, back in each]
    found = {name: file_faults(back, proof, earlier) for name, back in publications[-1]}
    if not any(FOREIGN in faults for faults in found.values()):
        yield from proof_faults(proof)
    for name, back in publications[-1]:
        yield from (f"{name}: {fault}" for fault in found[name] if fault not in back.faults)


# --- in words ----------------------------------------------------------------------------------------------------


def _shown(publications: Sequence[Sequence[Named]], proof: Proof | None) -> Iterator[str]:
    yield "Filerna säger inget utöver det som syns: inga formler, dolda blad, anmärkningar, bilagor eller tider."
    yield "Talen är de som intyget gäller: kontrollsumman stämmer."
    if any(len(each) > 1 for each in publications):
        yield "Filer av samma publicering säger samma sak."
    if any(back.definitions is not None for each in publications for _, back in each):
        yield "De tryckta talen går ihop med definitionernas summor."
    if proof is not None:
        hidden = sum(number.value is None and bool(number.cells) for number in proof.numbers)
        yield (
            f"Av {hidden} dolda tal kan vart och ett som ska skyddas vara både mindre och större: {len(proof.claims)} "
            "motexempel räknades efter, och alla går ihop med allt som är tryckt, nu och tidigare."
        )
        yield "Det som räknades är de summor och skillnader som följer av definitionerna."
    if proof is not None and len(publications) > 1:
        yield "Vittnena känner till det som de tidigare filerna visar."


def _not_shown(publications: Sequence[Sequence[Named]], proof: Proof | None) -> Iterator[str]:
    if any(back.title.startswith(DEMO_MARK) for each in publications for _, back in each):
        yield FROM_DEMO
    yield WITHOUT_WITNESS if proof is None else DEFINED
    before = () if proof is None else proof.definitions["known"]
    if any(number["value"] != 0 for number in before) and len(publications) == 1:
        yield "Att de tidigare publiceringarna ser ut som vittnena säger: ge dem före filen för att jämföra."
    yield UNKNOWN_SIGNER
