"""Fault profiles: how they are asked for, what they draw, and the clock that jumps."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from services.chassis.base.fault_profiles import (
    PROFILES,
    ClockFaults,
    Fault,
    FaultProfile,
    Faults,
    FaultSource,
    in_words,
    read_profile,
)
from services.chassis.base.ids import new_id, shift_clock, utc_now
from services.chassis.base.settings import Settings, WrongSetting

OFTEN = Faults(delayed=0.5, delay=2, lost=0.25, repeated=0.25)


def test_a_profile_is_asked_for_by_its_name_and_perhaps_a_seed() -> None:
    assert in_words(read_profile("chaos")) == "chaos:1"
    assert in_words(read_profile("chaos:42")) == "chaos:42"
    assert read_profile("chaos:42").calls == PROFILES["chaos"].calls


def test_a_profile_may_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "monday.toml"
    path.write_text("seed = 7\n[calls]\nlost = 0.5\n[clock]\nevery = 10\nmost = 60\n")
    profile = read_profile(str(path))
    assert (profile.seed, profile.calls, profile.clock.most) == (7, Faults(lost=0.5), 60)
    assert read_profile(in_words(profile)) == profile
    assert read_profile(f"{path}:8").seed == 8


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[calls]\nlose = 1", "calls.lose: Extra inputs are not permitted"),
        ("[calls]\nlost = 2", "calls.lost: Input should be less than or equal to 1"),
        ("[calls]\nlost = 0.6\nlate = 0.6", "the shares of faults add up to more than 1"),
        ("calls", "it is no TOML: "),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line(
    tmp_path: Path, content: str, complaint: str
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(content)
    with pytest.raises(WrongSetting) as refused:
        Settings.load(faults=str(path))
    assert complaint in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ("choas", "ICHIBA_FAULTS is 'choas' (there is no such profile); give slow, lossy, "),
        ("chaos:x", "ICHIBA_FAULTS is 'chaos:x' (after the colon stands the seed, a whole "),
        ("gone.toml", "ICHIBA_FAULTS is 'gone.toml' (it cannot be read: No such file"),
    ],
)
def test_a_wrong_profile_is_one_line(asked: str, complaint: str) -> None:
    with pytest.raises(WrongSetting) as refused:
        Settings.load(faults=asked)
    assert str(refused.value).startswith(complaint)


def test_faults_are_not_for_a_real_gateway() -> None:
    with pytest.raises(WrongSetting, match=r"^ICHIBA_FAULTS is set; faults are for "):
        Settings.load(faults="slow", gateway="stripe", stripe_api_key="sk")


def test_the_same_seed_draws_the_same_faults() -> None:
    first, again, other = (
        [source.draw() for _ in range(200)]
        for source in (FaultSource(OFTEN, "1"), FaultSource(OFTEN, "1"), FaultSource(OFTEN, "2"))
    )
    assert first == again != other


def test_faults_come_as_often_as_the_profile_says() -> None:
    source = FaultSource(OFTEN, "1")
    drawn = [source.draw() for _ in range(4_000)]
    faults = Counter(fault for _, fault in drawn)
    assert set(faults) == {None, Fault.LOST, Fault.REPEATED}
    assert all(
        abs(count / 4_000 - share) < 0.05
        for count, share in zip(
            (faults[None], faults[Fault.LOST], faults[Fault.REPEATED]),
            (0.5, 0.25, 0.25),
            strict=True,
        )
    )
    delays = [delay for delay, _ in drawn if delay]
    assert abs(len(delays) / 4_000 - 0.5) < 0.05
    assert max(delays) <= 2


def test_a_clock_jumps_to_the_same_time_in_every_process() -> None:
    faults = ClockFaults(every=10, most=60)
    times = [datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=s) for s in range(600)]
    offsets = [faults.offset(time, 1) for time in times]
    assert offsets == [faults.offset(time, 1) for time in times]
    assert len(set(offsets)) == 60
    assert min(offsets) < timedelta(0) < max(offsets) <= timedelta(seconds=60)
    assert ClockFaults().offset(times[0], 1) == timedelta(0)


@pytest.fixture
def shifted() -> Iterator[timedelta]:
    """This process's clock, an hour late."""
    shift = timedelta(hours=-1)
    shift_clock(lambda: shift)
    yield shift
    shift_clock(None)


def test_ids_and_times_follow_a_shifted_clock(shifted: timedelta) -> None:
    late, ids = utc_now(), [new_id() for _ in range(1_000)]
    shift_clock(None)
    assert timedelta(minutes=59) < utc_now() - late < timedelta(minutes=61)
    assert ids == sorted(ids)
    assert len(set(ids)) == 1_000
    assert all(each[14] == "7" and each < new_id() for each in ids)
    made = datetime.fromtimestamp(int(ids[0].replace("-", "")[:12], 16) / 1_000, UTC)
    assert abs(made - late) < timedelta(seconds=5)


def test_every_named_profile_has_faults() -> None:
    assert FaultProfile().calls.are_none
    for name, profile in PROFILES.items():
        assert profile.needs_proxy or name == "clock"
