"""The two clients: `Ichiba`, whose calls block, and `AsyncIchiba`, whose calls are awaited."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from ._runtime.answers import Answer, later_with_response, with_response
from ._runtime.connection import DEFAULT_RETRIES, Connection, LaterToken, Token
from ._runtime.sending import Sender
from ._runtime.sending_later import LaterSender
from ._runtime.types import UNSET, TimeLimit, Unset

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from types import TracebackType
    from typing import Self

    import httpx

    from .calls.notification import actions as notification_actions
    from .calls.notification import customers as notification_customers
    from .calls.notification import health as notification_health
    from .calls.notification import notification_batches as notification_notification_batches
    from .calls.notification import notifications as notification_notifications
    from .calls.notification import settings as notification_settings
    from .calls.notification import suppressions as notification_suppressions
    from .calls.notification import templates as notification_templates
    from .calls.notification import webhooks as notification_webhooks
    from .calls.order import batches as order_batches
    from .calls.order import customers as order_customers
    from .calls.order import deliveries as order_deliveries
    from .calls.order import health as order_health
    from .calls.order import import_profiles as order_import_profiles
    from .calls.order import order_payments as order_order_payments
    from .calls.order import orders as order_orders
    from .calls.order import reconciliations as order_reconciliations
    from .calls.order import reports as order_reports
    from .calls.order import settings as order_settings
    from .calls.payment import customers as payment_customers
    from .calls.payment import deliveries as payment_deliveries
    from .calls.payment import gateway as payment_gateway
    from .calls.payment import health as payment_health
    from .calls.payment import payment_links as payment_payment_links
    from .calls.payment import payments as payment_payments
    from .calls.payment import refunds as payment_refunds
    from .calls.payment import settings as payment_settings
    from .calls.payment import stats as payment_stats

_P = ParamSpec("_P")
_T = TypeVar("_T")

SPEC: str = "1.1.0"
"""The version of the specs that this is made from."""


class Order:
    """Every operation of the order service, by tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def orders(self) -> order_orders.OrdersCalls:
        """Place, find, change, ship and cancel orders, and read what happened to each."""
        from .calls.order.orders import OrdersCalls

        return OrdersCalls(self._sender)

    @cached_property
    def reports(self) -> order_reports.ReportsCalls:
        """Counts and sums for the dashboard, and a CSV export of orders."""
        from .calls.order.reports import ReportsCalls

        return ReportsCalls(self._sender)

    @cached_property
    def order_payments(self) -> order_order_payments.OrderPaymentsCalls:
        """Work with the payment of an order. The payments themselves belong to the payment service."""
        from .calls.order.order_payments import OrderPaymentsCalls

        return OrderPaymentsCalls(self._sender)

    @cached_property
    def deliveries(self) -> order_deliveries.DeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        from .calls.order.deliveries import DeliveriesCalls

        return DeliveriesCalls(self._sender)

    @cached_property
    def reconciliations(self) -> order_reconciliations.ReconciliationsCalls:
        """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""
        from .calls.order.reconciliations import ReconciliationsCalls

        return ReconciliationsCalls(self._sender)

    @cached_property
    def batches(self) -> order_batches.BatchesCalls:
        """Import many orders from one file, see the outcome of each row, and undo the import."""
        from .calls.order.batches import BatchesCalls

        return BatchesCalls(self._sender)

    @cached_property
    def import_profiles(self) -> order_import_profiles.ImportProfilesCalls:
        """Say how the files of other systems are read, and find out what a file is."""
        from .calls.order.import_profiles import ImportProfilesCalls

        return ImportProfilesCalls(self._sender)

    @cached_property
    def customers(self) -> order_customers.CustomersCalls:
        """Erase what the three services keep about a customer, and see what was erased."""
        from .calls.order.customers import CustomersCalls

        return CustomersCalls(self._sender)

    @cached_property
    def settings(self) -> order_settings.SettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.order.settings import SettingsCalls

        return SettingsCalls(self._sender)

    @cached_property
    def health(self) -> order_health.HealthCalls:
        """For orchestrators and monitoring. No token is needed."""
        from .calls.order.health import HealthCalls

        return HealthCalls(self._sender)


class Payment:
    """Every operation of the payment service, by tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def payments(self) -> payment_payments.PaymentsCalls:
        """Take payments for orders, and look them up."""
        from .calls.payment.payments import PaymentsCalls

        return PaymentsCalls(self._sender)

    @cached_property
    def stats(self) -> payment_stats.StatsCalls:
        """Counts and yen for dashboards."""
        from .calls.payment.stats import StatsCalls

        return StatsCalls(self._sender)

    @cached_property
    def refunds(self) -> payment_refunds.RefundsCalls:
        """Refund captured money, in part or in full."""
        from .calls.payment.refunds import RefundsCalls

        return RefundsCalls(self._sender)

    @cached_property
    def gateway(self) -> payment_gateway.GatewayCalls:
        """What the payment gateway reports to this service."""
        from .calls.payment.gateway import GatewayCalls

        return GatewayCalls(self._sender)

    @cached_property
    def payment_links(self) -> payment_payment_links.PaymentLinksCalls:
        """Let customers pay on a page of their own."""
        from .calls.payment.payment_links import PaymentLinksCalls

        return PaymentLinksCalls(self._sender)

    @cached_property
    def deliveries(self) -> payment_deliveries.DeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        from .calls.payment.deliveries import DeliveriesCalls

        return DeliveriesCalls(self._sender)

    @cached_property
    def customers(self) -> payment_customers.CustomersCalls:
        """Erase what is kept about a customer."""
        from .calls.payment.customers import CustomersCalls

        return CustomersCalls(self._sender)

    @cached_property
    def settings(self) -> payment_settings.SettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.payment.settings import SettingsCalls

        return SettingsCalls(self._sender)

    @cached_property
    def health(self) -> payment_health.HealthCalls:
        """Whether the service runs, whether it is ready for traffic, and its metrics."""
        from .calls.payment.health import HealthCalls

        return HealthCalls(self._sender)


