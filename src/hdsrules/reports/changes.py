"""What changes with another reading, or on another day, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..chronology import Event
from ..results import Change, Divergence
from .causes import causes_text
from .labels import label
from .names import Names, clean
from .page import Line, Tone

__all__ = [
    "changes_text",
    "divergence_line",
    "event_line",
    "field_order",
    "finding_name",
    "told_changes",
    "value_texts",
]

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
                body=_("; ").join(text for _field, text in _told(names, changes, would_host)),
            )
            for party, changes in sorted(by_party.items())
        ),
        Tone.DOUBT,
    )


def event_line(names: Names, event: Event) -> Line:
    """Return a day on which the verdict changes: why, then what changes, party by party."""
    _ = names.words
    return Line(
        _("{day}: {causes}", day=names.day(event.date), causes=causes_text(names, event)),
        tuple(
            changes_text(names, party, [it for it in event.changes if it.party == party])
            for party in sorted({change.party for change in event.changes})
        ),
        Tone.PLAIN,
    )


def changes_text(names: Names, party: str, changes: Iterable[Change]) -> str:
    """Return what changes for a party, in one sentence."""
    _ = names.words
    told = [text for _field, text in told_changes(names, changes)]
    return _("{head}: {body}", head=names.party(party), body=_("; ").join(told))


def told_changes(names: Names, changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """Iterate over changes in words, each behind its field; without what another implies."""
    _ = names.words
    hosting = {
        "yes": _("it hosts health data"),
        "no": _("it does not host health data"),
        "undetermined": _("it is undetermined whether it hosts health data"),
    }
    yield from _told(names, changes, hosting)


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


def value_texts(names: Names, field: str, value: object) -> tuple[str, ...]:
    """Return the value of a field of a verdict in words, item by item."""
    _ = names.words
    if field == "hosting":
        return () if value is None else (label(_, "answer", str(value)),)
    if isinstance(value, Mapping):
        return tuple(
            _("{head}: {body}", head=names.system(system), body=_("; ").join(_part(names, part)))
            for system, part in sorted(value.items())
        )
    return tuple(_items(names, field, value))


def _part(names: Names, part: Mapping[str, object]) -> Iterator[str]:
    """Yield what a party is with regard to a system."""
    for field, value in part.items():
        if told := value_texts(names, field, value):
            yield names.words(
                "{head}: {body}", head=label(names.words, "field", field), body=", ".join(told)
            )


def field_order(field: str) -> tuple[int, str]:
    """Return where a field of a verdict comes when several are told, the weightiest first."""
    return _ORDER.get(field, len(_ORDER)), field


def _told(
    names: Names, changes: Iterable[Change], hosting: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield changes in words, each behind its field, without those that another one implies."""
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
            change = by_field[field]
            for text in _one(names, field, change.before, change.after, hosting):
                yield field, text


def _one(
    names: Names, field: str, before: object, after: object, hosting: Mapping[str, str]
) -> Iterator[str]:
    _ = names.words
    if field == "hosting":
        yield hosting[str(after)]
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        for system in sorted({*before, *after}):
            yield from _in_system(names, system, before.get(system), after.get(system), hosting)
    else:
        old, new = _items(names, field, before), _items(names, field, after)
        gone = [_("“{item}”", item=item) for item in old if item not in new]
        come = [_("“{item}”", item=item) for item in new if item not in old]
        said = [
            *([_("no longer {items}", items=names.listed(gone))] if gone else []),
            *([_("in addition {items}", items=names.listed(come))] if come else []),
        ]
        yield _("{head}: {body}", head=label(_, "field", field), body=", ".join(said))


def _in_system(
    names: Names,
    system: str,
    before: Mapping[str, object] | None,
    after: Mapping[str, object] | None,
    hosting: Mapping[str, str],
) -> Iterator[str]:
    _ = names.words
    if before is None:
        yield _("in addition {items}", items=names.system(system))
    elif after is None:
        yield _("no longer {items}", items=names.system(system))
    else:
        parts = [
            text
            for name in before
            if before[name] != after[name]
            for text in _one(names, name, before[name], after[name], hosting)
        ]
        if parts:
            yield _("in {system}, {changes}", system=names.system(system), changes=", ".join(parts))


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
