"""The terms of the field: a page for those who look one up in English, and one in French."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, normalize

from hdsrules.lists import glossary

from .markup import page, sentence, table

__all__ = ["glossary_en", "glossary_fr"]


def glossary_en() -> Iterator[str]:
    """Yield the English page."""
    yield from page(
        "Glossary",
        "Terms of the field, with a plain statement of each: no legal definition. The mark after",
        "a source says how well it is established: **P** the text was read, **C2** two sources,",
        "**C1** one, **K** general knowledge. The same [in French](glossaire.md); in a terminal:",
        "`hdsrules glossary`.",
    )
    terms = sorted(glossary().terms, key=lambda term: term.en.casefold())
    for group in glossary().groups:
        yield ""
        yield f"## {group.en}"
        yield ""
        yield from table(
            ("term", "in French", "what it means", "source"),
            (
                (
                    _short(term.en, term.short_en),
                    _short(term.fr, term.short_fr),
                    term.definition_en,
                    f"{term.source_en or '–'} ({term.confidence.value})",
                )
                for term in terms
                if term.group == group.key
            ),
        )


def glossary_fr() -> Iterator[str]:
    """Yield the French page."""
    yield from page(
        "Glossaire",
        "Les termes du domaine, chacun expliqué simplement\u00a0: ce ne sont pas des définitions",
        "juridiques. La marque qui suit la source dit à quel point elle est établie\u00a0: **P**",
        "le texte a été lu, **C2** deux sources, **C1** une seule, **K** connaissance générale.",
        "Le même glossaire [en anglais](glossary.md)\u00a0; dans un terminal\u00a0:",
        "`hdsrules glossary`.",
    )
    terms = sorted(glossary().terms, key=lambda term: _plain(term.fr))
    for group in glossary().groups:
        yield ""
        yield f"## {group.fr}"
        yield ""
        yield from table(
            ("terme", "en anglais", "sens", "source"),
            (
                (
                    _short(term.fr, term.short_fr),
                    _short(term.en, term.short_en),
                    term.definition_fr,
                    f"{term.source_fr or '–'} ({term.confidence.value})",
                )
                for term in terms
                if term.group == group.key
            ),
        )


def _short(term: str, short: str | None) -> str:
    return sentence(term if short is None or short == term else f"{term} ({short})")


def _plain(term: str) -> str:
    """Return a French term as dictionaries sort it: without accents."""
    return "".join(c for c in normalize("NFD", term.casefold()) if not combining(c))