class Notification:
    """Every operation of the notification service, by tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def notifications(self) -> notification_notifications.NotificationsCalls:
        """Messages to customers, from acceptance to delivery."""
        from .calls.notification.notifications import NotificationsCalls

        return NotificationsCalls(self._sender)

    @cached_property
    def webhooks(self) -> notification_webhooks.WebhooksCalls:
        """Signed reports of the mail and SMS providers."""
        from .calls.notification.webhooks import WebhooksCalls

        return WebhooksCalls(self._sender)

    @cached_property
    def notification_batches(self) -> notification_notification_batches.NotificationBatchesCalls:
        """Many messages at once, and their progress."""
        from .calls.notification.notification_batches import NotificationBatchesCalls

        return NotificationBatchesCalls(self._sender)

    @cached_property
    def templates(self) -> notification_templates.TemplatesCalls:
        """The texts that messages are rendered from: versioned, one for each code and locale."""
        from .calls.notification.templates import TemplatesCalls

        return TemplatesCalls(self._sender)

    @cached_property
    def suppressions(self) -> notification_suppressions.SuppressionsCalls:
        """Recipients who receive nothing."""
        from .calls.notification.suppressions import SuppressionsCalls

        return SuppressionsCalls(self._sender)

    @cached_property
    def actions(self) -> notification_actions.ActionsCalls:
        """Who did what to messages, batches, templates and the suppression list."""
        from .calls.notification.actions import ActionsCalls

        return ActionsCalls(self._sender)

    @cached_property
    def customers(self) -> notification_customers.CustomersCalls:
        """Erase what is kept about a customer."""
        from .calls.notification.customers import CustomersCalls

        return CustomersCalls(self._sender)

    @cached_property
    def settings(self) -> notification_settings.SettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.notification.settings import SettingsCalls

        return SettingsCalls(self._sender)

    @cached_property
    def health(self) -> notification_health.HealthCalls:
        """Liveness, readiness and metrics. No authentication is needed."""
        from .calls.notification.health import HealthCalls

        return HealthCalls(self._sender)


class Ichiba:
    """All three services.

    A tag that several services have, such as `deliveries`, is here the order service's; `payment` and
    `notification` have the others.

    Args:
        token: the bearer token, or what is called for it; called again after one 401.
            Left out, it is ICHIBA_TOKEN.
        order_url: the order service's origin. Left out, it is ICHIBA_ORDER_URL, or this machine.
        payment_url: the payment service's, likewise.
        notification_url: the notification service's, likewise.
        timeout: seconds that an answer may be silent for; 60, and 5 to connect.
        retries: how often a call is sent again at most; the pauses end after 120 seconds altogether.
        headers: sent with every request, such as Accept-Language.
        http_client: the connections to use; it is not closed by this client.
    """

    order: Order
    payment: Payment
    notification: Notification

    def __init__(
        self,
        token: Token | None = None,
        *,
        order_url: str | None = None,
        payment_url: str | None = None,
        notification_url: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int = DEFAULT_RETRIES,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        urls = {"order": order_url, "payment": payment_url, "notification": notification_url}
        connection = Connection.of(SPEC, urls, timeout, retries, headers)
        known = token if token is not None else os.environ.get("ICHIBA_TOKEN")
        self._use(Sender(connection, known, http_client))

    def _use(self, sender: Sender) -> None:
        self._sender = sender
        self.order = Order(sender)
        self.payment = Payment(sender)
        self.notification = Notification(sender)

    def with_options(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """A client with other options, and this one's connections and token.

        This one is not changed by it, and closing the new one closes nothing.

        Args:
            timeout: seconds that an answer may be silent for. Left out, it is this client's.
            retries: how often a call is sent again at most, likewise.
            headers: sent in addition to this client's.
        """
        made = object.__new__(type(self))
        made._use(self._sender.sharing(self._sender.connection.changed(timeout, retries, headers)))
        return made

    @staticmethod
    def with_response(call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> Answer[_T]:
        """What a call answers, with the answer's status, headers, request id and ETag.

        `client.with_response(client.orders.get, order_id)` has `.data`, which is the order, `.etag` and so on.

        Raises:
            ValueError: the call asks nothing by itself, as an iterator of a list does.
            IchibaError: as the call does.
        """
        return with_response(call, *args, **kwargs)

    def __repr__(self) -> str:
        return f"Ichiba({dict(self._sender.connection.urls)})"

    def close(self) -> None:
        """Close the connections."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def actions(self) -> notification_actions.ActionsCalls:
        """Who did what to messages, batches, templates and the suppression list."""
        return self.notification.actions

    @property
    def batches(self) -> order_batches.BatchesCalls:
        """Import many orders from one file, see the outcome of each row, and undo the import."""
        return self.order.batches

    @property
    def customers(self) -> order_customers.CustomersCalls:
        """Erase what the three services keep about a customer, and see what was erased."""
        return self.order.customers

    @property
    def deliveries(self) -> order_deliveries.DeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        return self.order.deliveries

    @property
    def gateway(self) -> payment_gateway.GatewayCalls:
        """What the payment gateway reports to this service."""
        return self.payment.gateway

    @property
    def health(self) -> order_health.HealthCalls:
        """For orchestrators and monitoring. No token is needed."""
        return self.order.health

    @property
    def import_profiles(self) -> order_import_profiles.ImportProfilesCalls:
        """Say how the files of other systems are read, and find out what a file is."""
        return self.order.import_profiles

    @property
    def notification_batches(self) -> notification_notification_batches.NotificationBatchesCalls:
        """Many messages at once, and their progress."""
        return self.notification.notification_batches

    @property
    def notifications(self) -> notification_notifications.NotificationsCalls:
        """Messages to customers, from acceptance to delivery."""
        return self.notification.notifications

    @property
    def order_payments(self) -> order_order_payments.OrderPaymentsCalls:
        """Work with the payment of an order. The payments themselves belong to the payment service."""
        return self.order.order_payments

    @property
    def orders(self) -> order_orders.OrdersCalls:
        """Place, find, change, ship and cancel orders, and read what happened to each."""
        return self.order.orders

    @property
    def payment_links(self) -> payment_payment_links.PaymentLinksCalls:
        """Let customers pay on a page of their own."""
        return self.payment.payment_links

    @property
    def payments(self) -> payment_payments.PaymentsCalls:
        """Take payments for orders, and look them up."""
        return self.payment.payments

    @property
    def reconciliations(self) -> order_reconciliations.ReconciliationsCalls:
        """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""
        return self.order.reconciliations

    @property
    def refunds(self) -> payment_refunds.RefundsCalls:
        """Refund captured money, in part or in full."""
        return self.payment.refunds

    @property
    def reports(self) -> order_reports.ReportsCalls:
        """Counts and sums for the dashboard, and a CSV export of orders."""
        return self.order.reports

    @property
    def settings(self) -> order_settings.SettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        return self.order.settings

    @property
    def stats(self) -> payment_stats.StatsCalls:
        """Counts and yen for dashboards."""
        return self.payment.stats

    @property
    def suppressions(self) -> notification_suppressions.SuppressionsCalls:
        """Recipients who receive nothing."""
        return self.notification.suppressions

    @property
    def templates(self) -> notification_templates.TemplatesCalls:
        """The texts that messages are rendered from: versioned, one for each code and locale."""
        return self.notification.templates

    @property
    def webhooks(self) -> notification_webhooks.WebhooksCalls:
        """Signed reports of the mail and SMS providers."""
        return self.notification.webhooks


class AsyncOrder:
    """Every operation of the order service, by tag."""

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    @cached_property
    def orders(self) -> order_orders.AsyncOrdersCalls:
        """Place, find, change, ship and cancel orders, and read what happened to each."""
        from .calls.order.orders import AsyncOrdersCalls

        return AsyncOrdersCalls(self._sender)

    @cached_property
    def reports(self) -> order_reports.AsyncReportsCalls:
        """Counts and sums for the dashboard, and a CSV export of orders."""
        from .calls.order.reports import AsyncReportsCalls

        return AsyncReportsCalls(self._sender)

    @cached_property
    def order_payments(self) -> order_order_payments.AsyncOrderPaymentsCalls:
        """Work with the payment of an order. The payments themselves belong to the payment service."""
        from .calls.order.order_payments import AsyncOrderPaymentsCalls

        return AsyncOrderPaymentsCalls(self._sender)

    @cached_property
    def deliveries(self) -> order_deliveries.AsyncDeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        from .calls.order.deliveries import AsyncDeliveriesCalls

        return AsyncDeliveriesCalls(self._sender)

    @cached_property
    def reconciliations(self) -> order_reconciliations.AsyncReconciliationsCalls:
        """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""
        from .calls.order.reconciliations import AsyncReconciliationsCalls

        return AsyncReconciliationsCalls(self._sender)

    @cached_property
    def batches(self) -> order_batches.AsyncBatchesCalls:
        """Import many orders from one file, see the outcome of each row, and undo the import."""
        from .calls.order.batches import AsyncBatchesCalls

        return AsyncBatchesCalls(self._sender)

    @cached_property
    def import_profiles(self) -> order_import_profiles.AsyncImportProfilesCalls:
        """Say how the files of other systems are read, and find out what a file is."""
        from .calls.order.import_profiles import AsyncImportProfilesCalls

        return AsyncImportProfilesCalls(self._sender)

    @cached_property
    def customers(self) -> order_customers.AsyncCustomersCalls:
        """Erase what the three services keep about a customer, and see what was erased."""
        from .calls.order.customers import AsyncCustomersCalls

        return AsyncCustomersCalls(self._sender)

    @cached_property
    def settings(self) -> order_settings.AsyncSettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.order.settings import AsyncSettingsCalls

        return AsyncSettingsCalls(self._sender)

    @cached_property
    def health(self) -> order_health.AsyncHealthCalls:
        """For orchestrators and monitoring. No token is needed."""
        from .calls.order.health import AsyncHealthCalls

        return AsyncHealthCalls(self._sender)


