"""The nodes of a YAML document: its events put together, nothing constructed, nothing resolved."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from ..faults import code
from ..said import said
from .parsed import MAX_DEPTH, MAX_NODES, broken, too_deep
from .syntax import problem_said

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "compose", "too_many"]


@define(eq=False)
class Node:
    """A node.

    Attributes:
        line: Where it begins, counted from 1.
        tag: Its tag, if one is written.
    """

    line: int
    tag: str | None


@define(eq=False)
class Scalar(Node):
    """A text, a number, a truth value or nothing.

    Attributes:
        text: How it is written, without its quotes.
        plain: Whether it is written without quotes.
    """

    text: str
    plain: bool


@define(eq=False)
class Sequence(Node):
    """A list.

    Attributes:
        items: Its items.
    """

    items: list[Node] = field(factory=list)

    def add(self, node: Node) -> None:
        """Add an item."""
        self.items.append(node)


@define(eq=False)
class Mapping(Node):
    """A map.

    Attributes:
        pairs: Its keys and values, duplicates included.
    """

    pairs: list[tuple[Node, Node]] = field(factory=list)
    _key: Node | None = None

    def add(self, node: Node) -> None:
        """Add a key, or the value of the key before."""
        if self._key is None:
            self._key = node
        else:
            self.pairs.append((self._key, node))
            self._key = None


def too_many(line: int) -> Exception:
    """Return the error for a document of too many values."""
    return broken(
        said(
            "the document holds more than {thousands},{units:03} values once its aliases are "
            "written out",
            thousands=MAX_NODES // 1000,
            units=MAX_NODES % 1000,
        ),
        said("describe one case in each document, and use fewer aliases"),
        line,
    )


def compose(text: str) -> Node | None:
    """Return the root of the only document of a stream; `None` if the stream is empty.

    Raises:
        CaseError: If it is not YAML, or beyond a limit.
    """
    try:
        return _put_together(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "its syntax is broken"
        raise _not_yaml(str(problem), mark.line + 1 if mark else None) from None
    except (YAMLError, ValueError, OverflowError) as error:
        raise _not_yaml(str(error).strip().partition("\n")[0], None) from None


def _not_yaml(problem: str, line: int | None) -> Exception:
    """Return the error for a text that is not YAML."""
    message = said("this is not YAML: {problem}", problem=problem_said(problem))
    return broken(message, said("correct the syntax or the indentation"), line)


def _put_together(events: Iterable[Event]) -> Node | None:
    """Build the nodes of a stream of events, without recursion."""
    root: Node | None = None
    opened: list[Sequence | Mapping] = []
    anchors: dict[str, Node] = {}
    for count, event in enumerate(events):
        line = event.start_mark.line + 1
        if count > 2 * MAX_NODES:
            raise too_many(line)
        if isinstance(event, DocumentStartEvent):
            _check_document(event, root, line)
        elif isinstance(event, CollectionEndEvent):
            opened.pop()
        elif isinstance(event, NodeEvent):
            node = _node(event, line, anchors)
            if opened:
                opened[-1].add(node)
            else:
                root = node
            if isinstance(node, Sequence | Mapping) and not isinstance(event, AliasEvent):
                opened.append(node)
            if len(opened) > MAX_DEPTH:
                raise too_deep(line)
    return root


def _check_document(event: DocumentStartEvent, before: Node | None, line: int) -> None:
    """Refuse a second document, and another version of YAML."""
    if before is not None:
        raise broken(
            said("the stream holds several documents"),
            said("keep one document, without `---` after it"),
            line,
        )
    if event.version not in {None, (1, 2)}:
        raise broken(
            said("the document asks for another YAML than 1.2"), said("remove `%YAML`"), line
        )


def _node(event: NodeEvent, line: int, anchors: dict[str, Node]) -> Node:
    """Return the node that an event begins or names."""
    if isinstance(event, AliasEvent):
        if event.anchor not in anchors:
            raise broken(
                said("the alias {name} stands for nothing", name=code(f"*{event.anchor}")),
                said(
                    "write `&` and the same name where it is first described, or remove the alias"
                ),
                line,
            )
        return anchors[event.anchor]
    tag = getattr(event, "tag", None)
    node: Node
    if isinstance(event, ScalarEvent):
        node = Scalar(line, tag, event.value, plain=event.style is None)
    else:
        node = Sequence(line, tag) if isinstance(event, SequenceStartEvent) else Mapping(line, tag)
    if event.anchor is not None:
        anchors[event.anchor] = node
    return node
