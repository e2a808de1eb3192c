"""The entry point ``example_pay``: set up where the environment has its key."""

import os

from services.chassis.base.settings import Settings
from services.payment.gateways.protocol import Gateway
from tests.gateways.example_pay.adapter import ExamplePayGateway

_URL, _KEY = "EXAMPLE_PAY_URL", "EXAMPLE_PAY_KEY"


def is_set_up(settings: Settings) -> bool:
    """Whether there is a key, whatever the settings of Ichiba are."""
    return _KEY in os.environ


async def open_gateway(settings: Settings) -> Gateway:
    """Example Pay, with that key."""
    return ExamplePayGateway(os.environ[_KEY], os.environ[_URL])
