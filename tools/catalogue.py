"""Bring the French catalogue up to date: new messages in, stale ones out, compiled.

Run from the root of the project, in an environment with the extra `test`:

    python -m tools.catalogue            # then translate what it lists, and run it again
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from hdsrules.i18n import DOMAIN, LOCALE
from tests.messages import wanted

FILE = LOCALE / "fr" / "LC_MESSAGES" / f"{DOMAIN}.po"


def main() -> int:
    """Update and compile the catalogue; return how many messages lack their French."""
    with FILE.open("rb") as stream:
        known = read_po(stream, locale="fr", abort_invalid=True)
    catalogue = Catalog(locale="fr", fuzzy=False, header_comment=known.header_comment)
    catalogue.mime_headers = known.mime_headers
    catalogue.fuzzy = False
    for message in sorted(wanted(), key=str):
        before = known.get(message if isinstance(message, str) else message[0])
        catalogue.add(message, None if before is None else before.string)
    _write(FILE, catalogue)
    missing = [message.id for message in catalogue if message.id and not message.string]
    for each in missing:
        sys.stdout.write(f"not translated: {each}\n")
    return len(missing)


def _write(path: Path, catalogue: Catalog) -> None:
    with path.open("wb") as stream:
        write_po(stream, catalogue, width=100, omit_header=False)
    with path.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, catalogue)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
