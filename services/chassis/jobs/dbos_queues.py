"""The queues that each process has with DBOS: whose turns wait there, and what a dead one left."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from dbos import DBOS

from services.chassis.jobs.contract import Queue
from services.chassis.jobs.process_slots import Slot
from services.chassis.jobs.turns import Subject
from services.chassis.telemetry.logs import log

_IN_A_QUEUE = ("ENQUEUED", "DELAYED")
_DELETED_AT_ONCE = 500
_OF = "@"
"""Between a queue's name and the slot of the process that it belongs to."""


def queue_of(slot: str, queue: Queue) -> str:
    """The queue as the process ``slot`` has it."""
    return f"{queue.name}{_OF}{slot}"


def _is_a_process_own(queue: str | None) -> bool:
    return queue is not None and _OF in queue


def _owner(workflow: Any) -> str:
    """The slot of the process whose turn this is; empty where any process may do it."""
    if _is_a_process_own(workflow.queue_name):
        return str(workflow.queue_name).rpartition(_OF)[2]
    is_begun = workflow.status == "PENDING"
    return str(workflow.executor_id or "") if is_begun else ""


def lost_among(workflows: Mapping[Subject, str]) -> list[Subject]:
    """The subjects whose workflow, given by its id, is in no queue any more."""
    found = DBOS.list_workflows(
        workflow_ids=list(workflows.values()),
        status=list(_IN_A_QUEUE),
        load_input=False,
        load_output=False,
    )
    queued = {workflow.workflow_id for workflow in found}
    return [key for key, workflow_id in workflows.items() if workflow_id not in queued]


def take_over(slot: Slot, holders: Collection[str]) -> set[str]:
    """Clear away what dead processes left with DBOS; answers the dead ones' slots."""
    left = DBOS.list_workflows(
        status=["PENDING", *_IN_A_QUEUE], load_input=False, load_output=False
    )
    owners = {workflow.workflow_id: _owner(workflow) for workflow in left}
    executors = set(owners.values()) - {""}
    dead = slot.free_among({*executors, *holders} - {slot.name})
    abandoned = sorted(dead & executors)
    if abandoned:
        log().warning("jobs_taken_over", slots=abandoned)
        turns = [
            each.workflow_id
            for each in left
            if owners[each.workflow_id] in dead and _is_a_process_own(each.queue_name)
        ]
        if turns:  # their subjects are found due, as they are for a process that starts
            DBOS.cancel_workflows(turns)
        # What schedules began goes on. Its version is pinned, and a test watches over this.
        DBOS._recover_pending_workflows(abandoned)  # noqa: SLF001 - there is no public call
    return dead


def delete_finished(before: datetime) -> None:
    """Delete the records of what ended before then."""
    while finished := DBOS.list_workflows(
        status=["SUCCESS", "ERROR", "CANCELLED"],
        completed_before=before.isoformat(),
        limit=_DELETED_AT_ONCE,
        load_input=False,
        load_output=False,
    ):
        DBOS.delete_workflows([workflow.workflow_id for workflow in finished])
