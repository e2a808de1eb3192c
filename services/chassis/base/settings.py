"""Every setting of Ichiba, read from the environment (prefix ``ICHIBA_``) and never changed after.

A field's description says what it accepts; the line that refuses a wrong value quotes it.
"""

from pathlib import Path
from typing import Any, Final, Literal, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from services.chassis.base.fault_profiles import PROFILES
from services.chassis.base.setting_complaints import complaint, unknown_variables
from services.chassis.base.setting_defaults import (
    dashboard_origins,
    database_file,
    origin_among_peers,
    own_origin,
    peer_origin,
)
from services.chassis.base.setting_groups.files import FilesSettings
from services.chassis.base.setting_groups.gateway import GatewaySettings
from services.chassis.base.setting_groups.keeping import KeepingSettings
from services.chassis.base.setting_groups.limits import LimitSettings
from services.chassis.base.setting_groups.sending import SendingSettings
from services.chassis.base.setting_types import (
    LONGEST_CALL,
    CallSeconds,
    DatabaseUrl,
    Faults,
    Folder,
    Host,
    LogLevel,
    Origin,
    Origins,
    Port,
    Seconds,
    WebUrl,
)

PREFIX = "ICHIBA_"
Service = Literal["order", "payment", "notification"]
SERVICES: tuple[Service, ...] = ("order", "payment", "notification")
Part = Service | Literal["dashboard"]
"""What `ichiba serve` runs: the services, and the dashboard beside them."""
ENGINE_CONNECTIONS: Final = 4
"""Connections to PostgreSQL that the durable engine of a process has of its own, at most."""
SLOT_CONNECTIONS: Final = 1
"""The one that holds the lock by which other processes see that this one is alive."""
WebhookSender = Literal["gateway", "notification"]

_PORT = "a port from 1 to 65535"
_ORIGIN = "an origin without a path, such as http://127.0.0.1:8000"
_DATABASE = "sqlite:///path/to/file.db or postgresql://user:password@host:port/database"
_SECONDS = "seconds above 0, at most 3600"
_CALL_SECONDS = f"seconds above 0, at most {LONGEST_CALL}"
_OPERATORS_SCOPES = (
    "openid orders:read orders:write batches:write payments:read payments:write payments:refund "
    "notifications:read notifications:write templates:write"
)
_FAULTS = f"{', '.join(PROFILES)} or a .toml file, with :SEED appended for another seed"
# A default that is made of other fields cannot be made where one of those is refused.
_NOT_ITS_OWN_FAULT = "default_factory_not_called"


class WrongSetting(Exception):
    """A setting cannot be used; its text is one line that names it and what is accepted."""


