from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.readiness_status import ReadinessStatus, check_readiness_status

if TYPE_CHECKING:
    from ..models.breaker_state import BreakerState
    from ..models.readiness_check import ReadinessCheck


T = TypeVar("T", bound="Readiness")


@_attrs_define
class Readiness:
    """Whether the service can take traffic, and what was looked at.

    Attributes:
        status (ReadinessStatus):
        checks (list[ReadinessCheck]):
        breakers (list[BreakerState]): How this process stands to each service that it calls.
    """

    status: ReadinessStatus
    checks: list[ReadinessCheck]
    breakers: list[BreakerState]

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        breakers = []
        for breakers_item_data in self.breakers:
            breakers_item = breakers_item_data.to_dict()
            breakers.append(breakers_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "checks": checks,
                "breakers": breakers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.breaker_state import BreakerState  # noqa: PLC0415
        from ..models.readiness_check import ReadinessCheck  # noqa: PLC0415

        d = dict(src_dict)
        status = check_readiness_status(d.pop("status"))

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = ReadinessCheck.from_dict(checks_item_data)

            checks.append(checks_item)

        breakers = []
        _breakers = d.pop("breakers")
        for breakers_item_data in _breakers:
            breakers_item = BreakerState.from_dict(breakers_item_data)

            breakers.append(breakers_item)

        readiness = cls(
            status=status,
            checks=checks,
            breakers=breakers,
        )

        return readiness
