"""A set of actions confirmed, with no more activities and clauses than the case then needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..assessment import Assessment, assess
from ..edits import edited
from ..errors import CaseError
from ..fact import Fact
from ..facts import Gap, MissingClause, Note
from ..facts.clauses import Clause
from ..facts.vocabulary import Scheme
from .actions import Action, ActionKind

__all__ = ["confirmed"]


def confirmed(
    before: Assessment, asked: Mapping[str, str], taken: tuple[Action, ...]
) -> tuple[tuple[Action, ...], Assessment] | None:
    """Return a set of actions and the verdict after them; `None` if something is wrong then.

    Certificates name the activities that are required then, and those that would be lacking if what
    is open turned out so; contracts take the clauses that were missing.

    Args:
        before: The verdict on the case as it is.
        asked: The readings that were asked for.
        taken: The actions, with every activity and every clause.
    """
    whole = _after(before, asked, taken)
    if whole is None or not _sound(before, whole):
        return None
    needed = [_required(action, before, whole) for action in taken]
    while True:
        fewer = tuple(
            _narrowed(action, words, before) for action, words in zip(taken, needed, strict=True)
        )
        after = _after(before, asked, fewer)
        if after is None:
            return taken, whole
        if _sound(before, after):
            return fewer, after
        more = _widened(taken, needed, _new(before, after))
        if more == needed:
            more = _widened(taken, needed, after.faults)
        if more == needed:
            return taken, whole
        needed = more


def _widened(
    taken: Iterable[Action], needed: Iterable[set[str]], faults: Iterable[Fact]
) -> list[set[str]]:
    """Return what each action adds, and of the faults what it lacks besides."""
    return [words | _lacking(action, faults) for action, words in zip(taken, needed, strict=True)]


def _after(
    before: Assessment, asked: Mapping[str, str], taken: Iterable[Action]
) -> Assessment | None:
    """Return the verdict after some actions; `None` where they do not go together."""
    try:
        case = edited(before.case, [edit for action in taken for edit in action.edits])
    except (CaseError, LookupError):
        return None
    return assess(case, before.as_of, readings=asked, explore=False)


def _sound(before: Assessment, after: Assessment) -> bool:
    """Return whether nothing is wrong for sure, and nothing may be that was not open before."""
    return not _new(before, after)


def _new(before: Assessment, after: Assessment) -> set[Fact]:
    """Return what is wrong for sure, or may be and was not open before."""
    open_before = {fault for fault, sure in before.faults.items() if not sure}
    return {fault for fault, sure in after.faults.items() if sure or fault not in open_before}


def _narrowed(action: Action, words: set[str], before: Assessment) -> Action:
    """Return an action with some words of all that it could add."""
    if not action.words:
        return action
    if action.kind is ActionKind.ADD_CLAUSES:
        return action.narrowed(words, before.case.contracts[action.entry].clauses or ())
    held = before.case.certificates.get(action.entry)
    return action.narrowed(words, () if held is None else held.activities or ())


def _required(action: Action, before: Assessment, after: Assessment) -> set[str]:
    """Return the activities that are required for sure, or the clauses that were missing."""
    if action.kind is ActionKind.ADD_CLAUSES:
        missing = {
            str(clause)
            for finding in before.findings
            if finding.contract == action.entry
            for clause in finding.clauses
        }
        if any(finding.kind == "exposure-not-disclosed" for finding in before.findings):
            missing.add(str(Clause.EXTRA_EUROPEAN_LAWS))
        return missing
    return {
        str(activity)
        for requirement in after.parties[action.party].required_certifications
        if requirement.scheme is Scheme.HDS
        for activity in requirement.activities
    }


def _lacking(action: Action, faults: Iterable[Fact]) -> set[str]:
    """Return the words of an action that faults say may be lacking after it."""
    lacking = set()
    for fault in faults:
        match fault:
            case Gap(party=action.party, scheme=Scheme.HDS, activity=activity) if activity:
                lacking.add(str(activity))
            case MissingClause(contract=action.entry, clause=clause):
                lacking.add(str(clause))
            case Note(kind="exposure-not-disclosed"):
                lacking.add(str(Clause.EXTRA_EUROPEAN_LAWS))
    return lacking & {*action.words}
