"""What another reading of a contested question would change, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..chronology import Event
from ..comparison import Difference
from ..i18n import Language
from ..results import Change, Divergence
from ..rulesets.texts import ALL_TEXTS
from .labels import label
from .names import Names, clean
from .page import Line, Tone

__all__ = ["differences_line", "divergence_line", "event_line", "field_order", "finding_name"]

_ORDER = {
    name: place
    for place, name in enumerate(
        ("hosting", "activities", "by_system", "required_certifications", "gaps", "findings")
    )
}

_FOLLOWING = {"framework_requirements", "guarantees"}
"""What goes with a host's titles and duties, and is not told beside them."""

_LABELLED = {
    "not_hosting_because": "reason",
    "host_types": "host_type",
    "no_certificate_because": "no_certificate",
}


def divergence_line(names: Names, divergence: Divergence) -> Line:
    """Return a divergence: the other reading, then what would change, party by party."""
    _ = names.words
    by_party: dict[str, list[Change]] = {}
    for change in divergence.changes:
        by_party.setdefault(change.party, []).append(change)
    reading = label(_, divergence.question, divergence.reading)
    would_host = {
        "yes": _("it would host health data"),
        "no": _("it would not host health data"),
        "undetermined": _("it would be undetermined whether it hosts health data"),
    }
    return Line(
        _(
            "On the question {question}, read as: {reading} ({key}={value})",
            question=label(_, "question", divergence.question),
            reading=reading,
            key=divergence.question,
            value=divergence.reading,
        ),
        tuple(
            _(
                "{head}: {body}",
                head=names.party(party),
                body=_("; ").join(_told(names, changes, would_host)),
            )
            for party, changes in sorted(by_party.items())
        ),
        Tone.DOUBT,
    )


def event_line(names: Names, event: Event) -> Line:
    """Return a day on which the verdict changes: why, then what changes, party by party."""
    _ = names.words
    causes = _("; ").join(_cause(names, cause.kind, cause.ref) for cause in event.causes)
    return Line(
        _("{day}: {causes}", day=names.day(event.date), causes=causes),
        _by_party(names, event.changes),
        Tone.PLAIN,
    )


def differences_line(
    names: Names, head: str, differences: Sequence[Difference], alone: tuple[str, str]
) -> Line:
    """Return what differs between two results, party by party, with the rules behind it.

    Args:
        names: The names of both cases.
        head: Which two results.
        differences: What differs.
        alone: What to say of a party that only the first result has, and of one that only the
            second has.
    """
    _ = names.words
    told: list[str] = []
    for party in sorted({difference.change.party for difference in differences}):
        own = [one for one in differences if one.change.party == party]
        rules = sorted({rule for one in own for rule in one.because})
        changes = [one.change for one in own]
        if all(change.after is None for change in changes):
            told.append(_("{head}: {body}", head=names.party(party), body=alone[0]))
        elif all(change.before is None for change in changes):
            told.append(_("{head}: {body}", head=names.party(party), body=alone[1]))
        else:
            told.extend(_by_party(names, changes))
            told.append(_("because of {rules}", rules=_(", ").join(rules)))
    return Line(head, tuple(told), Tone.PLAIN)


