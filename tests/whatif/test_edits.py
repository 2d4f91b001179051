"""Edits: what is put at a path of a case stands there, and nothing else changes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.edits import Edit, edited
from hdsrules.errors import CaseError
from hdsrules.fact import Fact
from hdsrules.whatif.inputs import inputs
from tests.whatif.small import small_cases

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
DAY = date(2026, 11, 25)


def through_document(case: Case, edit: Edit) -> Case | None:
    """Return the case after an edit of its whole document, read anew."""
    document = json.loads(json.dumps(case.to_dict()))
    holder = document
    for step in edit.steps[:-1]:
        holder = holder.setdefault(step, {}) if isinstance(step, str) else holder[step]
        if not isinstance(holder, dict | list):
            return None
    last = edit.steps[-1]
    if edit.to is None:
        del holder[last]
    elif isinstance(holder, list) and last == len(holder):
        holder.append(edit.to)
    else:
        holder[last] = edit.to
    try:
        return hdsrules.loads(json.dumps(document), format="json")
    except CaseError:
        return None


def after(case: Case, edit: Edit) -> Case | None:
    """Return the case after an edit, or `None` where there is none."""
    try:
        return edited(case, [edit])
    except CaseError:
        return None


def every_input(case: Case, day: date) -> list[Edit]:
    """Return every edit of one input, but those that begin a list that is not there."""
    everything = frozenset(Fact.__subclasses__())
    return [
        edit
        for edit in inputs(case, day, everything)
        if not edit.path.endswith("remote_access[0]") or edit.to is None
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_edit_is_that_of_the_document(path: Path) -> None:
    """Each edit of each example gives the case of the edited document, another one."""
    case = hdsrules.load(path)
    edits = every_input(case, DAY)
    assert len(edits) > 100
    for edit in edits:
        found = after(case, edit)
        assert found == through_document(case, edit), edit
        assert found != case, edit


def test_an_edit_of_a_random_case_is_that_of_its_document() -> None:
    """So it is where much is unknown."""
    for case, day in small_cases(10):
        for edit in every_input(case, day):
            assert after(case, edit) == through_document(case, edit), edit


def test_edits_together_keep_the_paths_of_the_document_before() -> None:
    """An entry that is removed does not move the paths of the others."""
    case = hdsrules.load("examples/support-from-abroad.yaml")
    (system,) = case.systems
    count = len(case.systems[system].remote_access)
    access = f"$.systems.{system}.remote_access"
    new = {"party": next(iter(case.parties)), "country": "US"}
    found = edited(
        case,
        [
            Edit(f"{access}[0]", None),
            Edit(f"{access}[{count}]", new),
            Edit(f"{access}[0].informed", True),
        ],
    )
    assert [each.country for each in found.systems[system].remote_access] == [
        *(each.country for each in case.systems[system].remote_access[1:]),
        "US",
    ]


def test_an_edit_that_leaves_no_case_is_refused() -> None:
    """The faults of the edited document are those of any document."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    with pytest.raises(CaseError) as caught:
        edited(case, [Edit("$.certificates.cloud-hds-2025.holder", "nobody")])
    assert [fault.path for fault in caught.value.faults] == ["$.certificates.cloud-hds-2025.holder"]
    with pytest.raises(CaseError):
        edited(case, [Edit("$.certificates.cloud-hds-2025.holders", "cloud")])
