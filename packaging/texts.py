"""Bring the English catalogue up to date with the code: ``python3 packaging/dev.py texts``.

New texts stand in it unfinished, texts that are no longer used are dropped, and what is translated stays. Then the
catalogue is compiled to what the program reads.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from steps import ROOT, Failure

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import environment
from catalogue import Text, by_context, collect

CATALOGUE = ROOT / "resources" / "translations" / "famsam_en.ts"


def translations(file: Path = CATALOGUE) -> dict[Text, str]:
    """What is translated; an unfinished text is empty."""
    if not file.exists():
        return {}
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  (our own file)
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            text = Text(name, message.findtext("source") or "", message.findtext("comment") or "")
            found[text] = message.findtext("translation") or ""
    return found


def written(texts: Mapping[Text, str]) -> str:
    """The catalogue as Qt's tools write and read it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">')
    for context, messages in by_context(texts).items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in messages:
            said = texts[text]
            lines += ["    <message>", f"        <source>{escape(text.source)}</source>"]
            if text.comment:
                lines.append(f"        <comment>{escape(text.comment)}</comment>")
            kind = "" if said else ' type="unfinished"'
            lines += [f"        <translation{kind}>{escape(said)}</translation>", "    </message>"]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def compiled(file: Path, target: Path) -> None:
    """What the program reads, from a catalogue."""
    tool = environment.program("pyside6-lrelease")
    made = target.with_suffix(".new")  # one that runs reads the present one
    done = subprocess.run([tool, "-silent", str(file), "-qm", str(made)], capture_output=True, check=False)
    if done.returncode:
        made.unlink(missing_ok=True)
        raise Failure(
            f"Look at what {tool} says of {file.name}: {done.stderr.decode(errors='replace').strip()}"
        )
    made.replace(target)


def main() -> int:
    """Write both files; say how many texts wait for a translation."""
    found = collect()
    for fault in found.faults:
        print(f"No translation can be made for {fault}", file=sys.stderr)
    present = translations()
    texts = {text: present.get(text, "") for text in found.texts}
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(written(texts), "utf-8")
    compiled(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    waiting = sum(not said for said in texts.values())
    print(
        f"{len(texts)} texts, {waiting} of them not translated, {len(present.keys() - texts.keys())} dropped."
    )
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