class Settings(SendingSettings, GatewaySettings, KeepingSettings, LimitSettings, FilesSettings):
    """What the environment says, checked. Times are seconds, sizes bytes."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        frozen=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    data_dir: Folder = Field(Path("var"), description="a folder for databases, keys, mail, logs")
    host: Host = Field("127.0.0.1", description="an address or host name to listen on")
    order_port: Port = Field(8000, description=_PORT)
    payment_port: Port = Field(8001, description=_PORT)
    notification_port: Port = Field(8002, description=_PORT)
    dashboard_port: Port = Field(5173, description=_PORT)
    order_url: Origin = Field(default_factory=peer_origin("order"), description=_ORIGIN)
    payment_url: Origin = Field(default_factory=peer_origin("payment"), description=_ORIGIN)
    notification_url: Origin = Field(
        default_factory=peer_origin("notification"), description=_ORIGIN
    )
    public_order_url: Origin = Field(
        default_factory=origin_among_peers("order"), description=_ORIGIN
    )
    public_payment_url: Origin = Field(
        default_factory=origin_among_peers("payment"), description=_ORIGIN
    )
    public_notification_url: Origin = Field(
        default_factory=origin_among_peers("notification"), description=_ORIGIN
    )
    order_database_url: DatabaseUrl = Field(
        default_factory=database_file("order"), description=_DATABASE
    )
    payment_database_url: DatabaseUrl = Field(
        default_factory=database_file("payment"), description=_DATABASE
    )
    notification_database_url: DatabaseUrl = Field(
        default_factory=database_file("notification"), description=_DATABASE
    )
    database_pool_size: int = Field(
        10, ge=2, le=500, description="a number of connections, 2 to 500"
    )
    database_pool_overflow: int = Field(
        0, ge=0, le=500, description="a number of connections, 0 to 500"
    )
    workers: int = Field(1, ge=1, le=64, description="a number of processes, 1 to 64")
    max_body_bytes: int = Field(1024 * 1024, ge=1024, description="bytes, at least 1024")
    max_upload_bytes: int = Field(
        512 * 1024 * 1024, ge=1024, description="bytes of a file, at least 1024"
    )
    response_validation: bool = Field(False, description="true or false")

    payment_timeout: CallSeconds = Field(30, description=_CALL_SECONDS)
    reconciliation_grace: Seconds = Field(120, description=_SECONDS)
    notification_timeout: CallSeconds = Field(10, description=_CALL_SECONDS)
    webhook_timeout: CallSeconds = Field(10, description=_CALL_SECONDS)
    bulk_timeout: CallSeconds = Field(LONGEST_CALL, description=_CALL_SECONDS)

    oidc_issuer: WebUrl | None = Field(None, description="an http:// or https:// URL")
    oidc_audience: str | None = Field(None, description="the audience of the issuer's tokens")
    oidc_client_id: str | None = Field(
        None, description="the id of the dashboard's public client at the issuer"
    )
    oidc_scopes: str = Field(
        _OPERATORS_SCOPES, description="scopes that the dashboard asks for, separated by spaces"
    )
    cors_origins: Origins = Field(
        default_factory=dashboard_origins,
        description="origins separated by commas, such as https://shop.example.com",
    )
    log_level: LogLevel = Field("INFO", description="debug, info, warning, error or critical")
    faults: Faults | None = Field(None, description=_FAULTS)
    otel_exporter_otlp_endpoint: WebUrl | None = Field(
        None, description="an http:// or https:// URL"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment alone: pydantic would look for each setting in files that nobody has."""
        del settings_cls, dotenv_settings, file_secret_settings  # pydantic gives them by name
        return init_settings, env_settings

    @classmethod
    def load(cls, **overrides: Any) -> Self:
        """The settings of this process; ``overrides`` go before the environment.

        Raises:
            WrongSetting: a value cannot be used, or a variable is no setting of ours.
        """
        unknown = list(unknown_variables(cls))
        try:
            settings = cls(**overrides)
        except ValidationError as error:
            faults = [fault for fault in error.errors() if fault["type"] != _NOT_ITS_OWN_FAULT]
            complaints = unknown + [complaint(fault, cls) for fault in faults]
            raise WrongSetting("; ".join(complaints)) from None
        if unknown:
            raise WrongSetting("; ".join(unknown))
        return settings

    @model_validator(mode="after")
    def _has_stripe_key(self) -> Self:
        if self.gateway == "stripe" and self.stripe_api_key is None:
            raise ValueError(
                f"{PREFIX}STRIPE_API_KEY is not set; {PREFIX}GATEWAY=stripe needs a Stripe key"
            )
        return self

    @model_validator(mode="after")
    def _spares_real_money(self) -> Self:
        if self.faults is not None and self.gateway != "simulator":
            raise ValueError(
                f"{PREFIX}FAULTS is set; faults work only with {PREFIX}GATEWAY=simulator"
            )
        return self

    @model_validator(mode="after")
    def _gives_bulk_calls_time(self) -> Self:
        """A call about many payments may wait for the gateway as long as one about a single one."""
        for name in ("payment_timeout", "notification_timeout"):
            if self.bulk_timeout < getattr(self, name):
                raise ValueError(
                    f"{PREFIX}BULK_TIMEOUT is {self.bulk_timeout:g}; it must be at least the "
                    f"{getattr(self, name):g} of {PREFIX}{name.upper()}"
                )
        return self

    @model_validator(mode="after")
    def _names_the_issuer_of_invoices(self) -> Self:
        if self.invoice_number is not None and self.invoice_issuer is None:
            raise ValueError(
                f"{PREFIX}INVOICE_NUMBER is set; "
                f"it also needs {PREFIX}INVOICE_ISSUER, whose number it is"
            )
        return self

    @model_validator(mode="after")
    def _has_files_url(self) -> Self:
        if self.files_endpoint is not None and self.files_url is None:
            raise ValueError(
                f"{PREFIX}FILES_ENDPOINT is set; "
                f"it also needs {PREFIX}FILES_URL, which names the bucket there"
            )
        return self

    @model_validator(mode="after")
    def _has_issuer(self) -> Self:
        if self.oidc_client_id is not None and self.oidc_issuer is None:
            raise ValueError(
                f"{PREFIX}OIDC_CLIENT_ID is set; "
                f"it also needs {PREFIX}OIDC_ISSUER, the issuer of that client"
            )
        if self.oidc_audience is not None and self.oidc_issuer is None:
            raise ValueError(
                f"{PREFIX}OIDC_AUDIENCE is set; "
                f"it also needs {PREFIX}OIDC_ISSUER, whose tokens name it"
            )
        return self

    def port(self, part: Part) -> int:
        """The port that ``part`` listens on."""
        return {
            "order": self.order_port,
            "payment": self.payment_port,
            "notification": self.notification_port,
            "dashboard": self.dashboard_port,
        }[part]

    def url(self, service: Service) -> str:
        """The origin where peers and clients reach ``service``."""
        return {
            "order": self.order_url,
            "payment": self.payment_url,
            "notification": self.notification_url,
        }[service]

    def public_url(self, service: Service) -> str:
        """The origin where a browser reaches ``service``."""
        return {
            "order": self.public_order_url,
            "payment": self.public_payment_url,
            "notification": self.public_notification_url,
        }[service]

    def own_url(self, part: Part) -> str:
        """The origin of the ``part`` that this machine runs itself."""
        return own_origin(self.host, self.port(part))

    def database_url(self, service: Service) -> str:
        """The database of ``service`` for SQLAlchemy; it may hold a password."""
        return {
            "order": self.order_database_url,
            "payment": self.payment_database_url,
            "notification": self.notification_database_url,
        }[service].get_secret_value()

    def webhook_keys(self, sender: WebhookSender) -> tuple[str, ...]:
        """The keys that verify webhooks of ``sender``, the signing one first; () where unset."""
        secret = {
            "gateway": self.gateway_webhook_secret,
            "notification": self.notification_webhook_secret,
        }[sender]
        return () if secret is None else tuple(secret.get_secret_value().split())

    def connections(self) -> int:
        """The most connections to PostgreSQL that the processes of one service open together."""
        in_pool = self.database_pool_size + self.database_pool_overflow
        return self.workers * (in_pool + ENGINE_CONNECTIONS + SLOT_CONNECTIONS)

    def require_workers_fit(self, service: Service) -> None:
        """Refuse several worker processes on SQLite, which has one writer.

        Raises:
            WrongSetting: ``workers`` is above 1 and the database of ``service`` is SQLite.
        """
        if self.workers > 1 and self.database_url(service).startswith("sqlite"):
            raise WrongSetting(
                f"{PREFIX}WORKERS is {self.workers}; with SQLite it must be 1; for more, set "
                f"{PREFIX}{service.upper()}_DATABASE_URL=postgresql://user:password@host/database"
            )

    def make_data_dir(self) -> None:
        """Make the data directory, readable by its owner only, where it is not there yet.

        Raises:
            WrongSetting: it cannot be made.
        """
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise WrongSetting(
                f"{PREFIX}DATA_DIR is {str(self.data_dir)!r}; "
                f"it cannot be created ({error.strerror})"
            ) from error