class AsyncPayment:
    """Every operation of the payment service, by tag."""

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    @cached_property
    def payments(self) -> payment_payments.AsyncPaymentsCalls:
        """Take payments for orders, and look them up."""
        from .calls.payment.payments import AsyncPaymentsCalls

        return AsyncPaymentsCalls(self._sender)

    @cached_property
    def stats(self) -> payment_stats.AsyncStatsCalls:
        """Counts and yen for dashboards."""
        from .calls.payment.stats import AsyncStatsCalls

        return AsyncStatsCalls(self._sender)

    @cached_property
    def refunds(self) -> payment_refunds.AsyncRefundsCalls:
        """Refund captured money, in part or in full."""
        from .calls.payment.refunds import AsyncRefundsCalls

        return AsyncRefundsCalls(self._sender)

    @cached_property
    def gateway(self) -> payment_gateway.AsyncGatewayCalls:
        """What the payment gateway reports to this service."""
        from .calls.payment.gateway import AsyncGatewayCalls

        return AsyncGatewayCalls(self._sender)

    @cached_property
    def payment_links(self) -> payment_payment_links.AsyncPaymentLinksCalls:
        """Let customers pay on a page of their own."""
        from .calls.payment.payment_links import AsyncPaymentLinksCalls

        return AsyncPaymentLinksCalls(self._sender)

    @cached_property
    def deliveries(self) -> payment_deliveries.AsyncDeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        from .calls.payment.deliveries import AsyncDeliveriesCalls

        return AsyncDeliveriesCalls(self._sender)

    @cached_property
    def customers(self) -> payment_customers.AsyncCustomersCalls:
        """Erase what is kept about a customer."""
        from .calls.payment.customers import AsyncCustomersCalls

        return AsyncCustomersCalls(self._sender)

    @cached_property
    def settings(self) -> payment_settings.AsyncSettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.payment.settings import AsyncSettingsCalls

        return AsyncSettingsCalls(self._sender)

    @cached_property
    def health(self) -> payment_health.AsyncHealthCalls:
        """Whether the service runs, whether it is ready for traffic, and its metrics."""
        from .calls.payment.health import AsyncHealthCalls

        return AsyncHealthCalls(self._sender)


