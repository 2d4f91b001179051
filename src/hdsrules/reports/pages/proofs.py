"""A proof as a page."""

from __future__ import annotations

from ...case import Case
from ...engine.proof import Proof
from ...i18n import words
from ..names import Names
from ..page import Chapter, Line, Page, Proofs, Proved, Section
from ..reasoning import proof_step
from ..sentences import sentence
from .common import case_title, page_of

__all__ = ["case_of_proof", "proof_page"]


def case_of_proof(proof: Proof) -> Case:
    """Return the case that a proof is about; one that says nothing where it does not know it."""
    return proof.document if isinstance(proof.document, Case) else Case()


def proof_page(proof: Proof, language: str) -> Page:
    """Return a proof."""
    _ = words(language)
    names = Names(case_of_proof(proof), _)
    step = proof_step(names, proof)
    body = Proofs((Chapter("", (Proved("", step),)),))
    return page_of(
        _,
        case_title(_, names.case),
        (_("Proof, on {day}", day=names.day(proof.day)), Line(sentence(names, proof))),
        sections=(Section("proof", _("Proof"), body),),
    )
