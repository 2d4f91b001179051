"""Why a verdict does not say a word: failed conditions as a tree, and the smallest changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from ..case import Case
from ..edits import Edit
from ..i18n import words
from ..whatif.failed import Failed, Failure
from ..whatif.whynot import WhyNot
from .labels import reading_label, start
from .names import Names, clean
from .page import Line
from .sentences import described, fact_sentence

__all__ = ["change_text", "condition_text", "failure_lines", "found_text", "why_not_text"]


def why_not_text(case: Case, answer: WhyNot, language: str) -> RenderableType:
    """Return why a word is not said as a tree of rules, then the smallest changes.

    Args:
        case: The case that it is about.
        answer: The answer.
        language: `en` or `fr`.
    """
    _ = words(language)
    names = Names(case, _)
    asked = _("{party}: {word}", party=names.party(answer.party), word=answer.conclusion)
    tree = Tree(Text(_("Not concluded: {what}", what=asked), style="bold"), guide_style="dim")
    told: set[str] = set()
    for failure in answer.rules:
        if failure.needed_for is None:
            _draw(names, tree, failure, answer.rules, told)
    return Group(tree, Text(), *_changes(names, answer))


def _draw(
    names: Names, tree: Tree, failure: Failure, failures: Sequence[Failure], told: set[str]
) -> None:
    """Draw a rule with what failed, and below it the rules that would have concluded that."""
    _ = names.words
    head = Text(failure.rule.id, style="magenta")
    head.append(f" · {_(failure.rule.title)}", style="not bold default")
    branch = tree.add(head)
    for failed in failure.failed:
        line = Text(_("needs: {condition}", condition=condition_text(names, failed)))
        line.append("\n" + _("found: {found}", found=found_text(names, failed)), style="yellow")
        branch.add(line)
    if failure.rule.id not in told:
        told.add(failure.rule.id)
        for deeper in failures:
            if deeper.needed_for is not None and deeper.needed_for.id == failure.rule.id:
                _draw(names, branch, deeper, failures, told)


def _changes(names: Names, answer: WhyNot) -> Iterator[RenderableType]:
    _ = names.words
    if not answer.sought:
        return
    if not answer.nearest:
        yield Text(_("None of the changes of one or two inputs that were tried brings it about."))
        return
    yield Text(_("The smallest changes that would bring it about"), style="bold underline")
    for nearest in answer.nearest:
        yield Text(f"– {_changed(names, nearest.changes)}", overflow="fold")


def failure_lines(names: Names, answer: WhyNot) -> tuple[Line, ...]:
    """Return each rule that could have said the word, once, with what it needs and what is found.

    Args:
        names: What things are called, and in which language.
        answer: The answer.
    """
    _ = names.words
    told = {failure.rule.id: failure for failure in reversed(answer.rules)}
    return tuple(
        Line(
            f"{failure.rule.id} · {_(failure.rule.title)}",
            tuple(
                _(
                    "needs: {condition}; found: {found}",
                    condition=condition_text(names, failed),
                    found=found_text(names, failed),
                )
                for failed in failure.failed
            ),
        )
        for failure in reversed(told.values())
    )


def _changed(names: Names, changes: Iterable[Edit]) -> str:
    return names.words("; ").join(change_text(names, change) for change in changes)


def change_text(names: Names, change: Edit) -> str:
    """Return a change of the document in words: what is to stand where."""
    _ = names.words
    if change.to is None:
        return _("{path}: removed", path=clean(change.path))
    return f"{clean(change.path)} = {clean(_plain(change.to))}"


def _plain(value: object) -> str:
    """Return plain data on one line, as YAML would write them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_plain(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_plain, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def condition_text(names: Names, failed: Failed) -> str:
    """Return what a rule asks for, as a sentence."""
    _ = names.words
    if failed.kind is not None:
        what = described(names, failed.kind, failed.values)
        if not failed.absent:
            return start(what)
        return start(_("nothing says: {what}", what=what[:1].lower() + what[1:]))
    if failed.guard is not None:
        return clean(_((failed.guard.__doc__ or "").partition("\n")[0])).rstrip(".")
    if failed.question is not None:
        return _(" or ").join(reading_label(_, failed.question, each) for each in failed.readings)
    return "" if failed.rule is None else _in_force(names, failed)


def _in_force(names: Names, failed: Failed) -> str:
    _ = names.words
    if failed.rule is None:
        return ""
    validity = failed.rule.in_force
    if validity.end is None:
        return _("The rule is law since {first}", first=names.day(validity.start))
    return _(
        "The rule is law from {first} until before {end}",
        first=names.day(validity.start),
        end=names.day(validity.end),
    )


def found_text(names: Names, failed: Failed) -> str:
    """Return what was found instead, as a sentence."""
    _ = names.words
    if failed.question is not None and failed.reading is not None:
        return reading_label(_, failed.question, failed.reading)
    if failed.paths:
        return _("not known: {paths}", paths=clean(", ".join(failed.paths)))
    if failed.day is not None:
        return _("the law is applied on {day}", day=names.day(failed.day))
    sentences = (fact_sentence(names, each.fact, each.way).rstrip(".") for each in failed.found)
    return _("; ").join(dict.fromkeys(sentences)) or _("nothing")