class AsyncNotification:
    """Every operation of the notification service, by tag."""

    def __init__(self, sender: LaterSender) -> None:
        self._sender = sender

    @cached_property
    def notifications(self) -> notification_notifications.AsyncNotificationsCalls:
        """Messages to customers, from acceptance to delivery."""
        from .calls.notification.notifications import AsyncNotificationsCalls

        return AsyncNotificationsCalls(self._sender)

    @cached_property
    def webhooks(self) -> notification_webhooks.AsyncWebhooksCalls:
        """Signed reports of the mail and SMS providers."""
        from .calls.notification.webhooks import AsyncWebhooksCalls

        return AsyncWebhooksCalls(self._sender)

    @cached_property
    def notification_batches(self) -> notification_notification_batches.AsyncNotificationBatchesCalls:
        """Many messages at once, and their progress."""
        from .calls.notification.notification_batches import AsyncNotificationBatchesCalls

        return AsyncNotificationBatchesCalls(self._sender)

    @cached_property
    def templates(self) -> notification_templates.AsyncTemplatesCalls:
        """The texts that messages are rendered from: versioned, one for each code and locale."""
        from .calls.notification.templates import AsyncTemplatesCalls

        return AsyncTemplatesCalls(self._sender)

    @cached_property
    def suppressions(self) -> notification_suppressions.AsyncSuppressionsCalls:
        """Recipients who receive nothing."""
        from .calls.notification.suppressions import AsyncSuppressionsCalls

        return AsyncSuppressionsCalls(self._sender)

    @cached_property
    def actions(self) -> notification_actions.AsyncActionsCalls:
        """Who did what to messages, batches, templates and the suppression list."""
        from .calls.notification.actions import AsyncActionsCalls

        return AsyncActionsCalls(self._sender)

    @cached_property
    def customers(self) -> notification_customers.AsyncCustomersCalls:
        """Erase what is kept about a customer."""
        from .calls.notification.customers import AsyncCustomersCalls

        return AsyncCustomersCalls(self._sender)

    @cached_property
    def settings(self) -> notification_settings.AsyncSettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        from .calls.notification.settings import AsyncSettingsCalls

        return AsyncSettingsCalls(self._sender)

    @cached_property
    def health(self) -> notification_health.AsyncHealthCalls:
        """Liveness, readiness and metrics. No authentication is needed."""
        from .calls.notification.health import AsyncHealthCalls

        return AsyncHealthCalls(self._sender)


