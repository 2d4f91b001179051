"""From the sheets of a questionnaire to the case, with every fault at its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from ..case import Case
from ..errors import CaseError, Fault
from ..faults import ROOT, ancestors, child, code
from ..formats.document import from_document
from ..formats.parsed import VERSION
from ..i18n import Language, words
from ..interview.asking import slug
from ..said import Said, said
from .entries import Entries
from .grid import Cell, Grid, Line, Page, is_aside, page_of
from .layers import Parts
from .meaning import Meaning
from .model import NAMED, REF
from .terms import OPEN, form
from .texts import name_in, text_in
from .typed_days import EPOCH
from .wording import SHEETS

__all__ = ["case_from"]

_TITLED = (*NAMED, "devices")
"""The maps of a case whose entries have names."""

_MADE_OF = {
    "certificates": ("holder", "scheme"),
    "contracts": ("provider", "customer"),
    "groups": ("kind", "host"),
}
"""What the ref of a new entry is made of."""


def case_from(
    grids: Iterable[Grid],
    source: str | None = None,
    faults: Iterable[Fault] = (),
    *,
    expected: Iterable[str] = (),
    epoch: date = EPOCH,
) -> Case:
    """Return the case that the sheets of a questionnaire describe.

    Args:
        grids: The sheets.
        source: The file or folder they come from, for messages.
        faults: What was found wrong while they were read.
        expected: The keys of the sheets that must be there.
        epoch: The day from which days are counted, where they are numbers.

    Raises:
        CaseError: With every fault, in the order of the sheets.
    """
    found = list(grids)
    reading = _Reading(found, faults, epoch)
    reading.expect(expected)
    reading.expect_a_system()
    case = None
    try:
        case = from_document(reading.document(), source=source)
    except CaseError as error:
        reading.place(error.faults)
    if case is None or reading.faults:
        raise CaseError(_in_order(reading.faults, found), source)
    return case


def _in_order(faults: Iterable[Fault], grids: Iterable[Grid]) -> list[Fault]:
    """Return faults in the order of the cells, the first of each cell."""
    order = {cell.place: place for place, cell in enumerate(_cells(grids))}
    first: dict[object, Fault] = {}
    for fault in faults:
        first.setdefault(fault.place if fault.place in order else fault, fault)
    return sorted(first.values(), key=lambda fault: order.get(fault.place or "", -1))


def _cells(grids: Iterable[Grid]) -> Iterator[Cell]:
    for grid in grids:
        for row in grid.rows:
            yield from row


class _Reading:
    """The walk from sheets to a document."""

    def __init__(self, grids: Iterable[Grid], faults: Iterable[Fault], epoch: date) -> None:
        self.faults = list(faults)
        self.places: dict[str, Said | str] = {}
        self.pages: dict[str, Page] = {}
        self.systems_open = False
        for grid in grids:
            if not is_aside(grid.name):
                self._open(grid)
        self.refs: dict[str, list[str]] = {}
        for table in _TITLED:
            self.refs[table] = self._titled(table)
        language = self._language()
        titles = {table: self._titles(table) for table in NAMED}
        refs = {table: self._by_title(table) for table in NAMED}
        self.entries = Entries(Meaning(refs, titles, language, epoch), self.places, self.faults)

    def _open(self, grid: Grid) -> None:
        """Find out which sheet this is."""
        page = page_of(grid)
        if isinstance(page, Fault):
            if any(not cell.is_empty for row in grid.rows for cell in row):
                self.faults.append(page)
        elif page.sheet.key in self.pages:
            message = said("there are two sheets of this title")
            self.faults.append(Fault(ROOT, message, said("remove one"), place=grid.place))
        else:
            self.pages[page.sheet.key] = page
            self.faults += page.faults
            if page.sheet.key == "systems":
                cells = (cell for row in grid.rows for cell in row)
                self.systems_open = any(str(cell.raw).strip() == OPEN for cell in cells)

    def expect(self, keys: Iterable[str]) -> None:
        """Note the sheets that are not there, though they must be; one must be in any case."""
        if not self.pages and not self.faults:
            message = said("no sheet of a questionnaire is there")
            remedy = said("fill in one that `hdsrules questionnaire` has written")
            self.faults.append(Fault(ROOT, message, remedy))
        language = self.entries.meaning.language
        for key in keys:
            if key in SHEETS and key not in self.pages:
                title = words(language)(SHEETS[key][0])
                message = said("the sheet {sheet} is missing", sheet=code(title))
                remedy = said("put it back; leave it empty if there is nothing to say")
                self.faults.append(Fault(ROOT, message, remedy))

    def expect_a_system(self) -> None:
        """Note that no system is described, unless the sheet says itself that it is open."""
        if self.faults or self.systems_open or self._lines("systems"):
            return
        title = words(self.entries.meaning.language)(SHEETS["systems"][0])
        message = said("the sheet {sheet} is empty", sheet=code(title))
        remedy = said("describe a system there; if none is known yet, write `?` as its name")
        self.faults.append(Fault(child(ROOT, "systems"), message, remedy))

    def _language(self) -> Language:
        """Return the language in which most of the titles are."""
        counts: Counter[Language] = Counter()
        for page in self.pages.values():
            counts.update(page.languages)
        return (
            Language.FRENCH
            if counts[Language.FRENCH] > counts[Language.ENGLISH]
            else Language.ENGLISH
        )

    def _lines(self, key: str) -> tuple[Line, ...]:
        return self.pages[key].lines if key in self.pages else ()

    def _titled(self, table: str) -> list[str]:
        """Return the refs of the entries of a map that have names, in the order of the rows."""
        taken = {ref for line in self._lines(table) if (ref := _own_ref(line))}
        refs: list[str] = []
        for line in self._lines(table):
            ref, name = _own_ref(line), line.cell("name")
            if not ref and (name is None or name.is_empty):
                place = line.first.place if name is None else name.place
                message = said("the name is missing")
                remedy = said("fill in the cell, or empty the row")
                self.faults.append(Fault(child(ROOT, table), message, remedy, place=place))
            if not ref:
                ref = slug(text_in(_text(name)), taken)
                taken.add(ref)
            refs.append(ref)
        return refs

    def _by_title(self, table: str) -> dict[str, str]:
        """Return the form of what the entries of a map are called → their refs."""
        found: dict[str, str] = {}
        for ref, line in zip(self.refs[table], self._lines(table), strict=True):
            cell = line.cell("name")
            title = form(_text(cell))
            if cell is not None and title and found.setdefault(title, ref) != ref:
                message = said("{title} stands on two rows", title=code(_text(cell)))
                remedy = said("give each a name of its own, or remove one of the rows")
                self.faults.append(Fault(child(ROOT, table), message, remedy, place=cell.place))
        return {form(ref): ref for ref in self.refs[table]} | found

    def _titles(self, table: str) -> list[str]:
        return [_text(line.cell("name")) for line in self._lines(table)]

    def document(self) -> dict[str, object]:
        """Return the case document, and note every fault."""
        document: dict[str, object] = {"hdsrules": VERSION, **self._whole()}
        if readings := self._readings():
            document["readings"] = readings
        tables = {table: self._table(table) for table in (*_TITLED, *_MADE_OF)}
        parts = Parts(self.entries, tables["systems"], self._lines("systems"), self.refs["systems"])
        parts.put_layers(self._lines("operations"))
        parts.put_accesses(self._lines("remote_access"))
        return document | tables

    def _whole(self) -> dict[str, object]:
        """Return what stands on the sheet of the case."""
        if "case" not in self.pages:
            return {}
        first, *others = self._lines("case") or (None,)
        for line in others:
            message = said("there is one case alone")
            remedy = said("keep the first row, and remove this one")
            self.faults.append(Fault(ROOT, message, remedy, place=line.first.place))
        sheet = self.pages["case"].sheet
        return {} if first is None else self.entries.entry(first, sheet, ROOT)

    def _readings(self) -> dict[str, object]:
        found: dict[str, object] = {}
        for line in self._lines("readings"):
            question, reading = (self.entries.code(line, key) for key in ("question", "reading"))
            path = child(child(ROOT, "readings"), question)
            for key in ("question", "reading"):
                if cell := line.cell(key):
                    self.places[path] = cell.place
            if question in found:
                message = said("{question} stands on two rows", question=code(question))
                place = line.first.place
                self.faults.append(Fault(path, message, said("remove one"), place=place))
            found[question] = reading
        return found

    def _table(self, table: str) -> dict[str, dict[str, object]]:
        """Return one map of the case."""
        if table not in self.pages:
            return {}
        found: dict[str, dict[str, object]] = {}
        sheet, lines = self.pages[table].sheet, self._lines(table)
        taken = {ref for line in lines if (ref := _own_ref(line))}
        for number, line in enumerate(lines):
            ref = self.refs[table][number] if table in self.refs else _own_ref(line)
            if not ref:
                known = (self.entries.peek(line, sheet.column(key)) for key in _MADE_OF[table])
                ref = slug("-".join(str(part) for part in known if part), taken)
                taken.add(ref)
            path = child(child(ROOT, table), ref)
            cell = line.cell(REF) or line.first
            if ref in found:
                message = said("the reference {ref} stands on two rows", ref=code(ref))
                remedy = said("empty it on the row that is new")
                self.faults.append(Fault(path, message, remedy, place=cell.place))
            self.places[path] = cell.place if _own_ref(line) else line.first.place
            found[ref] = self.entries.entry(line, sheet, path)
            if (
                table in _TITLED
                and (name := name_in(_text(line.cell("name")) or ref, ref)) is not None
            ):
                found[ref]["name"] = name
        return found

    def place(self, faults: Iterable[Fault]) -> None:
        """Keep the faults of the document, each at its cell, where none is known there."""
        known = {fault.place for fault in self.faults}
        for fault in faults:
            steps = ancestors(fault.path)
            place = next((self.places[step] for step in steps if step in self.places), None)
            if place is None or place not in known:
                self.faults.append(Fault(fault.path, fault.message, fault.remedy, place=place))


def _own_ref(line: Line) -> str:
    """Return the ref that a row gives itself; empty if it gives none."""
    return text_in(_text(line.cell(REF)))


def _text(cell: Cell | None) -> str:
    """Return what a cell says, as a text; empty if it says nothing."""
    return "" if cell is None or cell.is_empty else str(cell.raw).strip()
