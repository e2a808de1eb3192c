// Made from openapi/*.yaml by `tox run -e generate`; never edited.

import { OrdersCalls as OrderOrdersCalls } from "./calls/order/orders.js";
import { ReportsCalls as OrderReportsCalls } from "./calls/order/reports.js";
import { OrderPaymentsCalls as OrderOrderPaymentsCalls } from "./calls/order/order-payments.js";
import { DeliveriesCalls as OrderDeliveriesCalls } from "./calls/order/deliveries.js";
import { ReconciliationsCalls as OrderReconciliationsCalls } from "./calls/order/reconciliations.js";
import { BatchesCalls as OrderBatchesCalls } from "./calls/order/batches.js";
import { ImportProfilesCalls as OrderImportProfilesCalls } from "./calls/order/import-profiles.js";
import { CustomersCalls as OrderCustomersCalls } from "./calls/order/customers.js";
import { SettingsCalls as OrderSettingsCalls } from "./calls/order/settings.js";
import { HealthCalls as OrderHealthCalls } from "./calls/order/health.js";
import { PaymentsCalls as PaymentPaymentsCalls } from "./calls/payment/payments.js";
import { StatsCalls as PaymentStatsCalls } from "./calls/payment/stats.js";
import { RefundsCalls as PaymentRefundsCalls } from "./calls/payment/refunds.js";
import { GatewayCalls as PaymentGatewayCalls } from "./calls/payment/gateway.js";
import { PaymentLinksCalls as PaymentPaymentLinksCalls } from "./calls/payment/payment-links.js";
import { DeliveriesCalls as PaymentDeliveriesCalls } from "./calls/payment/deliveries.js";
import { CustomersCalls as PaymentCustomersCalls } from "./calls/payment/customers.js";
import { SettingsCalls as PaymentSettingsCalls } from "./calls/payment/settings.js";
import { HealthCalls as PaymentHealthCalls } from "./calls/payment/health.js";
import { NotificationsCalls as NotificationNotificationsCalls } from "./calls/notification/notifications.js";
import { WebhooksCalls as NotificationWebhooksCalls } from "./calls/notification/webhooks.js";
import { NotificationBatchesCalls as NotificationNotificationBatchesCalls } from "./calls/notification/notification-batches.js";
import { TemplatesCalls as NotificationTemplatesCalls } from "./calls/notification/templates.js";
import { SuppressionsCalls as NotificationSuppressionsCalls } from "./calls/notification/suppressions.js";
import { ActionsCalls as NotificationActionsCalls } from "./calls/notification/actions.js";
import { CustomersCalls as NotificationCustomersCalls } from "./calls/notification/customers.js";
import { SettingsCalls as NotificationSettingsCalls } from "./calls/notification/settings.js";
import { HealthCalls as NotificationHealthCalls } from "./calls/notification/health.js";
import { type ClientOptions, Connection } from "./runtime/connection.js";
import { Sender } from "./runtime/sending.js";

/** The version of the specs that this is made from. */
export const SPEC = "1.1.0";

/** Every operation of the order service, by tag. */
export class Order {
  /** Place, find, change, ship and cancel orders, and read what happened to each. */
  readonly orders: OrderOrdersCalls;
  /** Counts and sums for the dashboard, and a CSV export of orders. */
  readonly reports: OrderReportsCalls;
  /** Work with the payment of an order. The payments themselves belong to the payment service. */
  readonly orderPayments: OrderOrderPaymentsCalls;
  /** See the calls that this service still owes to other services, and retry them. */
  readonly deliveries: OrderDeliveriesCalls;
  /** Compare orders with payments and with the gateways' own lists, and apply remedies to the differences. */
  readonly reconciliations: OrderReconciliationsCalls;
  /** Import many orders from one file, see the outcome of each row, and undo the import. */
  readonly batches: OrderBatchesCalls;
  /** Say how the files of other systems are read, and find out what a file is. */
  readonly importProfiles: OrderImportProfilesCalls;
  /** Erase what the three services keep about a customer, and see what was erased. */
  readonly customers: OrderCustomersCalls;
  /** What this installation is set to, and how long it keeps what it deletes. */
  readonly settings: OrderSettingsCalls;
  /** For orchestrators and monitoring. No token is needed. */
  readonly health: OrderHealthCalls;

