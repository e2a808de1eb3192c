"""What is sent to the order service, and what its answers and silences come to."""

from pathlib import Path

import pytest

from services.console.importing.choices import Choices, LocalFile
from services.console.refusals import FileNotTaken, RequestRefused, ServiceAway
from tests.unit.console.importing.conftest import (
    Endless,
    OrderService,
    batch,
    document,
    is_cut_off,
    problem,
    replies,
)

QUEUED = replies(202, document("QUEUED", 1))


@pytest.fixture
def file(tmp_path: Path) -> LocalFile:
    path = tmp_path / "注文.csv"
    path.write_bytes(b"heading\n" + b"x" * 999_999 + b"\n")
    return LocalFile.read(path)


def test_a_file_is_sent_in_pieces(service: OrderService, file: LocalFile) -> None:
    sent: list[int] = []
    service.will(QUEUED)

    made = service.batches().send(
        file, Choices(dry_run=True, notify="DIGEST", source="web"), None, sent.append
    )

    [asked] = service.asked
    assert made.status == "QUEUED"
    assert asked.body == file.path.read_bytes()
    assert asked.headers["content-type"] == "text/csv"
    assert asked.headers["content-length"] == str(file.size)
    assert "transfer-encoding" not in asked.headers
    assert sent == sorted(sent)
    assert sent[-1] == file.size
    assert len(sent) > 10
    for choice in ("dry_run=true", "notify=DIGEST", "source=web", "encoding=auto", "filename=%E6"):
        assert choice in asked.path


@pytest.mark.parametrize(
    "trouble",
    [
        is_cut_off,
        problem(503, "database_busy"),
        problem(409, "idempotency_key_in_flight"),
        replies(502, b"<h1>Bad Gateway</h1>", "text/html"),
        replies(503, b"<h1>Away</h1>", "text/html"),
    ],
)
def test_a_file_is_sent_again_under_the_same_key(
    service: OrderService, file: LocalFile, trouble: object
) -> None:
    assert callable(trouble)
    service.will(trouble, trouble, QUEUED)

    service.batches().send(file, Choices(), None, lambda _: None)

    assert len({asked.headers["idempotency-key"] for asked in service.asked}) == 1
    assert [asked.body for asked in service.asked] == [file.path.read_bytes()] * 3
    assert len(service.waited) == 2
    assert all(each <= most for each, most in zip(service.waited, (0.5, 1), strict=True))


def test_a_service_that_stays_away_is_given_up(service: OrderService, file: LocalFile) -> None:
    service.answers = Endless(problem(503, "database_busy"))

    with pytest.raises(ServiceAway, match="two minutes: It is so") as caught:
        service.batches().send(file, Choices(), None, lambda _: None)

    assert caught.value.exit_code == 1
    assert sum(service.waited) == pytest.approx(120)
    service.answers.clear()


@pytest.mark.parametrize(
    ("answer", "refusal", "exit_code", "words"),
    [
        (problem(400, "no_header"), FileNotTaken, 4, "It is so. [400 no_header]"),
        (problem(413, "payload_too_large"), FileNotTaken, 4, "[413 payload_too_large]"),
        (
            problem(422, "invalid", errors=[{"pointer": "query/source", "detail": "too long"}]),
            RequestRefused,
            2,
            "(query/source: too long) [422 invalid]",
        ),
        (problem(403, "missing_scope"), RequestRefused, 2, "[403 missing_scope]"),
        (replies(302, b""), RequestRefused, 2, "not an order service: HTTP status 302"),
    ],
)
def test_a_refusal_is_not_tried_again(
    service: OrderService,
    file: LocalFile,
    answer: object,
    refusal: type[RequestRefused],
    exit_code: int,
    words: str,
) -> None:
    assert callable(answer)
    service.will(answer)
    with pytest.raises(RequestRefused) as caught:
        service.batches().send(file, Choices(), None, lambda _: None)
    assert (type(caught.value), caught.value.exit_code) == (refusal, exit_code)
    assert words in str(caught.value)
    assert service.waited == []


def test_a_confirmation_whose_answer_was_lost_is_one(service: OrderService) -> None:
    service.will(is_cut_off, replies(200, document("RUNNING", 5, dry_run=False)))
    waiting = batch("VALIDATED", 4, dry_run=True)

    assert service.batches().confirm(waiting).status == "RUNNING"

    assert waiting.file_sha256.encode() in service.asked[0].body
    assert len(service.asked) == 2


def test_a_confirmation_that_was_lost_is_sent_again(service: OrderService) -> None:
    service.will(
        is_cut_off,
        replies(200, document("VALIDATED", 4, dry_run=True)),
        replies(202, document("QUEUED", 5, dry_run=False)),
    )
    assert service.batches().confirm(batch("VALIDATED", 4, dry_run=True)).status == "QUEUED"
    assert [each.method for each in service.asked] == ["POST", "GET", "POST"]


def test_a_confirmation_that_another_has_sent_is_one(service: OrderService) -> None:
    service.will(
        problem(409, "illegal_transition"), replies(200, document("RUNNING", 5, dry_run=False))
    )
    assert service.batches().confirm(batch("VALIDATED", 4, dry_run=True)).status == "RUNNING"


def test_a_confirmation_that_is_refused_is_told(service: OrderService) -> None:
    service.will(problem(409, "file_changed"), replies(200, document("VALIDATED", 4, dry_run=True)))
    with pytest.raises(RequestRefused, match="file_changed"):
        service.batches().confirm(batch("VALIDATED", 4, dry_run=True))


def test_the_latest_batch_of_a_file_is_looked_for_on_every_page(service: OrderService) -> None:
    mine = document("PAUSED", 3, file_sha256="a" * 64)
    service.will(
        replies(200, {"items": [document("COMPLETED", 9)], "next_cursor": "c1", "total": 2}),
        replies(200, {"items": [mine, {**mine, "version": 2}], "next_cursor": "c2", "total": 2}),
    )
    found = service.batches().find_latest("a" * 64)
    assert found is not None
    assert (found.status, found.version) == ("PAUSED", 3)
    assert "cursor=c1" in service.asked[1].path


def test_the_key_tells_files_and_choices_apart(file: LocalFile, tmp_path: Path) -> None:
    choices = [
        Choices(),
        Choices(dry_run=True),
        Choices(error_policy="REJECT_EVERYTHING"),
        Choices(notify="NONE"),
        Choices(encoding="cp932"),
        Choices(source="web"),
    ]
    other = tmp_path / "other.csv"
    other.write_bytes(b"other")
    before = batch("COMPLETED", 7)
    keys = [file.key(each, None) for each in choices]
    keys += [file.key(Choices(), before), LocalFile.read(other).key(Choices(), None)]
    assert len(set(keys)) == len(keys)
    assert file.key(Choices(), before) == file.key(Choices(), batch("COMPLETED", 7))
    assert all(key.isascii() and key.isprintable() and len(key) <= 255 for key in keys)


def test_a_name_that_the_service_would_not_take_is_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "a\u202eb\x07.csv"
    path.write_bytes(b"x")
    assert LocalFile.read(path).name == "ab.csv"
