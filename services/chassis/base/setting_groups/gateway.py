"""How payments are taken: the gateway, its keys, and the links on which customers pay."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from services.chassis.base.setting_types import (
    KEYS,
    GatewayName,
    SigningSecrets,
    WebhookKeys,
    WebUrl,
)


class GatewaySettings(BaseSettings):
    """What the payment service knows of its gateway."""

    gateway: GatewayName = Field(
        "simulator", description="simulator, stripe or the name of another installed gateway"
    )
    gateway_webhook_secret: WebhookKeys | None = Field(None, description=KEYS)
    stripe_api_key: SecretStr | None = Field(None, description="a Stripe secret key")
    stripe_webhook_secret: SigningSecrets | None = Field(
        None, description="whsec_ and more, as Stripe shows it; several are separated by spaces"
    )
    stripe_return_url: WebUrl | None = Field(None, description="an http:// or https:// URL")
    stripe_api_base: WebUrl | None = Field(None, description="an http:// or https:// URL")
    payment_link_days: int = Field(7, ge=1, le=90, description="a number of days, 1 to 90")
    payment_link_secret: WebhookKeys | None = Field(None, description=KEYS)
    gateway_concurrency: int = Field(32, ge=1, le=256, description="a number of calls, 1 to 256")

    def stripe_webhook_keys(self) -> tuple[str, ...]:
        """The secrets of the endpoints at Stripe that lead here; () where unset."""
        secret = self.stripe_webhook_secret
        return () if secret is None else tuple(secret.get_secret_value().split())

    def payment_link_keys(self) -> tuple[str, ...]:
        """The keys that sign links for paying, the one in use first; () where unset."""
        secret = self.payment_link_secret
        return () if secret is None else tuple(secret.get_secret_value().split())
