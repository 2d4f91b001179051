"""What a document leaves out, and so says is none or as usual: is it?

A document that is written by hand is taken at its word. One that begins empty says nothing yet; so
of each thing that can be listed, or is not as usual, is asked, but only if saying it would change
the verdict or raise a question: `Probe.trials` are the edits that are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..case import Case
from ..edits import Edit, edited
from ..facts.vocabulary import AdequacyCondition, Scheme
from .asking import slug
from .forms import Answer, Form, Kind, Question, options
from .places import operations
from .probe import ABROAD, Probe, Trial, nothing, which
from .usual import (
    archiving,
    entrustment,
    kinds,
    statuses,
    supervision,
    unusual_parts,
    which_on_paper,
)

__all__ = ["contracts_question", "probes"]


def probes(case: Case, day: date) -> Iterator[Probe]:
    """Iterate over what a document may have left out, the weightiest first.

    Args:
        case: The case of the document.
        day: The day on which the law is applied.
    """
    yield which_on_paper(case)
    yield from kinds(case)
    yield from _certificates(case)
    yield _contracts(case)
    yield from supervision(case)
    yield from entrustment(case)
    yield from unusual_parts(case)
    yield _groups(case)
    yield from _remote_access(case)
    yield _foreign_laws(case)
    yield from _adequacy(case)
    yield _devices(case)
    yield archiving(case)
    yield from statuses(case, day)


def _certificates(case: Case) -> Iterator[Probe]:
    for party in case.parties:
        held = {each.scheme for each in case.certificates.values() if each.holder == party}
        others = [scheme for scheme in Scheme if scheme not in held]

        def edits(now: Case, scheme: str, party: str = party) -> Trial:
            ref = slug(f"{party}-{scheme}", now.certificates)
            return (Edit(f"$.certificates.{ref}", {"holder": party, "scheme": scheme}),)

        def fill(now: Case, answer: Answer, edits: Callable[..., Trial] = edits) -> Case:
            for scheme in answer:
                now = edited(now, edits(now, scheme))
            return now

        question = Question(
            key=f"$.certificates {party}",
            topic="which.other-certificates" if held else "Case.certificates",
            form=Form(Kind.CHOICE, options(others, "scheme"), several=True, repeats=True),
            about={"party": (party,)},
            fill=fill,
        )
        trial = tuple(edit for each in others for edit in edits(case, each))
        yield Probe(question, (trial,) if others else ())


def _contracts(case: Case) -> Probe:
    question = contracts_question(case)
    links = [option.value.split(" > ") for option in question.form.options]
    trial = [edit for link in links for edit in _contract(case, *link)]
    return Probe(question, (tuple(trial),) if trial else ())


def contracts_question(case: Case) -> Question:
    """Return the question which contracts there are besides those described.

    It offers the links of the systems that no contract is, or may be, about.
    """

    def fill(now: Case, answer: Answer) -> Case:
        for pair in answer:
            provider, customer = pair.split(" > ")
            now = edited(now, _contract(now, provider, customer))
        return now

    served = dict.fromkeys(
        f"{operation.operator} > {customer}"
        for system in case.systems
        for _, _, operation in operations(case, system)
        for customer in operation.on_behalf_of or ()
        if customer != operation.operator
        and not _is_described(case, operation.operator, customer, system)
    )
    return Question(
        key="$.contracts",
        topic="Case.contracts",
        form=Form(Kind.PAIRS, options(served, "pair"), several=True, repeats=True),
        about={},
        fill=fill,
        paths=("$.contracts",),
    )


def _is_described(case: Case, provider: str, customer: str, system: str) -> bool:
    """Return whether a contract is, or may be, about a system."""
    return any(
        (contract.provider, contract.customer) == (provider, customer)
        and (contract.systems is None or system in contract.systems)
        for contract in case.contracts.values()
    )


def _contract(case: Case, provider: str, customer: str) -> Trial:
    ref = slug(f"{provider}-{customer}", case.contracts)
    entry: dict[str, object] = {"provider": provider, "customer": customer}
    if len(case.systems) == 1:
        entry["systems"] = list(case.systems)
    return (Edit(f"$.contracts.{ref}", entry),)


def _groups(case: Case) -> Probe:
    def edits(now: Case, party: str) -> Trial:
        ref = slug("ght", now.groups)
        return (Edit(f"$.groups.{ref}", {"kind": "ght", "host": party}),)

    parties = list(case.parties)
    trials = [edits(case, party) for party in parties if not case.groups]
    return which("Case.groups", options(parties, "parties"), trials, edits)


def _devices(case: Case) -> Probe:
    def edits(now: Case, party: str) -> Trial:
        entry = {"manufacturer": party}
        if len(now.systems) == 1:
            (entry["system"],) = now.systems
        return (Edit(f"$.devices.{slug(f'{party}-device', now.devices)}", entry),)

    parties = list(case.parties)
    trials = [edits(case, party) for party in parties if not case.devices]
    return which("Case.devices", options(parties, "parties"), trials, edits)


def _remote_access(case: Case) -> Iterator[Probe]:
    for ref, system in case.systems.items():

        def fill(now: Case, answer: Answer, ref: str = ref) -> Case:
            for party in answer:
                place = len(now.systems[ref].remote_access)
                edit = Edit(f"$.systems.{ref}.remote_access[{place}]", {"party": party})
                now = edited(now, [edit])
            return now

        place = len(system.remote_access)
        listed = {access.party for access in system.remote_access}
        others = [party for party in case.parties if party not in listed]
        question = Question(
            key=f"remote_access {ref}",
            topic="which.other-access" if listed else "System.remote_access",
            form=Form(Kind.CHOICE, options(others, "parties"), several=True, repeats=True),
            about={"system": (ref,)},
            fill=fill,
        )
        trial = [
            Edit(f"$.systems.{ref}.remote_access[{number}]", {"party": party})
            for number, party in enumerate(others, start=place)
        ]
        yield Probe(question, (tuple(trial),) if trial else ())


def _foreign_laws(case: Case) -> Probe:
    silent = [ref for ref, party in case.parties.items() if not party.subject_to_laws_of]
    trial = tuple(Edit(f"$.parties.{ref}.subject_to_laws_of", [ABROAD]) for ref in silent)
    return which(
        "which.foreign-laws",
        options(silent, "parties"),
        [trial],
        nothing,
        follow=lambda chosen: tuple(f"$.parties.{ref}.subject_to_laws_of" for ref in chosen),
    )


def _adequacy(case: Case) -> Iterator[Probe]:
    words = [word.value for word in AdequacyCondition]
    for ref, party in case.parties.items():
        path = f"$.parties.{ref}.adequate_under"

        def fill(now: Case, answer: Answer, path: str = path) -> Case:
            return edited(now, [Edit(path, list(answer))] if answer else [])

        question = Question(
            key=path,
            topic="Party.adequate_under",
            form=Form(Kind.CHOICE, options(words, "adequacy_condition"), several=True),
            about={"party": (ref,)},
            fill=fill,
            paths=(path,),
        )
        yield Probe(question, ((Edit(path, words),),) if not party.adequate_under else ())
