"""The entry point ``stripe``: Stripe, wherever its secret key is set."""

from services.chassis.base.settings import Settings
from services.payment.gateways.protocol import Gateway
from services.payment.gateways.stripe.gateway import StripeGateway


def is_set_up(settings: Settings) -> bool:
    """Whether the shop has given its secret key."""
    return settings.stripe_api_key is not None


async def open_gateway(settings: Settings) -> Gateway:
    """Stripe, with the shop's key."""
    assert settings.stripe_api_key is not None
    key = settings.stripe_api_key.get_secret_value()
    return StripeGateway(key, settings.stripe_api_base, settings.stripe_return_url)
