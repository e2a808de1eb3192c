"""Calls that share a request: when they do, and that each keeps what is its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson
import pytest

from services.chassis.identity.principal import acting_for
from services.chassis.peers import shared_calls
from services.chassis.peers.answers import Answer
from services.chassis.peers.shared_calls import SharedAnswer, SharedCalls

PATH = "/each"


class Thing(dict[str, Any]):
    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any], /) -> "Thing":
        return cls(src_dict)


class Refusal(Thing):
    pass


class _Stream(httpx.AsyncByteStream):
    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._pieces:
            yield piece


def line(index: int, body: Any, status: int = 201, **headers: str) -> bytes:
    document = {"index": index, "status": status, "headers": headers, "body": body}
    return orjson.dumps(document) + b"\n"


@dataclass
class Far:
    """The peer: what it was asked, and what it answers."""

    together: list[list[dict[str, Any]]] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    """Calls that come by themselves wait for it."""
    answer: Callable[[list[dict[str, Any]]], AsyncIterator[bytes]] | None = None
    refusal: httpx.Response | None = None
    _asked: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until_asked_together(self, times: int) -> None:
        async with self._asked:
            await self._asked.wait_for(lambda: len(self.together) >= times)

    async def asked_alone(self, name: str) -> None:
        async with self._asked:
            self.alone.append(name)
            self._asked.notify_all()

    async def until_asked_alone(self, name: str) -> None:
        async with self._asked:
            await self._asked.wait_for(lambda: name in self.alone)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        asked = orjson.loads(request.content)["requests"]
        async with self._asked:
            self.together.append(asked)
            self._asked.notify_all()
        if self.refusal is not None:
            return self.refusal
        pieces = (self.answer or _each_at_once)(asked)
        return httpx.Response(200, stream=_Stream(pieces))


async def _each_at_once(asked: list[dict[str, Any]]) -> AsyncIterator[bytes]:
    for index, each in enumerate(asked):
        yield line(index, each["thing"])


@dataclass
class Caller:
    far: Far
    calls: SharedCalls

    async def ask(self, name: str) -> Answer:
        return await self.calls.ask(lambda: {"name": name}, f"key-{name}", self._alone(name))

    async def under_way(self, name: str) -> asyncio.Task[Answer]:
        """A call that has left by itself."""
        (task,) = self.begin(name)
        await self.far.until_asked_alone(name)
        return task

    def begin(self, *names: str, actor: str | None = None) -> list[asyncio.Task[Answer]]:
        with acting_for(actor):
            return [asyncio.create_task(self.ask(name)) for name in names]

    def _alone(self, name: str) -> Callable[[], Awaitable[Answer]]:
        async def ask() -> Answer:
            await self.far.asked_alone(name)
            await self.far.gate.wait()
            return SharedAnswer(201, Thing(name=name), {})

        return ask


@pytest.fixture
async def caller() -> AsyncIterator[Caller]:
    far = Far()
    async with httpx.AsyncClient(transport=httpx.MockTransport(far), base_url="http://far") as http:
        yield Caller(
            far, SharedCalls(http, "make", PATH, "thing", Thing.from_dict, Refusal.from_dict)
        )


async def names(tasks: list[asyncio.Task[Answer]]) -> list[str]:
    return [answer.parsed["name"] for answer in await asyncio.gather(*tasks)]


async def test_where_nobody_else_is_under_way_a_call_goes_by_itself(caller: Caller) -> None:
    caller.far.gate.set()
    assert [await names(caller.begin(name)) for name in "abc"] == [["a"], ["b"], ["c"]]
    assert caller.far.together == []


async def test_those_of_the_same_turn_go_together_and_wait_for_nobody(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_calls, "_GATHERING_SECONDS", 60)
    assert await names(caller.begin("a", "b", "c")) == ["a", "b", "c"]
    (together,) = caller.far.together
    assert [each["thing"]["name"] for each in together] == ["a", "b", "c"]
    assert caller.far.alone == []


async def test_those_that_come_meanwhile_go_together_as_soon_as_it_is_answered(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_calls, "_GATHERING_SECONDS", 60)
    tasks = [await caller.under_way("a"), *caller.begin("b", "c")]
    await asyncio.sleep(0.01)
    assert (caller.far.alone, caller.far.together) == (["a"], [])
    caller.far.gate.set()
    assert await names(tasks) == ["a", "b", "c"]
    (together,) = caller.far.together
    assert [each["idempotency_key"] for each in together] == ["key-b", "key-c"]
    assert len({each["request_id"] for each in together}) == 2


async def test_none_waits_longer_than_a_few_milliseconds(caller: Caller) -> None:
    tasks = [await caller.under_way("a"), *caller.begin("b", "c")]
    assert await asyncio.wait_for(names(tasks[1:]), 5) == ["b", "c"]
    (lonely,) = caller.begin("d")
    await asyncio.sleep(0.1)
    assert caller.far.alone == ["a", "d"]
    caller.far.gate.set()
    assert await names([tasks[0], lonely]) == ["a", "d"]
    assert len(caller.far.together) == 1


async def test_only_calls_in_the_same_name_go_together(caller: Caller) -> None:
    first = await caller.under_way("a")
    tasks = caller.begin("b", "c", actor="one") + caller.begin("d", "e", actor="other")
    assert await names(tasks) == ["b", "c", "d", "e"]
    sent = [[each["thing"]["name"] for each in together] for together in caller.far.together]
    assert sorted(sent) == [["b", "c"], ["d", "e"]]
    caller.far.gate.set()
    await first


async def test_one_that_is_slow_delays_no_other_and_one_that_is_refused_fails_none(
    caller: Caller,
) -> None:
    later = asyncio.Event()

    async def answer(asked: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        yield line(1, {"code": "no"}, 409, **{"Retry-After": "7"})
        yield line(2, asked[2]["thing"])
        await later.wait()
        yield line(0, asked[0]["thing"])

    caller.far.answer = answer
    first = await caller.under_way("a")
    slow, refused, quick = caller.begin("slow", "refused", "quick")
    told = await asyncio.wait_for(refused, 5)
    assert (told.status_code, told.parsed, told.headers["retry-after"]) == (
        409,
        {"code": "no"},
        "7",
    )
    assert isinstance(told.parsed, Refusal)
    assert await names([quick]) == ["quick"]
    assert not slow.done()
    later.set()
    caller.far.gate.set()
    assert await names([first, slow]) == ["a", "slow"]


async def test_a_caller_that_gives_up_takes_nobody_along(caller: Caller) -> None:
    later, ended = asyncio.Event(), asyncio.Event()

    async def answer(asked: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        try:
            await later.wait()
            for index, each in enumerate(asked):
                yield line(index, each["thing"])
        finally:
            ended.set()

    caller.far.answer = answer
    first = await caller.under_way("a")
    gone, stays = caller.begin("gone", "stays")
    await caller.far.until_asked_together(1)
    gone.cancel()
    later.set()
    assert await names([stays]) == ["stays"]
    later.clear()
    ended.clear()
    last, also = caller.begin("last", "also")
    await caller.far.until_asked_together(2)
    for task in (last, also):
        task.cancel()
    await asyncio.wait_for(ended.wait(), 5)  # nobody waits for it any more
    (cancelled,) = caller.begin("before it left")
    cancelled.cancel()
    caller.far.gate.set()
    await first
    for task in (gone, last, also, cancelled):
        with suppress(asyncio.CancelledError):
            await task
        assert task.cancelled()


@pytest.mark.parametrize("others", [[], ["stays"], ["stays", "too"]])
async def test_one_that_gives_up_as_they_leave_harms_nobody(
    caller: Caller, others: list[str]
) -> None:
    first = await caller.under_way("a")
    gone, *staying = caller.begin("gone", *others)
    await asyncio.sleep(0)
    gone.cancel()  # which it hears of in the next turn of the loop
    caller.calls._depart()
    caller.far.gate.set()
    assert await names([first, *staying]) == ["a", *others]
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert "gone" not in caller.far.alone


async def test_where_the_answer_breaks_off_only_the_unanswered_have_none(caller: Caller) -> None:
    async def answer(asked: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        yield line(0, asked[0]["thing"])
        raise httpx.ReadError("reset by peer")

    caller.far.answer = answer
    first = await caller.under_way("a")
    told, untold = caller.begin("told", "untold")
    assert await names([told]) == ["told"]
    with pytest.raises(httpx.ReadError):
        await untold

    async def too_short(asked: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        yield line(1, asked[1]["thing"])

    caller.far.answer = too_short
    untold, told = caller.begin("untold", "told")
    assert await names([told]) == ["told"]
    with pytest.raises(httpx.RemoteProtocolError):
        await untold
    caller.far.gate.set()
    await first


@pytest.mark.parametrize("nonsense", [b"not JSON\n", b"[]\n", line(7, {}), b'{"index": 0}\n'])
async def test_nonsense_is_an_error_of_those_that_are_not_answered(
    caller: Caller, nonsense: bytes
) -> None:
    async def answer(_: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        yield nonsense

    caller.far.answer = answer
    first = await caller.under_way("a")
    others = caller.begin("b", "c")
    for result in await asyncio.gather(*others, return_exceptions=True):
        assert isinstance(result, (ValueError, KeyError, TypeError))
    caller.far.gate.set()
    await first


@pytest.mark.parametrize("status", [404, 422, 413])
async def test_what_is_not_taken_together_goes_one_by_one(caller: Caller, status: int) -> None:
    caller.far.refusal = httpx.Response(status, json={"code": "whatever"})
    tasks = [await caller.under_way("a"), *caller.begin("b", "c")]
    caller.far.gate.set()
    assert await names(tasks) == ["a", "b", "c"]
    assert caller.far.alone == ["a", "b", "c"]


async def test_a_refusal_of_another_kind_is_the_answer_to_each(caller: Caller) -> None:
    content = {"code": "database_unavailable"}
    caller.far.refusal = httpx.Response(503, json=content, headers={"Retry-After": "2"})
    first = await caller.under_way("a")
    others = caller.begin("b", "c")
    for answer in await asyncio.gather(*others):
        assert (answer.status_code, answer.parsed) == (503, content)
        assert answer.headers["retry-after"] == "2"
    caller.far.gate.set()
    await first


async def test_a_request_has_a_limit(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [f"{number}" for number in range(70)]
    first = await caller.under_way("a")
    tasks = caller.begin(*many)
    assert await names(tasks) == many
    assert [len(together) for together in caller.far.together] == [32, 32, 6]
    caller.far.together.clear()
    monkeypatch.setattr(shared_calls, "_MOST_BYTES", 450)  # two of them
    assert await names(caller.begin("b", "c", "d", "e")) == ["b", "c", "d", "e"]
    assert [len(together) for together in caller.far.together] == [2, 2]
    caller.far.gate.set()
    await first
