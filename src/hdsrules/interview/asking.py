"""The questions that the fields of a case ask, each with what an answer does to the document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from ..case import Case
from ..edits import Edit, edited
from ..facts.vocabulary import LayerName, Medium
from ..formats.document import to_plain
from ..refs import Refs, free
from ..results import OpenQuestion
from .forms import Answer, Form, Kind, Question, form_of, options
from .places import Place, operations, place_of, siblings

__all__ = ["field_question", "for_whom", "layer_question", "names_question", "open_layers", "slug"]


def field_question(
    case: Case, path: str, others: Iterable[str] = (), behind: OpenQuestion | None = None
) -> Question:
    """Return the question that a field asks.

    Args:
        case: The case.
        path: The field.
        others: The paths that may be asked along with it, where one answer fits all.
        behind: The open question behind it, if one.
    """
    place = place_of(case, path)
    places = siblings(case, place, others) if path in set(others) else (place,)
    paths = tuple(each.path for each in places)
    return Question(
        key=path if len(paths) == 1 else _joint_key(place),
        topic=place.topic,
        form=form_of(place.field.shape, case, place.thing),
        about=_together(places),
        fill=lambda now, answer: edited(now, [Edit(each, answer) for each in paths]),
        paths=paths,
        open=behind,
    )


def _joint_key(place: Place) -> str:
    return " ".join([place.topic, *place.about.get("operator", ())])


def _together(places: Sequence[Place]) -> Mapping[str, tuple[str, ...]]:
    """Return what several places are about, each thing once."""
    return {
        role: tuple(dict.fromkeys(ref for place in places for ref in place.about[role]))
        for role in places[0].about
    }


def names_question(table: str) -> Question:
    """Return the question what the parties, the data or the systems are called."""
    return Question(
        key=f"$.{table}",
        topic=f"Case.{table}",
        form=Form(Kind.NAMES, several=True, filled=True),
        about={},
        fill=lambda now, answer: _named(now, table, answer),
        paths=(f"$.{table}",),
    )


def _named(case: Case, table: str, names: Sequence[str]) -> Case:
    taken = list(getattr(case, table))
    edits = []
    for name in names:
        ref = slug(name, taken)
        taken.append(ref)
        edits.append(Edit(f"$.{table}.{ref}", {} if name == ref else {"name": name}))
    case = edited(case, edits)
    if table == "systems" and case.title is None:
        case = evolve(case, title=", ".join(names), lines={})
    if table == "data" and len(case.systems) == 1:
        (system,) = case.systems
        case = edited(case, [Edit(f"$.systems.{system}.holds", list(case.data))])
    return case


def slug(name: str, taken: Iterable[str]) -> str:
    """Return a ref for what is called `name`, unlike those taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return free(re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x", set(taken))


def open_layers(case: Case, system: str) -> Iterator[LayerName]:
    """Iterate over the layers of a system whose operators are not known; paper has a building."""
    layers = case.systems[system].layers
    if layers is None:
        yield from (LayerName.DATA_CENTRE,) if _on_paper(case, system) else LayerName
    else:
        yield from (layer for layer in LayerName if layer in layers and layers[layer] is None)


def _on_paper(case: Case, system: str) -> bool:
    held = case.systems[system].holds
    return bool(held) and all(case.data[data].medium is Medium.PAPER for data in held or ())


def layer_question(case: Case, system: str, layer: LayerName) -> Question:
    """Return the question who operates a layer; nobody is an answer too."""
    return Question(
        key=f"$.systems.{system}.layers.{layer}",
        topic=f"System.layers.{layer}",
        form=Form(Kind.CHOICE, options(case.parties, "parties"), several=True),
        about={"system": (system,), "layer": (str(layer),)},
        fill=lambda now, answer: _operated(now, system, layer, answer),
        paths=(f"$.systems.{system}.layers.{layer}",),
    )


def _operated(case: Case, system: str, layer: LayerName, operators: Answer) -> Case:
    known = case.systems[system].layers
    layers = dict.fromkeys(open_layers(case, system)) if known is None else dict(known)
    plain = {str(name): to_plain(parts) for name, parts in layers.items()}
    if operators:
        plain[layer.value] = [{"operator": operator} for operator in operators]
    else:
        del plain[layer.value]
    ordered = Refs({name.value: plain[name.value] for name in LayerName if name.value in plain})
    return edited(case, [Edit(f"$.systems.{system}.layers", dict(ordered))])


def for_whom(case: Case) -> Iterator[Question]:
    """Iterate over the questions for whom each operator operates."""
    waiting: dict[str, list[str]] = {}
    for system in case.systems:
        for path, _, operation in operations(case, system):
            if operation.on_behalf_of is None:
                waiting.setdefault(operation.operator, []).append(f"{path}.on_behalf_of")
    for paths in waiting.values():
        yield field_question(case, paths[0], paths)
