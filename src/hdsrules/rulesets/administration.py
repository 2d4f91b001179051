"""Activity 5 of CSP R.1111-9, under each of its readings."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    AcceptedEdition,
    ApplicationAdministration,
    ControlTask,
    Entrusted,
    FullControl,
    OperatesInfrastructure,
    PerformsActivity,
    TaskDone,
)
from ..facts.vocabulary import Activity, FrameworkTask, Medium, Scheme, Task
from ..law import Confidence, between, since
from . import texts
from .eras import APPROVAL_ERA

__all__ = ["RULES"]

RULES = Ruleset("administration")

DIGITAL = having(medium=Medium.DIGITAL)
ADMINISTRATION = having(ref=same("hosting.operation"), inherent=False)
BEFORE_FAQ = between("2018-04-01", "2024-05-16")
SINCE_FAQ = since("2024-05-16")
BEFORE_V2 = between("2018-04-01", "2024-11-17")
SINCE_V2 = since("2024-11-16")
IN_ALL = having(
    system=same("task.system"), party=same("task.party"), principal=same("task.principal")
)
V2_COUNTS = having(scheme=Scheme.HDS, edition="2.0")
V2_DOES_NOT_COUNT = no(AcceptedEdition, scheme=Scheme.HDS, edition="2.0")


def _task(task: Task) -> object:
    return having(
        system=same("rights.system"),
        party=same("rights.party"),
        principal=same("rights.principal"),
        task=task,
    )


def _administers(hosting: Entrusted) -> PerformsActivity:
    return PerformsActivity(
        hosting.provider, hosting.system, Activity.ADMINISTRATION, hosting.operation
    )


@RULES.rule(
    "HDS-ACT-5",
    cites=[texts.CSP_R1111_9.item("5°")],
    in_force=SINCE_FAQ,
    readings={"activity-5": "literal"},
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-5",
    cites=[texts.CSP_R1111_9.item("5°")],
    in_force=BEFORE_FAQ,
    readings={"activity-5": ("literal", "any-task")},
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-ACT-5",
    cites=[texts.CSP_L1111_8, texts.DECREE_2006_6],
    in_force=APPROVAL_ERA,
    confidence=Confidence.CONFIRMED,
)
def administers_system(
    hosting: Annotated[Entrusted, DIGITAL],
    administration: Annotated[ApplicationAdministration, ADMINISTRATION],
) -> PerformsActivity:
    """Whoever administers or operates the system on behalf of another performs activity 5.

    Reading:
        The software layer: configuring the database, installing, updating and configuring the
        software. By the letter of the decree, which a court of appeal applied in 2024; an order
        cannot narrow it.

    Because:
        {administration.operator} administers {hosting.system} for {hosting.principal}.
    """
    return _administers(hosting)


@RULES.rule(
    "HDS-ACT-10",
    cites=[texts.CSP_R1111_9.item("5°"), texts.FAQ_ANS_ACTIVITY_5],
    in_force=SINCE_FAQ,
    readings={"activity-5": "any-task"},
    confidence=Confidence.SINGLE,
)
def performs_one_task(
    hosting: Annotated[Entrusted, DIGITAL],
    administration: Annotated[ApplicationAdministration, ADMINISTRATION],
    task: Annotated[
        TaskDone, having(operation=same("hosting.operation"), task=one_of(*FrameworkTask))
    ],
) -> PerformsActivity:
    """By the agency's answer, whoever does one of the four tasks of control performs activity 5.

    Reading:
        The tasks are those of the framework v2.0; before its publication there is the letter alone.

    Because:
        {administration.operator} does one of the four tasks for {hosting.system}: {task.task}.
    """
    return _administers(hosting)


@RULES.rule(
    "HDS-ACT-11",
    cites=[texts.CSP_R1111_9.item("5°")],
    in_force=BEFORE_V2,
    readings={"activity-5": "framework-v2"},
    confidence=Confidence.PRIMARY,
    unless=[V2_DOES_NOT_COUNT],
)
def administers_before_v2(
    hosting: Annotated[Entrusted, DIGITAL],
    administration: Annotated[ApplicationAdministration, ADMINISTRATION],
) -> PerformsActivity:
    """Until the framework v2.0 applies, activity 5 has no definition but the decree's words.

    Because:
        {administration.operator} administers {hosting.system} for {hosting.principal}.
    """
    return _administers(hosting)


@RULES.rule(
    "HDS-ACT-14",
    cites=[texts.CSP_R1111_9.item("5°"), texts.FRAMEWORK_V2.item("2.1.2")],
    in_force=SINCE_V2,
    confidence=Confidence.PRIMARY,
)
def ensures_task(
    hosting: Annotated[Entrusted, DIGITAL],
    administration: Annotated[ApplicationAdministration, ADMINISTRATION],
    task: Annotated[TaskDone, having(operation=same("hosting.operation"))],
) -> ControlTask:
    """A task done for another, and not inherent to other layers, counts towards activity 5.

    Because:
        {administration.operator} does {task.task} for {hosting.principal} in {hosting.system}.
    """
    return ControlTask(
        hosting.operation, hosting.system, hosting.provider, hosting.principal, task.task
    )


@RULES.rule(
    "HDS-ACT-15",
    cites=[texts.CSP_R1111_9.item("5°"), texts.FRAMEWORK_V2.item("2.1.2")],
    in_force=SINCE_V2,
    confidence=Confidence.PRIMARY,
)
def ensures_all_four_tasks(
    rights: Annotated[ControlTask, having(task=Task.ACCESS_RIGHTS)],
    security: Annotated[ControlTask, _task(Task.ACCESS_SECURITY)],
    traces: Annotated[ControlTask, _task(Task.ACCESS_TRACES)],
    validation: Annotated[ControlTask, _task(Task.PRIOR_VALIDATION)],
) -> FullControl:
    """Who ensures the four tasks of control for one principal has full control.

    Reading:
        However many operations the document makes of them.

    Because:
        {rights.party} ensures all four tasks for {rights.principal} in {rights.system}.
    """
    return FullControl(rights.system, rights.party, rights.principal)


def _has_full_control(
    task: ControlTask,
    control: Annotated[FullControl, IN_ALL],
    framework: Annotated[AcceptedEdition, V2_COUNTS],
) -> PerformsActivity:
    """By the framework v2.0, activity 5 is the whole of four tasks of control.

    Reading:
        Beside activities 1 to 4 it is certified all the same, unless it is inherent to them; the
        framework's second sentence says the contrary, and is the other reading.

    Because:
        {control.party} does all four tasks for {control.system}.
    """
    return PerformsActivity(task.party, task.system, Activity.ADMINISTRATION, task.operation)


RULES.rule(
    "HDS-ACT-12",
    cites=[texts.CSP_R1111_9.item("5°"), texts.FRAMEWORK_V2.item("2.1.2")],
    in_force=SINCE_V2,
    readings={"activity-5": "framework-v2", "activity-5-beside-others": "certified"},
    confidence=Confidence.PRIMARY,
)(_has_full_control)

RULES.rule(
    "HDS-ACT-13",
    cites=[texts.CSP_R1111_9.item("5°"), texts.FRAMEWORK_V2.item("2.1.2")],
    in_force=SINCE_V2,
    readings={"activity-5": "framework-v2", "activity-5-beside-others": "not-certified"},
    confidence=Confidence.DISPUTED,
    unless=[no(OperatesInfrastructure, party=same("task.party"), system=same("task.system"))],
)(_has_full_control)
