"""The commands by their names."""

from __future__ import annotations

from functools import partial

from ..i18n import words
from .answers import repair, why_not
from .ask import ask
from .assess import assess
from .compare import compare
from .guarantees import guarantees
from .help import Command, Rewriting, examples
from .import_guarantees import import_guarantees
from .language import spoken
from .listings import coverage, glossary, readings, rules, schema, texts
from .new import new
from .questionnaire import questionnaire
from .report import report
from .root import app
from .time import calendar, timeline
from .watch import watch
from .why import why

__all__ = ["app"]

_ = words(spoken())

_command = partial(app.command, cls=Command)
_CASE, _TIME = _("About a case"), _("Over time")
_DOCUMENTS, _LAW = _("Documents"), _("The law")

_STATUSES = _(
    "Exit status: 0 no gap and no breach, 1 a gap or a breach, 2 unusable input or arguments, "
    "3 nothing found but something undetermined, 4 a fault of hdsrules."
)

_command(
    rich_help_panel=_CASE,
    help=_("Say who hosts health data, what they need, what they lack, and what is not known.")
    + "\n\n"
    + _STATUSES,
    epilog=examples(
        "hdsrules assess case.yaml --on 2026-11-23 --format html -o report.html",
        "hdsrules assess case.yaml --reading activity-5=framework-v2",
        "hdsrules assess - --format json < case.json",
        "hdsrules assess case.yaml --format sarif -o hds.sarif",
    ),
)(assess)
_command(
    rich_help_panel=_CASE,
    help=_(
        "Write the whole report on a case as a document to print, to send and to keep: the "
        "answer, who performs what, pictures, gaps, duties, findings, what to do, every proof "
        "with its articles, and what is assumed."
    )
    + "\n\n"
    + _STATUSES,
    epilog=examples(
        "hdsrules report case.yaml --on 2026-11-23 -o report.pdf",
        "hdsrules report case.yaml --lang fr -o rapport.docx",
    ),
)(report)
_command(
    cls=Rewriting,
    rich_help_panel=_CASE,
    help=_(
        "Ask what is not known and could change the verdict, the most decisive first, and write "
        "the answers into a new document. Without CASE, the interview begins empty."
    )
    + "\n\n"
    + _STATUSES,
    epilog=examples(
        "hdsrules ask case.yaml --on 2026-11-23",
        "hdsrules ask -o case.yaml",
    ),
)(ask)
_command(
    rich_help_panel=_CASE,
    help=_(
        "Write a questionnaire for whoever has the answers, a vendor for instance: a workbook, or "
        "a folder of CSV files, in which what is known is filled in and only what can change the "
        "verdict is asked. Every command takes it back in the place of CASE."
    )
    + "\n\n"
    + _("Exit status: 0 written, 2 unusable input or arguments."),
    epilog=examples(
        "hdsrules questionnaire -o vendor.xlsx",
        "hdsrules questionnaire case.yaml -o vendor.xlsx --lang fr",
        "hdsrules questionnaire case.yaml -o answers/ && hdsrules assess answers/",
    ),
)(questionnaire)
_command(
    rich_help_panel=_CASE,
    help=_("Prove a conclusion about a party: each step with its rule, its articles, its facts.")
    + "\n\n"
    + _("Exit status: 0 proved, 2 the verdict does not say it, 3 it is undetermined."),
    epilog=examples(
        "hdsrules why case.yaml maker administration",
        "hdsrules why case.yaml clinic uncertified-host --lang fr",
    ),
)(why)
_command(
    rich_help_panel=_CASE,
    name="why-not",
    help=_(
        "Say why a verdict does not say a word of a party: for each rule that could have, the "
        "conditions that failed; and the smallest changes of the document that would make it, "
        "each tried."
    )
    + "\n\n"
    + _("Exit status: 0 answered, 2 the verdict says it, or no verdict ever does."),
    epilog=examples(
        "hdsrules why-not case.yaml cloud administration",
        "hdsrules why-not case.yaml cloud hosting --system app",
    ),
)(why_not)
_command(
    rich_help_panel=_CASE,
    help=_(
        "List the smallest sets of actions after which no gap and no breach is left, the cheapest "
        "first, each confirmed by assessing the changed document."
    )
    + "\n\n"
    + _(
        "Exit status: 0 nothing to repair, 1 something to repair, 2 unusable input or arguments, "
        "3 nothing for sure but something undetermined."
    ),
    epilog=examples(
        "hdsrules repair case.yaml --cost change-operator=5",
        "hdsrules repair case.yaml --limit 1 --format json",
    ),
)(repair)
_command(
    rich_help_panel=_DOCUMENTS,
    help=_("Write a commented case document to start from: a SaaS medical device on a cloud.")
    + "\n\n"
    + _("To be asked instead, question by question: hdsrules ask."),
    epilog=examples(
        "hdsrules new -o case.yaml",
        "hdsrules new --lang fr | hdsrules assess -",
    ),
)(new)
_command(
    rich_help_panel=_TIME,
    help=_("List the days on which the verdict on a case changes, with what and because of what."),
    epilog=examples(
        "hdsrules timeline case.yaml --from 2024-01-01 --to 2029-01-01",
        "hdsrules timeline case.yaml --format json -o timeline.json",
    ),
)(timeline)
_command(
    rich_help_panel=_CASE,
    help=_(
        "Say what differs between two documents, between two days, or with another reading, and "
        "because of which rules."
    )
    + "\n\n"
    + _("Exit status: 0 nothing differs, 1 something differs, 2 unusable input or arguments."),
    epilog=examples(
        "hdsrules compare case.yaml --on 2026-05-16 --on 2026-05-17",
        "hdsrules compare before.yaml after.yaml",
    ),
)(compare)
_command(
    rich_help_panel=_TIME,
    help=_(
        "List what expires or changes for cases in the time to come: certificates, contracts, "
        "audits, and each day on which the verdict changes, with why."
    )
    + "\n\n"
    + _(
        "Exit status: 0 nothing within the time, 1 something, 2 unusable input or arguments (every "
        "fault of every case is told)."
    ),
    epilog=examples(
        "hdsrules watch cases/*.yaml --within 180d --format ics -o hds.ics",
        "hdsrules watch case.yaml --within 2y --from 2026-11-23",
    ),
)(watch)
_command(
    rich_help_panel=_CASE,
    help=_(
        "Write the table of guarantees of a host (framework v2.0, chapter 8) and which statement "
        "it publishes; what the verdict leaves open is marked to be completed."
    )
    + "\n\n"
    + _(
        "Exit status: 0 written, or none is due, 2 unusable input or arguments, 3 something is to "
        "be completed."
    ),
    epilog=examples("hdsrules guarantees case.yaml cloud --format html -o guarantees.html"),
)(guarantees)
_command(
    name="import-guarantees",
    rich_help_panel=_DOCUMENTS,
    help=_(
        "Make a draft case of a published table of guarantees: what was inferred is marked, what "
        "it does not tell is left unknown and asked; both are listed on standard error."
    )
    + "\n\n"
    + _(
        "Exit status: 0 every cell was understood, 1 not every one, 2 unusable input or arguments."
    ),
    epilog=examples("hdsrules import-guarantees page.html -o draft.yaml"),
)(import_guarantees)
_command(
    rich_help_panel=_TIME,
    help=_("List the days on which the law changes, with the rules and the texts."),
    epilog=examples("hdsrules calendar --from 2024-01-01"),
)(calendar)
_command(
    rich_help_panel=_LAW,
    help=_("List the rules: what they say, since when, on which texts."),
    epilog=examples(
        "hdsrules rules --on 2026-11-23",
        "hdsrules rules --format json",
    ),
)(rules)
_command(
    rich_help_panel=_LAW,
    help=_("List the texts that the rules rest on, with their versions and links."),
    epilog=examples("hdsrules texts --format json"),
)(texts)
_command(
    rich_help_panel=_LAW,
    help=_(
        "List the contested questions of the law: their readings, the default first, who holds "
        "each, and why."
    ),
    epilog=examples(
        "hdsrules readings",
        "hdsrules readings --open-points",
    ),
)(readings)
_command(
    rich_help_panel=_LAW,
    help=_("List, article by article, which rules encode what, and what is not encoded and why."),
    epilog=examples("hdsrules coverage"),
)(coverage)
_command(
    rich_help_panel=_LAW,
    help=_(
        "List the terms of the field in French and in English: what each means, and the source of "
        "that sense."
    ),
    epilog=examples("hdsrules glossary sous-traitant --lang fr"),
)(glossary)
_command(
    rich_help_panel=_DOCUMENTS,
    help=_("Print the JSON Schema of case documents, its descriptions in the language."),
    epilog=examples("hdsrules schema > case.schema.json"),
)(schema)
