"""Fault profiles: what is to go wrong on purpose, how often, and by which seed.

A profile is one of ``PROFILES`` by its name, or a TOML file of the same shape (``FaultProfile``);
``NAME:SEED`` chooses another seed. Shares are of calls, 0 to 1; times are seconds.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Share = Annotated[float, Field(ge=0, le=1)]
Duration = Annotated[float, Field(ge=0, le=60, allow_inf_nan=False)]


class Fault(StrEnum):
    """What can happen to a call, beside being delayed."""

    LOST = "lost"
    """It never arrives; the caller hears nothing."""
    UNANSWERED = "unanswered"
    """It arrives and acts; the caller hears nothing."""
    FAILED = "failed"
    """It never arrives; the caller is told of an error."""
    FAILED_AFTER = "failed_after"
    """It arrives and acts; the caller is told of an error."""
    RESET = "reset"
    """It never arrives; the connection is reset."""
    RESET_AFTER = "reset_after"
    """It arrives and acts; the connection is reset."""
    REPEATED = "repeated"
    """It arrives twice."""
    LATE = "late"
    """As ``LOST``, and then it does arrive, after whatever the caller has sent meanwhile."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Faults(_Part):
    """How often calls meet which fault: each one at most, and perhaps a delay."""

    delayed: Share = 0
    delay: Duration = 0
    """The longest; each is drawn from nothing up to it."""
    silence: Duration = 1
    """How long a caller that hears nothing is kept waiting before its connection is closed."""
    lateness: Duration = 3
    """The longest that a ``LATE`` or ``REPEATED`` call is held back."""
    lost: Share = 0
    unanswered: Share = 0
    failed: Share = 0
    failed_after: Share = 0
    reset: Share = 0
    reset_after: Share = 0
    repeated: Share = 0
    late: Share = 0

    @model_validator(mode="after")
    def _fits(self) -> "Faults":
        if sum(self.shares().values()) > 1 + 1e-9:
            raise ValueError("the shares of faults add up to more than 1")
        return self

    def shares(self) -> dict[Fault, float]:
        """The share of each fault."""
        return {fault: getattr(self, fault.value) for fault in Fault}

    @property
    def are_none(self) -> bool:
        """Whether nothing ever happens."""
        return not self.delayed and not any(self.shares().values())