class AsyncIchiba:
    """All three services.

    A tag that several services have, such as `deliveries`, is here the order service's; `payment` and
    `notification` have the others.

    Args:
        token: the bearer token, or what is called for it (and may be awaited); called again after one 401.
            Left out, it is ICHIBA_TOKEN.
        order_url: the order service's origin. Left out, it is ICHIBA_ORDER_URL, or this machine.
        payment_url: the payment service's, likewise.
        notification_url: the notification service's, likewise.
        timeout: seconds that an answer may be silent for; 60, and 5 to connect.
        retries: how often a call is sent again at most; the pauses end after 120 seconds altogether.
        headers: sent with every request, such as Accept-Language.
        http_client: the connections to use; it is not closed by this client.
    """

    order: AsyncOrder
    payment: AsyncPayment
    notification: AsyncNotification

    def __init__(
        self,
        token: LaterToken | None = None,
        *,
        order_url: str | None = None,
        payment_url: str | None = None,
        notification_url: str | None = None,
        timeout: TimeLimit | Unset = UNSET,
        retries: int = DEFAULT_RETRIES,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        urls = {"order": order_url, "payment": payment_url, "notification": notification_url}
        connection = Connection.of(SPEC, urls, timeout, retries, headers)
        known = token if token is not None else os.environ.get("ICHIBA_TOKEN")
        self._use(LaterSender(connection, known, http_client))

    def _use(self, sender: LaterSender) -> None:
        self._sender = sender
        self.order = AsyncOrder(sender)
        self.payment = AsyncPayment(sender)
        self.notification = AsyncNotification(sender)

    def with_options(
        self,
        *,
        timeout: TimeLimit | Unset = UNSET,
        retries: int | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """A client with other options, and this one's connections and token.

        This one is not changed by it, and closing the new one closes nothing.

        Args:
            timeout: seconds that an answer may be silent for. Left out, it is this client's.
            retries: how often a call is sent again at most, likewise.
            headers: sent in addition to this client's.
        """
        made = object.__new__(type(self))
        made._use(self._sender.sharing(self._sender.connection.changed(timeout, retries, headers)))
        return made

    @staticmethod
    async def with_response(call: Callable[_P, Awaitable[_T]], *args: _P.args, **kwargs: _P.kwargs) -> Answer[_T]:
        """What a call answers, with the answer's status, headers, request id and ETag.

        `await client.with_response(client.orders.get, order_id)` has `.data`, which is the order, `.etag` and so on.

        Raises:
            ValueError: the call asks nothing by itself, as an iterator of a list does.
            IchibaError: as the call does.
        """
        return await later_with_response(call, *args, **kwargs)

    def __repr__(self) -> str:
        return f"AsyncIchiba({dict(self._sender.connection.urls)})"

    async def close(self) -> None:
        """Close the connections."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def actions(self) -> notification_actions.AsyncActionsCalls:
        """Who did what to messages, batches, templates and the suppression list."""
        return self.notification.actions

    @property
    def batches(self) -> order_batches.AsyncBatchesCalls:
        """Import many orders from one file, see the outcome of each row, and undo the import."""
        return self.order.batches

    @property
    def customers(self) -> order_customers.AsyncCustomersCalls:
        """Erase what the three services keep about a customer, and see what was erased."""
        return self.order.customers

    @property
    def deliveries(self) -> order_deliveries.AsyncDeliveriesCalls:
        """See the calls that this service still owes to other services, and retry them."""
        return self.order.deliveries

    @property
    def gateway(self) -> payment_gateway.AsyncGatewayCalls:
        """What the payment gateway reports to this service."""
        return self.payment.gateway

    @property
    def health(self) -> order_health.AsyncHealthCalls:
        """For orchestrators and monitoring. No token is needed."""
        return self.order.health

    @property
    def import_profiles(self) -> order_import_profiles.AsyncImportProfilesCalls:
        """Say how the files of other systems are read, and find out what a file is."""
        return self.order.import_profiles

    @property
    def notification_batches(self) -> notification_notification_batches.AsyncNotificationBatchesCalls:
        """Many messages at once, and their progress."""
        return self.notification.notification_batches

    @property
    def notifications(self) -> notification_notifications.AsyncNotificationsCalls:
        """Messages to customers, from acceptance to delivery."""
        return self.notification.notifications

    @property
    def order_payments(self) -> order_order_payments.AsyncOrderPaymentsCalls:
        """Work with the payment of an order. The payments themselves belong to the payment service."""
        return self.order.order_payments

    @property
    def orders(self) -> order_orders.AsyncOrdersCalls:
        """Place, find, change, ship and cancel orders, and read what happened to each."""
        return self.order.orders

    @property
    def payment_links(self) -> payment_payment_links.AsyncPaymentLinksCalls:
        """Let customers pay on a page of their own."""
        return self.payment.payment_links

    @property
    def payments(self) -> payment_payments.AsyncPaymentsCalls:
        """Take payments for orders, and look them up."""
        return self.payment.payments

    @property
    def reconciliations(self) -> order_reconciliations.AsyncReconciliationsCalls:
        """Compare orders with payments and with the gateways' own lists, and apply remedies to the differences."""
        return self.order.reconciliations

    @property
    def refunds(self) -> payment_refunds.AsyncRefundsCalls:
        """Refund captured money, in part or in full."""
        return self.payment.refunds

    @property
    def reports(self) -> order_reports.AsyncReportsCalls:
        """Counts and sums for the dashboard, and a CSV export of orders."""
        return self.order.reports

    @property
    def settings(self) -> order_settings.AsyncSettingsCalls:
        """What this installation is set to, and how long it keeps what it deletes."""
        return self.order.settings

    @property
    def stats(self) -> payment_stats.AsyncStatsCalls:
        """Counts and yen for dashboards."""
        return self.payment.stats

    @property
    def suppressions(self) -> notification_suppressions.AsyncSuppressionsCalls:
        """Recipients who receive nothing."""
        return self.notification.suppressions

    @property
    def templates(self) -> notification_templates.AsyncTemplatesCalls:
        """The texts that messages are rendered from: versioned, one for each code and locale."""
        return self.notification.templates

    @property
    def webhooks(self) -> notification_webhooks.AsyncWebhooksCalls:
        """Signed reports of the mail and SMS providers."""
        return self.notification.webhooks
