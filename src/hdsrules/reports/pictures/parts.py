"""What the boxes of the picture of responsibilities say: parties, layers, and parts in layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from ...facts.vocabulary import LayerName, Medium
from ...i18n import Words, mark
from ...operations import Operation, System, operations_of
from ...results import Answer
from ..labels import label, start
from ..names import Names
from .canvas import Wording
from .chain import arrows
from .coverage import ACTIVITIES, Coverage, Part, State
from .palette import Ink, Look, Sign

__all__ = ["LOOKS", "SIGNS", "Parts", "data_line", "words_of"]

LOOKS: Mapping[State, Look] = {
    State.COVERED: Look(Ink.GOOD_WASH, Ink.GOOD),
    State.GAP: Look(Ink.BAD_WASH, Ink.BAD, 2.4),
    State.UNDETERMINED: Look(Ink.DOUBT_WASH, Ink.DOUBT, 1.4, "5 3"),
    State.EXEMPT: Look(Ink.EXEMPT_WASH, Ink.LINK, 1, "1.5 2.5"),
    State.NOT_NEEDED: Look(Ink.EXEMPT_WASH, Ink.LINK, 1, "1.5 2.5"),
    State.OUTSIDE: Look(Ink.WASH, Ink.RULE),
}
"""What the box of a part looks like; the colour of its outline is that of its sign."""

SIGNS: Mapping[State, Sign] = {
    State.COVERED: Sign.COVERED,
    State.GAP: Sign.GAP,
    State.UNDETERMINED: Sign.DOUBT,
    State.EXEMPT: Sign.EXEMPT,
    State.NOT_NEEDED: Sign.EXEMPT,
    State.OUTSIDE: Sign.OUTSIDE,
}

_LONG = 40

_WORDS: Mapping[State, str] = {
    State.COVERED: mark("covered"),
    State.GAP: mark("gap"),
    State.UNDETERMINED: mark("undetermined"),
    State.EXEMPT: mark("exempt"),
    State.NOT_NEEDED: mark("no title needed"),
    State.OUTSIDE: mark("no hosting activity"),
}


def words_of(_: Words, state: State) -> str:
    """Return how a part stands, in a word."""
    return _(_WORDS[state])


@frozen
class Parts:
    """What the boxes of one system say.

    Attributes:
        names: What things are called.
        coverage: How the parts stand.
        ref: The system.
    """

    names: Names
    coverage: Coverage
    ref: str

    @property
    def system(self) -> System:
        """The system."""
        return self.coverage.result.case.systems[self.ref]

    def party(self, party: str) -> tuple[Wording, ...]:
        """Return what the head of a column says: the party, whether it hosts, and why not."""
        _ = self.names.words
        verdict = self.coverage.result.parties[party].by_system[self.ref]
        word, sign, ink = {
            Answer.YES: (_("host"), Sign.NONE, Ink.TEXT),
            Answer.NO: (_("no host"), Sign.OUTSIDE, Ink.SOFT),
            Answer.UNDETERMINED: (_("host or not: undetermined"), Sign.DOUBT, Ink.DOUBT),
        }[verdict.hosting]
        return (
            Wording(self.names.party(party), 12, bold=True),
            Wording(start(word), bold=True, ink=ink, sign=sign),
            *(
                Wording(start(label(_, "reason", reason)), 9.5, ink=Ink.SOFT)
                for reason in verdict.not_hosting_because
            ),
            *(Wording(text, 9.5, ink=Ink.SOFT) for text in self._must_hold(party)),
            *(Wording(text, 9.5, ink=Ink.SOFT) for text in self._roles(party)),
        )

    def _must_hold(self, party: str) -> Iterator[str]:
        """Yield the titles that a host in the system must hold, or why it needs none."""
        verdict = self.coverage.result.parties[party]
        if verdict.by_system[self.ref].hosting is Answer.YES:
            needed = self.coverage.schemes(self.ref, party)
            for item in verdict.required_certifications:
                if item.scheme in needed:
                    title = self.names.requirement(item)
                    yield self.names.words("Needs: {title}", title=title)
            for reason in verdict.no_certificate_because:
                yield start(label(self.names.words, "no_certificate", reason))

    def _roles(self, party: str) -> Iterator[str]:
        """Yield what else a party is to a system: whose data it is, and for whom by contract."""
        _ = self.names.words
        case = self.coverage.result.case
        held = [case.data[ref] for ref in self.system.holds or ()]
        if any(data.originator == party for data in held):
            yield _("Origin of the data")
        if any(data.controller == party for data in held):
            yield _("Controller of the data")
        if any(access.party == party for access in self.system.remote_access):
            yield _("Has remote access to the data")
        for arrow in arrows(case, self.ref):
            if arrow.provider == party and arrow.by_contract:
                yield _("By contract, for {party}", party=self._short(arrow.customer))

    def layer(self, layer: LayerName) -> tuple[Wording, ...]:
        """Return what the head of a row says: the activity, its number, and the layer."""
        _ = self.names.words
        place = start(label(_, "layer", layer))
        if self.on_paper:
            name = start(_("building")) if layer is LayerName.DATA_CENTRE else place
            return Wording(name, 10.5, bold=True), Wording(_("Data on paper"), 9.5)
        activity = ACTIVITIES[layer]
        name = start(label(_, "activity", activity))
        said = [Wording(f"{activity.number}. {name}", 10.5, bold=True)]
        if place.lower() not in name.lower():
            said.append(Wording(place, 9.5, ink=Ink.SOFT))
        return tuple(said)

    def _short(self, party: str) -> str:
        """Return what a party is called where its whole name stands above: at most a few words."""
        name = self.names.party(party)
        return name if len(name) <= _LONG else f"{name[: _LONG - 1].rstrip()}… ({party})"

    @property
    def on_paper(self) -> bool:
        """Whether the system holds nothing but paper."""
        case = self.coverage.result.case
        media = {case.data[ref].medium for ref in self.system.holds or ()}
        return media == {Medium.PAPER}

    def unknown(self, layer: LayerName) -> bool:
        """Return whether it is not known who operates a layer."""
        return self.system.layers is None or self.system.layers.get(layer, ()) is None

    def operations(self, layer: LayerName, party: str) -> tuple[Operation, ...]:
        """Return the parts that a party takes in a layer."""
        return tuple(
            part
            for name, _, part in operations_of(self.system)
            if name == layer and part.operator == party
        )

    def described(self, layer: LayerName) -> bool:
        """Return whether somebody is said to operate a layer."""
        return any(name == layer for name, _, _ in operations_of(self.system))

    def part(self, layer: LayerName, party: str) -> Part | None:
        """Return how a party's part in a layer stands; `None`: it takes none."""
        part = self.coverage.part(self.ref, layer, party)
        taken = self.operations(layer, party)
        return part if taken or part.state is not State.OUTSIDE else None

    def cell(self, layer: LayerName, party: str, part: Part) -> tuple[Wording, ...]:
        """Return what the box of a part says: how it stands, for whom, under whom."""
        _ = self.names.words
        state, taken = part.state, self.operations(layer, party)
        small = [Wording(text, 9.5) for text in dict.fromkeys(self._reasons(part, taken))]
        told = [Wording(text, 9.5) for each in taken for text in self._for_whom(each)]
        return (
            Wording(
                start(words_of(_, state)),
                10,
                bold=state is not State.OUTSIDE,
                ink=LOOKS[state].line if state is not State.OUTSIDE else Ink.SOFT,
                sign=SIGNS[state],
            ),
            *small,
            *dict.fromkeys(told),
        )

    def _reasons(self, part: Part, taken: tuple[Operation, ...]) -> Iterator[str]:
        """Yield what is lacking, or not known."""
        _ = self.names.words
        for scheme, kind in part.lacking:
            title, wrong = label(_, "scheme", scheme), label(_, "gap", kind)
            yield start(_("{scheme}: {kind}", scheme=title, kind=wrong))
        if part.performed is None:
            yield _("May be its operator") if not taken else _("May be a hosting activity")
        elif part.state is State.UNDETERMINED:
            yield _("A title may be lacking")
        if part.performed and not taken:
            yield _("Follows from its other layers")

    def _for_whom(self, operation: Operation) -> Iterator[str]:
        """Yield for whom a part is taken, and under whose supervision."""
        _ = self.names.words
        customers = operation.on_behalf_of
        if customers is None:
            yield _("For whom is not known")
        else:
            others = [ref for ref in customers if ref != operation.operator]
            if len(others) < len(customers):
                yield _("On its own account")
            if others:
                yield _("For {parties}", parties=self.names.listed([*map(self._short, others)]))
        if operation.supervised_by is not None:
            yield _("Supervised by {party}", party=self._short(operation.supervised_by))


def data_line(names: Names, system: System) -> str:
    """Return what data a system holds."""
    _ = names.words
    if system.holds is None:
        return _("? What data it holds is not known")
    if not system.holds:
        return _("It holds no data")
    told = [
        f"{names.data(ref)} ({label(_, 'medium', names.case.data[ref].medium)})"
        if names.case.data[ref].medium is Medium.PAPER
        else names.data(ref)
        for ref in system.holds
    ]
    return _("It holds: {data}", data=names.listed(told))