class ClockFaults(_Part):
    """A clock that jumps: every so often it is wrong by another amount, early or late."""

    every: Annotated[float, Field(ge=0, le=86_400)] = 0
    """Seconds between jumps; 0 is never."""
    most: Annotated[float, Field(ge=0, le=86_400)] = 0
    """The most it is ever wrong by, in seconds."""

    def offset(self, now: datetime, seed: int) -> timedelta:
        """How wrong the clock is at ``now``: the same in every process of the machine."""
        if not self.every or not self.most:
            return timedelta(0)
        period = int(now.timestamp() // self.every)
        draw = random.Random(f"{seed}:clock:{period}")  # noqa: S311 - is to be repeatable
        return timedelta(seconds=round(draw.uniform(-self.most, self.most), 3))


class FaultProfile(_Part):
    """Everything that is to go wrong: between the services, at the gateway, with the clock."""

    name: str = ""
    """As it was asked for."""
    seed: int = 1
    calls: Faults = Faults()
    """Calls between the services, but webhooks."""
    webhooks: Faults = Faults()
    gateway: Faults = Faults()
    """Calls to the simulated payment gateway; a reset is an answer that never comes."""
    clock: ClockFaults = ClockFaults()

    @property
    def needs_proxy(self) -> bool:
        """Whether anything happens between the services."""
        return not (self.calls.are_none and self.webhooks.are_none)


class FaultSource:
    """Draws what happens to one call after the other; the same seed, the same sequence."""

    def __init__(self, faults: Faults, seed: str) -> None:
        self._faults = faults
        self._random = random.Random(seed)  # noqa: S311 - is to be repeatable

    def draw(self) -> tuple[float, Fault | None]:
        """The delay of the next call in seconds, and the fault that it meets."""
        is_delayed = self._random.random() < self._faults.delayed
        seconds = self._random.uniform(0, self._faults.delay)
        place = self._random.random()
        for fault, share in self._faults.shares().items():
            if place < share:
                return seconds * is_delayed, fault
            place -= share
        return seconds * is_delayed, None

    def draw_lateness(self) -> float:
        """How long a call is held back, in seconds."""
        return self._random.uniform(0, self._faults.lateness)


_SLOW = Faults(delayed=0.5, delay=1.5)
PROFILES: Mapping[str, FaultProfile] = {
    "slow": FaultProfile(calls=_SLOW, webhooks=_SLOW, gateway=_SLOW),
    "lossy": FaultProfile(
        calls=Faults(lost=0.07, unanswered=0.1, reset=0.04, reset_after=0.04),
        webhooks=Faults(lost=0.07, unanswered=0.1, reset=0.04, reset_after=0.04),
        gateway=Faults(lost=0.05, unanswered=0.1),
    ),
    "errors": FaultProfile(
        calls=Faults(failed=0.12, failed_after=0.12),
        webhooks=Faults(failed=0.12, failed_after=0.12),
        gateway=Faults(failed=0.05, failed_after=0.1),
    ),
    "webhooks": FaultProfile(
        webhooks=Faults(delayed=0.3, delay=1, unanswered=0.1, repeated=0.3, late=0.2)
    ),
    "clock": FaultProfile(clock=ClockFaults(every=7, most=90)),
    "chaos": FaultProfile(
        calls=Faults(
            delayed=0.2,
            delay=0.7,
            lost=0.03,
            unanswered=0.05,
            failed=0.03,
            failed_after=0.03,
            reset=0.02,
            reset_after=0.03,
            repeated=0.06,
            late=0.03,
        ),
        webhooks=Faults(delayed=0.2, delay=0.7, lost=0.05, unanswered=0.08, repeated=0.2, late=0.1),
        gateway=Faults(delayed=0.2, delay=0.5, lost=0.03, unanswered=0.06, failed=0.02),
        clock=ClockFaults(every=11, most=30),
    ),
}


def read_profile(text: str) -> FaultProfile:
    """The profile that ``text`` asks for: a name or a ``.toml`` file, perhaps ``:`` and a seed.

    Raises:
        ValueError: there is no such profile, or the file cannot be used; it says why.
    """
    name, colon, seed = text.strip().rpartition(":")
    if not colon:
        name, seed = seed, ""
    if colon and not (seed.isascii() and seed.isdigit() and len(seed) <= 18):
        raise ValueError("the seed after the colon must be a whole number")
    if name in PROFILES:
        profile = PROFILES[name]
    elif name.endswith(".toml"):
        path = Path(name).expanduser().absolute()
        profile, name = _read_file(path), str(path)
    else:
        raise ValueError("there is no such profile")
    return profile.model_copy(update={"name": name, "seed": int(seed) if seed else profile.seed})


def _read_file(path: Path) -> FaultProfile:
    try:
        return FaultProfile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ValueError(f"it cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"it is not valid TOML: {error}") from error
    except ValidationError as error:
        raise ValueError("; ".join(_faults_of(error))) from error


def _faults_of(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        place = ".".join(str(part) for part in fault["loc"]) or "profile"
        yield f"{place}: {fault['msg']}"


def in_words(profile: FaultProfile) -> str:
    """How ``read_profile`` is asked for just this one."""
    return f"{profile.name}:{profile.seed}"


def as_profile(value: Any) -> Any:
    """``read_profile`` where a text was given."""
    return read_profile(value) if isinstance(value, str) else value


def clock_of(profile: FaultProfile) -> "JumpingClock":
    """How wrong this machine's clock is under ``profile``."""
    return JumpingClock(profile.clock, profile.seed)


class JumpingClock:
    """What has to be added to the time."""

    def __init__(self, faults: ClockFaults, seed: int) -> None:
        self._faults = faults
        self._seed = seed

    def __call__(self) -> timedelta:
        return self._faults.offset(datetime.now(UTC), self._seed)
