"""What an answer can be, and what a question is; nothing here knows words or a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum
from typing import Any

from attrs import field, frozen

from ..case import Case
from ..facts import vocabulary
from ..facts.clauses import Clause
from ..grounding import EDITIONS
from ..results import OpenQuestion
from ..shapes import Country, Day, Flag, Many, Named, Shape, Word

__all__ = [
    "DIFFERS",
    "FAMILIES",
    "Answer",
    "Form",
    "Kind",
    "Option",
    "Question",
    "form_of",
    "options",
]

Answer = Any
"""Plain data, as a document holds them: a text, a truth value, an ISO date, a list of texts."""

DIFFERS = object()
"""The answer that one answer does not fit all that a question is about."""


class Kind(Enum):
    """What kind of thing an answer is."""

    TEXT = "text"
    NAMES = "names"
    FLAG = "flag"
    DAY = "day"
    COUNTRY = "country"
    CHOICE = "choice"
    PAIRS = "pairs"


@frozen
class Option:
    """One of the answers to choose from.

    Attributes:
        value: What the document says for it.
        family: The family of its label, or the map of the case in which it stands.
    """

    value: str
    family: str


@frozen
class Form:
    """What can be answered.

    Attributes:
        kind: What kind of thing.
        options: The answers to choose from; of a text, suggestions.
        several: Whether an answer is a list.
        repeats: Whether an item may stand in it more than once.
        filled: Whether it holds one item at least.
        alone: Whether it holds one item at most.
    """

    kind: Kind
    options: tuple[Option, ...] = ()
    several: bool = False
    repeats: bool = False
    filled: bool = False
    alone: bool = False


@frozen(eq=False)
class Question:
    """A question to put.

    Attributes:
        key: What tells it from all others.
        topic: What it asks, as `Class.field`.
        form: What can be answered.
        about: What it is about: the role → refs, layers.
        fill: Puts an answer into a case.
        paths: The unknown inputs that the answer gives.
        open: The open question behind it, if one.
        follow: What to ask because of an answer.
    """

    key: str
    topic: str
    form: Form
    about: Mapping[str, tuple[str, ...]]
    fill: Callable[[Case, Answer], Case] = field(repr=False)
    paths: tuple[str, ...] = ()
    open: OpenQuestion | None = None
    follow: Callable[[Answer], tuple[str, ...]] = field(default=lambda _: (), repr=False)

    @property
    def joint(self) -> bool:
        """Whether it asks of several things at once what may differ among them."""
        return len(self.paths) > 1


FAMILIES: Mapping[type[StrEnum], str] = {
    Clause: "clause",
    vocabulary.Activity: "activity",
    vocabulary.AdequacyCondition: "adequacy_condition",
    vocabulary.Delivery: "delivery",
    vocabulary.DeviceClass: "device_class",
    vocabulary.GroupKind: "group",
    vocabulary.Identifiability: "identifiability",
    vocabulary.LayerName: "layer",
    vocabulary.Medium: "medium",
    vocabulary.PartyKind: "party",
    vocabulary.Purpose: "purpose",
    vocabulary.Regulation: "regulation",
    vocabulary.Scheme: "scheme",
    vocabulary.ShortTask: "short_task",
    vocabulary.Status: "status",
    vocabulary.Task: "task",
    vocabulary.TransferBasis: "basis",
}
"""The family of labels of each vocabulary."""


def options(values: Iterable[str], family: str) -> tuple[Option, ...]:
    """Return the options of one family."""
    return tuple(Option(str(value), family) for value in values)


def form_of(shape: Shape, case: Case, thing: object = None) -> Form:  # noqa: PLR0911 (shapes)
    """Return what can be answered where a field holds a shape.

    Args:
        shape: The shape.
        case: The case, for the refs that can be named.
        thing: The object whose field it is.
    """
    match shape:
        case Many(inner, filled):
            inside = form_of(inner, case)
            return Form(inside.kind, inside.options, several=True, filled=filled)
        case Word(words):
            return Form(Kind.CHOICE, options(words, FAMILIES[words]))
        case Named(table):
            return Form(Kind.CHOICE, options(getattr(case, table), table))
        case Flag():
            return Form(Kind.FLAG)
        case Day():
            return Form(Kind.DAY)
        case Country():
            return Form(Kind.COUNTRY)
        case _:
            known = EDITIONS.get(getattr(thing, "scheme", None), ())  # type: ignore[arg-type]  # no scheme
            return Form(Kind.TEXT, options(known, "text"))
