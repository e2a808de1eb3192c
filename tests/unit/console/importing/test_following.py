"""A batch is followed through whatever happens to the connection."""

import pytest

from ichiba_sdk.order_client.models.batch import Batch
from services.console.refusals import RequestRefused, ServiceAway
from tests.unit.console.importing.conftest import (
    Endless,
    OrderService,
    batch,
    document,
    is_cut_off,
    problem,
    replies,
    tells,
)


def _told(found: list[Batch]) -> list[tuple[str, int]]:
    return [(each.status, each.version) for each in found]


def _stream_ids(service: OrderService) -> list[str]:
    return [asked.headers["last-event-id"] for asked in service.asked if "progress" in asked.path]


def test_the_stream_tells_until_the_batch_has_ended(service: OrderService) -> None:
    service.will(tells(document("RUNNING", 2), document("RUNNING", 3), document("COMPLETED", 4)))
    found = list(service.batches().follow(batch("QUEUED", 1)))
    assert _told(found) == [("RUNNING", 2), ("RUNNING", 3), ("COMPLETED", 4)]
    assert service.waited == []


def test_a_stream_that_is_cut_off_goes_on_where_it_was(service: OrderService) -> None:
    service.will(
        tells(document("RUNNING", 2)),
        replies(200, document("RUNNING", 3)),
        tells(document("COMPLETED", 5)),
    )
    found = list(service.batches().follow(batch("QUEUED", 1)))
    assert _told(found) == [("RUNNING", 2), ("RUNNING", 3), ("COMPLETED", 5)]
    assert _stream_ids(service) == ["1", "3"]


@pytest.mark.parametrize(
    "answer",
    [
        replies(404, b"<h1>Not Found</h1>", "text/html"),
        replies(200, b"<h1>Hello</h1>", "text/html"),
        is_cut_off,
    ],
)
def test_where_there_is_no_stream_the_batch_is_asked_for(
    service: OrderService, answer: object
) -> None:
    assert callable(answer)
    for version, status in ((2, "RUNNING"), (2, "RUNNING"), (3, "COMPLETED")):
        service.will(answer, replies(200, document(status, version)))
    found = list(service.batches().follow(batch("QUEUED", 1)))
    assert _told(found) == [("RUNNING", 2), ("COMPLETED", 3)]
    assert len(service.waited) == 2
    assert all(0.5 <= each <= 1 for each in service.waited)


def test_a_stream_that_has_nothing_more_to_tell_is_believed(service: OrderService) -> None:
    service.will(replies(204, b""), replies(200, document("CANCELLED", 4)))
    assert _told(list(service.batches().follow(batch("RUNNING", 3)))) == [("CANCELLED", 4)]


def test_a_service_that_is_away_is_waited_for_longer_and_longer(service: OrderService) -> None:
    service.will(*[is_cut_off] * 6, tells(document("COMPLETED", 2)))
    assert _told(list(service.batches().follow(batch()))) == [("COMPLETED", 2)]
    assert len(service.waited) == 3
    assert all(each <= most for each, most in zip(service.waited, (0.5, 1, 2), strict=True))


def test_a_service_that_stays_away_is_given_up(service: OrderService) -> None:
    service.answers = Endless(is_cut_off)
    with pytest.raises(ServiceAway, match="two minutes"):
        list(service.batches().follow(batch()))
    assert sum(service.waited) == pytest.approx(120)
    service.answers.clear()


def test_a_batch_that_is_gone_is_a_refusal(service: OrderService) -> None:
    service.will(problem(404, "batch_not_found"))
    with pytest.raises(RequestRefused, match="batch_not_found"):
        list(service.batches().follow(batch()))


@pytest.mark.parametrize("status", ["VALIDATED", "COMPLETED", "CANCELLED", "FAILED", "UNDONE"])
def test_a_settled_batch_is_not_asked_about(service: OrderService, status: str) -> None:
    assert list(service.batches().follow(batch(status))) == []
    assert service.asked == []
