from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.readiness_status import ReadinessStatus, check_readiness_status

if TYPE_CHECKING:
    from ..models.breaker_state import BreakerState
    from ..models.oldest_owed_type_0 import OldestOwedType0
    from ..models.readiness_check import ReadinessCheck


T = TypeVar("T", bound="Readiness")


@_attrs_define
class Readiness:
    """
    Attributes:
        status (ReadinessStatus):
        checks (list[ReadinessCheck]):
        oldest_owed (None | OldestOwedType0): The owed call to another service or provider that has been waiting longest
            although it could have been made; null if none is waiting. Calls that an open circuit breaker, an outage or the
            sending rate holds back do not count. At 60 seconds or more, the check `owed_work` is `degraded`.
        breakers (list[BreakerState]): The circuit breakers of this process, one for each kind of call to another
            service.
    """

    status: ReadinessStatus
    checks: list[ReadinessCheck]
    oldest_owed: None | OldestOwedType0
    breakers: list[BreakerState]

    def to_dict(self) -> dict[str, Any]:
        from ..models.oldest_owed_type_0 import OldestOwedType0  # noqa: PLC0415

        status: str = self.status

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        oldest_owed: dict[str, Any] | None
        if isinstance(self.oldest_owed, OldestOwedType0):
            oldest_owed = self.oldest_owed.to_dict()
        else:
            oldest_owed = self.oldest_owed

        breakers = []
        for breakers_item_data in self.breakers:
            breakers_item = breakers_item_data.to_dict()
            breakers.append(breakers_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "checks": checks,
                "oldest_owed": oldest_owed,
                "breakers": breakers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.breaker_state import BreakerState  # noqa: PLC0415
        from ..models.oldest_owed_type_0 import OldestOwedType0  # noqa: PLC0415
        from ..models.readiness_check import ReadinessCheck  # noqa: PLC0415

        d = dict(src_dict)
        status = check_readiness_status(d.pop("status"))

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = ReadinessCheck.from_dict(checks_item_data)

            checks.append(checks_item)

        def _parse_oldest_owed(data: object) -> None | OldestOwedType0:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_oldest_owed_type_0 = OldestOwedType0.from_dict(data)

                return componentsschemas_oldest_owed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OldestOwedType0, data)

        oldest_owed = _parse_oldest_owed(d.pop("oldest_owed"))

        breakers = []
        _breakers = d.pop("breakers")
        for breakers_item_data in _breakers:
            breakers_item = BreakerState.from_dict(breakers_item_data)

            breakers.append(breakers_item)

        readiness = cls(
            status=status,
            checks=checks,
            oldest_owed=oldest_owed,
            breakers=breakers,
        )

        return readiness
