"""A proof as a tree on a terminal: each step with its sentence, rule, articles and confidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from ..assessment import Assessment
from ..case import Case
from ..engine.proof import Proof
from ..i18n import Language, Words, words
from ..law import Text as Law
from ..law import Version
from ..results import OpenQuestion
from .content import question_line
from .labels import confidence_label, reading_label
from .names import Names
from .sentences import missing_sentence, sentence
from .text import lines

__all__ = ["law_title", "on_its_day", "open_text", "place", "proof_text"]


def proof_text(case: Case, proof: Proof, language: str) -> RenderableType:
    """Return a proof as a tree, then the texts that it rests on.

    Args:
        case: The case that it is about.
        proof: The proof.
        language: `en` or `fr`.
    """
    _ = words(language)
    drawing = _Drawing(Names(case, _))
    tree = drawing.draw(proof)
    sources = [
        line
        for (law, version), number in drawing.numbers.items()
        for line in _source(_, law, version, number)
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

    def __init__(self, names: Names) -> None:
        """Start with nothing drawn."""
        self.names = names
        self.words = names.words
        self.numbers: dict[tuple[Law, Version | None], int] = {}
        self.drawn: set[Proof] = set()

    def draw(self, proof: Proof, tree: Tree | None = None, day: date | None = None) -> Tree:
        """Draw a step and all below it; a step drawn before is only named again.

        Args:
            proof: The step.
            tree: Where to draw it; left out: a tree of its own.
            day: The day of the step that rests on it.
        """
        again = proof in self.drawn and bool(proof.premises)
        node = self._head(proof, day or proof.day, again=again)
        branch = Tree(node, guide_style="dim") if tree is None else tree.add(node)
        if not again:
            self.drawn.add(proof)
            for premise in proof.premises:
                self.draw(premise, branch, proof.day)
            for missing in proof.missing:
                branch.add(Text(missing_sentence(self.names, missing), style="dim italic"))
        return branch

    def _head(self, proof: Proof, day: date, *, again: bool) -> Text:
        _ = self.words
        if proof.rule is None:
            text = Text(sentence(self.names, proof))
            text.append(f"  {place(_, proof)}", style="cyan")
            return text.append(f"  {by_cases(_, proof)}".rstrip(), style="dim")
        text = Text(sentence(self.names, proof), style="bold")
        for remark in (on_its_day(self.names, proof, day), by_cases(_, proof)):
            text.append(f"  {remark}".rstrip(), style="not bold dim")
        if again:
            return text.append("  ").append(_("proved above"), style="not bold dim")
        cited = "; ".join(
            f"[{self._number(citation.text, proof)}]"
            + (f", {_(citation.item)}" if citation.item else "")
            for citation in proof.citations
        )
        text.append(f"\n{proof.rule.id}", style="not bold magenta")
        text.append(f" · {_(proof.rule.title)}", style="not bold")
        if proof.rule.reading:
            text.append(f" {_(proof.rule.reading)}", style="not bold dim")
        text.append(f"\n{cited}", style="not bold blue")
        confidence = confidence_label(_, proof.confidence or proof.rule.confidence)
        text.append(f" · {confidence}", style="not bold dim")
        for question, reading in proof.readings.items():
            text.append(f"\n{reading_label(_, question, reading)}", style="not bold yellow")
        return text

    def _number(self, law: Law, proof: Proof) -> int:
        return self.numbers.setdefault((law, law.on(proof.day)), len(self.numbers) + 1)


def on_its_day(names: Names, proof: Proof, day: date) -> str:
    """Return a note on a step that the law of another day concludes, or nothing."""
    if proof.day == day:
        return ""
    return names.words("(by the law of {day})", day=names.day(proof.day))


def place(_: Words, proof: Proof) -> str:
    """Return where a fact stands in the document: its paths, and their lines where known."""
    paths = ", ".join(proof.paths)
    if not proof.lines:
        return paths
    count = _.plural("line", "lines", len(proof.lines))
    return f"{paths} ({count} {', '.join(str(line) for line in proof.lines)})"


def _source(_: Words, law: Law, version: Version | None, number: int) -> list[Text]:
    found = [Text(f"[{number}] {law_title(law, _.language)}")]
    if version is not None and version.url is not None:
        found.append(Text(f"    {version.url}", style=f"blue link {version.url}", overflow="fold"))
    return found
