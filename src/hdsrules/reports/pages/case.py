"""What a case describes, as a page."""

from __future__ import annotations

from ...case import Case
from ...i18n import Words, words
from ...operations import Operation, operations_of
from ..labels import label, start
from ..names import Names, clean
from ..page import Cell, Line, Page, Section, Table
from .common import case_title, page_of

__all__ = ["case_page"]


def case_page(case: Case, language: str) -> Page:
    """Return what a case describes.

    Args:
        case: The case.
        language: `en` or `fr`.
    """
    _ = words(language)
    names = Names(case, _)
    counts = [
        _.plural("{number} party", "{number} parties", len(case.parties)),
        _.plural("{number} system", "{number} systems", len(case.systems)),
        _.plural("{number} certificate", "{number} certificates", len(case.certificates)),
        _.plural("{number} contract", "{number} contracts", len(case.contracts)),
    ]
    sections = (
        Section("parties", _("Parties"), _parties(names)),
        Section("operations", _("Who does what"), _operations(names)),
        Section("certificates", _("Certificates"), _certificates(names)),
        Section("contracts", _("Contracts"), _contracts(names)),
    )
    day = case.as_of
    subtitle = _("A case") if day is None else _("A case, on {day}", day=names.day(day))
    summary = Line(start(names.listed(counts)))
    return page_of(_, case_title(_, case), (subtitle, summary), sections=sections)


def _parties(names: Names) -> Table:
    _ = names.words
    return Table(
        (_("Party"), _("Kind"), _("Country")),
        tuple(
            (
                names.party_cell(ref),
                Cell((label(_, "party", party.kind),)),
                _country(names, party.country),
            )
            for ref, party in names.case.parties.items()
        ),
    )


def _operations(names: Names) -> Table:
    _ = names.words
    return Table(
        (_("System"), _("Layer"), _("Party"), _("On behalf of"), _("Country")),
        tuple(
            (
                Cell((names.system(ref),)),
                Cell((label(_, "layer", layer),)),
                Cell((names.party(part.operator),)),
                _customers(names, part),
                _country(names, part.country),
            )
            for ref, system in names.case.systems.items()
            for layer, _place, part in operations_of(system)
        ),
    )


def _customers(names: Names, part: Operation) -> Cell:
    _ = names.words
    if part.on_behalf_of is None:
        return _unknown(_)
    if part.on_behalf_of == (part.operator,):
        return Cell((_("itself"),))
    return Cell(tuple(names.party(customer) for customer in part.on_behalf_of))


def _certificates(names: Names) -> Table:
    _ = names.words
    return Table(
        (_("Certificate"), _("Holder"), _("Title"), _("Activities"), _("From"), _("To")),
        tuple(
            (
                Cell((clean(ref),), code=True),
                Cell((names.party(certificate.holder),)),
                Cell((names.title(certificate.scheme, _edition(certificate.edition)),)),
                Cell((names.numbers(certificate.activities),) if certificate.activities else ()),
                Cell((certificate.issued.isoformat(),)) if certificate.issued else _unknown(_),
                Cell((certificate.expires.isoformat(),) if certificate.expires else ()),
            )
            for ref, certificate in names.case.certificates.items()
        ),
    )


def _edition(edition: str | None) -> list[str]:
    return [] if edition is None else [clean(edition)]


def _contracts(names: Names) -> Table:
    _ = names.words
    return Table(
        (_("Contract"), _("Provider"), _("Customer"), _("From"), _("To"), _("Clauses")),
        tuple(
            (
                Cell((clean(ref),), code=True),
                Cell((names.party(contract.provider),)),
                Cell((names.party(contract.customer),)),
                Cell((contract.signed.isoformat(),)) if contract.signed else _unknown(_),
                Cell((contract.ends.isoformat(),) if contract.ends else ()),
                _unknown(_) if contract.clauses is None else Cell((str(len(contract.clauses)),)),
            )
            for ref, contract in names.case.contracts.items()
        ),
    )


def _country(names: Names, code: str | None) -> Cell:
    return _unknown(names.words) if code is None else Cell((names.country(code),))


def _unknown(_: Words) -> Cell:
    return Cell((_("not known"),))
