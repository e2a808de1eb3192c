"""Opening the gateways that are installed: found by entry point, opened where they are set up."""

from contextlib import AsyncExitStack
from importlib.metadata import EntryPoint, entry_points

from services.chassis.base.settings import PREFIX, Settings, WrongSetting
from services.chassis.telemetry.logs import log
from services.payment.gateways.at_hand import Gateways
from services.payment.gateways.protocol import GROUP, Gateway, GatewayModule
from services.payment.gateways.watched import WatchedGateway


async def open_gateways(
    settings: Settings, timeout_seconds: float, stack: AsyncExitStack
) -> Gateways:
    """Every gateway that is set up, each bounded by ``timeout_seconds``; ``stack`` closes them.

    Raises:
        WrongSetting: the gateway in use cannot be opened.
    """
    opened: dict[str, WatchedGateway] = {}
    for entry in entry_points(group=GROUP):
        open_it = _open_in_use if entry.name == settings.gateway else _open_other
        gateway = await open_it(entry, settings)
        if gateway is not None:
            opened[gateway.name] = WatchedGateway(gateway, timeout_seconds)
            stack.push_async_callback(opened[gateway.name].close)
    if settings.gateway not in opened:
        raise WrongSetting(f"{PREFIX}GATEWAY is {settings.gateway!r}; it is not installed")
    return Gateways(opened[settings.gateway], opened)


async def _open_in_use(entry: EntryPoint, settings: Settings) -> Gateway | None:
    module: GatewayModule = entry.load()
    if not module.is_set_up(settings):
        raise WrongSetting(f"{PREFIX}GATEWAY is {entry.name!r}; that gateway is not set up")
    return await module.open_gateway(settings)


async def _open_other(entry: EntryPoint, settings: Settings) -> Gateway | None:
    """One that new payments do not go to: without it, all the others still work."""
    try:
        module: GatewayModule = entry.load()
        return await module.open_gateway(settings) if module.is_set_up(settings) else None
    except Exception as error:  # noqa: BLE001 - whatever an adapter of somebody else's may do
        log().error("gateway_not_opened", gateway=entry.name, exc_info=error)
        return None
