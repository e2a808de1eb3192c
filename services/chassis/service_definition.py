"""What a service is, and its start: the same steps for all three.

A service defines its name, its handlers, its table of idempotency keys and how it opens what it
works with. Everything else (settings, signing key, engine, database, migrations, the ASGI app) is
made here, in one order.
"""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from types import ModuleType
from typing import Any, Final, Literal

from connexion import AsyncApp
from sqlalchemy import Table

from services.chassis.base.ids import utc_now
from services.chassis.base.settings import Service, Settings
from services.chassis.idempotency import KeyLeases
from services.chassis.identity.tokens import (
    SERVICE_PREFIX,
    ServiceToken,
    SigningKey,
    TokenVerifier,
)
from services.chassis.identity.webhook_secrets import webhook_keys
from services.chassis.jobs.contract import Engine, Job, Leases, OpenEngine, Schedule
from services.chassis.jobs.dbos_engine import DurableEngine
from services.chassis.keeping.kinds import Keeping
from services.chassis.keeping.settings_document import Operated
from services.chassis.keeping.sweeping import Portions, Sweep, sweeping
from services.chassis.storage import migrations
from services.chassis.storage.database import Database
from services.chassis.storage.opening import open_database
from services.chassis.telemetry.logs import configure_logging
from services.chassis.web.application import build_app, handlers_of
from services.chassis.web.security import Signature

_NOTHING: Final[Mapping[str, Portions]] = {}


@dataclass(frozen=True, slots=True)
class Foundation:
    """What a service opens the rest of its parts on, for one run."""

    service: Service
    settings: Settings
    key: SigningKey
    engine: Engine
    database: Database
    clock: Callable[[], datetime]
    idempotency_keys: Table
    keeping: Keeping

    @property
    def operated(self) -> Operated:
        """What operators see of the service."""
        return Operated(self.settings, self.keeping)

    def token(self, scopes: Iterable[str]) -> ServiceToken:
        """The token with which the service calls others."""
        return ServiceToken(self.key, f"{SERVICE_PREFIX}{self.service}", tuple(scopes))

    def working(
        self,
        jobs: Iterable[Job],
        schedules: Iterable[Schedule] = (),
        leases: Iterable[Leases] = (),
        forgetting: Mapping[str, Portions] = _NOTHING,
    ) -> AbstractAsyncContextManager[None]:
        """The engine at work: at the service's own jobs, and at what every service has.

        ``forgetting`` are the kinds of old things that the service deletes in its own way.
        """
        keys = self.idempotency_keys
        sweep = Sweep(self.database, self.operated, self.clock, forgetting)
        return self.engine.running(
            list(jobs),
            [sweeping(sweep), *schedules],
            [*leases, KeyLeases(self.database, keys, self.clock)],
        )


@dataclass(frozen=True, slots=True)
class ServiceDefinition:
    """One of the services.

    Attributes:
        api: the package of its handlers; see ``handlers_of``.
        idempotency_keys: its table of them.
        keeping: what it keeps for how long.
        open_context: opens what its handlers find as ``request.state``, and its background work.
        webhooks_from: whose signed events it receives, as the settings name them.
        signatures: of other bodies that it receives, by the header that their scheme names.
    """

    name: Service
    api: ModuleType
    idempotency_keys: Table
    keeping: Keeping
    open_context: Callable[[Foundation], AbstractAsyncContextManager[Any]]
    webhooks_from: Literal["gateway", "notification"] | None = None
    signatures: Callable[[Settings], Mapping[str, Signature]] = lambda _settings: {}

    def create_app(
        self,
        settings: Settings | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
        open_engine: OpenEngine = DurableEngine.open,
    ) -> AsyncApp:
        """The service as an ASGI app, its database brought up to date.

        Raises:
            WrongSetting: a setting cannot be used.
            UnfitDatabase: a PostgreSQL database is behind, or the database is of a later version.
            SlotTaken: another process has the SQLite database.
        """
        settings = settings or Settings.load()
        configure_logging(self.name, settings.log_level)
        settings.make_data_dir()
        migrations.prepare(self.name, settings.database_url(self.name))
        key = SigningKey.load_or_create(settings.data_dir)
        verifier = TokenVerifier(
            key, oidc_issuer=settings.oidc_issuer, oidc_audience=settings.oidc_audience
        )
        return build_app(
            self.name,
            handlers_of(self.api),
            partial(self.opened, settings, key, open_engine(self.name, settings), clock),
            settings,
            verifier=verifier,
            webhook_keys=self._webhook_keys(settings),
            signatures=self.signatures(settings),
        )

    @asynccontextmanager
    async def opened(
        self,
        settings: Settings,
        key: SigningKey,
        engine: Engine,
        clock: Callable[[], datetime] = utc_now,
    ) -> AsyncIterator[Any]:
        """The service's context with all that belongs to it, for one run."""
        database = open_database(
            settings.database_url(self.name),
            pool_size=settings.database_pool_size,
            max_overflow=settings.database_pool_overflow,
        )
        try:
            foundation = Foundation(
                self.name,
                settings,
                key,
                engine,
                database,
                clock,
                self.idempotency_keys,
                self.keeping,
            )
            async with self.open_context(foundation) as context:
                yield context
        finally:
            await database.close()

    def _webhook_keys(self, settings: Settings) -> tuple[str, ...]:
        source = self.webhooks_from
        if source is None:
            return ()
        return webhook_keys(settings.data_dir, source, settings.webhook_keys(source))