  constructor(sender: Sender) {
    this.orders = new OrderOrdersCalls(sender);
    this.reports = new OrderReportsCalls(sender);
    this.orderPayments = new OrderOrderPaymentsCalls(sender);
    this.deliveries = new OrderDeliveriesCalls(sender);
    this.reconciliations = new OrderReconciliationsCalls(sender);
    this.batches = new OrderBatchesCalls(sender);
    this.importProfiles = new OrderImportProfilesCalls(sender);
    this.customers = new OrderCustomersCalls(sender);
    this.settings = new OrderSettingsCalls(sender);
    this.health = new OrderHealthCalls(sender);
  }
}

/** Every operation of the payment service, by tag. */
export class Payment {
  /** Take payments for orders, and look them up. */
  readonly payments: PaymentPaymentsCalls;
  /** Counts and yen for dashboards. */
  readonly stats: PaymentStatsCalls;
  /** Refund captured money, in part or in full. */
  readonly refunds: PaymentRefundsCalls;
  /** What the payment gateway reports to this service. */
  readonly gateway: PaymentGatewayCalls;
  /** Let customers pay on a page of their own. */
  readonly paymentLinks: PaymentPaymentLinksCalls;
  /** See the calls that this service still owes to other services, and retry them. */
  readonly deliveries: PaymentDeliveriesCalls;
  /** Erase what is kept about a customer. */
  readonly customers: PaymentCustomersCalls;
  /** What this installation is set to, and how long it keeps what it deletes. */
  readonly settings: PaymentSettingsCalls;
  /** Whether the service runs, whether it is ready for traffic, and its metrics. */
  readonly health: PaymentHealthCalls;

  constructor(sender: Sender) {
    this.payments = new PaymentPaymentsCalls(sender);
    this.stats = new PaymentStatsCalls(sender);
    this.refunds = new PaymentRefundsCalls(sender);
    this.gateway = new PaymentGatewayCalls(sender);
    this.paymentLinks = new PaymentPaymentLinksCalls(sender);
    this.deliveries = new PaymentDeliveriesCalls(sender);
    this.customers = new PaymentCustomersCalls(sender);
    this.settings = new PaymentSettingsCalls(sender);
    this.health = new PaymentHealthCalls(sender);
  }
}

/** Every operation of the notification service, by tag. */
export class Notification {
  /** Messages to customers, from acceptance to delivery. */
  readonly notifications: NotificationNotificationsCalls;
  /** Signed reports of the mail and SMS providers. */
  readonly webhooks: NotificationWebhooksCalls;
  /** Many messages at once, and their progress. */
  readonly notificationBatches: NotificationNotificationBatchesCalls;
  /** The texts that messages are rendered from: versioned, one for each code and locale. */
  readonly templates: NotificationTemplatesCalls;
  /** Recipients who receive nothing. */
  readonly suppressions: NotificationSuppressionsCalls;
  /** Who did what to messages, batches, templates and the suppression list. */
  readonly actions: NotificationActionsCalls;
  /** Erase what is kept about a customer. */
  readonly customers: NotificationCustomersCalls;
  /** What this installation is set to, and how long it keeps what it deletes. */
  readonly settings: NotificationSettingsCalls;
  /** Liveness, readiness and metrics. No authentication is needed. */
  readonly health: NotificationHealthCalls;

  constructor(sender: Sender) {
    this.notifications = new NotificationNotificationsCalls(sender);
    this.webhooks = new NotificationWebhooksCalls(sender);
    this.notificationBatches = new NotificationNotificationBatchesCalls(sender);
    this.templates = new NotificationTemplatesCalls(sender);
    this.suppressions = new NotificationSuppressionsCalls(sender);
    this.actions = new NotificationActionsCalls(sender);
    this.customers = new NotificationCustomersCalls(sender);
    this.settings = new NotificationSettingsCalls(sender);
    this.health = new NotificationHealthCalls(sender);
  }
}

