"""A proof as a tree on a terminal: each step with its sentence, rule, articles and confidence."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from ..assessment import Assessment
from ..engine.proof import Proof
from ..i18n import Language, Words, words
from ..law import Text as Law
from ..results import OpenQuestion
from .content import question_line
from .labels import confidence_label, reading_label
from .names import Names, clean
from .text import lines

__all__ = ["law_title", "open_text", "place", "proof_text"]


def proof_text(proof: Proof, language: str) -> RenderableType:
    """Return a proof as a tree, then the texts that it rests on.

    Args:
        proof: The proof.
        language: `en` or `fr`.
    """
    _ = words(language)
    drawing = _Drawing(_)
    tree = drawing.draw(proof)
    sources = [
        line for law, number in drawing.numbers.items() for line in _source(_, law, number, proof)
    ]
    head = [Text(_("Texts"), style="bold underline"), *sources] if sources else []
    return Group(tree, Text(), *head)


def open_text(
    result: Assessment, questions: Sequence[OpenQuestion], asked: tuple[str, str], language: str
) -> RenderableType:
    """Return why a conclusion cannot be told: the facts that are not known.

    Args:
        result: The assessment.
        questions: The open questions that decide it.
        asked: The party, and the conclusion asked for.
        language: `en` or `fr`.
    """
    names = Names(result.case, words(language))
    party, conclusion = asked
    return Group(
        Text(
            names.words(
                "It is undetermined whether this holds of {party}: {conclusion}. "
                "The answer depends on what the case does not say:",
                party=names.party(party),
                conclusion=conclusion,
            )
        ),
        lines(tuple(question_line(names, question) for question in questions)),
    )


def law_title(law: Law, language: str) -> str:
    """Return the title of a text in a language."""
    return law.title if language == Language.FRENCH else law.title_en


def by_cases(_: Words, proof: Proof) -> str:
    """Return a note on a step that is one of several cases, or nothing."""
    if not proof.by_cases:
        return ""
    if proof.rule is None:
        return str(_("(one of the values that the document leaves open)"))
    return str(_("(one of several cases, of which one always holds)"))


class _Drawing:
    """A tree under way: the texts cited so far, and the steps already drawn."""

    def __init__(self, _: Words) -> None:
        """Start with nothing drawn."""
        self.words = _
        self.numbers: dict[Law, int] = {}
        self.drawn: set[Proof] = set()

    def draw(self, proof: Proof, tree: Tree | None = None) -> Tree:
        """Draw a step and all below it; a step drawn before is only named again."""
        again = proof in self.drawn and bool(proof.premises)
        node = self._head(proof, again=again)
        branch = Tree(node, guide_style="dim") if tree is None else tree.add(node)
        if not again:
            self.drawn.add(proof)
            for premise in proof.premises:
                self.draw(premise, branch)
            for absent in proof.absent:
                branch.add(Text(clean(absent), style="dim italic"))
        return branch

    def _head(self, proof: Proof, *, again: bool) -> Text:
        _ = self.words
        if proof.rule is None:
            text = Text(clean(proof.statement))
            text.append(f"  {place(_, proof)}", style="cyan")
            return text.append(f"  {by_cases(_, proof)}".rstrip(), style="dim")
        text = Text(clean(proof.statement), style="bold")
        text.append(f"  {by_cases(_, proof)}".rstrip(), style="not bold dim")
        if again:
            return text.append("  ").append(_("proved above"), style="not bold dim")
        cited = "; ".join(
            f"[{self._number(citation.text)}]" + (f", {citation.item}" if citation.item else "")
            for citation in proof.citations
        )
        text.append(f"\n{proof.rule.id}", style="not bold magenta")
        text.append(f" · {_(proof.rule.title)}", style="not bold")
        text.append(f"\n{cited}", style="not bold blue")
        confidence = confidence_label(_, proof.confidence or proof.rule.confidence)
        text.append(f" · {confidence}", style="not bold dim")
        for question, reading in proof.readings.items():
            text.append(f"\n{reading_label(_, question, reading)}", style="not bold yellow")
        return text

    def _number(self, law: Law) -> int:
        return self.numbers.setdefault(law, len(self.numbers) + 1)


def place(_: Words, proof: Proof) -> str:
    """Return where a fact stands in the document: its paths, and their lines where known."""
    paths = ", ".join(proof.paths)
    if not proof.lines:
        return paths
    count = _.plural("line", "lines", len(proof.lines))
    return f"{paths} ({count} {', '.join(str(line) for line in proof.lines)})"


def _source(_: Words, law: Law, number: int, proof: Proof) -> list[Text]:
    version = law.on(proof.day)
    found = [Text(f"[{number}] {law_title(law, _.language)}")]
    if version is not None and version.url is not None:
        found.append(Text(f"    {version.url}", style=f"blue link {version.url}", overflow="fold"))
    return found