def _by_party(names: Names, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return changes in words, a sentence for each party."""
    _ = names.words
    hosting = {
        "yes": _("it hosts health data"),
        "no": _("it does not host health data"),
        "undetermined": _("it is undetermined whether it hosts health data"),
    }
    by_party: dict[str, list[Change]] = {}
    for change in changes:
        by_party.setdefault(change.party, []).append(change)
    return tuple(
        _(
            "{head}: {body}",
            head=names.party(party),
            body=_("; ").join(_told(names, own, hosting)),
        )
        for party, own in sorted(by_party.items())
    )


def _cause(names: Names, kind: str, ref: str) -> str:
    _ = names.words
    if kind == "certificate":
        return _("the certificate {ref} begins or has ended", ref=clean(ref))
    if kind == "contract":
        return _("the contract {ref} begins or has ended", ref=clean(ref))
    law = ALL_TEXTS[ref]
    return law.title if _.language == Language.FRENCH else law.title_en


def finding_name(
    names: Names, kind: str, *, system: str = "", contract: str = "", clauses: Sequence[str] = ()
) -> str:
    """Return what was found: of which system and contract, and which clauses."""
    _ = names.words
    text = label(_, "finding", kind)
    if clauses:
        told = _(", ").join(label(_, "clause", clause) for clause in clauses)
        text = _("{head}: {body}", head=text, body=told)
    where = [
        *([names.system(system)] if system else []),
        *([_("contract {ref}", ref=clean(contract))] if contract else []),
    ]
    return f"{text} ({_(', ').join(where)})" if where else text


def field_order(field: str) -> tuple[int, str]:
    """Return where a field of a verdict comes when several are told, the weightiest first."""
    return _ORDER.get(field, len(_ORDER)), field


def _told(names: Names, changes: Iterable[Change], hosting: Mapping[str, str]) -> Iterator[str]:
    """Yield changes in words, without those that another one implies."""
    by_field = {change.field: change for change in changes}
    implied: frozenset[str] = frozenset()
    if "hosting" in by_field:
        implied = frozenset({"activities", "host_types", "not_hosting_because"})
    elif "activities" in by_field:
        implied = frozenset({"host_types"})
    if "obligations" in by_field or "required_certifications" in by_field:
        implied |= _FOLLOWING
    for field in sorted(by_field, key=field_order):
        if field not in implied:
            yield from _one(names, field, by_field[field].before, by_field[field].after, hosting)


def _one(
    names: Names, field: str, before: object, after: object, hosting: Mapping[str, str]
) -> Iterator[str]:
    _ = names.words
    if field == "hosting":
        yield hosting[str(after)]
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        for system in sorted(before):
            parts = [
                text
                for name in before[system]
                if before[system][name] != after[system][name]
                for text in _one(names, name, before[system][name], after[system][name], hosting)
            ]
            if parts:
                yield _(
                    "in {system}, {changes}", system=names.system(system), changes=", ".join(parts)
                )
    else:
        old, new = _items(names, field, before), _items(names, field, after)
        gone = [_("“{item}”", item=item) for item in old if item not in new]
        come = [_("“{item}”", item=item) for item in new if item not in old]
        said = [
            *([_("no longer {items}", items=names.listed(gone))] if gone else []),
            *([_("in addition {items}", items=names.listed(come))] if come else []),
        ]
        yield _("{head}: {body}", head=label(_, "field", field), body=", ".join(said))


def _actor(names: Names, item: Mapping[str, object]) -> str:
    """Return a row of the table of guarantees, in short."""
    _ = names.words
    activities = item["activities"]
    told = [
        _("HDS certified: {answer}", answer=label(_, "certified", str(item["hds_certified"]))),
        *([names.numbers(activities)] if isinstance(activities, list) and activities else []),
        *([_("access from third countries")] if item["third_country_access"] else []),
        *([_("foreign laws")] if item["third_country_exposure"] else []),
    ]
    return f"{names.party(str(item['party']))} ({_(', ').join(told)})"


def _items(names: Names, field: str, value: object) -> list[str]:
    values = value if isinstance(value, list) else []
    if field == "activities":
        return list(names.numbered(values))
    if field in _LABELLED:
        return [label(names.words, _LABELLED[field], item) for item in values]
    return [_object(names, field, item) for item in values]


def _object(names: Names, field: str, item: Mapping[str, object]) -> str:
    _ = names.words
    if field == "obligations":
        return label(_, "obligation", str(item["kind"]))
    if field == "findings":
        return finding_name(
            names,
            str(item["kind"]),
            system=str(item["system"] or ""),
            contract=str(item.get("contract", "")),
            clauses=list(item.get("clauses", [])),  # type: ignore[call-overload]  # a JSON list
        )
    if field == "framework_requirements":
        return str(item["requirement"])
    if field == "guarantees":
        return _actor(names, item)
    editions = item.get("editions")
    title = names.title(str(item["scheme"]), editions if isinstance(editions, list) else [])
    if field == "gaps":
        kind = label(_, "gap", str(item["kind"]))
        title = _("{scheme}: {kind}", scheme=title, kind=kind)
    activities = item["activities"]
    if isinstance(activities, list) and activities:
        return f"{title} ({names.numbers(activities)})"
    return title