/**
 * All three services.
 *
 * A tag that several services have, such as `deliveries`, is here the order service's; `payment` and
 * `notification` have the others.
 */
export class Ichiba {
  readonly order: Order;
  readonly payment: Payment;
  readonly notification: Notification;

  readonly #options: ClientOptions;

  constructor(options: ClientOptions = {}) {
    this.#options = options;
    const sender = new Sender(new Connection(SPEC, options), options);
    this.order = new Order(sender);
    this.payment = new Payment(sender);
    this.notification = new Notification(sender);
  }

  /** A client with other options, and this one's in all else; headers are sent in addition. */
  withOptions(options: Pick<ClientOptions, "timeout" | "retries" | "headers" | "log">): Ichiba {
    const headers = { ...this.#options.headers, ...options.headers };
    return new Ichiba({ ...this.#options, ...options, headers });
  }

  /** Who did what to messages, batches, templates and the suppression list. */
  get actions(): NotificationActionsCalls {
    return this.notification.actions;
  }

  /** Import many orders from one file, see the outcome of each row, and undo the import. */
  get batches(): OrderBatchesCalls {
    return this.order.batches;
  }

  /** Erase what the three services keep about a customer, and see what was erased. */
  get customers(): OrderCustomersCalls {
    return this.order.customers;
  }

  /** See the calls that this service still owes to other services, and retry them. */
  get deliveries(): OrderDeliveriesCalls {
    return this.order.deliveries;
  }

  /** What the payment gateway reports to this service. */
  get gateway(): PaymentGatewayCalls {
    return this.payment.gateway;
  }

  /** For orchestrators and monitoring. No token is needed. */
  get health(): OrderHealthCalls {
    return this.order.health;
  }

  /** Say how the files of other systems are read, and find out what a file is. */
  get importProfiles(): OrderImportProfilesCalls {
    return this.order.importProfiles;
  }

  /** Many messages at once, and their progress. */
  get notificationBatches(): NotificationNotificationBatchesCalls {
    return this.notification.notificationBatches;
  }

  /** Messages to customers, from acceptance to delivery. */
  get notifications(): NotificationNotificationsCalls {
    return this.notification.notifications;
  }

  /** Work with the payment of an order. The payments themselves belong to the payment service. */
  get orderPayments(): OrderOrderPaymentsCalls {
    return this.order.orderPayments;
  }

  /** Place, find, change, ship and cancel orders, and read what happened to each. */
  get orders(): OrderOrdersCalls {
    return this.order.orders;
  }

  /** Let customers pay on a page of their own. */
  get paymentLinks(): PaymentPaymentLinksCalls {
    return this.payment.paymentLinks;
  }

  /** Take payments for orders, and look them up. */
  get payments(): PaymentPaymentsCalls {
    return this.payment.payments;
  }

  /** Compare orders with payments and with the gateways' own lists, and apply remedies to the differences. */
  get reconciliations(): OrderReconciliationsCalls {
    return this.order.reconciliations;
  }

  /** Refund captured money, in part or in full. */
  get refunds(): PaymentRefundsCalls {
    return this.payment.refunds;
  }

  /** Counts and sums for the dashboard, and a CSV export of orders. */
  get reports(): OrderReportsCalls {
    return this.order.reports;
  }

  /** What this installation is set to, and how long it keeps what it deletes. */
  get settings(): OrderSettingsCalls {
    return this.order.settings;
  }

  /** Counts and yen for dashboards. */
  get stats(): PaymentStatsCalls {
    return this.payment.stats;
  }

  /** Recipients who receive nothing. */
  get suppressions(): NotificationSuppressionsCalls {
    return this.notification.suppressions;
  }

  /** The texts that messages are rendered from: versioned, one for each code and locale. */
  get templates(): NotificationTemplatesCalls {
    return this.notification.templates;
  }

  /** Signed reports of the mail and SMS providers. */
  get webhooks(): NotificationWebhooksCalls {
    return this.notification.webhooks;
  }
}
