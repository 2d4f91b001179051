"""How Sphinx makes the documentation: `sphinx-build -W -n -b html docs docs/_build/html`.

The pages are plain Markdown, so that they can be read in the repository too: links are relative,
and nothing here fetches, dates or signs what is built.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import hdsrules

if TYPE_CHECKING:
    from docutils.nodes import document
    from sphinx.application import Sphinx

os.environ["LC_ALL"] = "C.UTF-8"  # the notebook answers in English, wherever it is built

project = "hdsrules"
author = "The hdsrules contributors"
project_copyright = author
release = version = hdsrules.__version__
language = "en"

extensions = ["myst_nb"]
exclude_patterns = ["_build"]
needs_sphinx = "8.2"
suppress_warnings = ["misc.highlighting_failure"]  # what a command prints is no shell

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_execution_show_tb = True

html_theme = "furo"
html_title = "hdsrules"
html_copy_source = False
html_show_sourcelink = False
html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["site.css"]

_OF_THE_REPOSITORY = re.compile(r"\]\((?:\.\./)*(CONTRIBUTING|CHANGELOG)\.md")

FRENCH = frozenset({"reference/glossaire", "tutorials/premier-rapport"})
"""The pages that are written in French."""


def _stay_on_the_site(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Lead links to the files at the root of the repository to their pages of the site."""
    source[0] = _OF_THE_REPOSITORY.sub(lambda found: f"](/project/{found[1].lower()}.md", source[0])


def _stay_on_the_site_from_there(app: Sphinx, _path: Path, page: str, source: list[str]) -> None:
    """Do the same for the text of these files."""
    _stay_on_the_site(app, page, source)


def _say_the_language(
    _app: Sphinx,
    page: str,
    _template: str,
    context: dict[str, object],
    _doctree: document | None,
) -> None:
    """Tell browsers and screen readers that the text of a French page is French."""
    if page in FRENCH:
        context["body"] = f'<div lang="fr">{context["body"]}</div>'


def setup(app: Sphinx) -> None:
    """Connect what this configuration adds."""
    app.connect("source-read", _stay_on_the_site)
    app.connect("include-read", _stay_on_the_site_from_there)
    app.connect("html-page-context", _say_the_language)
